import type { Database } from '../../ports'
import type { Findings } from '../vault'
import type { SecretKeeper } from './secret-keeper'

type Repaired = Findings['repaired'][number]

/**
 * Finishes or undoes what a crash left open. Runs only while the sentinel reads (the keeper asks before each step):
 * a pending version was never in use and goes, a retired one was replaced and goes, a deletion is finished.
 */
export const repairCredentials = async (database: Database, keeper: SecretKeeper): Promise<Findings> => {
  const credentials = await database.credentials.list()
  const versions = await database.credentials.listVersions()
  const repaired: Repaired[] = []
  for (const row of credentials.rows) {
    const own = versions.rows.filter(version => version.credentialId === row.id)
    const damaged = versions.damaged.some(version => version.id.startsWith(row.id))
    if (damaged) continue
    const pending = own.filter(version => version.state === 'pending')
    const retired = own.filter(version => version.state === 'retired')
    if (own.some(version => version.state === 'deleting')) {
      await keeper.remove(row)
      repaired.push({ label: row.label, outcome: 'delete_finished' })
    } else if (pending.length > 0 && row.currentVersion === null) {
      await keeper.remove(row)
      repaired.push({ label: row.label, outcome: 'save_undone' })
    } else {
      for (const version of [...pending, ...retired]) await keeper.removeVersion(version)
      if (pending.length > 0) repaired.push({ label: row.label, outcome: 'save_undone' })
      else if (retired.length > 0) repaired.push({ label: row.label, outcome: 'save_finished' })
    }
  }
  return { damagedRows: [...credentials.damaged, ...versions.damaged], repaired }
}
