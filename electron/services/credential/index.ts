import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { CreateCredential, CredentialState, CredentialSummary } from '@shared/schemas/credential'
import { normalizeBaseUrl } from '../../domain/base-url'
import { inspectSecret } from '../../domain/secret-hygiene'
import type { AuditEvent, CredentialRow, Ports, VersionRow } from '../../ports'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { VaultService } from '../vault'
import { createChanges } from './changes'
import { fingerprintOf, shortFingerprint } from './fingerprint'
import { repairCredentials } from './repair'
import type { SecretKeeper } from './secret-keeper'

/** A secret that was read for one use, with what identifies it to people. */
export interface UsableCredential {
  row: CredentialRow
  fingerprint: string
  secret: Uint8Array
}

export interface CredentialService {
  list(): Promise<CredentialSummary[]>
  create(input: CreateCredential): Promise<CredentialSummary>
  /** An example of the sandbox; does nothing when the same one is there already. */
  createExample(providerId: string, environmentId: string, label: string, secret: string): Promise<CredentialSummary>
  check(id: string): Promise<CredentialSummary>
  delete(id: string): Promise<void>
  /** Reads the secret for a send. Throws `secret_missing`, `secret_mismatch`, `secret_unreadable`. */
  use(id: string): Promise<UsableCredential>
}

const failureOf: Record<Exclude<CredentialState, 'ready' | 'unchecked'>, [AppFailure['code'], string]> = {
  missing: ['secret_missing', 'The keychain works and no longer has this key.'],
  mismatch: ['secret_mismatch', 'The keychain item is not what was saved.'],
  unreadable: ['secret_unreadable', 'What the vault keeps of this key cannot be read.'],
  saving: ['secret_unreadable', 'The save of this key has not finished.']
}

interface Parts {
  ports: Ports
  vault: VaultService
  keeper: SecretKeeper
  providers: ProviderService
  environments: EnvironmentService
  knownSecrets: KnownSecrets
  publish: Publish
}

export const createCredentialService = (parts: Parts): CredentialService => {
  const { ports, vault, keeper, providers, environments, knownSecrets, publish } = parts
  const { database, clock, ids } = ports
  const states = new Map<string, CredentialState>()

  const changes = createChanges(async () => {
    const repair = await repairCredentials({ database, keeper, audit: vault.access().audit })
    publish('credentials.changed', {})
    return repair
  })

  /** The end of the log is an item of the keychain: where that is what failed, it is what the person is told. */
  const append = async (event: AuditEvent): Promise<void> => {
    try {
      await vault.access().audit.append(event)
    } catch (error) {
      await vault.writable()
      throw error
    }
  }

  const stateOf = (row: CredentialRow, version: VersionRow | undefined): CredentialState => {
    if (row.currentVersion === null) return 'saving'
    return version ? (states.get(row.id) ?? 'unchecked') : 'unreadable'
  }

  const summarize = (row: CredentialRow, version: VersionRow | undefined): CredentialSummary => ({
    id: row.id,
    providerId: row.providerId,
    environmentId: row.environmentId,
    label: row.label,
    fingerprint: version ? shortFingerprint(version.fingerprint) : '',
    state: stateOf(row, version),
    version: row.currentVersion ?? 0,
    example: row.example,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt
  })

  /** Undefined where its row is damaged, too. */
  const currentOf = async (row: CredentialRow): Promise<VersionRow | undefined> => {
    const { rows } = await database.credentials.listVersions()
    return rows.find(version => version.credentialId === row.id && version.version === row.currentVersion)
  }

  const summaryOf = async (id: string): Promise<CredentialSummary> => {
    const row = await database.credentials.get(id)
    return summarize(row, await currentOf(row))
  }

  const list = async (): Promise<CredentialSummary[]> => {
    vault.access()
    const [{ rows }, versions] = await Promise.all([database.credentials.list(), database.credentials.listVersions()])
    const current = new Map(versions.rows.map(version => [`${version.credentialId} ${version.version}`, version]))
    return rows.map(row => summarize(row, current.get(`${row.id} ${row.currentVersion}`)))
  }

  /** Saves and tells; the label goes with the secret so that a masked value can say whose it is. */
  const save = async (
    input: Pick<CredentialRow, 'providerId' | 'environmentId' | 'label' | 'example'>,
    text: string
  ): Promise<CredentialSummary> => {
    const problems = inspectSecret(text)
    if (problems.length > 0) {
      throw new AppFailure('secret_rejected', 'The key has characters that cannot be sent.', {
        secret: problems.map(problem => problem.code).join(' ')
      })
    }
    const secret = new TextEncoder().encode(text)
    const now = clock.now()
    const row: CredentialRow = { id: ids.next(), ...input, createdAt: now, updatedAt: now, currentVersion: null }
    // Before anything can fail: the words of an error are masked too.
    knownSecrets.add(row.id, row.label, secret)
    const record = (version: number): Promise<void> =>
      append({ type: 'credential.created', subject: row.id, data: { provider: row.providerId, version } })
    await changes.run(() => keeper.save(row, secret, record))
    states.set(row.id, 'ready')
    publish('credentials.changed', {})
    return summaryOf(row.id)
  }

  const read = async (row: CredentialRow): Promise<Uint8Array | null> => {
    const before = states.get(row.id)
    const reading = await keeper.read(row)
    if (before !== reading.state) {
      const noted = reading.state === 'missing' || reading.state === 'mismatch' ? reading.state : null
      if (noted) {
        const data = { version: row.currentVersion ?? 0 }
        await append({ type: `credential.${noted}`, subject: row.id, data })
      }
      states.set(row.id, reading.state)
      publish('credentials.changed', {})
    }
    // A keychain that answers may now let go of what it held up before.
    if (reading.state === 'ready') void changes.tidy().catch(() => undefined)
    return reading.state === 'ready' ? reading.secret : null
  }

  vault.onOpened(async () => {
    states.clear()
    knownSecrets.clear()
    const { damagedRows, repaired } = await changes.repair()
    return { damagedRows, repaired }
  })

  return {
    list,

    async create(input) {
      const provider = providers.get(input.providerId)
      const base = normalizeBaseUrl(input.environment.baseUrl, provider.basePathToTrim)
      if (!base.ok) {
        throw new AppFailure('invalid_input', 'The base URL cannot be used.', { 'environment.baseUrl': base.problem })
      }
      const { name, production } = input.environment
      await vault.writable()
      const environment = await environments.findOrCreate({
        providerId: provider.id,
        name,
        baseUrl: base.baseUrl,
        production,
        sandbox: false
      })
      const { label, secret } = input
      return save({ providerId: provider.id, environmentId: environment.id, label, example: false }, secret)
    },

    async createExample(providerId, environmentId, label, secret) {
      // By what the key is, not by its label: that one follows the language.
      const fingerprint = shortFingerprint(fingerprintOf(new TextEncoder().encode(secret), vault.access().dataKey))
      const known = (await list()).find(
        summary => summary.example && summary.environmentId === environmentId && summary.fingerprint === fingerprint
      )
      return known ?? save({ providerId, environmentId, label, example: true }, secret)
    },

    async check(id) {
      vault.access()
      await changes.tidy()
      await read(await database.credentials.get(id))
      return summaryOf(id)
    },

    async delete(id) {
      vault.access()
      const row = await database.credentials.get(id)
      const data = { provider: row.providerId, version: row.currentVersion ?? 0 }
      const record = (): Promise<void> => append({ type: 'credential.deleted', subject: id, data })
      await changes.run(() => keeper.remove(row, record))
      states.delete(id)
      publish('credentials.changed', {})
    },

    async use(id) {
      vault.access()
      const row = await database.credentials.get(id)
      const secret = await read(row)
      if (!secret) {
        const state = states.get(id)
        const [code, message] =
          failureOf[state === undefined || state === 'ready' || state === 'unchecked' ? 'unreadable' : state]
        throw new AppFailure(code, message, { label: row.label })
      }
      knownSecrets.add(row.id, row.label, secret)
      const current = await currentOf(row)
      return { row, secret, fingerprint: shortFingerprint(current?.fingerprint ?? '') }
    }
  }
}
