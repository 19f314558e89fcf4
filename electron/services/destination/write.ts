/**
 * Writes a destination, or undoes it. What must not happen here: a place that is touched before there is a note of what
 * stood there, or an end that is told and was not seen.
 */
import { AppFailure } from '@shared/errors'
import type { Destination } from '@shared/schemas/destination'
import { readTarget } from '../../domain/destinations'
import type { AuditEvent, DestinationWriteRow, Ports } from '../../ports'
import type { VaultService } from '../vault'
import type { Inspection } from './inspect'
import type { Place } from './place'
import type { FindPlace } from './places'

/** `note` what stood there is kept · `replace` the file itself · `verify` it reads back · `record` its end is kept */
export type WriteStep = 'note' | 'replace' | 'verify' | 'record'

/** For whoever keeps a journal of its own: both are waited for, and what they throw ends it there. */
export interface WriteHooks {
  before?(step: WriteStep): Promise<void>
  after?(step: WriteStep): Promise<void>
}

type Event = Extract<AuditEvent['type'], `destination.${string}`>

interface Parts {
  ports: Pick<Ports, 'database' | 'clock' | 'ids'>
  vault: VaultService
  findPlace: FindPlace
}

const differs = (): AppFailure =>
  new AppFailure('destination_changed', 'What stands there now is not what was written.')

/** Nobody answered: what was asked for may come about all the same. */
const isUnanswered = (error: unknown): boolean =>
  !(error instanceof AppFailure) ||
  error.code === 'send_cancelled' ||
  (error.code === 'secret_manager_failed' && /^(timed_out|unreachable|io)$/.test(error.fields['reason'] ?? ''))

export const createWriter = ({ ports, vault, findPlace }: Parts) => {
  const { database, clock, ids } = ports

  const record = (type: Event, { credentialId, id, target }: Destination, version: number): Promise<void> =>
    vault.access().audit.append({ type, subject: credentialId, data: { destination: id, kind: target.kind, version } })

  const step = async <Output>(hooks: WriteHooks, name: WriteStep, work: () => Promise<Output>): Promise<Output> => {
    await hooks.before?.(name)
    const output = await work()
    await hooks.after?.(name)
    return output
  }

  const stampNow = async (place: Place): Promise<string | null> => (await place.look()).content?.stamp ?? null

  /** By the file itself: the path may lead elsewhere by now. */
  const placeOf = ({ target }: Destination, { file }: DestinationWriteRow, purpose: 'undo' | 'settle') =>
    findPlace({ target, path: file }, purpose)

  const keep = async (row: DestinationWriteRow): Promise<DestinationWriteRow> => {
    await database.destinationWrites.put(row)
    return row
  }

  const finish = async (destination: Destination, row: DestinationWriteRow, state: 'written' | 'undone') => {
    // The record first: cut short in between, the next start writes it once more, and never not at all.
    await record(`destination.${state}`, destination, row.version)
    return keep({ ...row, state, ...(state === 'undone' && { before: null }) })
  }

  /** What became of one whose end nobody saw; null where it never happened. */
  const settleAt = async (
    place: Place,
    destination: Destination,
    row: DestinationWriteRow,
    mayStillHappen: boolean
  ): Promise<DestinationWriteRow | null> => {
    await place.discard(row)
    const now = await stampNow(place)
    const isUndo = row.state === 'undoing'
    const isUntouched = now === (isUndo ? row.after.stamp : (row.before?.stamp ?? null))
    if (now === row.after.stamp && !isUndo) return finish(destination, row, 'written')
    if (mayStillHappen && isUntouched) return row
    // Of an undo that never happened there is nothing to record.
    if (isUndo && isUntouched) return keep({ ...row, state: 'written' })
    if (now !== (row.before?.stamp ?? null)) return keep({ ...row, state: 'changed' })
    if (isUndo) return finish(destination, row, 'undone')
    await database.destinationWrites.delete(row.id)
    return null
  }

  const settle = async (destination: Destination, row: DestinationWriteRow): Promise<DestinationWriteRow | null> => {
    if (row.state !== 'writing' && row.state !== 'undoing') return row
    return settleAt(await placeOf(destination, row, 'settle'), destination, row, false)
  }

  /** What can be told now of its end is not left for the next start. */
  const settleAfter = async (error: unknown, place: Place, destination: Destination, row: DestinationWriteRow) => {
    await settleAt(place, destination, row, !place.isSure && isUnanswered(error)).catch(() => undefined)
  }

  const noteOf = (
    destination: Destination,
    { place, standing, edit, version }: Inspection,
    id: string
  ): DestinationWriteRow => ({
    id,
    credentialId: destination.credentialId,
    destinationId: destination.id,
    version,
    file: standing.file,
    state: 'writing',
    at: clock.now(),
    ...place.noteOf(standing, edit.bytes, id)
  })

  const verify = async (
    place: Place,
    { target }: Destination,
    row: DestinationWriteRow,
    secret: string
  ): Promise<void> => {
    const { content, file } = await place.look()
    if (file === row.file && content?.stamp === row.after.stamp && readTarget(target, content.bytes) === secret) return
    throw differs()
  }

  return {
    settle,
    record,

    async write(destination: Destination, inspection: Inspection, hooks: WriteHooks): Promise<DestinationWriteRow> {
      const { place, edit, secret, version } = inspection
      await record('destination.write_asked', destination, version)
      const row = noteOf(destination, inspection, ids.next())
      await step(hooks, 'note', () => keep(row))
      try {
        await step(hooks, 'replace', () => place.replace(row, edit.bytes))
        await step(hooks, 'verify', () => verify(place, destination, row, secret))
      } catch (error) {
        await settleAfter(error, place, destination, row)
        throw error
      }
      return step(hooks, 'record', () => finish(destination, row, 'written'))
    },

    /** Throws `destination_changed` where somebody has written there since; it is left alone then. */
    async undo(destination: Destination, row: DestinationWriteRow, hooks: WriteHooks): Promise<DestinationWriteRow> {
      const { before, after, version } = row
      if (row.state !== 'written' || before === null) {
        throw new AppFailure('destination_not_found', 'What stood there before is no longer kept.', { id: row.id })
      }
      const place = await placeOf(destination, row, 'undo')
      if ((await stampNow(place)) !== after.stamp) throw differs()
      await record('destination.undo_asked', destination, version)
      const undoing: DestinationWriteRow = { ...row, state: 'undoing' }
      await step(hooks, 'note', () => keep(undoing))
      try {
        await step(hooks, 'replace', () => place.putBack(row))
        await step(hooks, 'verify', async () => {
          if ((await stampNow(place)) !== before.stamp) throw differs()
        })
      } catch (error) {
        await settleAfter(error, place, destination, undoing)
        throw error
      }
      return step(hooks, 'record', () => finish(destination, row, 'undone'))
    }
  }
}
