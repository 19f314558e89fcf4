import { Modal, Table } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCombination } from '../../components/key-combination'
import { allCommands, type Command, commandGroups } from '../../stores/commands'
import { useNavigation } from '../../stores/navigation-store'
import { canLock, useVault } from '../../stores/vault-store'

/** Eight keys in a row are told by the first and the last. */
const shownKeys = ({ keys }: Command): readonly string[] =>
  keys.length > 2 ? [keys[0] ?? '', keys.at(-1) ?? ''] : keys

const Keys = ({ command }: { command: Command }) => {
  const between = command.keys.length > 2 ? ' … ' : ' '
  return shownKeys(command).map((binding, index) => (
    <Fragment key={binding}>
      {index > 0 && between}
      <KeyCombination keys={binding.split('+')} />
    </Fragment>
  ))
}

export const ShortcutsDialog = () => {
  const { t } = useTranslation()
  const closeDialog = useNavigation(store => store.closeDialog)
  // A key that does nothing in this vault would only puzzle.
  const lockable = useVault(store => canLock(store.state))
  return (
    <Modal
      opened
      onClose={closeDialog}
      title={t('shortcuts.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="shortcuts"
    >
      <div className="shortcut-groups">
        {commandGroups.map(group => (
          <Table key={group} className="shortcut-group" aria-label={t(`commandGroups.${group}`)}>
            <Table.Caption>{t(`commandGroups.${group}`)}</Table.Caption>
            <Table.Tbody>
              {allCommands
                .filter(({ id, group: own, keys }) => own === group && keys.length > 0 && (id !== 'lock' || lockable))
                .map(command => (
                  <Table.Tr key={command.id}>
                    <Table.Th scope="row" fw={400}>
                      {t(`commands.${command.id}`)}
                    </Table.Th>
                    <Table.Td className="cell-number">
                      <Keys command={command} />
                    </Table.Td>
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        ))}
      </div>
    </Modal>
  )
}
