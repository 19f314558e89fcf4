import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import type { ImportPreview } from '@shared/schemas/import'
import { IconFileSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { Notice } from '../../components/notice'
import { VirtualTable } from '../../components/virtual-table'
import { canClean, rowProblem } from '../../stores/import-choice'
import { useImport } from '../../stores/import-store'
import { useProviders } from '../../stores/provider-store'
import { useErrorText } from '../feedback/use-error-text'
import { ImportTableRow } from './import-row'

const rowHeight = 40
const columns = 7
const mostLines = 12

const Head = ({ all, some }: { all: boolean; some: boolean }) => {
  const { t } = useTranslation()
  const { changeAll } = useImport()
  return (
    <Table.Tr aria-rowindex={1}>
      <Table.Th className="import-include">
        <Checkbox
          aria-label={t('imports.includeAll')}
          checked={all}
          indeterminate={some && !all}
          onChange={event => {
            const included = event.currentTarget.checked
            changeAll((choice, row) => ({ ...choice, included: included && rowProblem(row, choice) !== 'refused' }))
          }}
          data-testid="import-include-all"
        />
      </Table.Th>
      <Table.Th>{t('imports.label')}</Table.Th>
      <Table.Th className="import-provider">{t('imports.provider')}</Table.Th>
      <Table.Th className="import-environment">{t('imports.environment')}</Table.Th>
      <Table.Th>{t('imports.baseUrl')}</Table.Th>
      <Table.Th className="import-production">{t('imports.production')}</Table.Th>
      <Table.Th className="import-found">{t('imports.found')}</Table.Th>
    </Table.Tr>
  )
}

const Skipped = ({ skipped }: Pick<ImportPreview, 'skipped'>) => {
  const { t } = useTranslation()
  if (skipped.length === 0) return null
  const lines = skipped.slice(0, mostLines).map(({ line }) => line)
  const more = skipped.length > mostLines ? '…' : ''
  return (
    <Text className="quiet" size="xs">
      {t('imports.skipped', { count: skipped.length, lines: `${lines.join(', ')}${more}` })}
    </Text>
  )
}

/** Back to where the keys came from, for others. */
const AnotherButton = ({ preview: { format }, variant }: { preview: ImportPreview; variant: 'default' | 'filled' }) => {
  const { t } = useTranslation()
  const { choose, startAnew } = useImport()
  const isFile = format !== 'managed_secret'
  return (
    <Button variant={variant} onClick={() => (isFile ? void choose() : startAnew())} data-testid="import-another">
      {t(isFile ? 'imports.anotherFile' : 'secretManagers.another')}
    </Button>
  )
}

/** What was found in the file, row by row, to be chosen from. */
const Rows = ({ preview }: { preview: ImportPreview }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const providers = useProviders(store => store.providers)
  const { choices, error, changeAll, save } = useImport()
  const { rows } = preview
  const counts = useMemo(() => {
    const wanted = rows.map((row, position) => ({ row, choice: choices[position] })).filter(one => one.choice?.included)
    const ready = wanted.filter(({ row, choice }) => choice && rowProblem(row, choice) === null).length
    const cleanable = rows.filter((row, position) => canClean(row) && !choices[position]?.clean).length
    return { wanted: wanted.length, ready, cleanable }
  }, [rows, choices])
  const cleanAll = (): void =>
    changeAll((choice, row) => {
      if (!canClean(row)) return choice
      const cleaned = { ...choice, clean: true }
      return {
        ...cleaned,
        included: choice.included || (row.sameAs === null && rowProblem(row, cleaned) !== 'refused')
      }
    })
  return (
    <Stack gap="md" data-testid="import-preview">
      <Group justify="space-between" gap="sm">
        <Text fw={500}>{t('imports.found', { count: rows.length, file: preview.fileName })}</Text>
        {counts.cleanable > 0 && (
          <Button variant="default" onClick={cleanAll} data-testid="import-clean-all">
            {t('imports.cleanAll', { count: counts.cleanable })}
          </Button>
        )}
      </Group>
      {preview.readableByOthers && (
        <Notice tone="warn" title={t('imports.readableTitle')} testId="import-readable">
          {t('imports.readableText')}
        </Notice>
      )}
      <div className="import-table">
        <VirtualTable
          testId="import-table"
          label={t('imports.table')}
          count={rows.length}
          columns={columns}
          rowHeight={rowHeight}
          rowKey={position => String(rows[position]?.index ?? position)}
          head={<Head all={counts.wanted === rows.length} some={counts.wanted > 0} />}
          row={(position, rowIndex) => {
            const [row, choice] = [rows[position], choices[position]]
            if (!row || !choice) return null
            return (
              <ImportTableRow
                key={row.index}
                row={row}
                choice={choice}
                position={position}
                rowIndex={rowIndex}
                providers={providers}
              />
            )
          }}
        />
      </div>
      <Skipped skipped={preview.skipped} />
      {error && (
        <Notice tone="bad" urgent>
          {errorText(error)}
        </Notice>
      )}
      <Group justify="space-between" gap="sm">
        <Text className="quiet" role="status">
          {counts.wanted > counts.ready && t('imports.incomplete', { count: counts.wanted - counts.ready })}
        </Text>
        <Group gap="sm">
          <AnotherButton preview={preview} variant="default" />
          <Button disabled={counts.ready === 0} onClick={() => void save()} data-testid="import-save">
            {t('imports.save', { count: counts.ready })}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

export const ImportPreviewStep = () => {
  const { t } = useTranslation()
  const { preview } = useImport()
  if (!preview) return null
  if (preview.rows.length > 0) return <Rows preview={preview} />
  return (
    <Stack gap="md">
      <EmptyPanel
        icon={IconFileSearch}
        title={t('imports.noneTitle')}
        text={
          preview.format === 'managed_secret'
            ? t('secretManagers.noneInSecret', { name: preview.fileName })
            : t('imports.noneText', { file: preview.fileName })
        }
      >
        <AnotherButton preview={preview} variant="filled" />
      </EmptyPanel>
      <Skipped skipped={preview.skipped} />
    </Stack>
  )
}
