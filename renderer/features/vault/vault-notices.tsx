import type { VaultState } from '@shared/schemas/vault'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useVault } from '../../stores/vault-store'

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
  return (
    <Notice
      tone="warn"
      title={t('vault.damagedRowsTitle', { count: rows.length })}
      closeLabel={t('common.dismiss')}
      onClose={() => dismiss('damagedRows')}
      testId="damaged-rows"
    >
      {t('vault.damagedRowsText', { count: rows.length })}
      <ul className="notice-list">
        {rows.map(({ table, id }) => (
          <li key={`${table} ${id}`}>
            {t('vault.damagedRow', { table: isKnownTable(table) ? t(tableWords[table]) : table, id })}
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

/** What a person should know about an open vault. The note on memory stays; the others go once they are read. */
export const VaultNotices = () => {
  const { t } = useTranslation()
  const { state, dismissed } = useVault()
  if (state.status !== 'open') return null
  const { backend, damagedRows, repaired } = state
  const showDamaged = damagedRows.length > 0 && !dismissed.includes('damagedRows')
  const showRepaired = repaired.length > 0 && !dismissed.includes('repaired')
  if (backend !== 'memory' && !showDamaged && !showRepaired) return null
  return (
    <div className="vault-notices">
      {backend === 'memory' && (
        <p className="memory-banner" data-testid="memory-banner">
          <strong>{t('vault.memoryTitle')}</strong> {t('vault.memoryText')}
        </p>
      )}
      {showDamaged && <DamagedRows rows={damagedRows} />}
      {showRepaired && <Repaired repaired={repaired} />}
    </div>
  )
}
