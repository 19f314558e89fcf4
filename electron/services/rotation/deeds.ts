/**
 * Carries out one step of a rotation. Each may be done a second time, after an end that nobody saw; a create alone leaves
 * something behind each time, and is swept up by the name that belongs to this rotation alone.
 */
import { AppFailure } from '@shared/errors'
import type { Deed, Fault, RotationRecord } from '@shared/schemas/rotation'
import type { IdGenerator, RotationRow } from '../../ports'
import type { CredentialService } from '../credential'
import type { DestinationService } from '../destination'
import type { KeyTestService } from '../key-test'
import type { ScopedKeyService } from '../scoped-key'
import { faultOfTest } from './faults'
import type { NewSecrets } from './new-secrets'

export interface DeedParts {
  ids: IdGenerator
  credentials: Pick<CredentialService, 'versions' | 'list' | 'update' | 'linkKey'>
  scopedKeys: Pick<ScopedKeyService, 'make' | 'sweep' | 'revokeById'>
  keyTest: Pick<KeyTestService, 'testSecret'>
  destinations: Pick<DestinationService, 'forget'>
  secrets: NewSecrets
}

export interface Done {
  fault: Fault | null
  change?: Partial<RotationRecord>
}

export interface Means {
  /** Writes a fact down before the step goes on. */
  keep(change: Partial<RotationRecord>): Promise<void>
  /** Ends what is under way outside. */
  signal: AbortSignal
}

const fine: Done = { fault: null }

const newVersionOf = ({ record }: RotationRow): number => {
  if (record.newVersion === null) throw new AppFailure('rotation_out_of_turn', 'No new secret is stored.')
  return record.newVersion
}

export const createDeeds = ({ ids, credentials, scopedKeys, keyTest, destinations, secrets }: DeedParts) => {
  const { versions } = credentials

  const requireOwnVersion = async ({ credentialId, record }: RotationRow): Promise<void> => {
    if ((await versions.currentOf(credentialId)) === record.oldVersion) return
    throw new AppFailure('rotation_out_of_turn', 'The key was replaced in another way.', { label: record.label })
  }

  const test = async (
    { credentialId }: RotationRow,
    version: number,
    wanted: 'works' | 'refused',
    { signal }: Means
  ): Promise<Done> => {
    const secret = await versions.read(credentialId, version)
    try {
      return { fault: faultOfTest(await keyTest.testSecret(credentialId, ids.next(), secret, signal), wanted) }
    } finally {
      secret.secret.fill(0)
    }
  }

  /** What is noted beside the key is that of the key in use. */
  const noteKey = async (
    id: string,
    keyId: string | null,
    { issuedOn, expiresOn }: RotationRecord['oldDates']
  ): Promise<void> => {
    const summary = (await credentials.list()).find(one => one.id === id)
    if (!summary) return
    const { label, tags, authentication, details } = summary
    if (details.issuedOn !== issuedOn || details.expiresOn !== expiresOn) {
      await credentials.update({ id, label, tags, authentication, details: { ...details, issuedOn, expiresOn } })
    }
    if ((details.providerKeyId ?? null) !== keyId) await credentials.linkKey(id, keyId)
  }

  const create = async (row: RotationRow, { keep, signal }: Means): Promise<Done> => {
    await requireOwnVersion(row)
    const { environmentId, newKeyName: name, scopes, expiresInDays } = row.record
    const order = { environmentId, name, scopes: [...scopes], expiresInDays, confirmed: true }
    const made: { change: Partial<RotationRecord> | null } = { change: null }
    try {
      await scopedKeys.make(
        order,
        async ({ key, secret }) => {
          secrets.put(row.id, row.record.label, new TextEncoder().encode(secret))
          const newDates = { ...row.record.newDates, expiresOn: key.expiresAt?.slice(0, 10) ?? null }
          made.change = { newKeyId: key.id, newDates }
          await keep(made.change)
        },
        signal
      )
    } catch (error) {
      // It is made and held: what failed after that does not undo it.
      if (made.change === null || !secrets.get(row.id)) throw error
    }
    return { fault: null, change: made.change ?? {} }
  }

  const stage = async (row: RotationRow): Promise<Done> => {
    const secret = secrets.get(row.id)
    if (secret) {
      await requireOwnVersion(row)
      const { version, fingerprint } = await versions.stage(row.credentialId, secret)
      secrets.drop(row.id)
      return { fault: null, change: { newVersion: version, newFingerprint: fingerprint } }
    }
    const staged = (await versions.list(row.credentialId)).find(({ state }) => state === 'staged')
    if (!staged) return { fault: { kind: 'secret_gone', mayHaveHappened: false } }
    return { fault: null, change: { newVersion: staged.version, newFingerprint: staged.fingerprint } }
  }

  const promote = async (row: RotationRow): Promise<Done> => {
    await versions.exchange(row.credentialId, newVersionOf(row), 'retained')
    await versions.setDisabled(row.credentialId, false)
    await noteKey(row.credentialId, row.record.newKeyId, row.record.newDates)
    // The old key's rest is measured from now on.
    return { fault: null, change: { sightings: [] } }
  }

  const restore = async (row: RotationRow): Promise<Done> => {
    await versions.exchange(row.credentialId, row.record.oldVersion, 'staged')
    await noteKey(row.credentialId, row.record.oldKeyId, row.record.oldDates)
    return fine
  }

  const revoke = async ({ record }: RotationRow, { signal }: Means): Promise<Done> => {
    const { environmentId, newKeyName, newKeyId, oldKeyId } = record
    // A create that was thought lost may have come through later. Without an id to spare, nothing may be swept.
    if (newKeyId !== null) await scopedKeys.sweep(environmentId, newKeyName, newKeyId, signal)
    if (oldKeyId !== null) await scopedKeys.revokeById(environmentId, oldKeyId, signal)
    return fine
  }

  const sweep = async ({ id, record }: RotationRow, { signal }: Means): Promise<Done> => {
    await scopedKeys.sweep(record.environmentId, record.newKeyName, null, signal)
    secrets.drop(id)
    return { fault: null, change: { newKeyId: null } }
  }

  /** And with it what stood in files before, which may hold it. */
  const forget = async (credentialId: string, version: number): Promise<Done> => {
    await versions.remove(credentialId, version)
    await destinations.forget(credentialId)
    return fine
  }

  const deeds: Record<Deed, (row: RotationRow, means: Means) => Promise<Done>> = {
    create,
    stage,
    promote,
    restore,
    revoke,
    sweep,
    revoke_new: async (row, means) => {
      const { fault } = await sweep(row, means)
      return { fault }
    },
    disable: ({ credentialId }) => versions.setDisabled(credentialId, true).then(() => fine),
    enable: ({ credentialId }) => versions.setDisabled(credentialId, false).then(() => fine),
    probe: (row, means) => test(row, newVersionOf(row), 'works', means),
    reprobe: (row, means) => test(row, newVersionOf(row), 'works', means),
    probe_old: (row, means) => test(row, row.record.oldVersion, 'works', means),
    verify: (row, means) => test(row, row.record.oldVersion, 'refused', means),
    forget: ({ credentialId, record }) => forget(credentialId, record.oldVersion),
    drop_new: row => forget(row.credentialId, newVersionOf(row))
  }
  return async (deed: Deed, row: RotationRow, means: Means): Promise<Done> => deeds[deed](row, means)
}
