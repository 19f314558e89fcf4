import type { Exchange } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { HopDetails } from './hop-details'

/** Every hop of the way a request took. */
export const TimelineTab = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { hops, sentAt } = exchange
  return (
    <div className="timeline">
      <p className="quiet part-note">{t('timeline.sentAt', { when: format.instant(sentAt) })}</p>
      {hops.length === 0 && <p className="quiet part-note">{t('timeline.noHops')}</p>}
      {hops.map((hop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the hops of an exchange never change
        <HopDetails key={index} hop={hop} index={index + 1} next={hops[index + 1]?.url ?? null} />
      ))}
    </div>
  )
}
