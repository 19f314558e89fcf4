import { ActionIcon, Button, Table } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useFormat } from '../../i18n/use-format'
import type { CredentialEntry } from './credential-filter'
import { CredentialStateWord } from './credential-state'
import { EnvironmentName } from './environment-name'
import { asLocalNoon, daysUntil, soon } from './expiry'

interface CredentialRowProps {
  id: string
  entry: CredentialEntry
  rowIndex: number
  active: boolean
  selected: boolean
  onOpen(entry: CredentialEntry): void
  onUse(entry: CredentialEntry): void
  onDelete(entry: CredentialEntry): void
}

const Expiry = ({ date }: { date: string | null }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (date === null) return null
  const days = daysUntil(date, new Date())
  if (days < 0) return <Mark tone="bad">{t('credentials.expired')}</Mark>
  return <span className={days <= soon ? 'tone-warn' : 'quiet'}>{format.date(asLocalNoon(date))}</span>
}

export const CredentialRow = memo((props: CredentialRowProps) => {
  const { id, entry, rowIndex, active, selected, onOpen, onUse, onDelete } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { credential, provider, environment } = entry
  const { label, fingerprint, state, example, temporary, disabled, createdAt, details } = credential
  return (
    <Table.Tr
      id={id}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      className="credential-row"
      data-active={active || undefined}
      data-testid="credential-row"
      data-state={state}
      onClick={() => onOpen(entry)}
    >
      <Table.Td>
        <span className="credential-label">
          <span className="ellipsis" title={label}>
            {label}
          </span>
          {example && <Mark tone="quiet">{t('credentials.example')}</Mark>}
          {temporary && <Mark tone="warn">{t('credentials.temporary')}</Mark>}
          {disabled && <Mark tone="bad">{t('rotation.disabled.mark')}</Mark>}
          {state !== 'ready' && state !== 'unchecked' && (
            <span className="narrow-state">
              <CredentialStateWord state={state} />
            </span>
          )}
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
      <Table.Td className="column-expires">
        <Expiry date={details.expiresOn} />
      </Table.Td>
      <Table.Td className="quiet column-created" title={format.instant(createdAt)}>
        {format.date(createdAt)}
      </Table.Td>
      {/* By mouse; with the keyboard the details have the same, and the list is one stop. */}
      <Table.Td className="column-actions" onClick={event => event.stopPropagation()}>
        <span className="row-actions">
          <Button
            variant="subtle"
            tabIndex={-1}
            aria-label={t('credentials.useLabel', { label })}
            onClick={() => onUse(entry)}
            data-testid="credential-use"
          >
            {t('credentials.use')}
          </Button>
          <ActionIcon
            tabIndex={-1}
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
