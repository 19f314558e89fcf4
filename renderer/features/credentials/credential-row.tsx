import { ActionIcon, Button, Table } from '@mantine/core'
import { IconRefresh, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useFormat } from '../../i18n/use-format'
import type { CredentialEntry } from './credential-filter'
import { CredentialStateWord } from './credential-state'
import { EnvironmentName } from './environment-name'

interface CredentialRowProps {
  entry: CredentialEntry
  rowIndex: number
  onUse(entry: CredentialEntry): void
  onCheck(entry: CredentialEntry): void
  onDelete(entry: CredentialEntry): void
}

export const CredentialRow = memo(({ entry, rowIndex, onUse, onCheck, onDelete }: CredentialRowProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { credential, provider, environment } = entry
  const { label, fingerprint, state, example, createdAt } = credential
  return (
    <Table.Tr aria-rowindex={rowIndex} className="credential-row" data-testid="credential-row" data-state={state}>
      <Table.Td>
        <span className="credential-label">
          <span className="ellipsis" title={label}>
            {label}
          </span>
          {example && <Mark tone="quiet">{t('credentials.example')}</Mark>}
        </span>
      </Table.Td>
      <Table.Td className="ellipsis column-provider">{provider}</Table.Td>
      <Table.Td className="ellipsis column-environment">
        <EnvironmentName environment={environment} />
      </Table.Td>
      <Table.Td className="wire column-fingerprint">{fingerprint}</Table.Td>
      <Table.Td className="column-state">
        <CredentialStateWord state={state} />
      </Table.Td>
      <Table.Td className="quiet column-created" title={format.instant(createdAt)}>
        {format.date(createdAt)}
      </Table.Td>
      <Table.Td className="column-actions">
        <span className="row-actions">
          <Button
            variant="subtle"
            aria-label={t('credentials.useLabel', { label })}
            onClick={() => onUse(entry)}
            data-testid="credential-use"
          >
            {t('credentials.use')}
          </Button>
          <ActionIcon
            aria-label={t('credentials.check', { label })}
            title={t('credentials.check', { label })}
            onClick={() => onCheck(entry)}
            data-testid="credential-check"
          >
            <IconRefresh size={15} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={t('credentials.delete', { label })}
            title={t('credentials.delete', { label })}
            onClick={() => onDelete(entry)}
            data-testid="credential-delete"
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </span>
      </Table.Td>
    </Table.Tr>
  )
})
CredentialRow.displayName = 'CredentialRow'
