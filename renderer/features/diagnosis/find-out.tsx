import { Button, Checkbox, Group, Progress } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { type Diagnosed, useDiagnosis } from '../../stores/diagnosis-store'

/** Asks the server harmless questions: on request, in sight, and only until it is stopped. */
export const FindOut = ({ exchangeId, diagnosed }: { exchangeId: string; diagnosed: Diagnosed }) => {
  const { t } = useTranslation()
  const [agreed, setAgreed] = useState(false)
  const { diagnosis, run } = diagnosed
  const probes = diagnosis?.probes ?? []
  const toAsk = probes.filter(({ needsConsent }) => needsConsent)
  const start = async (): Promise<void> => {
    const done = await useDiagnosis.getState().findOut(exchangeId, agreed ? toAsk.map(({ id }) => id) : [])
    if (done) useAnnouncement.getState().announce(t('diagnosis.done'))
  }
  if (run) {
    const { done = 0, total = 0, kind = null } = run.progress ?? {}
    return (
      <Group gap="sm" role="status" aria-live="polite" data-testid="find-out-progress">
        <Progress className="fill" value={total === 0 ? 0 : (100 * done) / total} aria-label={t('diagnosis.findOut')} />
        <span>{kind && t('diagnosis.progress', { step: t(`diagnosis.probes.${kind}`), done: done + 1, total })}</span>
        <Button
          variant="default"
          disabled={run.cancelling}
          onClick={() => void useDiagnosis.getState().cancel(exchangeId)}
          data-testid="find-out-cancel"
        >
          {t('diagnosis.cancel')}
        </Button>
      </Group>
    )
  }
  if (probes.length === 0) return null
  return (
    <Group gap="sm" data-testid="find-out-offer">
      <Button variant="default" onClick={() => void start()} data-testid="find-out">
        {t('diagnosis.findOut')}
      </Button>
      <span className="quiet">{t('diagnosis.findOutHelp')}</span>
      {toAsk.length > 0 && (
        <Checkbox
          label={t('diagnosis.consent')}
          checked={agreed}
          onChange={event => setAgreed(event.currentTarget.checked)}
          data-testid="find-out-consent"
        />
      )}
    </Group>
  )
}
