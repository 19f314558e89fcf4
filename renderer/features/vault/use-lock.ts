import { canLock, useVault } from '../../stores/vault-store'
import { useWorklists } from '../../stores/worklist-store'
import { saveWorkspace } from '../../stores/workspace'
import { useFeedback } from '../feedback/use-feedback'

/** Locks the vault, whatever is going on. */
export const useLockNow = (): (() => Promise<void>) => {
  const { unwrap } = useFeedback()
  return async () => {
    // Behind the lock the open requests are forgotten here; what was typed last has to be kept before.
    await saveWorkspace()
    unwrap(await useVault.getState().lock())
  }
}

/** Locks the vault, and asks first while keys are being replaced; null where it has no lock of its own. */
export const useLock = (): (() => Promise<void>) | null => {
  const lockNow = useLockNow()
  const possible = useVault(store => canLock(store.state))
  if (!possible) return null
  return async () => {
    const { worklists, askLock } = useWorklists.getState()
    if (worklists.some(({ running }) => running)) askLock(true)
    else await lockNow()
  }
}
