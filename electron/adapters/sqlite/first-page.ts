/**
 * The first page of a file holds its header and the names and places of all tables: one flipped bit there, and nothing
 * can be read any more. It changes with a migration only, so a copy is kept beside the file, and serves to read a
 * damaged one. It holds no row, hence nothing of anybody's.
 */
import { copyFileSync, existsSync, rmSync, statSync, truncateSync } from 'node:fs'
import { overwriteStart, readStart, writeDurably } from './durable-files'

const pageBytes = 4096
const headerBytes = 100
const versionOffset = 60
const changeCounterOffset = 24
const lengthOffset = 28
const lengthValidForOffset = 92

const copyOf = (file: string): string => `${file}.first-page`
const rescueOf = (file: string): string => `${file}.rescue`

/** Everything but the counters of the header, which change with every write: the version, and the tables. */
const lastingPart = (page: Uint8Array): Buffer =>
  Buffer.concat([page.subarray(versionOffset, versionOffset + 4), page.subarray(headerBytes)])

/** Of a file that is sound, and has nothing waiting in its log, which may hold a newer first page. */
export const keepFirstPage = (file: string): void => {
  const page = readStart(file, pageBytes)
  const kept = existsSync(copyOf(file)) ? readStart(copyOf(file), pageBytes) : new Uint8Array(0)
  if (!lastingPart(kept).equals(lastingPart(page))) writeDurably(copyOf(file), page)
}

/** Copies of an earlier rescue. */
export const dropRescue = (file: string): void => {
  for (const ending of ['', '-wal', '.lock']) rmSync(`${rescueOf(file)}${ending}`, { recursive: true, force: true })
}

/** The length that the page gives is that of its day: two counters that differ make SQLite measure the file instead. */
const unmeasured = (page: Uint8Array): Uint8Array => {
  const copy = Buffer.from(page)
  copy.writeUInt32BE(1, changeCounterOffset)
  copy.writeUInt32BE(0, lengthValidForOffset)
  return copy
}

/** A copy of a damaged file with the first page that was kept; null where there is none, or no more of the file. */
export const makeRescue = (file: string): string | null => {
  const page = existsSync(copyOf(file)) ? readStart(copyOf(file), pageBytes) : new Uint8Array(0)
  if (page.length !== pageBytes || statSync(file).size <= pageBytes) return null
  const rescue = rescueOf(file)
  copyFileSync(file, rescue)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${rescue}-wal`)
  overwriteStart(rescue, unmeasured(page))
  // A file that lost its end is filled up with nothing, so that no table begins outside of it.
  const least = Buffer.from(page).readUInt32BE(lengthOffset) * pageBytes
  if (statSync(rescue).size < least) truncateSync(rescue, least)
  return rescue
}
