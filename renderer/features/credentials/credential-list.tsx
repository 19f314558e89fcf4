import { Table } from '@mantine/core'
import { type KeyboardEvent, type Ref, useCallback, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualTable } from '../../components/virtual-table'
import { useVaultView } from '../../stores/vault-view-store'
import { useCommand } from '../frame/use-command'
import type { CredentialEntry } from './credential-filter'
import { CredentialRow } from './credential-row'
import { signWith } from './sign-with'

const rowHeight = 36
const columns = 8

interface CredentialListProps {
  entries: readonly CredentialEntry[]
  ref: Ref<HTMLTableElement>
}

const open = ({ credential }: CredentialEntry): void => useVaultView.getState().select(credential.id)
const use = ({ credential }: CredentialEntry): void => signWith(credential)
const remove = ({ credential }: CredentialEntry): void =>
  useVaultView.getState().openDialog({ kind: 'delete', id: credential.id })
const rename = ({ credential }: CredentialEntry): void =>
  useVaultView.getState().openDialog({ kind: 'rename', id: credential.id })

const actions: Record<string, (entry: CredentialEntry) => void> = { Enter: open, Delete: remove }

const Head = () => {
  const { t } = useTranslation()
  return (
    <Table.Tr aria-rowindex={1}>
      <Table.Th>{t('credentials.label')}</Table.Th>
      <Table.Th className="column-provider">{t('credentials.provider')}</Table.Th>
      <Table.Th className="column-environment">{t('credentials.environment')}</Table.Th>
      <Table.Th className="column-fingerprint" title={t('credentials.fingerprintHelp')}>
        {t('credentials.fingerprint')}
      </Table.Th>
      <Table.Th className="column-state">{t('credentials.state')}</Table.Th>
      <Table.Th className="column-expires">{t('credentials.expires')}</Table.Th>
      <Table.Th className="column-created">{t('credentials.created')}</Table.Th>
      <Table.Th className="column-actions">{t('credentials.actions')}</Table.Th>
    </Table.Tr>
  )
}

/** The keys that are wanted, walked with the arrows. */
export const CredentialList = ({ entries, ref }: CredentialListProps) => {
  const { t } = useTranslation()
  const selectedId = useVaultView(store => store.selectedId)
  const id = useId()
  const [activeId, setActiveId] = useState<string | null>(selectedId)
  const place = entries.findIndex(({ credential }) => credential.id === activeId)
  const active = place === -1 ? 0 : place
  const rowId = (index: number): string => `${id}-${entries[index]?.credential.id ?? ''}`

  const choose = (entry: CredentialEntry | undefined): void => setActiveId(entry?.credential.id ?? null)
  const press = (event: KeyboardEvent): void => {
    const entry = entries[active]
    const action = actions[event.key]
    if (!entry || !action) return
    event.preventDefault()
    action(entry)
  }
  const openRow = useCallback((entry: CredentialEntry): void => {
    setActiveId(entry.credential.id)
    open(entry)
  }, [])
  useCommand('rename', () => {
    const entry = entries[active]
    if (entry) rename(entry)
  })
  return (
    <VirtualTable
      testId="credential-list"
      label={t('credentials.title')}
      count={entries.length}
      columns={columns}
      rowHeight={rowHeight}
      rowKey={index => entries[index]?.credential.id ?? String(index)}
      head={<Head />}
      grid={{
        ref,
        active,
        rowId,
        onKeyDown: press,
        onMove: index => {
          choose(entries[index])
          // With the details open, they follow.
          const entry = entries[index]
          if (selectedId !== null && entry) open(entry)
        }
      }}
      row={(index, rowIndex) => {
        const entry = entries[index]
        if (!entry) return null
        return (
          <CredentialRow
            key={entry.credential.id}
            id={rowId(index)}
            entry={entry}
            rowIndex={rowIndex}
            active={index === active}
            selected={entry.credential.id === selectedId}
            onOpen={openRow}
            onUse={use}
            onDelete={remove}
          />
        )
      }}
    />
  )
}
