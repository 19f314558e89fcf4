import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconFlask, IconFlaskOff, IconLoader2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { useSandbox } from '../../stores/sandbox-store'
import { useVault } from '../../stores/vault-store'
import { useFeedback } from '../feedback/use-feedback'

const looks = {
  stopped: { icon: IconFlaskOff, tone: 'quiet' },
  starting: { icon: IconLoader2, tone: 'quiet' },
  running: { icon: IconFlask, tone: 'ok' },
  failed: { icon: IconAlertTriangle, tone: 'bad' }
} satisfies Record<string, { icon: typeof IconFlask; tone: Tone }>

/** Whether the sandbox runs and where, and the switch for it. It puts keys into the vault, so it needs an open one. */
export const SandboxStatus = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { state, start, stop } = useSandbox()
  const vaultIsOpen = useVault(store => store.state.status === 'open')
  const [busy, setBusy] = useState(false)
  const running = state.status === 'running'
  const origins = state.status === 'running' ? Object.values(state.origins) : []
  const { icon, tone } = looks[state.status]

  const toggle = async (): Promise<void> => {
    setBusy(true)
    if (running) unwrap(await stop())
    else unwrap(await start())
    setBusy(false)
  }
  return (
    <span className="status-part" data-testid="sandbox-state" data-status={state.status}>
      <IconWord icon={icon} tone={tone} title={state.status === 'failed' ? state.message : undefined}>
        {t(`sandbox.${state.status}`)}
      </IconWord>
      {origins.length > 0 && <span className="wire status-origin">{[...new Set(origins)].join(' ')}</span>}
      {vaultIsOpen && state.status !== 'starting' && (
        <UnstyledButton
          className="status-button"
          disabled={busy}
          aria-label={t(running ? 'sandbox.stopLabel' : 'sandbox.startLabel')}
          onClick={toggle}
          data-testid="sandbox-toggle"
        >
          {t(running ? 'sandbox.stop' : 'sandbox.start')}
        </UnstyledButton>
      )}
    </span>
  )
}
