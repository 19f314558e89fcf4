import { Checkbox, Table } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualTable } from '../../components/virtual-table'
import { KeyRow } from './key-row'
import { type Choice, toggleShown } from './start-choice'

const rowHeight = 36
const columns = 4

interface KeyTableProps {
  choices: readonly Choice[]
  chosen: ReadonlySet<string>
  onChoose(chosen: ReadonlySet<string>): void
}

const Head = ({ choices, chosen, onChoose }: KeyTableProps) => {
  const { t } = useTranslation()
  const possible = choices.filter(({ obstacle }) => obstacle === null)
  const some = possible.some(({ credential }) => chosen.has(credential.id))
  const all = possible.length > 0 && possible.every(({ credential }) => chosen.has(credential.id))
  return (
    <Table.Tr aria-rowindex={1}>
      <Table.Th className="start-include">
        <Checkbox
          aria-label={t('worklists.start.all')}
          title={t('worklists.start.all')}
          checked={all}
          indeterminate={some && !all}
          disabled={possible.length === 0}
          onChange={() => onChoose(toggleShown(choices, chosen))}
          data-testid="worklist-choose-all"
        />
      </Table.Th>
      <Table.Th>{t('worklists.items.key')}</Table.Th>
      <Table.Th className="start-environment">{t('worklists.items.environment')}</Table.Th>
      <Table.Th className="start-how">{t('worklists.start.how')}</Table.Th>
    </Table.Tr>
  )
}

/** The keys to choose from. One stop of the Tab key: the arrows move, the space bar chooses. */
export const KeyTable = ({ choices, chosen, onChoose }: KeyTableProps) => {
  const { t } = useTranslation()
  const [active, setActive] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const id = useId()
  const place = Math.min(active, Math.max(0, choices.length - 1))
  const rowId = (index: number): string => `${id}-${choices[index]?.credential.id ?? ''}`

  const toggle = ({ credential, obstacle }: Choice): void => {
    if (obstacle !== null) return
    const next = new Set(chosen)
    if (!next.delete(credential.id)) next.add(credential.id)
    onChoose(next)
  }
  const press = (event: KeyboardEvent): void => {
    const choice = choices[place]
    if (!choice || (event.key !== ' ' && event.key !== 'Enter')) return
    event.preventDefault()
    toggle(choice)
  }
  return (
    <div className="start-keys">
      <VirtualTable
        testId="worklist-keys"
        label={t('worklists.start.table')}
        count={choices.length}
        columns={columns}
        rowHeight={rowHeight}
        rowKey={index => choices[index]?.credential.id ?? String(index)}
        head={<Head choices={choices} chosen={chosen} onChoose={onChoose} />}
        grid={{ ref: table, active: place, rowId, onMove: setActive, onKeyDown: press }}
        row={(index, rowIndex) => {
          const choice = choices[index]
          if (!choice) return null
          return (
            <KeyRow
              key={choice.credential.id}
              id={rowId(index)}
              choice={choice}
              rowIndex={rowIndex}
              active={index === place}
              chosen={chosen.has(choice.credential.id)}
              onToggle={() => {
                setActive(index)
                toggle(choice)
              }}
            />
          )
        }}
      />
    </div>
  )
}
