import { findCredential, useCredentials } from '../../stores/credential-store'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { useVaultView } from '../../stores/vault-view-store'
import { useWorklists } from '../../stores/worklist-store'
import { useCommand } from '../frame/use-command'

/** To the parts of the view, and the two ways to replace the key that is chosen in the vault. */
export const useRotationCommands = (enabled: boolean): void => {
  const { showRotation } = useNavigation.getState()
  const inVault = useNavigation(store => store.view === 'vault')
  const selectedId = useVaultView(store => store.selectedId)
  const credentials = useCredentials(store => store.credentials)
  const credential = findCredential(credentials, selectedId)
  const chosen = enabled && inVault && credential !== undefined && !credential.temporary
  const propose = (reason: 'scheduled' | 'lost') => () => {
    if (credential) useRotations.getState().propose(credential.id, reason)
  }
  useCommand('debt', () => showRotation('debt'), enabled)
  useCommand('rotations', () => showRotation('rotations'), enabled)
  useCommand('worklists', () => showRotation('worklists'), enabled)
  useCommand('replaceMany', () => useWorklists.getState().propose([]), enabled)
  useCommand('rotate', propose('scheduled'), chosen)
  useCommand('lostKey', propose('lost'), chosen)
}
