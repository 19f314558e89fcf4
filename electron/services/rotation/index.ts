/**
 * Replaces keys without an outage: the pure plan decides, this carries it out and writes everything down. What must not
 * happen here: a key revoked that somebody may still use, or a new one that is known to the provider alone.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { ClosedReason } from '@shared/schemas/consumer'
import type {
  Confirmation,
  CredentialVersion,
  Rotation,
  RotationOutlook,
  StartRotation
} from '@shared/schemas/rotation'
import type { SecretSource } from '@shared/schemas/secret'
import { nextStep, type PlanEvent } from '../../domain/rotation-plan'
import type { Ports, RotationRow } from '../../ports'
import type { CredentialService } from '../credential'
import type { KeyTestService } from '../key-test'
import type { KnownSecrets } from '../known-secrets'
import type { ScopedKeyService } from '../scoped-key'
import type { SecretDraftService } from '../secret-draft'
import type { VaultService } from '../vault'
import { createDeeds } from './deeds'
import { createGatherer } from './gather'
import { createJournal, type Noted } from './journal'
import { createNewSecrets } from './new-secrets'
import { createOpener, type OpenParts } from './open-rotation'
import { createRunner } from './runner'
import { versionsWith } from './versions'
import { describeRotation } from './view'

/** All throw `rotation_not_found`, `rotation_out_of_turn`, and `audit_unavailable` before anything is done. */
export interface RotationService {
  /** Newest first. */
  list(): Promise<Rotation[]>
  get(id: string): Promise<Rotation>
  versionsOf(credentialId: string): Promise<CredentialVersion[]>
  /** What it would be; nothing is begun. */
  outlook(credentialId: string): Promise<RotationOutlook>
  /** Throws `rotation_open`, `rotation_refused` (reason: temporary, not_linked), `session_missing`. */
  start(input: StartRotation, as?: { id: string; worklistId: string }): Promise<Rotation>
  /** As far as it gets; what went wrong is told in the answer. */
  proceed(id: string): Promise<Rotation>
  /** Continues those that the last start found cut short. */
  proceedInterrupted(): Promise<Rotation[]>
  /** The new key of a guided one. Throws `secret_rejected`, `rotation_refused` (reason: same_key). */
  paste(id: string, source: SecretSource): Promise<Rotation>
  confirmConsumer(id: string, consumerId: string, how: Confirmation['how'], reason: string): Promise<Rotation>
  withdrawConsumer(id: string, consumerId: string): Promise<Rotation>
  /** Why the key that is to go may not go yet; empty where it waits for something else. */
  whyHeld(id: string): Promise<ClosedReason[]>
  /** The person has removed the key that is to go on the provider's page. */
  confirmRemoval(id: string, reason: string): Promise<Rotation>
  /** `holds` false says the opposite of what the step wanted to see. */
  vouch(id: string, holds: boolean, reason: string): Promise<Rotation>
  undo(id: string, reason: string): Promise<Rotation>
  /** Nothing is sent with a disabled key. Throws `rotation_open` where a rotation decides that. */
  setDisabled(credentialId: string, disabled: boolean): Promise<void>
  /**
   * Deletes versions that are kept for a rotation whose journal cannot be read any more: they would keep the key from
   * being replaced for ever. Throws `rotation_open` where there is one.
   */
  release(credentialId: string): Promise<void>
}

interface Parts extends Omit<OpenParts, 'clock' | 'journal' | 'credentials' | 'scopedKeys'> {
  ports: Pick<Ports, 'clock' | 'ids' | 'database' | 'logger' | 'timers'>
  vault: VaultService
  credentials: CredentialService
  scopedKeys: ScopedKeyService
  secretDrafts: Pick<SecretDraftService, 'textOf' | 'used'>
  keyTest: KeyTestService
  knownSecrets: KnownSecrets
  publish: Publish
}

/** A longer wait is cut into pieces, so that a computer that slept comes back to it. */
const longestTimer = 3_600_000

export const createRotationService = (parts: Parts): RotationService => {
  const { ports, vault, credentials, environments, providers, scopedKeys, secretDrafts, keyTest, consumers } = parts
  const { clock, ids, logger, timers } = ports
  const journal = createJournal(ports, vault, () => parts.publish('rotations.changed', {}))
  const secrets = createNewSecrets(parts.knownSecrets)
  const runner = createRunner(ports, journal, createDeeds({ ids, credentials, scopedKeys, keyTest, secrets }))
  const opener = createOpener({ clock, journal, credentials, environments, providers, scopedKeys, consumers })
  const { gather, whyHeld } = createGatherer({ clock, journal, consumers, scopedKeys })
  const interrupted = new Set<string>()
  const alarms = new Map<string, () => void>()

  const now = (): number => Date.parse(clock.now())
  const describe = (row: RotationRow): Rotation =>
    describeRotation(row, now(), { running: journal.isRunning(row.id), interrupted: interrupted.has(row.id) })

  /** Wakes up when a grace is over. */
  const setAlarm = (row: RotationRow): RotationRow => {
    alarms.get(row.id)?.()
    alarms.delete(row.id)
    const next = nextStep(row.plan, now())
    if (next.kind !== 'wait' || next.what !== 'grace') return row
    const wait = Math.min(Math.max(Date.parse(next.until) - now(), 0) + 1, longestTimer)
    const ring = (): void => {
      if (vault.state().status !== 'open') return
      proceed(row.id).catch(error => logger.error('A rotation could not go on after its grace', error))
    }
    alarms.set(row.id, timers.after(wait, ring))
    return row
  }

  const work = (id: string, job: (row: RotationRow) => Promise<RotationRow>): Promise<Rotation> =>
    journal
      .inTurn(id, async () => {
        const row = setAlarm(await job(await journal.get(id)))
        interrupted.delete(id)
        return row
      })
      .then(row => ({ ...describe(row), running: false }))

  const proceed = (id: string): Promise<Rotation> =>
    work(id, async row => {
      const reached = await runner.run(row)
      const gathered = await gather(reached)
      return gathered === reached ? reached : runner.run(gathered)
    })

  /** What a person said, and what follows from it. */
  const say = (id: string, event: PlanEvent, line: Omit<Noted, 'phase'>): Promise<Rotation> =>
    work(id, async row => {
      const noted = await journal.note(await runner.settle(row), event, { ...line, phase: 'said' })
      return runner.run(noted)
    })

  vault.onOpened(async () => {
    const rows = await journal.all()
    interrupted.clear()
    for (const row of rows) {
      if (row.closedAt !== null) continue
      // Between two steps nothing is under way, and yet nobody goes on with it.
      if (row.plan.doing || nextStep(row.plan, now()).kind === 'do') interrupted.add(row.id)
      // What cannot be written now is settled when it is continued; it keeps nobody from the vault.
      await runner
        .settle(row)
        .then(setAlarm)
        .catch(error => logger.error('A rotation that was cut short could not be noted', error))
    }
    return { damagedRows: [], repaired: [] }
  })
  vault.onClosing(async () => {
    for (const cancel of alarms.values()) cancel()
    alarms.clear()
    secrets.wipe()
  })

  const requireNoneOpen = async (credentialId: string): Promise<void> => {
    if ((await opener.outlook(credentialId)).obstacle !== 'rotation_open') return
    throw new AppFailure('rotation_open', 'A rotation of this key is open.', { id: credentialId })
  }

  /** Throws where the key that was pasted cannot be sent, or is the one that is to go. */
  const takePasted = async ({ id, credentialId, record }: RotationRow, source: SecretSource): Promise<void> => {
    const summary = (await credentials.list()).find(one => one.id === credentialId)
    if (!summary) throw new AppFailure('credential_not_found', 'The credential is gone.', { id: credentialId })
    const secret = credentials.encodeSecret(secretDrafts.textOf(source), record.providerId, summary.authentication)
    if ((await credentials.rowsLike(secret)).some(one => one.id === credentialId)) {
      throw new AppFailure('rotation_refused', 'This is the key that is to be replaced.', { reason: 'same_key' })
    }
    secrets.put(id, record.label, secret)
  }

  return {
    list: async () => (await journal.all()).map(describe).reverse(),
    get: async id => describe(await journal.get(id)),
    versionsOf: async credentialId =>
      versionsWith(await credentials.versions.list(credentialId), await journal.all(), credentialId),
    outlook: opener.outlook,
    proceed,

    async start(input, as) {
      const id = as?.id ?? ids.next()
      // Before anything is asked of a provider, which may not answer.
      if (input.reason === 'lost') await credentials.versions.setDisabled(input.credentialId, true)
      const row = await opener.prepare(id, input, as?.worklistId ?? null)
      await journal.open(row)
      return proceed(id)
    },

    async proceedInterrupted() {
      const done: Rotation[] = []
      for (const id of [...interrupted]) done.push(await proceed(id))
      return done
    },

    paste: (id, source) =>
      work(id, async given => {
        const row = await runner.settle(given)
        const next = nextStep(row.plan, now())
        if (next.kind !== 'wait' || next.what !== 'secret') {
          throw new AppFailure('rotation_out_of_turn', 'No new key is waited for.', { deed: 'stage' })
        }
        await takePasted(row, source)
        const staged = await runner.step(row, 'stage').finally(() => secrets.drop(id))
        if (staged.plan.failure) return staged
        secretDrafts.used(source)
        return runner.run(staged)
      }),

    confirmConsumer: (id, consumerId, how, reason) =>
      say(id, { kind: 'consumer_confirmed', consumerId, how, reason }, { deed: 'consumer_confirmed', reason }),
    withdrawConsumer: (id, consumerId) =>
      say(id, { kind: 'consumer_withdrawn', consumerId }, { deed: 'consumer_withdrawn' }),
    whyHeld: async id => whyHeld(await journal.get(id)),
    confirmRemoval: (id, reason) => say(id, { kind: 'removal_confirmed' }, { deed: 'removal_confirmed', reason }),
    vouch: (id, holds, reason) => {
      const kind = holds ? 'vouched' : 'denied'
      return say(id, { kind }, { deed: kind, reason })
    },
    undo: (id, reason) => say(id, { kind: 'undo' }, { deed: 'undo', reason }),

    async release(credentialId) {
      await requireNoneOpen(credentialId)
      for (const { version, state } of await credentials.versions.list(credentialId)) {
        if (state === 'staged' || state === 'retained') await credentials.versions.remove(credentialId, version)
      }
    },

    async setDisabled(credentialId, disabled) {
      if (!disabled) await requireNoneOpen(credentialId)
      await credentials.versions.setDisabled(credentialId, disabled)
    }
  }
}
