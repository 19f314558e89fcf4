import type { VaultState } from '@shared/schemas/vault'
import type { TFunction } from 'i18next'

export interface VaultProblem {
  title: string
  what: string
  kept: string
  todo: string
  /** The file it is about. */
  file: string | null
  /** Whether a vault in memory would help: not beside a damaged one, which first needs a decision. */
  sandbox: boolean
  /** Whether a vault under a passphrase may be made: only where there is none of another kind. */
  passphrase: boolean
  /** Whether the files may be moved aside for a new vault. */
  setAside: boolean
}

/** What is missing here is an entry of the keychain; the file that main names is in order. */
const aboutKeychain: readonly string[] = ['key_missing', 'sentinel_changed']

/** The words for a vault that is not open; null while it is opening or open. */
export const describeVault = (state: VaultState, t: TFunction): VaultProblem | null => {
  if (state.status === 'locked') {
    if (state.backend === 'passphrase') {
      const [title, what] = [t('passphrase.lockedTitle'), t('passphrase.lockedText')]
      const kept = t('passphrase.lockedKept')
      return { title, what, kept, todo: '', file: null, sandbox: false, passphrase: false, setAside: false }
    }
    const { title, what, todo } = t('vaultLocked', { returnObjects: true })
    const kept = t('vault.keptAll')
    return { title, what, kept, todo, file: null, sandbox: true, passphrase: false, setAside: false }
  }
  if (state.status === 'unavailable') {
    const { title, what, todo } = t(`vaultUnavailable.${state.reason}`, { returnObjects: true })
    const [kept, passphrase] = [t('vault.keptAll'), !state.vaultExists]
    return { title, what, kept, todo, file: null, sandbox: true, passphrase, setAside: false }
  }
  if (state.status === 'damaged') {
    const { title, what, todo } = t(`vaultDamaged.${state.reason}`, { returnObjects: true })
    const file = aboutKeychain.includes(state.reason) ? null : state.file
    return { title, what, kept: t('vault.keptFiles'), todo, file, sandbox: false, passphrase: false, setAside: true }
  }
  return null
}
