/**
 * Replaces many keys under one word of a person, one after the other. What must not happen here: a second rotation of a
 * key whose first was cut short, or a list that goes on after it should have stopped.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { StartWorklist, Worklist, WorklistView } from '@shared/schemas/worklist'
import {
  type Candidate,
  continueWorklist,
  followRotations,
  newWorklist,
  nextItem,
  outcomeOf,
  settleItem,
  stopWorklist,
  worklistCsv
} from '../../domain/rotation-plan'
import type { Ports, WorklistRow } from '../../ports'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { VaultService } from '../vault'
import type { RotationService } from './index'

/** All but `list` and `start` throw `rotation_not_found`. */
export interface WorklistService {
  /** Newest first. */
  list(): Promise<WorklistView[]>
  /** Throws `confirmation_needed` (fields: count) where another number was typed. Answers once it runs. */
  start(input: StartWorklist): Promise<WorklistView>
  /** Also after a restart, and for those that failed. Answers once it runs. */
  proceed(id: string): Promise<WorklistView>
  /** After the key that is being replaced. */
  stop(id: string): Promise<WorklistView>
  /** What became of every key, as a file; its path, or null where the person thought better of it. */
  save(id: string): Promise<string | null>
  /** Ends when nothing of it runs any more; for whoever waits for it. */
  settled(id: string): Promise<WorklistView>
}

interface Parts {
  ports: Pick<Ports, 'clock' | 'ids' | 'database' | 'logger' | 'fileSaver'>
  vault: VaultService
  credentials: Pick<CredentialService, 'list'>
  environments: Pick<EnvironmentService, 'list'>
  rotations: Pick<RotationService, 'start' | 'proceed' | 'list'>
  knownSecrets: Pick<KnownSecrets, 'redactor'>
  publish: Publish
}

export const createWorklistService = (parts: Parts): WorklistService => {
  const { ports, vault, credentials, environments, rotations, publish } = parts
  const { clock, ids, database, logger, fileSaver } = ports
  const running = new Map<string, Promise<void>>()
  const stopping = new Set<string>()
  let following: Promise<unknown> = Promise.resolve()

  const view = ({ id, openedAt, closedAt, worklist }: WorklistRow): WorklistView => ({
    ...worklist,
    id,
    openedAt,
    closedAt,
    running: running.has(id)
  })

  const all = async (): Promise<WorklistRow[]> => {
    vault.access()
    const { rows, damaged } = await database.worklists.list()
    vault.noteDamage(damaged)
    return rows
  }
  const get = async (id: string): Promise<WorklistRow> => {
    const row = (await all()).find(one => one.id === id)
    if (!row) throw new AppFailure('rotation_not_found', 'There is no such worklist.', { id })
    return row
  }

  const doneOf = ({ items }: Worklist): number => items.filter(({ state }) => state === 'done').length

  const put = async (row: WorklistRow, worklist: Worklist): Promise<WorklistRow> => {
    const closedAt = worklist.state === 'finished' ? (row.closedAt ?? clock.now()) : null
    const next = { ...row, worklist, closedAt }
    await database.worklists.put(next)
    const { items, failures: failed } = worklist
    publish('worklists.progress', { id: row.id, done: doneOf(worklist), failed, total: items.length })
    return next
  }

  /** The id of the rotation is written first: whatever ends this, it is found again and not begun twice. */
  const rotate = async (row: WorklistRow, index: number): Promise<WorklistRow> => {
    const item = row.worklist.items[index]
    if (!item) return row
    const rotationId = item.rotationId ?? ids.next()
    const items = row.worklist.items.map((one, place) =>
      place === index ? { ...one, rotationId, state: 'running' as const } : one
    )
    const begun = await put(row, { ...row.worklist, items })
    const { graceSeconds, nobodyElse } = begun.worklist
    const isThere = (await database.rotations.get(rotationId)) !== null
    const { credentialId } = item
    const attempt = isThere
      ? rotations.proceed(rotationId)
      : rotations.start(
          { credentialId, reason: 'scheduled', graceSeconds, nobodyElse },
          { id: rotationId, worklistId: row.id }
        )
    const outcome = await attempt.then(outcomeOf).catch(error => {
      if (!(error instanceof AppFailure)) logger.error('A rotation of a worklist failed', error)
      const problem = error instanceof AppFailure ? error.code : 'unexpected'
      return { state: 'failed' as const, waitsFor: null, problem }
    })
    // Behind a lock nothing is settled: it is taken up where it was.
    vault.access()
    return put(begun, settleItem(begun.worklist, index, outcome))
  }

  const runThrough = async (given: WorklistRow): Promise<void> => {
    let row = given
    for (let index = nextItem(row.worklist); index !== null; index = nextItem(row.worklist)) {
      if (stopping.has(row.id)) {
        await put(row, stopWorklist(row.worklist))
        return
      }
      row = await rotate(row, index)
    }
    if (row.worklist.state === 'finished') await record('closed', row)
  }

  const record = (type: 'continued' | 'stopped' | 'closed', { id, worklist }: WorklistRow): Promise<void> => {
    const data = { keys: worklist.items.length, done: doneOf(worklist) }
    return vault.access().audit.append({ type: `worklist.${type}`, subject: id, data })
  }

  /** Keys may come to their end by themselves, or one by one, after the list has stopped. */
  const follow = async (): Promise<WorklistRow[]> => {
    const rows = await all()
    const isOpen = ({ id, worklist }: WorklistRow): boolean => worklist.state !== 'finished' && !running.has(id)
    if (!rows.some(isOpen)) return rows
    const known = new Map((await rotations.list()).map(rotation => [rotation.id, rotation]))
    const followed: WorklistRow[] = []
    for (const row of rows) {
      const worklist = isOpen(row) ? followRotations(row.worklist, known) : row.worklist
      if (worklist.state === row.worklist.state || running.has(row.id)) followed.push({ ...row, worklist })
      else {
        const ended = await put(row, worklist)
        await record('closed', ended)
        followed.push(ended)
      }
    }
    return followed
  }
  const followInTurn = (): Promise<WorklistRow[]> => {
    const mine = following.then(follow)
    following = mine.catch(() => undefined)
    return mine
  }

  const run = (row: WorklistRow): WorklistView => {
    const { id } = row
    if (!running.has(id)) {
      stopping.delete(id)
      const mine = runThrough(row)
        .catch(error => logger.error('A worklist ended early', error))
        .finally(() => {
          running.delete(id)
          publish('rotations.changed', {})
        })
      running.set(id, mine)
    }
    return view(row)
  }

  const candidatesOf = async (wanted: readonly string[]): Promise<Candidate[]> => {
    const known = new Map((await credentials.list()).map(one => [one.id, one]))
    const production = new Map((await environments.list()).map(one => [one.id, one.production]))
    return [...new Set(wanted)].map(id => {
      const found = known.get(id)
      if (!found) throw new AppFailure('credential_not_found', 'There is no such credential.', { id })
      const { label, environmentId } = found
      return { credentialId: id, label, production: production.get(environmentId) ?? true }
    })
  }

  vault.onClosing(async () => {
    for (const id of running.keys()) stopping.add(id)
  })

  return {
    list: async () => (await followInTurn()).map(view).reverse(),

    async start({ credentialIds, typedCount, ...rules }) {
      const candidates = await candidatesOf(credentialIds)
      if (typedCount.trim() !== String(candidates.length)) {
        const count = String(candidates.length)
        throw new AppFailure('confirmation_needed', 'That is not how many keys there are.', { level: 'type', count })
      }
      const { audit } = await vault.writable()
      const worklist = newWorklist(candidates, rules)
      const row: WorklistRow = { id: ids.next(), openedAt: clock.now(), closedAt: null, worklist }
      await audit.append({ type: 'worklist.opened', subject: row.id, data: { keys: candidates.length, done: 0 } })
      return run(await put(row, worklist))
    },

    async proceed(id) {
      if (!running.has(id)) await record('continued', await get(id))
      const row = await get(id)
      return running.has(id) ? view(row) : run(await put(row, continueWorklist(row.worklist)))
    },

    async stop(id) {
      await record('stopped', await get(id))
      const row = await get(id)
      if (running.has(id)) stopping.add(id)
      else await put(row, stopWorklist(row.worklist))
      return view(await get(id))
    },

    async save(id) {
      const row = (await followInTurn()).find(one => one.id === id) ?? (await get(id))
      const text = parts.knownSecrets.redactor().redactText(worklistCsv(row.worklist)).text
      return fileSaver.save(`latchkey-worklist-${row.openedAt.slice(0, 10)}.csv`, single(text))
    },

    async settled(id) {
      await running.get(id)
      return view(await get(id))
    }
  }
}

async function* single(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}
