import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useVault } from '../../stores/vault-store'
import { useFileDrop } from './use-file-drop'

/** Says, while a file is held above the window, what dropping it does. */
export const DropTarget = () => {
  const { t } = useTranslation()
  const open = useVault(store => store.state.status === 'open')
  const over = useFileDrop(open)
  if (!over) return null
  return (
    <div className="drop-target" data-testid="drop-target">
      <IconFileImport size={28} stroke={1.25} aria-hidden />
      {t('imports.dropHere')}
    </div>
  )
}
