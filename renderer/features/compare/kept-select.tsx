import { Select } from '@mantine/core'
import type { ExchangeSummary } from '@shared/schemas/exchange'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useCompare } from '../../stores/compare-store'
import { useHistory } from '../../stores/history-store'
import { shortUrl } from '../history/history-rows'

const optionLimit = 60

/** Calls of the same request first, the newest of them at the top. */
export const likeFirst = (
  exchanges: readonly ExchangeSummary[],
  kept: Pick<ExchangeSummary, 'id' | 'method' | 'url'>
): ExchangeSummary[] => {
  const path = shortUrl(kept.url).split('?', 1)[0]
  const isLike = ({ method, url }: ExchangeSummary): boolean =>
    method === kept.method && shortUrl(url).split('?', 1)[0] === path
  const others = exchanges.filter(({ id }) => id !== kept.id)
  return [...others.filter(isLike), ...others.filter(other => !isLike(other))]
}

/** The other call, of those in the history. */
export const KeptSelect = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const { kept, otherId, chooseOther } = useCompare()
  const exchanges = useHistory(store => store.exchanges)
  const data = useMemo(() => {
    if (!kept) return []
    const { id, spec, hops } = kept
    return likeFirst(exchanges, { id, method: spec.method, url: hops[0]?.url ?? spec.url }).map(one => {
      const { method, url, status, credentialLabel, environmentName, sentAt } = one
      const outcome = status ?? t('history.failed')
      const who = credentialLabel ?? t('compare.withoutKey')
      const label = [`${method} ${shortUrl(url)}`, outcome, who, environmentName, format.instant(sentAt)].join(' · ')
      return { value: one.id, label }
    })
  }, [exchanges, kept, format, t])
  return (
    <Select
      label={t('compare.otherCall')}
      placeholder={t('compare.otherCallPlaceholder')}
      data={data}
      value={otherId}
      onChange={chooseOther}
      searchable
      openOnFocus={false}
      limit={optionLimit}
      nothingFoundMessage={t('compare.noOtherCall')}
      data-autofocus
      data-testid="compare-other"
    />
  )
}
