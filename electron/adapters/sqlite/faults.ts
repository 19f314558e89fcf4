/**
 * What SQLite's errors mean to the app. The library hands on SQLite's message and no code, so the words are all there
 * is to go by; they are SQLite's own, unchanged for decades, and the tests provoke each of them.
 */
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppFailure } from '@shared/errors'

/** `no such table` and its kin are damage too: our statements fit our schema, unless the schema in the file changed. */
const damage =
  /malformed|not a database|unsupported file format|corrupt|unsupported encoding|no such (table|column|index)|has no column|may not be (modified|indexed)|unable to identify/i
const constraint = /constraint failed|foreign key mismatch|cannot store/i
/** Below this many free bytes a failed write is put down to a full disk. */
const nearlyFull = 1024 * 1024

export const damagedFile = (file: string, message: string): AppFailure =>
  new AppFailure('database_damaged', message, { file })

export const unavailable = (reason: string, message: string, fields: Record<string, string> = {}): AppFailure =>
  new AppFailure('database_unavailable', message, { reason, ...fields })

export const isDamage = (error: unknown): boolean => error instanceof AppFailure && error.code === 'database_damaged'

/** A page that makes no sense, or that the disk does not give: the others may still be read. */
export const isUnreadable = (error: unknown): boolean =>
  isDamage(error) || (error instanceof AppFailure && error.fields['reason'] === 'io')

/** A trap in the WebAssembly code: its memory may be in any state, so nothing more may be asked of it. */
export const isEngineFailure = (error: unknown): boolean =>
  error instanceof AppFailure && error.fields['reason'] === 'engine_failed'

/** Of a call to the file system, outside SQLite. */
const systemCodeOf = (error: Error): string | null =>
  'code' in error && 'syscall' in error && typeof error.code === 'string' ? error.code : null

const isDiskFull = (file: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(dirname(file))
    return bavail * bsize < nearlyFull
  } catch {
    return false
  }
}

/** `file` is the path, or the empty text for a database in memory. */
export const toFailure = (error: unknown, file: string): Error => {
  if (!(error instanceof Error)) return unavailable('engine_failed', `The database engine threw ${String(error)}`)
  if (error instanceof AppFailure) return error
  if (error.name === 'RuntimeError' || error instanceof RangeError)
    return unavailable('engine_failed', `The database engine failed: ${error.message}`)
  const systemCode = systemCodeOf(error)
  if (systemCode !== null)
    return unavailable(systemCode === 'ENOSPC' ? 'disk_full' : 'io', `The database file: ${error.message}`, { file })
  if (error.name !== 'SQLite3Error') return error
  if (damage.test(error.message)) return damagedFile(file, `SQLite cannot read the file: ${error.message}`)
  if (constraint.test(error.message)) return new AppFailure('internal', `The database refused a row: ${error.message}`)
  const reason = file !== '' && isDiskFull(file) ? 'disk_full' : 'io'
  return unavailable(reason, `SQLite failed: ${error.message}`, file === '' ? {} : { file })
}
