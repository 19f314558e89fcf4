import { Modal, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyCombination } from '../../components/key-combination'
import { useNavigation } from '../../stores/navigation-store'
import { type ShortcutName, shortcuts } from './shortcuts'

const names: readonly ShortcutName[] = ['send', 'newRequest', 'url', 'find', 'history', 'settings', 'shortcuts']

export const ShortcutsDialog = () => {
  const { t } = useTranslation()
  const closeDialog = useNavigation(store => store.closeDialog)
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="shortcuts"
    >
      <Table aria-label={t('shortcuts.title')}>
        <Table.Tbody>
          {names.map(name => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {t(`shortcuts.${name}`)}
              </Table.Th>
              <Table.Td className="cell-number">
                <KeyCombination keys={shortcuts[name]} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
