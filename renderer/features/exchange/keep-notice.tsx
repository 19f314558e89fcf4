import { Button } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useCredentials } from '../../stores/credential-store'
import { useFeedback } from '../feedback/use-feedback'

/** A key that was to be used once has worked: now is the moment to keep it. */
export const KeepNotice = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const credential = useCredentials(store => store.credentials.find(({ id }) => id === exchange.credential?.id))
  const status = exchange.hops.at(-1)?.status ?? 0
  if (!credential?.temporary || status < 200 || status > 299) return null
  const { id, label } = credential
  const keep = async (): Promise<void> => {
    const kept = unwrap(await useCredentials.getState().keep(id))
    if (kept) success(t('credentials.kept', { label: kept.label }))
  }
  return (
    <Notice tone="ok" title={t('credentials.worksOnce', { label })} testId="keep-offer">
      {t('credentialDetails.temporaryText')}
      <div className="notice-actions">
        <Button variant="default" onClick={keep} data-testid="keep-offer-accept">
          {t('credentials.keep')}
        </Button>
      </div>
    </Notice>
  )
}
