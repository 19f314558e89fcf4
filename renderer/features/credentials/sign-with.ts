import type { CredentialSummary } from '@shared/schemas/credential'
import { useNavigation } from '../../stores/navigation-store'
import { useProviders } from '../../stores/provider-store'
import { useTabs } from '../../stores/tabs-store'

/** Opens the editor with this key as the signer. */
export const signWith = ({ id, environmentId, providerId }: CredentialSummary): void => {
  useTabs.getState().sign({ credentialId: id, environmentId })
  useProviders.getState().choose(providerId)
  useNavigation.getState().show('requests', 'url')
}
