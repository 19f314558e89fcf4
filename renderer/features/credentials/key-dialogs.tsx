import { findCredential, useCredentials } from '../../stores/credential-store'
import { useVaultView } from '../../stores/vault-view-store'
import { DeleteCredentialDialog } from './delete-credential-dialog'
import { DuplicateDialog } from './duplicate-dialog'
import { EditDialog } from './edit-dialog'
import { RenameDialog } from './rename-dialog'
import { ReplaceDialog } from './replace-dialog'

const dialogs = {
  edit: EditDialog,
  rename: RenameDialog,
  replace: ReplaceDialog,
  duplicate: DuplicateDialog,
  delete: DeleteCredentialDialog
}

/** The question or form that is open about one key. */
export const KeyDialogs = () => {
  const { dialog, closeDialog } = useVaultView()
  const credential = findCredential(
    useCredentials(store => store.credentials),
    dialog?.id ?? null
  )
  if (!dialog || !credential) return null
  const Dialog = dialogs[dialog.kind]
  return <Dialog key={`${dialog.kind} ${dialog.id}`} credential={credential} onClose={closeDialog} />
}
