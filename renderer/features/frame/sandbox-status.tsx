import { Popover, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconFlask, IconFlaskOff, IconLoader2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { findProvider, useProviders } from '../../stores/provider-store'
import { useSandbox } from '../../stores/sandbox-store'
import { useVault } from '../../stores/vault-store'
import { useFeedback } from '../feedback/use-feedback'

const looks = {
  stopped: { icon: IconFlaskOff, tone: 'quiet' },
  starting: { icon: IconLoader2, tone: 'quiet' },
  running: { icon: IconFlask, tone: 'ok' },
  failed: { icon: IconAlertTriangle, tone: 'bad' }
} satisfies Record<string, { icon: typeof IconFlask; tone: Tone }>

/** Which API listens where; behind a button, for there are more of them than fit in the line. */
const Addresses = ({ origins }: { origins: Readonly<Record<string, string>> }) => {
  const { t } = useTranslation()
  const providers = useProviders(store => store.providers)
  const entries = Object.entries(origins)
  return (
    <Popover position="top-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className="status-button status-origin"
          title={t('sandbox.showAddresses')}
          data-testid="sandbox-addresses"
        >
          {t('sandbox.apis', { count: entries.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('sandbox.addresses')} tabIndex={-1}>
        <dl className="facts facts-tight sandbox-addresses">
          {entries.map(([providerId, origin]) => (
            <div key={providerId}>
              <dt>{findProvider(providers, providerId)?.name ?? providerId}</dt>
              <dd className="wire">{origin}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Whether the sandbox runs and where, and the switch for it. It puts keys into the vault, so it needs an open one. */
export const SandboxStatus = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { state, start, stop } = useSandbox()
  const vaultIsOpen = useVault(store => store.state.status === 'open')
  const [busy, setBusy] = useState(false)
  const running = state.status === 'running'
  const { icon, tone } = looks[state.status]

  const toggle = async (): Promise<void> => {
    setBusy(true)
    if (running) unwrap(await stop())
    else unwrap(await start())
    setBusy(false)
  }
  return (
    <span className="status-part" data-testid="sandbox-state" data-status={state.status}>
      <IconWord icon={icon} tone={tone}>
        {t(`sandbox.${state.status}`)}
      </IconWord>
      {state.status === 'running' && <Addresses origins={state.origins} />}
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
