/**
 * Writes a destination, or undoes it. What must not happen here: a file that is touched before there is a note of what
 * stood in it, or an end that is told and was not seen.
 */
import { createHash } from 'node:crypto'
import { AppFailure } from '@shared/errors'
import type { Destination } from '@shared/schemas/destination'
import { readTarget } from '../../domain/destinations'
import type { AuditEvent, DestinationWriteRow, Ports } from '../../ports'
import type { VaultService } from '../vault'
import { type Inspection, writtenMode } from './inspect'

/** `note` what stood there is kept · `replace` the file itself · `verify` it reads back · `record` its end is kept */
export type WriteStep = 'note' | 'replace' | 'verify' | 'record'

/** For whoever keeps a journal of its own: both are waited for, and what they throw ends it there. */
export interface WriteHooks {
  before?(step: WriteStep): Promise<void>
  after?(step: WriteStep): Promise<void>
}

type Event = Extract<AuditEvent['type'], `destination.${string}`>

interface Parts {
  ports: Pick<Ports, 'database' | 'destinationFiles' | 'clock' | 'ids'>
  vault: VaultService
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const differs = (): AppFailure =>
  new AppFailure('destination_changed', 'What stands there now is not what was written.')

export const createWriter = ({ ports, vault }: Parts) => {
  const { database, destinationFiles, clock, ids } = ports

  const record = (type: Event, { credentialId, id, target }: Destination, version: number): Promise<void> =>
    vault.access().audit.append({ type, subject: credentialId, data: { destination: id, kind: target.kind, version } })

  const step = async <Output>(hooks: WriteHooks, name: WriteStep, work: () => Promise<Output>): Promise<Output> => {
    await hooks.before?.(name)
    const output = await work()
    await hooks.after?.(name)
    return output
  }

  const hashNow = async (file: string): Promise<string | null> => {
    const { content } = await destinationFiles.read(file)
    return content?.sha256 ?? null
  }

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
  const settle = async (destination: Destination, row: DestinationWriteRow): Promise<DestinationWriteRow | null> => {
    if (row.state !== 'writing' && row.state !== 'undoing') return row
    await destinationFiles.discard(row.file, row.id)
    const now = await hashNow(row.file)
    if (now === row.after.sha256) {
      // Of an undo that never happened there is nothing to record.
      return row.state === 'undoing' ? keep({ ...row, state: 'written' }) : finish(destination, row, 'written')
    }
    if (now !== (row.before?.sha256 ?? null)) return keep({ ...row, state: 'changed' })
    if (row.state === 'undoing') return finish(destination, row, 'undone')
    await database.destinationWrites.delete(row.id)
    return null
  }

  const noteOf = (destination: Destination, { file, edit, version }: Inspection): DestinationWriteRow => ({
    id: ids.next(),
    credentialId: destination.credentialId,
    destinationId: destination.id,
    version,
    file: file.file,
    state: 'writing',
    at: clock.now(),
    before: {
      bytes: file.content && Buffer.from(file.content.bytes).toString('base64'),
      sha256: file.content?.sha256 ?? null,
      mode: file.mode
    },
    after: { sha256: hashOf(edit.bytes), mode: writtenMode }
  })

  const verify = async ({ path, target }: Destination, row: DestinationWriteRow, secret: string): Promise<void> => {
    const { content, file } = await destinationFiles.read(path)
    if (file === row.file && content?.sha256 === row.after.sha256 && readTarget(target, content.bytes) === secret)
      return
    throw differs()
  }

  return {
    settle,
    record,

    async write(destination: Destination, inspection: Inspection, hooks: WriteHooks): Promise<DestinationWriteRow> {
      const { file, edit, secret, version } = inspection
      await record('destination.write_asked', destination, version)
      const row = noteOf(destination, inspection)
      await step(hooks, 'note', () => keep(row))
      try {
        await step(hooks, 'replace', () =>
          destinationFiles.replace({
            file: file.file,
            changeId: row.id,
            expected: file.content?.sha256 ?? null,
            bytes: edit.bytes,
            mode: writtenMode
          })
        )
        await step(hooks, 'verify', () => verify(destination, row, secret))
      } catch (error) {
        // What can be told now of its end is not left for the next start.
        await settle(destination, row).catch(() => undefined)
        throw error
      }
      return step(hooks, 'record', () => finish(destination, row, 'written'))
    },

    /** Throws `destination_changed` where somebody has written the file since; it is left alone then. */
    async undo(destination: Destination, row: DestinationWriteRow, hooks: WriteHooks): Promise<DestinationWriteRow> {
      const { before, after, file, version } = row
      if (row.state !== 'written' || before === null) {
        throw new AppFailure('destination_not_found', 'What stood there before is no longer kept.', { id: row.id })
      }
      if ((await hashNow(file)) !== after.sha256) throw differs()
      await record('destination.undo_asked', destination, version)
      await step(hooks, 'note', () => keep({ ...row, state: 'undoing' }))
      try {
        await step(hooks, 'replace', () =>
          before.bytes === null
            ? destinationFiles.remove(file, after.sha256)
            : destinationFiles.replace({
                file,
                changeId: row.id,
                expected: after.sha256,
                bytes: new Uint8Array(Buffer.from(before.bytes, 'base64')),
                mode: before.mode ?? writtenMode
              })
        )
        await step(hooks, 'verify', async () => {
          if ((await hashNow(file)) !== before.sha256) throw differs()
        })
      } catch (error) {
        await settle(destination, { ...row, state: 'undoing' }).catch(() => undefined)
        throw error
      }
      return step(hooks, 'record', () => finish(destination, row, 'undone'))
    }
  }
}
