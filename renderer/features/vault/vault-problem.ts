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
}

/** The words for a vault that is not open; null while it is opening or open. */
export const describeVault = (state: VaultState, t: TFunction): VaultProblem | null => {
  if (state.status === 'locked') {
    const { title, what, todo } = t('vaultLocked', { returnObjects: true })
    return { title, what, kept: t('vault.keptAll'), todo, file: null, sandbox: true }
  }
  if (state.status === 'unavailable') {
    const { title, what, todo } = t(`vaultUnavailable.${state.reason}`, { returnObjects: true })
    return { title, what, kept: t('vault.keptAll'), todo, file: null, sandbox: true }
  }
  if (state.status === 'damaged') {
    const { title, what, todo } = t(`vaultDamaged.${state.reason}`, { returnObjects: true })
    return { title, what, kept: t('vault.keptFiles'), todo, file: state.file, sandbox: false }
  }
  return null
}
