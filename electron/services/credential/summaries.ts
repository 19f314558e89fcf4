/** What people are told of credentials: saved ones and temporary ones alike, without those that are being deleted. */
import { AppFailure } from '@shared/errors'
import type { CredentialState, CredentialSummary } from '@shared/schemas/credential'
import type { CredentialRow, Database, VersionRow } from '../../ports'
import type { ProviderService } from '../provider'
import { completeAuthentication } from './authentication'
import type { Deletions } from './deletions'
import { shortFingerprint } from './fingerprint'
import type { TemporaryCredential, TemporaryCredentials } from './temporary'

interface Parts {
  database: Database
  providers: ProviderService
  temporaries: TemporaryCredentials
  deletions: Deletions
  /** The keyed hash of a secret, in full. */
  fingerprintOf(secret: Uint8Array): string
  currentVersionOf(row: CredentialRow): Promise<VersionRow | null>
}

export interface Summaries {
  list(): Promise<CredentialSummary[]>
  /** A temporary one that is not being deleted. */
  temporary(id: string): TemporaryCredential | undefined
  /** Throws `credential_not_found`. */
  of(id: string): Promise<CredentialSummary>
  /** The row of a saved one that is not being deleted, its way of authentication in full. Throws `credential_not_found`. */
  savedRow(id: string): Promise<CredentialRow>
  /** Labels and full fingerprints of all there are. */
  fingerprints(): Promise<{ row: CredentialRow; fingerprint: string }[]>
  /** What was seen when a secret was read last. */
  readonly states: Map<string, CredentialState>
}

export const createSummaries = (parts: Parts): Summaries => {
  const { database, providers, temporaries, deletions, fingerprintOf, currentVersionOf } = parts
  const states = new Map<string, CredentialState>()

  const complete = (row: CredentialRow): CredentialRow => {
    const provider = providers.all().find(({ id }) => id === row.providerId)
    return provider ? { ...row, authentication: completeAuthentication(provider, row.authentication) } : row
  }

  const stateOf = (row: CredentialRow, version: VersionRow | null): CredentialState => {
    if (row.currentVersion === null) return 'saving'
    return version ? (states.get(row.id) ?? 'unchecked') : 'unreadable'
  }

  const summarize = (row: CredentialRow, own: Pick<CredentialSummary, 'fingerprint' | 'state' | 'temporary'>) => {
    const { currentVersion, retired: _, ...told } = complete(row)
    return { ...told, ...own, version: currentVersion ?? 0 }
  }

  const summarizeSaved = (row: CredentialRow, version: VersionRow | null): CredentialSummary => {
    const fingerprint = version ? shortFingerprint(version.fingerprint) : ''
    return summarize(row, { fingerprint, state: stateOf(row, version), temporary: false })
  }

  const summarizeTemporary = ({ row, secret }: TemporaryCredential): CredentialSummary =>
    summarize(row, { fingerprint: shortFingerprint(fingerprintOf(secret)), state: 'ready', temporary: true })

  /** A temporary one that is being kept has a row already, which does not count yet. */
  const isListed = ({ id }: CredentialRow): boolean => !deletions.has(id) && temporaries.get(id) === undefined

  const saved = async (): Promise<{ row: CredentialRow; version: VersionRow | null }[]> => {
    const [{ rows }, versions] = await Promise.all([database.credentials.list(), database.credentials.listVersions()])
    const byPlace = new Map(versions.rows.map(version => [`${version.credentialId} ${version.version}`, version]))
    return rows.filter(isListed).map(row => ({ row, version: byPlace.get(`${row.id} ${row.currentVersion}`) ?? null }))
  }

  const temporary = (id: string): TemporaryCredential | undefined =>
    deletions.has(id) ? undefined : temporaries.get(id)
  const allTemporary = (): TemporaryCredential[] => temporaries.list().filter(({ row }) => !deletions.has(row.id))

  const savedRow = async (id: string): Promise<CredentialRow> => {
    if (deletions.has(id)) throw new AppFailure('credential_not_found', 'This key has been deleted.', { id })
    return complete(await database.credentials.get(id))
  }

  return {
    states,
    savedRow,
    temporary,
    async list() {
      const rows = await saved()
      return [
        ...rows.map(({ row, version }) => summarizeSaved(row, version)),
        ...allTemporary().map(summarizeTemporary)
      ]
    },
    async of(id) {
      const known = temporary(id)
      if (known) return summarizeTemporary(known)
      const row = await savedRow(id)
      return summarizeSaved(row, await currentVersionOf(row))
    },
    async fingerprints() {
      const rows = await saved()
      return [
        ...rows.flatMap(({ row, version }) => (version ? [{ row, fingerprint: version.fingerprint }] : [])),
        ...allTemporary().map(({ row, secret }) => ({ row, fingerprint: fingerprintOf(secret) }))
      ]
    }
  }
}
