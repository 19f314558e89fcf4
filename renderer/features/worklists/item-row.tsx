import { Button, Table } from '@mantine/core'
import type { Environment } from '@shared/schemas/environment'
import { IconAlertTriangle, IconEyeCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { EnvironmentDot } from '../../components/environment-dot'
import { IconWord } from '../../components/icon-word'
import { Mark } from '../../components/mark'
import { useWorklistWords } from './use-worklist-words'
import type { PlacedItem } from './worklist-facts'
import { itemLooks } from './worklist-looks'

interface ItemRowProps {
  id: string
  placed: PlacedItem
  environment: Environment | undefined
  rowIndex: number
  active: boolean
  /** Null where there is no rotation to be opened. */
  onOpen: ((rotationId: string) => void) | null
}

/** One key of a worklist: where it stands, what it waits for, and the way to its rotation. */
export const ItemRow = memo(({ id, placed, environment, rowIndex, active, onOpen }: ItemRowProps) => {
  const { t } = useTranslation()
  const words = useWorklistWords()
  const { item, place } = placed
  const { label, production, state, rotationId } = item
  const { icon, tone } = itemLooks[state]
  const why = words.why(item)
  return (
    <Table.Tr
      id={id}
      aria-rowindex={rowIndex}
      className="worklist-item"
      data-active={active || undefined}
      data-testid="worklist-item"
      data-state={state}
      onClick={() => rotationId !== null && onOpen?.(rotationId)}
    >
      <Table.Td className="worklist-place quiet">{place}</Table.Td>
      <Table.Td>
        <span className="credential-label">
          <span className="ellipsis" title={label}>
            {label}
          </span>
          {place === 1 && (
            <Mark tone="quiet" icon={IconEyeCheck} title={t('worklists.items.canaryHelp')}>
              {t('worklists.items.canary')}
            </Mark>
          )}
          {production && (
            <Mark tone="warn" icon={IconAlertTriangle}>
              {t('environment.production')}
            </Mark>
          )}
        </span>
        {environment && (
          <span className="environment-name worklist-environment" title={environment.baseUrl}>
            <EnvironmentDot color={environment.color} />
            <span className="ellipsis quiet">{environment.name}</span>
          </span>
        )}
      </Table.Td>
      <Table.Td className="worklist-state">
        <IconWord icon={icon} tone={tone} title={why === '' ? undefined : why}>
          {t(`worklists.states.${state}`)}
        </IconWord>
      </Table.Td>
      <Table.Td className="worklist-why" title={why}>
        {why}
      </Table.Td>
      <Table.Td className="worklist-open" onClick={event => event.stopPropagation()}>
        {onOpen && rotationId !== null && (
          <Button
            variant="subtle"
            tabIndex={-1}
            aria-label={t('worklists.items.openLabel', { label })}
            onClick={() => onOpen(rotationId)}
            data-testid="worklist-item-open"
          >
            {t('worklists.items.open')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
})
ItemRow.displayName = 'ItemRow'
