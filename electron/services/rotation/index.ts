/**
 * Replaces keys without an outage: the pure plan decides, this carries it out and writes everything down. What must not
 * happen here: a key revoked that somebody may still use, or a new one that is known to the provider alone.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { Rotation } from '@shared/schemas/rotation'
import type { SecretSource } from '@shared/schemas/secret'
import { isHeld, nextStep, type PlanEvent } from '../../domain/rotation-plan'
import type { Ports, RotationRow } from '../../ports'
import type { CredentialService } from '../credential'
import type { DestinationService } from '../destination'
import type { KeyTestService } from '../key-test'
import type { KnownSecrets } from '../known-secrets'
import type { ScopedKeyService } from '../scoped-key'
import type { SecretDraftService } from '../secret-draft'
import type { VaultService } from '../vault'
import { createAlarms } from './alarms'
import { createCalls } from './calls'
import { createDeeds } from './deeds'
import { createDestinationWrites } from './destination-writes'
import { createGatherer } from './gather'
import { createJournal, type Noted } from './journal'
import { createKeyPages } from './key-pages'
import { createNewSecrets } from './new-secrets'
import { createOpener, type OpenParts } from './open-rotation'
import type { RotationService } from './rotation-service'
import { createRunner } from './runner'
import { versionsWith } from './versions'
import { describeRotation } from './view'

export type { RotationService } from './rotation-service'

interface Parts extends Omit<OpenParts, 'clock' | 'journal' | 'credentials' | 'scopedKeys' | 'keyPages'> {
  ports: Pick<Ports, 'clock' | 'ids' | 'database' | 'logger' | 'timers' | 'browser'>
  vault: VaultService
  credentials: CredentialService
  scopedKeys: ScopedKeyService
  secretDrafts: Pick<SecretDraftService, 'textOf' | 'used'>
  keyTest: KeyTestService
  knownSecrets: KnownSecrets
  destinations: DestinationService
  publish: Publish
}

type Job = (row: RotationRow, signal: AbortSignal) => Promise<RotationRow>

export const createRotationService = (parts: Parts): RotationService => {
  const { ports, vault, credentials, environments, providers, secretDrafts, destinations } = parts
  const { clock, ids, logger, timers } = ports
  const journal = createJournal(ports, vault, () => parts.publish('rotations.changed', {}))
  const secrets = createNewSecrets(parts.knownSecrets)
  const keyPages = createKeyPages({ ports, environments, providers })
  const runner = createRunner(ports, journal, createDeeds({ ...parts, ids, secrets }))
  const opener = createOpener({ ...parts, clock, journal, keyPages })
  const { gather, whyHeld } = createGatherer({ ...parts, clock, journal })
  const calls = createCalls()
  const interrupted = new Set<string>()
  const looking = new Set<string>()

  const now = (): number => Date.parse(clock.now())
  const describe = async (row: RotationRow): Promise<Rotation> => (await describeAll([row]))[0] as Rotation
  const describeAll = async (rows: readonly RotationRow[]): Promise<Rotation[]> => {
    const pageOf = await keyPages.byEnvironment()
    return rows.map(row =>
      describeRotation(row, now(), {
        keyPage: pageOf(row.record.environmentId),
        running: journal.isRunning(row.id),
        interrupted: interrupted.has(row.id)
      })
    )
  }

  const isOpen = (): boolean => vault.state().status === 'open'
  const ring = (id: string): void => {
    if (isOpen()) proceed(id).catch(error => logger.error('A rotation could not go on by itself', error))
  }
  const alarms = createAlarms({ clock, timers, whyHeld, ring })

  const work = (id: string, job: Job): Promise<Rotation> =>
    journal
      .inTurn(id, () =>
        calls.run(id, async signal => {
          const row = await job(await journal.get(id), signal)
          interrupted.delete(id)
          await alarms.set(row)
          return row
        })
      )
      .then(async row => ({ ...(await describe(row)), running: false }))

  /** What is known of consumers and destinations counts as it is now, before anything goes that cannot be had back. */
  const goOn: Job = async (given, signal) => {
    const reached = await runner.run(await gather(await runner.settle(given), signal), signal)
    const gathered = await gather(reached, signal)
    return gathered === reached ? reached : runner.run(gathered, signal)
  }
  const proceed = (id: string): Promise<Rotation> => work(id, goOn)

  /** What a person said, and what follows from it. */
  const say = (id: string, event: PlanEvent, line: Omit<Noted, 'phase'>): Promise<Rotation> =>
    work(id, async (row, signal) => {
      const noted = await journal.note(await runner.settle(row), event, { ...line, phase: 'said' })
      return goOn(noted, signal)
    })

  const look: Job = async (row, signal) => {
    const gathered = await gather(row, signal)
    return gathered === row ? row : runner.run(gathered, signal)
  }

  const lookAgain = async ({ id, plan, closedAt }: RotationRow): Promise<void> => {
    // One that was cut short waits for a person's word.
    if (closedAt !== null || !isHeld(plan) || interrupted.has(id) || looking.has(id)) return
    looking.add(id)
    await work(id, (row, signal) => {
      looking.delete(id)
      return look(row, signal)
    }).finally(() => looking.delete(id))
  }

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
        .then(alarms.set)
        .catch(error => logger.error('A rotation that was cut short could not be noted', error))
    }
    return { damagedRows: [], repaired: [] }
  })
  vault.onClosing(async () => {
    alarms.clear()
    calls.cancelAll()
    secrets.wipe()
  })

  const requireNoneOpen = async (credentialId: string): Promise<void> => {
    if (!(await journal.openOf(credentialId))) return
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
    list: async () => (await describeAll(await journal.all())).reverse(),
    get: async id => describe(await journal.get(id)),
    versionsOf: async credentialId =>
      versionsWith(await credentials.versions.list(credentialId), await journal.all(), credentialId),
    outlook: opener.outlook,
    proceed,

    async start(input, as) {
      const id = as?.id ?? ids.next()
      const { credentialId, reason } = input
      // Of one key one after the other: two that are asked for at once would both find none open.
      await journal.inTurn(credentialId, async () => {
        await requireNoneOpen(credentialId)
        // Before anything is asked of a provider, which may not answer.
        if (reason === 'lost') await credentials.versions.setDisabled(credentialId, true)
        await journal.open(await opener.prepare(id, input, as?.worklistId ?? null))
      })
      return proceed(id)
    },

    async proceedInterrupted() {
      const done: Rotation[] = []
      for (const id of [...interrupted]) done.push(await proceed(id))
      return done
    },

    paste: (id, source) =>
      work(id, async (given, signal) => {
        const row = await runner.settle(given)
        const next = nextStep(row.plan, now())
        if (next.kind !== 'wait' || next.what !== 'secret') {
          throw new AppFailure('rotation_out_of_turn', 'No new key is waited for.', { deed: 'stage' })
        }
        await takePasted(row, source)
        const staged = await runner.step(row, 'stage', signal).finally(() => secrets.drop(id))
        if (staged.plan.failure) return staged
        secretDrafts.used(source)
        return goOn(staged, signal)
      }),

    confirmPreparation: id => say(id, { kind: 'prepared' }, { deed: 'prepared' }),
    confirmConsumer: (id, consumerId, how, reason) =>
      say(
        id,
        { kind: 'consumer_confirmed', consumerId, how, reason },
        { deed: 'consumer_confirmed', reason, consumerId }
      ),
    withdrawConsumer: (id, consumerId) =>
      work(id, async (given, signal) => {
        const row = await runner.settle(given)
        // Whatever had confirmed it would do so again with the next look.
        await parts.consumers.disregard(consumerId)
        const line = { deed: 'consumer_withdrawn', phase: 'said', consumerId } as const
        const noted = await journal.note(row, { kind: 'consumer_withdrawn', consumerId }, line, { sightings: [] })
        return goOn(noted, signal)
      }),
    whyHeld: async id => whyHeld(await journal.get(id)),
    confirmRemoval: (id, reason) => say(id, { kind: 'removal_confirmed' }, { deed: 'removal_confirmed', reason }),
    vouch: (id, holds, reason) => {
      const kind = holds ? 'vouched' : 'denied'
      return say(id, { kind }, { deed: kind, reason })
    },
    undo: (id, reason) => say(id, { kind: 'undo' }, { deed: 'undo', reason }),

    async cancel(id) {
      calls.cancel(id)
      // What it was in the middle of is noted by then.
      return describe(await journal.inTurn(id, () => journal.get(id)))
    },
    openKeyPage: async id => keyPages.open((await journal.get(id)).record.environmentId),

    ...createDestinationWrites({ journal, destinations, work }),
    async evidenceChanged() {
      if (isOpen()) for (const row of await journal.all()) await lookAgain(row)
    },

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
