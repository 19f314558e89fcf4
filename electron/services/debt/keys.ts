/** The keys that anything can be owed to, read without holding up whatever else main has to do. */
import type { PolicyRow, Ports } from '../../ports'
import type { CredentialService } from '../credential'
import { createTurns } from '../destination/in-turn'
import type { EnvironmentService } from '../environment'
import { createSlices } from '../import/slices'
import type { VaultService } from '../vault'
import { type Key, keyOf, newPolicy } from './facts'

export interface KeyWithPolicy {
  key: Key
  policy: PolicyRow
}

export interface DebtKeys {
  /** Saved keys; examples of the sandbox are nobody's debt. */
  list(): Promise<KeyWithPolicy[]>
  /** Changes what is noted of keys, each as it then stands; those that have gone meanwhile are passed over. */
  change(changes: ReadonlyMap<string, (policy: PolicyRow) => PolicyRow>): Promise<void>
}

interface Parts {
  database: Ports['database']
  vault: Pick<VaultService, 'access' | 'noteDamage'>
  credentials: Pick<CredentialService, 'list'>
  environments: Pick<EnvironmentService, 'list'>
}

/** Rows between two looks at the clock. */
const stride = 32

const inSlices = async <Row>(rows: readonly Row[], idOf: (row: Row) => string): Promise<Map<string, Row>> => {
  const found = new Map<string, Row>()
  const step = createSlices()
  for (const [index, row] of rows.entries()) {
    if (index % stride === 0) await step()
    found.set(idOf(row), row)
  }
  return found
}

export const createDebtKeys = ({ database, vault, credentials, environments }: Parts): DebtKeys => {
  const inTurn = createTurns()

  const list = async (): Promise<KeyWithPolicy[]> => {
    vault.access()
    const [saved, places, policies, versions] = await Promise.all([
      credentials.list(),
      environments.list(),
      database.policies.list(),
      database.credentials.listVersions()
    ])
    vault.noteDamage(policies.damaged)
    const placeOf = new Map(places.map(place => [place.id, place]))
    const policyOf = await inSlices(policies.rows, ({ id }) => id)
    const versionOf = await inSlices(versions.rows, ({ credentialId, version }) => `${credentialId} ${version}`)
    const keys: KeyWithPolicy[] = []
    const step = createSlices()
    for (const [index, summary] of saved.entries()) {
      if (index % stride === 0) await step()
      if (summary.temporary || summary.example) continue
      const policy = policyOf.get(summary.id) ?? newPolicy(summary.id)
      const since = versionOf.get(`${summary.id} ${summary.version}`)?.createdAt
      keys.push({ policy, key: keyOf(summary, placeOf.get(summary.environmentId), policy, since) })
    }
    return keys
  }

  return {
    list,
    change: changes =>
      inTurn(async () => {
        for (const { policy } of await list()) {
          const next = changes.get(policy.credentialId)
          if (next) await database.policies.put(next(policy))
        }
      })
  }
}
