import type { VaultState } from '@shared/schemas/vault'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useCredentials } from '../../stores/credential-store'
import { useEnvironments } from '../../stores/environment-store'
import { useVault } from '../../stores/vault-store'
import { nameDamagedRows } from './damaged-rows'
import { PassphraseLink } from './vault-actions'

type OpenVault = Extract<VaultState, { status: 'open' }>
const tableWords = {
  environments: 'vault.tables.environments',
  credentials: 'vault.tables.credentials',
  versions: 'vault.tables.versions',
  exchanges: 'vault.tables.exchanges',
  exchange_details: 'vault.tables.exchanges',
  settings: 'vault.tables.settings'
} as const

const isKnownTable = (table: string): table is keyof typeof tableWords => Object.hasOwn(tableWords, table)

const DamagedRows = ({ rows }: { rows: OpenVault['damagedRows'] }) => {
  const { t } = useTranslation()
  const dismiss = useVault(store => store.dismiss)
  const credentials = useCredentials(store => store.credentials)
  const environments = useEnvironments(store => store.environments)
  const labels = new Map([
    ...environments.map(({ id, name }) => [id, name] as const),
    ...credentials.map(({ id, label }) => [id, label] as const)
  ])
  const tableName = (table: string): string => (isKnownTable(table) ? t(tableWords[table]) : table)
  return (
    <Notice
      tone="warn"
      title={t('vault.damagedRowsTitle', { count: rows.length })}
      closeLabel={t('common.dismiss')}
      onClose={() => dismiss('damagedRows')}
      testId="damaged-rows"
    >
      {t('vault.damagedRowsText', { count: rows.length })} {t('vault.damagedRowsAdvice')}
      <ul className="notice-list">
        {nameDamagedRows(rows, labels).map(({ table, label, count, ids }) => (
          <li key={`${table} ${label ?? ''}`} title={ids.join(', ')}>
            {label === null
              ? t('vault.damagedRowUnnamed', { table: tableName(table), count })
              : t('vault.damagedRowNamed', { table: tableName(table), label })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const Repaired = ({ repaired }: { repaired: OpenVault['repaired'] }) => {
  const { t } = useTranslation()
  const dismiss = useVault(store => store.dismiss)
  const words = {
    save_undone: 'vault.repairedSaveUndone',
    save_finished: 'vault.repairedSaveFinished',
    delete_finished: 'vault.repairedDeleteFinished'
  } as const
  return (
    <Notice
      tone="quiet"
      title={t('vault.repairedTitle')}
      closeLabel={t('common.dismiss')}
      onClose={() => dismiss('repaired')}
      testId="repaired"
    >
      <ul className="notice-list">
        {repaired.map(({ label, outcome }) => (
          <li key={`${outcome} ${label}`}>{t(words[outcome], { label })}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** What a person should know about an open vault. What holds on stays; the others go once they are read. */
export const VaultNotices = () => {
  const { t } = useTranslation()
  const { state, exists, dismissed } = useVault()
  if (state.status !== 'open') return null
  const { backend, readOnly, damagedRows, repaired } = state
  const showDamaged = damagedRows.length > 0 && !dismissed.includes('damagedRows')
  const showRepaired = repaired.length > 0 && !dismissed.includes('repaired')
  if (backend !== 'memory' && !readOnly && !showDamaged && !showRepaired) return null
  return (
    <div className="vault-notices">
      {backend === 'memory' && (
        <p className="memory-banner" data-testid="memory-banner">
          <strong>{t('vault.memoryTitle')}</strong> {t('vault.memoryText')} {exists === false && <PassphraseLink />}
        </p>
      )}
      {readOnly && (
        <Notice tone="warn" title={t('vault.readOnlyTitle')} testId="vault-read-only">
          {t('vault.readOnlyText')}
        </Notice>
      )}
      {showDamaged && <DamagedRows rows={damagedRows} />}
      {showRepaired && <Repaired repaired={repaired} />}
    </div>
  )
}
