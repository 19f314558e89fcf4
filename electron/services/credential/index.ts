/**
 * What a person does with a key: add, change, replace, delete, and use it. One way for saved and for temporary ones. What
 * must not happen here: a change of what the vault holds without its record in the audit log.
 */
import { AppFailure, toAppError } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { CredentialSummary } from '@shared/schemas/credential'
import { noDetails } from '@shared/schemas/credential'
import type { AuditEvent, CredentialRow, Ports } from '../../ports'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { SecretDraftStore } from '../secret-draft/store'
import type { VaultService } from '../vault'
import { createAllSecrets } from './all-secrets'
import { requireAuthentication } from './authentication'
import { createChanges } from './changes'
import type { CredentialService } from './credential-service'
import { type Deletions, undoWindow } from './deletions'
import { createSecretEncoder } from './encode-secret'
import { fingerprintOf } from './fingerprint'
import { createNoteChanges } from './note-changes'
import { repairCredentials } from './repair'
import { createSameSecret } from './same-secret'
import { requireNoRotation, type SecretKeeper } from './secret-keeper'
import { createSecretReader } from './secret-reader'
import { createSummaries } from './summaries'
import type { TemporaryCredential, TemporaryCredentials } from './temporary'
import { createCredentialVersions } from './versions'

export type { CredentialService, ExampleCredential, UsableCredential } from './credential-service'

interface Parts {
  ports: Ports
  vault: VaultService
  keeper: SecretKeeper
  providers: ProviderService
  environments: EnvironmentService
  temporaries: TemporaryCredentials
  deletions: Deletions
  drafts: SecretDraftStore
  knownSecrets: KnownSecrets
  publish: Publish
}

type Saving = 'credential.created' | 'credential.imported' | 'credential.replaced' | 'credential.kept'

export const createCredentialService = (parts: Parts): CredentialService => {
  const { ports, vault, keeper, providers, environments, temporaries, deletions, drafts, knownSecrets, publish } = parts
  const { database, clock, ids } = ports
  const fullFingerprintOf = (secret: Uint8Array): string => fingerprintOf(secret, vault.access().dataKey)
  const { currentVersionOf } = keeper
  const summaries = createSummaries({
    database,
    providers,
    temporaries,
    deletions,
    fingerprintOf: fullFingerprintOf,
    currentVersionOf
  })
  const { states, savedRow } = summaries

  const changed = (): void => publish('credentials.changed', {})

  const changes = createChanges(async () => {
    const repair = await repairCredentials({ database, keeper, audit: vault.access().audit })
    changed()
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

  const reader = createSecretReader({
    vault,
    keeper,
    changes,
    summaries,
    knownSecrets,
    append,
    changed,
    fingerprintOf: fullFingerprintOf
  })

  const notes = createNoteChanges({
    ports,
    vault,
    providers,
    changes,
    summaries,
    temporaries,
    knownSecrets,
    append,
    changed
  })

  const note = (
    type: Saving | 'credential.updated' | 'credential.deleted',
    row: Pick<CredentialRow, 'id' | 'providerId'>,
    version: number | null
  ): Promise<void> => append({ type, subject: row.id, data: { provider: row.providerId, version: version ?? 0 } })

  const encodeSecret = createSecretEncoder(providers)

  const newRow = (input: Omit<CredentialRow, 'id' | 'createdAt' | 'updatedAt' | 'currentVersion'>): CredentialRow => {
    const now = clock.now()
    return { id: ids.next(), ...input, createdAt: now, updatedAt: now, currentVersion: null }
  }

  /** `current` is asked when its turn has come: what was changed while this waited stays changed. */
  const save = async (
    type: Saving,
    current: () => Promise<{ row: CredentialRow; secret: Uint8Array }>
  ): Promise<CredentialSummary> => {
    const { id, tidy } = await changes.run(async () => {
      const { row, secret } = await current()
      // Before anything can fail: the words of an error are masked too.
      knownSecrets.add(row.id, row.label, secret)
      const saved = await keeper.save(row, secret, version => note(type, row, version))
      states.set(row.id, 'ready')
      temporaries.delete(row.id)
      return { id: row.id, tidy: saved.tidy }
    })
    if (!tidy) changes.leaveOpen()
    changed()
    return summaries.of(id)
  }

  const putTemporary = (row: CredentialRow, secret: Uint8Array): void => {
    temporaries.put({ row: { ...row, currentVersion: (row.currentVersion ?? 0) + 1 }, secret })
    knownSecrets.add(row.id, row.label, secret)
    changed()
  }

  const requireTemporary = (id: string): TemporaryCredential => {
    const temporary = summaries.temporary(id)
    if (!temporary) throw new AppFailure('credential_not_found', 'There is no such temporary key.', { id })
    return temporary
  }

  /** When the time for undoing is over. */
  const carryOut = async (id: string): Promise<void> => {
    await changes.run(async () => {
      if (temporaries.get(id)) return temporaries.delete(id)
      const row = await database.credentials.get(id)
      await requireNoRotation(database, row)
      await keeper.remove(row, () => note('credential.deleted', row, row.currentVersion))
    })
    states.delete(id)
    knownSecrets.remove(id)
    changed()
  }

  /** It is listed again, as it is. */
  const deletionFailed = (id: string, label: string, error: unknown): void => {
    ports.logger.error('A key could not be deleted', error)
    changed()
    const failure = error instanceof AppFailure ? error : new AppFailure('internal', 'The key could not be deleted.')
    publish('credentials.deletionFailed', { id, label, error: toAppError(failure) })
  }

  vault.onOpened(async () => {
    states.clear()
    knownSecrets.clear()
    const { damagedRows, repaired } = await changes.repair()
    return { damagedRows, repaired }
  })
  vault.onClosing(async () => {
    await deletions.finish()
    temporaries.wipe()
    states.clear()
    knownSecrets.clear()
  })

  return {
    list: async () => {
      vault.access()
      return summaries.list()
    },

    async create(input, origin = 'person') {
      const { providerId, label, tags, details, environment: choice } = input
      const provider = providers.get(providerId)
      const authentication = requireAuthentication(provider, input.authentication)
      const secret = encodeSecret(drafts.textOf(input.secret), providerId, authentication)
      await vault.writable()
      const { environment, takeBack } = await environments.choose(providerId, choice)
      const environmentId = environment.id
      const row = newRow({
        providerId,
        environmentId,
        label,
        tags,
        authentication,
        details,
        origins: [],
        example: false
      })
      try {
        const type = origin === 'file' ? 'credential.imported' : 'credential.created'
        if (input.keep) await save(type, async () => ({ row, secret }))
        else putTemporary(row, secret)
        const summary = await summaries.of(row.id)
        drafts.used(input.secret)
        // A whole file of keys that nobody has used yet would only slow the search for those that were.
        if (origin === 'file') knownSecrets.remove(row.id)
        return summary
      } catch (error) {
        await takeBack()
        throw error
      }
    },

    async createExample({ providerId, environmentId, label, secret: text, methodId = '', fields = {} }) {
      const authentication = requireAuthentication(providers.get(providerId), { methodId, fields })
      const secret = encodeSecret(text, providerId, authentication)
      // By what the key is, not by its label: that one follows the language.
      const fingerprint = fullFingerprintOf(secret)
      const known = (await summaries.fingerprints()).find(
        one => one.row.example && one.row.environmentId === environmentId && one.fingerprint === fingerprint
      )
      if (known) return summaries.of(known.row.id)
      const noted = { label, tags: [], details: noDetails, origins: [] }
      const row = newRow({ providerId, environmentId, authentication, ...noted, example: true })
      return save('credential.created', async () => ({ row, secret }))
    },

    ...notes,

    async replaceSecret(id, source) {
      await vault.writable()
      const { providerId, authentication } = summaries.temporary(id)?.row ?? (await savedRow(id))
      const secret = encodeSecret(drafts.textOf(source), providerId, authentication)
      const inMemory = await changes.run(async () => {
        const temporary = summaries.temporary(id)
        if (temporary) putTemporary({ ...temporary.row, updatedAt: clock.now() }, secret)
        return temporary !== undefined
      })
      if (!inMemory) await save('credential.replaced', async () => ({ row: await savedRow(id), secret }))
      drafts.used(source)
      return summaries.of(id)
    },

    async keep(id) {
      await vault.writable()
      requireTemporary(id)
      return save('credential.kept', async () => {
        const { row, secret } = requireTemporary(id)
        const kept = { ...row, updatedAt: clock.now(), currentVersion: null }
        return { row: kept, secret: Uint8Array.from(secret) }
      })
    },

    async check(id) {
      vault.access()
      await changes.tidy()
      if (!summaries.temporary(id)) await reader.read(await savedRow(id))
      return summaries.of(id)
    },

    async delete(id) {
      await vault.writable()
      const { environmentId, label } = await summaries.of(id)
      if (!summaries.temporary(id)) await requireNoRotation(database, await savedRow(id))
      deletions.schedule(
        id,
        environmentId,
        () => carryOut(id),
        error => deletionFailed(id, label, error)
      )
      changed()
      return { undoWithin: undoWindow }
    },

    async undoDelete(id) {
      vault.access()
      if (!deletions.undo(id)) throw new AppFailure('credential_not_found', 'This key has been deleted.', { id })
      changed()
      return summaries.of(id)
    },

    finishDeletions: () => deletions.finish(),

    use: reader.use,
    encodeSecret,
    versions: createCredentialVersions({
      ...{ ports, vault, keeper, changes, summaries, knownSecrets, append, changed }
    }),

    ...createAllSecrets({ vault, database, keeper, temporaries }),
    ...createSameSecret({ summaries, fingerprintOf: fullFingerprintOf })
  }
}
