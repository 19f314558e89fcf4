import type { VaultState } from '@shared/schemas/vault'
import { IconAlertTriangle, IconLoader2, IconLock, IconLockOpen2, IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { useSettings } from '../../stores/settings-store'
import { useVault } from '../../stores/vault-store'
import { DebtStatus } from '../debt/debt-status'
import { SessionStatus } from '../sessions/session-status'
import { TokenStatusPart } from '../tokens/token-status-part'
import { WorklistStatusPart } from '../worklists/worklist-status-part'
import { SandboxStatus } from './sandbox-status'

const looks = {
  opening: { icon: IconLoader2, tone: 'quiet', word: 'vault.statusOpening' },
  open: { icon: IconLockOpen2, tone: 'ok', word: 'vault.statusOpen' },
  memory: { icon: IconAlertTriangle, tone: 'warn', word: 'vault.statusMemory' },
  readOnly: { icon: IconAlertTriangle, tone: 'warn', word: 'vault.statusReadOnly' },
  locked: { icon: IconLock, tone: 'warn', word: 'vault.statusLocked' },
  lockedHere: { icon: IconLock, tone: 'warn', word: 'vault.statusPassphrase' },
  unavailable: { icon: IconPlugConnectedX, tone: 'warn', word: 'vault.statusUnavailable' },
  storage: { icon: IconAlertTriangle, tone: 'bad', word: 'vault.statusStorage' },
  diskFull: { icon: IconAlertTriangle, tone: 'bad', word: 'vault.statusDiskFull' },
  notOpen: { icon: IconAlertTriangle, tone: 'warn', word: 'vault.statusReason' },
  damaged: { icon: IconAlertTriangle, tone: 'bad', word: 'vault.statusDamaged' }
} as const satisfies Record<string, { icon: typeof IconLock; tone: Tone; word: string }>

/** Where it is not the keychain that is at fault, the line does not name it. */
const unavailableLooks: Partial<Record<string, keyof typeof looks>> = {
  storage: 'storage',
  disk_full: 'diskFull',
  newer_version: 'notOpen',
  migration_failed: 'notOpen'
}

const lookOf = (state: VaultState) => {
  if (state.status === 'open')
    return looks[state.backend === 'memory' ? 'memory' : state.readOnly ? 'readOnly' : 'open']
  if (state.status === 'locked') return looks[state.backend === 'passphrase' ? 'lockedHere' : 'locked']
  if (state.status === 'unavailable') return looks[unavailableLooks[state.reason] ?? 'unavailable']
  return looks[state.status]
}

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
      <WorklistStatusPart />
      <TokenStatusPart />
      <SessionStatus />
      <DebtStatus />
      {info && <span className="status-part push-end quiet">{`Latchkey ${info.version}`}</span>}
    </div>
  )
}
