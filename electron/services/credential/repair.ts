import { AppFailure } from '@shared/errors'
import type { AuditLog, CredentialRow, Database, VersionRow } from '../../ports'
import type { Findings } from '../vault'
import type { SecretKeeper } from './secret-keeper'

type Repaired = Findings['repaired'][number]

interface Parts {
  database: Database
  keeper: SecretKeeper
  audit: AuditLog
}

export interface Repair extends Findings {
  /** Something is still open: the keychain or the database did not let it be put right. */
  unfinished: boolean
}

/** What was cut short, and the way to put it right; null where nothing was. */
const planFor = (
  row: CredentialRow,
  own: VersionRow[],
  keeper: SecretKeeper
): { outcome: Repaired['outcome']; work: () => Promise<void> } | null => {
  const pending = own.filter(version => version.state === 'pending')
  const retired = own.filter(version => version.state === 'retired')
  const removeVersions = async (): Promise<void> => {
    for (const { version } of [...pending, ...retired]) await keeper.removeVersion(row.id, version)
  }
  if (own.some(version => version.state === 'deleting')) {
    return { outcome: 'delete_finished', work: () => keeper.remove(row) }
  }
  if (pending.length > 0 && row.currentVersion === null) {
    return { outcome: 'save_undone', work: () => keeper.remove(row) }
  }
  if (pending.length > 0) return { outcome: 'save_undone', work: removeVersions }
  return retired.length > 0 ? { outcome: 'save_finished', work: removeVersions } : null
}

/**
 * Finishes or undoes what a crash or a keychain that stopped answering left open. Works only while the sentinel reads
 * (the keeper asks before each step): a pending version was never in use and goes, a retired one was replaced and goes,
 * a deletion is finished. What cannot be put right now stays as it is, and keeps nobody from the rest.
 */
export const repairCredentials = async ({ database, keeper, audit }: Parts): Promise<Repair> => {
  const credentials = await database.credentials.list()
  const versions = await database.credentials.listVersions()
  const damaged = new Set(versions.damaged.map(version => version.id.split('/')[0]))
  const versionsById = new Map<string, VersionRow[]>()
  for (const version of versions.rows) {
    const own = versionsById.get(version.credentialId)
    if (own) own.push(version)
    else versionsById.set(version.credentialId, [version])
  }
  const repaired: Repaired[] = []
  let unfinished = false
  for (const row of credentials.rows) {
    if (damaged.has(row.id)) continue
    const own = versionsById.get(row.id) ?? []
    const plan = planFor(row, own, keeper)
    if (!plan) continue
    try {
      await plan.work()
      repaired.push({ label: row.label, outcome: plan.outcome })
      const version = Math.max(...own.map(one => one.version))
      await audit.append({ type: 'credential.repaired', subject: row.id, data: { outcome: plan.outcome, version } })
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error
      unfinished = true
      // The others would only wait for the same keychain.
      if (error.fields['reason'] === 'timeout') break
    }
  }
  return { damagedRows: [...credentials.damaged, ...versions.damaged], repaired, unfinished }
}
