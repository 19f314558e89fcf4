import { Table, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { DebtEntry } from '@shared/schemas/debt'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useCallback, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualTable } from '../../components/virtual-table'
import { type DebtColumn, debtColumns, useDebt } from '../../stores/debt-store'
import { DebtRow } from './debt-row'
import { between, toggled } from './selection'

const rowHeight = 46
/** Those that can be sorted by, the box before them and the reasons behind them. */
const columns = debtColumns.length + 2

const SortButton = ({ column }: { column: DebtColumn }) => {
  const { t } = useTranslation()
  const order = useDebt(store => store.order)
  const sortBy = useDebt(store => store.sortBy)
  const sorted = order.column === column
  const name = t(`debt.column.${column}`)
  const Icon = order.backwards ? IconArrowUp : IconArrowDown
  const words = t('debt.sortBy', { column: name })
  // Risk stands the heaviest first, and age the oldest first.
  const falls = (column === 'risk' || column === 'age') !== order.backwards
  return (
    <Table.Th
      className={`debt-${column}`}
      {...(sorted ? { 'aria-sort': falls ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      <UnstyledButton
        className="debt-sort"
        title={words}
        onClick={() => sortBy(column)}
        data-testid={`debt-sort-${column}`}
      >
        {name}
        {sorted && <Icon size={13} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  )
}

const Head = () => {
  const { t } = useTranslation()
  return (
    <Table.Tr aria-rowindex={1}>
      <Table.Th className="debt-box">
        <VisuallyHidden>{t('debt.column.select')}</VisuallyHidden>
      </Table.Th>
      {debtColumns.map(column => (
        <SortButton key={column} column={column} />
      ))}
      <Table.Th className="debt-reasons">{t('debt.column.reasons')}</Table.Th>
    </Table.Tr>
  )
}

interface DebtTableProps {
  entries: readonly DebtEntry[]
  at: string
  ref: Ref<HTMLTableElement>
  onClose(): void
}

/**
 * The keys, drawn only as far as they are in sight. Arrows walk, Space chooses, Shift with an arrow chooses on the way,
 * Enter opens, Mod+A chooses all that are shown.
 */
export const DebtTable = ({ entries, at, ref, onClose }: DebtTableProps) => {
  const { t } = useTranslation()
  const selected = useDebt(store => store.selected)
  const opened = useDebt(store => store.opened)
  const id = useId()
  const [activeId, setActiveId] = useState<string | null>(opened)
  const place = entries.findIndex(({ credentialId }) => credentialId === activeId)
  const active = place === -1 ? 0 : place
  const idAt = (index: number): string => entries[index]?.credentialId ?? ''
  const rowId = (index: number): string => `${id}-${idAt(index)}`
  const { select, open } = useDebt.getState()

  const openRow = useCallback((credentialId: string): void => {
    setActiveId(credentialId)
    useDebt.getState().open(credentialId)
  }, [])
  const toggleRow = useCallback((credentialId: string): void => {
    setActiveId(credentialId)
    useDebt.getState().select(toggled(useDebt.getState().selected, credentialId))
  }, [])
  const press = (event: KeyboardEvent): void => {
    if (event.key === ' ') toggleRow(idAt(active))
    else if (event.key === 'Enter') openRow(idAt(active))
    else if (event.key === 'Escape' && opened !== null) onClose()
    else if (event.key === 'Escape' && selected.size > 0) select(new Set())
    else return
    event.preventDefault()
  }
  const pressAll = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a') return
    if (!(event.target instanceof HTMLTableElement)) return
    event.preventDefault()
    select(new Set([...selected, ...entries.map(({ credentialId }) => credentialId)]))
  }
  const move = (index: number, extend: boolean): void => {
    const credentialId = idAt(index)
    setActiveId(credentialId)
    if (extend) select(new Set([...selected, ...between(entries, active, index)]))
    // With the details open, they follow.
    if (opened !== null) open(credentialId)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the grid inside it that are pressed with another one
    <div className="fill" onKeyDown={pressAll}>
      <VirtualTable
        testId="debt-list"
        label={t('debt.table')}
        count={entries.length}
        columns={columns}
        rowHeight={rowHeight}
        rowKey={index => idAt(index) || String(index)}
        head={<Head />}
        grid={{ ref, active, rowId, onKeyDown: press, onMove: move, multiple: true }}
        row={(index, rowIndex) => {
          const entry = entries[index]
          if (!entry) return null
          return (
            <DebtRow
              key={entry.credentialId}
              id={rowId(index)}
              entry={entry}
              at={at}
              rowIndex={rowIndex}
              active={index === active}
              selected={selected.has(entry.credentialId)}
              opened={entry.credentialId === opened}
              onOpen={openRow}
              onToggle={toggleRow}
            />
          )
        }}
      />
    </div>
  )
}
