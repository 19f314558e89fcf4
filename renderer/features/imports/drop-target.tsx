import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { useVault } from '../../stores/vault-store'
import { useFileDrop } from './use-file-drop'

/** Says, while a file is held above the window, what dropping it does. */
export const DropTarget = () => {
  const { t } = useTranslation()
  const open = useVault(store => store.state.status === 'open')
  const dialog = useNavigation(store => store.dialog)
  const over = useFileDrop(open)
  if (!over) return null
  return (
    <div className="drop-target" data-testid="drop-target">
      <IconFileImport size={28} stroke={1.25} aria-hidden />
      {dialog === 'explain' && t('pasted.dropHere')}
      {dialog === 'which-key' && t('whichKey.dropHere')}
      {dialog !== 'explain' && dialog !== 'which-key' && t('imports.dropHere')}
    </div>
  )
}
