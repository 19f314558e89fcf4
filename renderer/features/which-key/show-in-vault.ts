import { useNavigation } from '../../stores/navigation-store'
import { useVaultView } from '../../stores/vault-view-store'
import { useWhichKey } from '../../stores/which-key-store'

/** Closes the dialog on the way. */
export const showInVault = (credentialId: string): void => {
  useWhichKey.getState().reset()
  useNavigation.getState().show('vault')
  useVaultView.getState().select(credentialId)
}
