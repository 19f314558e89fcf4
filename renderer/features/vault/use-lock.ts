import { canLock, useVault } from '../../stores/vault-store'
import { saveWorkspace } from '../../stores/workspace'
import { useFeedback } from '../feedback/use-feedback'

/** Locks the vault; null where it has no lock of its own. */
export const useLock = (): (() => Promise<void>) | null => {
  const { unwrap } = useFeedback()
  const possible = useVault(store => canLock(store.state))
  if (!possible) return null
  return async () => {
    // Behind the lock the open requests are forgotten here; what was typed last has to be kept before.
    await saveWorkspace()
    unwrap(await useVault.getState().lock())
  }
}
