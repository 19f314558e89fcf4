import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { VirtualTable } from '../../components/virtual-table'
import { useCredentials } from '../../stores/credential-store'
import { useDraft } from '../../stores/draft-store'
import { useNavigation } from '../../stores/navigation-store'
import { useProviders } from '../../stores/provider-store'
import { useFeedback } from '../feedback/use-feedback'
import type { CredentialEntry } from './credential-filter'
import { CredentialRow } from './credential-row'

const rowHeight = 36
const columns = 7

interface CredentialListProps {
  entries: readonly CredentialEntry[]
  onDelete(entry: CredentialEntry): void
}

/** Opens the editor with this key as the signer. */
const use = ({ credential }: CredentialEntry): void => {
  useDraft.getState().sign({ credentialId: credential.id, environmentId: credential.environmentId })
  useProviders.getState().choose(credential.providerId)
  useNavigation.getState().show('requests', 'url')
}

const Head = () => {
  const { t } = useTranslation()
  return (
    <Table.Tr>
      <Table.Th>{t('credentials.label')}</Table.Th>
      <Table.Th className="column-provider">{t('credentials.provider')}</Table.Th>
      <Table.Th className="column-environment">{t('credentials.environment')}</Table.Th>
      <Table.Th className="column-fingerprint" title={t('credentials.fingerprintHelp')}>
        {t('credentials.fingerprint')}
      </Table.Th>
      <Table.Th className="column-state">{t('credentials.state')}</Table.Th>
      <Table.Th className="column-created">{t('credentials.created')}</Table.Th>
      <Table.Th className="column-actions">{t('credentials.actions')}</Table.Th>
    </Table.Tr>
  )
}

export const CredentialList = ({ entries, onDelete }: CredentialListProps) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const check = async ({ credential }: CredentialEntry): Promise<void> => {
    const checked = unwrap(await useCredentials.getState().check(credential.id))
    if (!checked) return
    const state = t(`credentialState.${checked.state}`)
    success(t('credentials.checked', { label: checked.label, state }))
  }
  return (
    <VirtualTable
      testId="credential-list"
      label={t('credentials.title')}
      count={entries.length}
      columns={columns}
      rowHeight={rowHeight}
      rowKey={index => entries[index]?.credential.id ?? String(index)}
      head={<Head />}
      row={(index, rowIndex) => {
        const entry = entries[index]
        if (!entry) return null
        return (
          <CredentialRow
            key={entry.credential.id}
            entry={entry}
            rowIndex={rowIndex}
            onUse={use}
            onCheck={check}
            onDelete={onDelete}
          />
        )
      }}
    />
  )
}
