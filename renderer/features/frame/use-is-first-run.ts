import { useCredentials } from '../../stores/credential-store'
import { useHistory } from '../../stores/history-store'
import { useVault } from '../../stores/vault-store'

/** An open vault that never held a key, as far as this window can tell. */
export const useIsFirstRun = (): boolean => {
  const open = useVault(store => store.state.status === 'open')
  const { loaded, seenAny } = useCredentials()
  const sentBefore = useHistory(store => store.exchanges.length > 0)
  return open && loaded && !seenAny && !sentBefore
}
