import { Checkbox, NativeSelect, Table, TextInput } from '@mantine/core'
import type { ImportRow } from '@shared/schemas/import'
import type { ProviderSummary } from '@shared/schemas/provider'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconCopy } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { canClean, type RowChoice, rowProblem, withProvider } from '../../stores/import-choice'
import { useImport } from '../../stores/import-store'

interface ImportTableRowProps {
  row: ImportRow
  choice: RowChoice
  position: number
  rowIndex: number
  providers: readonly ProviderSummary[]
}

/** What was found in the key of a row, and what it still lacks. */
const Found = ({ row, choice }: { row: ImportRow; choice: RowChoice }) => {
  const { t } = useTranslation()
  const problem = rowProblem(row, choice)
  const left = row.findings.filter(({ cleanable }) => !(choice.clean && cleanable))
  const words = left.map(({ code, detail }) => t(`secretFindings.${code}`, { detail }))
  const [first] = words
  if (choice.included && problem !== null && problem !== 'refused') {
    return (
      <IconWord icon={IconAlertTriangle} tone="warn">
        {t(`imports.problem.${problem}`)}
      </IconWord>
    )
  }
  if (row.sameAs !== null) {
    const same = t('imports.sameAs', { label: row.sameAs })
    return (
      <IconWord icon={IconCopy} tone="warn" title={same}>
        {same}
      </IconWord>
    )
  }
  if (first === undefined) {
    return (
      <IconWord icon={IconCircleCheck} tone="ok">
        {t('imports.fine')}
      </IconWord>
    )
  }
  const refused = problem === 'refused'
  return (
    <IconWord icon={refused ? IconCircleX : IconAlertTriangle} tone={refused ? 'bad' : 'warn'} title={words.join(' ')}>
      {words.length > 1 ? `${first} (+${words.length - 1})` : first}
    </IconWord>
  )
}

/** One key of the file, to be taken or left, and to be set right. */
export const ImportTableRow = memo(({ row, choice, position, rowIndex, providers }: ImportTableRowProps) => {
  const { t } = useTranslation()
  const { line } = row
  const change = (part: Partial<RowChoice>): void =>
    useImport.getState().change(position, before => ({ ...before, ...part }))
  const chooseProvider = (id: string): void => {
    const provider = providers.find(one => one.id === id)
    if (provider) useImport.getState().change(position, before => withProvider(before, provider))
  }
  return (
    <Table.Tr
      aria-rowindex={rowIndex}
      className="import-row"
      data-left-out={!choice.included || undefined}
      data-testid="import-row"
    >
      <Table.Td className="import-include">
        <Checkbox
          aria-label={t('imports.includeRow', { line })}
          checked={choice.included}
          onChange={event => change({ included: event.currentTarget.checked })}
          data-testid="import-include"
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          variant="unstyled"
          className="cell-input"
          aria-label={t('imports.labelRow', { line })}
          value={choice.label}
          maxLength={120}
          onChange={event => change({ label: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t('imports.providerRow', { line })}
          value={choice.providerId ?? ''}
          onChange={event => chooseProvider(event.currentTarget.value)}
          data={[
            ...(choice.providerId === null ? [{ value: '', label: t('imports.chooseProvider') }] : []),
            ...providers.map(({ id, name }) => ({ value: id, label: name }))
          ]}
          data-testid="import-provider"
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          variant="unstyled"
          className="cell-input"
          aria-label={t('imports.environmentRow', { line })}
          value={choice.environmentName}
          maxLength={60}
          onChange={event => change({ environmentName: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          variant="unstyled"
          className="cell-input"
          classNames={{ input: 'wire' }}
          aria-label={t('imports.baseUrlRow', { line })}
          placeholder="https://"
          value={choice.baseUrl}
          maxLength={2048}
          spellCheck={false}
          onChange={event => change({ baseUrl: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td className="import-production">
        <Checkbox
          aria-label={t('imports.productionRow', { line })}
          checked={choice.production}
          onChange={event => change({ production: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td className="import-found">
        <span className="import-found-inside">
          <Found row={row} choice={choice} />
          {canClean(row) && (
            <Checkbox
              label={t('imports.clean')}
              aria-label={t('imports.cleanRow', { line })}
              checked={choice.clean}
              onChange={event =>
                change({
                  clean: event.currentTarget.checked,
                  // What could not be sent can be now, and the other way round.
                  included: event.currentTarget.checked
                    ? rowProblem(row, { ...choice, clean: true }) !== 'refused' && row.sameAs === null
                    : choice.included && rowProblem(row, { ...choice, clean: false }) !== 'refused'
                })
              }
              data-testid="import-clean"
            />
          )}
        </span>
      </Table.Td>
    </Table.Tr>
  )
})
ImportTableRow.displayName = 'ImportTableRow'
