import type { VaultState } from '@shared/schemas/vault'
import { IconAlertTriangle, IconLoader2, IconLock, IconLockOpen2, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { useSettings } from '../../stores/settings-store'
import { useVault } from '../../stores/vault-store'
import { SandboxStatus } from './sandbox-status'

const looks = {
  opening: { icon: IconLoader2, tone: 'quiet', word: 'vault.statusOpening' },
  open: { icon: IconLockOpen2, tone: 'ok', word: 'vault.statusOpen' },
  memory: { icon: IconAlertTriangle, tone: 'warn', word: 'vault.statusMemory' },
  locked: { icon: IconLock, tone: 'warn', word: 'vault.statusLocked' },
  unavailable: { icon: IconPlugConnectedX, tone: 'warn', word: 'vault.statusUnavailable' },
  damaged: { icon: IconAlertTriangle, tone: 'bad', word: 'vault.statusDamaged' }
} as const satisfies Record<string, { icon: typeof IconLock; tone: Tone; word: string }>

const lookOf = (state: VaultState) =>
  looks[state.status === 'open' && state.backend === 'memory' ? 'memory' : state.status]

export const StatusBar = () => {
  const { t } = useTranslation()
  const state = useVault(store => store.state)
  const info = useSettings(store => store.info)
  const { icon, tone, word } = lookOf(state)
  return (
    <div className="status-bar" data-testid="status-bar">
      <span className="status-part" data-testid="vault-status" data-status={state.status}>
        <IconWord icon={icon} tone={tone}>
          {t(word)}
        </IconWord>
      </span>
      <SandboxStatus />
      {info && <span className="status-part push-end quiet">{`Latchkey ${info.version}`}</span>}
    </div>
  )
}
