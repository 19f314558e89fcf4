import { Button } from '@mantine/core'
import type { Finding } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDiagnosis } from '../../stores/diagnosis-store'
import { useSessionPlace } from '../sessions/session-places'
import { OriginDialog } from '../workbench/origin-dialog'
import { hasButton } from './apply-fix'
import { useFix } from './use-fix'

/** Seconds until a time, told once a second; 0 where it is over. */
const useSecondsUntil = (time: number): number => {
  const left = (): number => Math.max(0, Math.ceil((time - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    if (seconds === 0) return
    const timer = setTimeout(() => setSeconds(left()), 1000)
    return () => clearTimeout(timer)
  })
  return seconds
}

interface FixButtonProps {
  finding: Finding
  exchange: Exchange
  /** The best of the findings has the button that stands out. */
  first: boolean
}

export const FixButton = ({ finding, exchange, first }: FixButtonProps) => {
  const { fix } = finding
  const { t } = useTranslation()
  const apply = useFix(exchange)
  const [busy, setBusy] = useState(false)
  const [asksOrigin, setAsksOrigin] = useState(false)
  const asking = useDiagnosis(store => store.byExchange[exchange.id]?.run != null)
  const wait = fix.action === 'wait' ? (fix.seconds ?? 0) : 0
  const answeredAt = Date.parse(exchange.sentAt) + exchange.durationMs
  const seconds = useSecondsUntil(wait === 0 ? 0 : answeredAt + wait * 1000)
  const place = useSessionPlace(exchange.environment.id)
  // Not every provider that asks for a login lets people log in from here.
  if (!hasButton(fix) || (fix.action === 'log_in' && !place)) return null
  // Sending again with the token that is there already is offered above, with what it may do twice.
  if (fix.action === 'renew_token' && exchange.replayOffered) return null
  const press = async (): Promise<void> => {
    setBusy(true)
    await apply(finding)
    setBusy(false)
  }
  const button = (
    <Button
      variant={first ? 'filled' : 'default'}
      loading={busy && fix.action !== 'find_out'}
      disabled={seconds > 0 || (asking && fix.action === 'find_out')}
      onClick={() => (fix.action === 'allow_origin' ? setAsksOrigin(true) : void press())}
      data-testid="finding-fix"
      data-fix={fix.action}
    >
      {seconds > 0 ? t('diagnosis.waitMore', { seconds }) : t(`diagnosis.fixes.${fix.action}`)}
    </Button>
  )
  if (fix.action !== 'allow_origin' || !asksOrigin) return button
  const agree = (): void => {
    setAsksOrigin(false)
    void press()
  }
  const { credential, environment } = exchange
  return (
    <>
      {button}
      <OriginDialog
        label={credential?.label ?? ''}
        origin={fix.origin}
        bound={environment.baseUrl}
        onConfirm={agree}
        onCancel={() => setAsksOrigin(false)}
      />
    </>
  )
}
