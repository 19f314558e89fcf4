import { Autocomplete, Table, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EditableRow, RowHint } from './editable-row'

interface NameValueCellsProps {
  row: EditableRow
  index: number
  hint: RowHint | undefined
  /** Whether the table has a column for what is known of the names. */
  withHints: boolean
  fixed: boolean
  /** The last line, which becomes one when it is typed in. */
  isBlank: boolean
  onChange(row: EditableRow): void
}

const wire = { classNames: { input: 'wire cell-input' }, variant: 'unstyled', spellCheck: false } as const

/** Typing in a line that is off turns it on: whoever gives a value wants it sent. */
const withValue = (row: EditableRow, value: string): EditableRow => ({
  ...row,
  value,
  enabled: row.enabled || (value !== '' && value !== row.value)
})

export const NameValueCells = ({ row, index, hint, withHints, fixed, isBlank, onChange }: NameValueCellsProps) => {
  const { t } = useTranslation()
  const valueLabel = row.name === '' ? t('request.rowValue', { index: index + 1 }) : row.name
  return (
    <>
      <Table.Td className="cell-name">
        {fixed ? (
          <span className="wire cell-fixed">{row.name}</span>
        ) : (
          <TextInput
            {...wire}
            aria-label={t('request.rowName', { index: index + 1 })}
            placeholder={isBlank ? t('request.addRow') : ''}
            value={row.name}
            onChange={event => onChange({ ...row, name: event.currentTarget.value })}
          />
        )}
      </Table.Td>
      <Table.Td>
        {hint && hint.options.length > 0 ? (
          <Autocomplete
            {...wire}
            aria-label={valueLabel}
            data={[...hint.options]}
            placeholder={hint.format}
            value={row.value}
            onChange={value => onChange(withValue(row, value))}
          />
        ) : (
          <TextInput
            {...wire}
            aria-label={valueLabel}
            placeholder={hint?.format ?? ''}
            value={row.value}
            onChange={event => onChange(withValue(row, event.currentTarget.value))}
          />
        )}
      </Table.Td>
      {withHints && (
        <Table.Td className="cell-hint">
          {hint?.label}
          {hint?.required && ` · ${t('request.required')}`}
          {hint?.format && (
            <>
              {' · '}
              <span className="wire">{hint.format}</span>
            </>
          )}
        </Table.Td>
      )}
    </>
  )
}
