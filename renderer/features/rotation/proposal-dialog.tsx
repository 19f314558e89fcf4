import { findCredential, useCredentials } from '../../stores/credential-store'
import { useRotations } from '../../stores/rotation-store'
import { LostDialog } from './lost-dialog'
import { StartDialog } from './start-dialog'

/** The rotation that a person thinks of beginning, wherever in the window they are. */
export const ProposalDialog = () => {
  const { proposal, dismiss } = useRotations()
  const credential = findCredential(
    useCredentials(store => store.credentials),
    proposal?.credentialId ?? null
  )
  if (!proposal || !credential) return null
  const Dialog = proposal.reason === 'lost' ? LostDialog : StartDialog
  return <Dialog key={`${proposal.reason} ${credential.id}`} credential={credential} onClose={dismiss} />
}
