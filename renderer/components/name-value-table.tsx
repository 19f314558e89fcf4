import { ActionIcon, Checkbox, Table } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditableRow, RowHint } from './editable-row'
import { NameValueCells } from './name-value-cells'

interface NameValueTableProps {
  label: string
  rows: readonly EditableRow[]
  onChange(rows: EditableRow[]): void
  createRow(): EditableRow
  hints?: ReadonlyMap<string, RowHint>
  /** The names follow from elsewhere (path parameters): only values can be typed. */
  fixed?: boolean
}

/** Names and values, one a line, each to be left out without being lost. The last, blank line becomes one when typed in. */
export const NameValueTable = ({ label, rows, onChange, createRow, hints, fixed = false }: NameValueTableProps) => {
  const { t } = useTranslation()
  // Typing in the blank line appends it under the id it already has, so the focus stays where it is.
  const [blank, setBlank] = useState(createRow)
  const change = (row: EditableRow): void => {
    if (rows.some(one => one.id === row.id)) onChange(rows.map(one => (one.id === row.id ? row : one)))
    else {
      setBlank(createRow())
      onChange([...rows, row])
    }
  }
  const withHints = hints !== undefined && hints.size > 0
  const shown = fixed ? rows : [...rows, blank]
  return (
    <Table className="name-value-table" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          {!fixed && <Table.Td className="cell-check" />}
          <Table.Th className="cell-name">{t('common.name')}</Table.Th>
          <Table.Th>{t('common.value')}</Table.Th>
          {withHints && <Table.Th className="cell-hint">{t('docs.meaning')}</Table.Th>}
          {!fixed && <Table.Td className="cell-check" />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((row, index) => {
          const isBlank = row.id === blank.id && !fixed
          const name = row.name || String(index + 1)
          return (
            <Table.Tr key={row.id} data-off={!row.enabled || undefined}>
              {!fixed && (
                <Table.Td>
                  {!isBlank && (
                    <Checkbox
                      aria-label={t('request.enableRow', { name })}
                      checked={row.enabled}
                      onChange={event => change({ ...row, enabled: event.currentTarget.checked })}
                    />
                  )}
                </Table.Td>
              )}
              <NameValueCells
                row={row}
                index={index}
                hint={hints?.get(row.name)}
                withHints={withHints}
                fixed={fixed}
                isBlank={isBlank}
                onChange={change}
              />
              {!fixed && (
                <Table.Td>
                  {!isBlank && (
                    <ActionIcon
                      aria-label={t('request.removeRow', { name })}
                      onClick={() => onChange(rows.filter(one => one.id !== row.id))}
                    >
                      <IconX size={14} aria-hidden />
                    </ActionIcon>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
