import { Checkbox, Table } from '@mantine/core'
import { IconBan, IconBolt, IconHandClick } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { EnvironmentName } from '../credentials/environment-name'
import type { Choice } from './start-choice'

interface KeyRowProps {
  id: string
  choice: Choice
  rowIndex: number
  active: boolean
  chosen: boolean
  onToggle(): void
}

const modeIcons = { automatic: IconBolt, guided: IconHandClick }

/** One key that can be chosen, or why it cannot. */
export const KeyRow = ({ id, choice, rowIndex, active, chosen, onToggle }: KeyRowProps) => {
  const { t } = useTranslation()
  const { credential, environment, mode, obstacle } = choice
  const { label } = credential
  return (
    <Table.Tr
      id={id}
      aria-rowindex={rowIndex}
      aria-selected={chosen}
      aria-disabled={obstacle !== null}
      className="start-key"
      data-active={active || undefined}
      data-testid="worklist-key"
      onClick={onToggle}
    >
      <Table.Td className="start-include">
        {/* The row is what is chosen, by mouse and by keyboard; this shows it. */}
        <Checkbox
          aria-label={t('worklists.start.include', { label })}
          tabIndex={-1}
          checked={chosen}
          disabled={obstacle !== null}
          onChange={onToggle}
          onClick={event => event.stopPropagation()}
        />
      </Table.Td>
      <Table.Td className="ellipsis" title={label}>
        {label}
      </Table.Td>
      <Table.Td className="ellipsis start-environment">
        <EnvironmentName environment={environment} />
      </Table.Td>
      <Table.Td className="start-how ellipsis">
        {obstacle === null ? (
          <IconWord icon={modeIcons[mode]} title={t(`worklists.start.modeHelp.${mode}`)}>
            {t(`worklists.start.modes.${mode}`)}
          </IconWord>
        ) : (
          <IconWord icon={IconBan} tone="quiet" title={t(`worklists.start.obstacles.${obstacle}`)}>
            {t(`worklists.start.obstacles.${obstacle}`)}
          </IconWord>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
