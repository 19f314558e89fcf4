/** A database of a few hundred rows of each kind, ways to hurt its file, and a reader that notes what came of it. */
import { copyFile, open } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { AppFailure } from '@shared/errors'
import { summarizeExchange } from '@shared/schemas/exchange'
import sqlite from 'node-sqlite3-wasm'
import type { CredentialRow, Database, EnvironmentRow, ExchangeRow, Rows, VersionRow } from '../../../electron/ports'
import {
  dataKey,
  instant,
  sampleCredential,
  sampleEnvironment,
  sampleExchangeRow,
  sampleVersion
} from '../../contract/database-samples'

export interface Content {
  environments: EnvironmentRow[]
  credentials: CredentialRow[]
  versions: VersionRow[]
  exchanges: ExchangeRow[]
}

/** Every third credential has a second version; every fifth exchange is too long for one page. */
export const fill = async (database: Database, path: string, count: number): Promise<Content> => {
  await database.open({ kind: 'file', path }, dataKey)
  const content: Content = { environments: [], credentials: [], versions: [], exchanges: [] }
  for (let number = 0; number < count; number++) {
    const environment = sampleEnvironment(number)
    await database.environments.put(environment)
    const credential = sampleCredential(number, { environmentId: environment.id })
    const first = sampleVersion(credential.id, 1, { envelope: number % 10 === 0 ? new Uint8Array(2000).fill(9) : null })
    await database.credentials.addPending(credential, first)
    await database.credentials.activate(credential.id, 1, instant(number))
    content.versions.push({ ...first, state: 'active' })
    if (number % 3 === 0) {
      const second = sampleVersion(credential.id, 2)
      await database.credentials.addPending({ ...credential, currentVersion: 1 }, second)
      content.versions.push(second)
    }
    content.environments.push(environment)
    content.credentials.push({ ...credential, currentVersion: 1 })
    const exchange = sampleExchangeRow(number)
    if (number % 5 === 0) exchange.exchange.spec.headers.push({ name: 'x', value: 'y'.repeat(6000), enabled: true })
    await database.exchanges.add(exchange)
    content.exchanges.push(exchange)
  }
  await database.settings.write({ language: 'es', theme: 'dark', systemReminders: true })
  await database.close()
  return content
}

export const flipBit = async (file: string, offset: number, bit: number): Promise<void> => {
  const handle = await open(file, 'r+')
  const byte = new Uint8Array(1)
  await handle.read(byte, 0, 1, offset)
  await handle.write(Uint8Array.of((byte[0] ?? 0) ^ (1 << bit)), 0, 1, offset)
  await handle.close()
}

export interface Page {
  tree: string
  kind: string
  cells: number
}

/** What lies on each page, by SQLite's own account of the sound file; asked of a copy, since asking takes a lock. */
export const pagesOf = async (file: string): Promise<Map<number, Page>> => {
  const copy = `${file}.pages`
  await copyFile(file, copy)
  const db = new sqlite.Database(copy)
  db.get('PRAGMA locking_mode = EXCLUSIVE')
  const rows = db.all('SELECT name, pageno, pagetype, ncell FROM dbstat') as Record<string, string | number>[]
  db.close()
  return new Map(
    rows.map(row => [
      Number(row['pageno']),
      { tree: String(row['name']), kind: String(row['pagetype']), cells: Number(row['ncell']) }
    ])
  )
}

/** How many rows a page that was hit may take with it: those on it, or below it. */
export const mayLose = (page: Page | undefined): number => {
  if (!page || page.tree.startsWith('sqlite_autoindex') || page.tree === 'exchanges_by_time') return 0
  if (page.kind === 'internal') return Number.POSITIVE_INFINITY
  return page.kind === 'overflow' ? 1 : page.cells
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof AppFailure)) throw error
  return error.fields['reason'] ? `${error.code} ${error.fields['reason']}` : error.code
}

export interface Examination {
  opened: string
  /** How many rows of each table were named as damaged, or the code its list threw. */
  damaged: Record<string, number | string>
  write: string
  /** What must never be: rows that changed, came from nowhere or vanished without a name. */
  lies: string[]
}

/** Opens the file, reads everything that was in it, and tries to write. Throws only what is no typed error. */
export const examine = async (database: Database, path: string, content: Content): Promise<Examination> => {
  const result: Examination = { opened: 'open', damaged: {}, write: '', lies: [] }
  try {
    await database.open({ kind: 'file', path }, dataKey)
  } catch (error) {
    return { ...result, opened: codeOf(error) }
  }

  const compare = async <Row>(
    table: string,
    expected: Row[],
    nameOf: (row: Row) => string,
    list: () => Promise<Rows<Row>>
  ): Promise<void> => {
    try {
      const { rows, damaged } = await list()
      const wanted = new Map(expected.map(row => [nameOf(row), row]))
      const named = new Set(damaged.map(({ id }) => id))
      const seen = new Set(rows.map(nameOf))
      result.damaged[table] = damaged.length
      if (seen.size !== rows.length) result.lies.push(`${table}: a row came twice`)
      for (const row of rows)
        if (!isDeepStrictEqual(row, wanted.get(nameOf(row))))
          result.lies.push(`${table}: ${nameOf(row)} is not as it was`)
      for (const name of wanted.keys())
        if (!seen.has(name) && !named.has(name)) result.lies.push(`${table}: ${name} vanished`)
    } catch (error) {
      result.damaged[table] = codeOf(error)
    }
  }

  const { environments, credentials, exchanges, settings } = database
  await compare('environments', content.environments, row => row.id, environments.list)
  await compare('credentials', content.credentials, row => row.id, credentials.list)
  await compare('versions', content.versions, row => `${row.credentialId}/${row.version}`, credentials.listVersions)
  await compare(
    'exchanges',
    content.exchanges.map(row => summarizeExchange(row.exchange)),
    row => row.id,
    async () => {
      const all: Awaited<ReturnType<typeof exchanges.list>> = { rows: [], damaged: [] }
      for (let before: string | null = null; ; before = all.rows.at(-1)?.id ?? null) {
        const page = await exchanges.list(before, 100)
        all.rows.push(...page.rows)
        all.damaged.push(...page.damaged)
        if (page.rows.length < 100) return all
      }
    }
  )
  const orDamaged = async <Row>(table: string, id: string, read: () => Promise<Row>): Promise<Rows<Row>> => {
    try {
      return { rows: [await read()], damaged: [] }
    } catch (error) {
      if (codeOf(error) !== 'row_damaged') throw error
      return { rows: [], damaged: [{ table, id }] }
    }
  }
  await compare(
    'details',
    content.exchanges,
    row => row.exchange.id,
    async () => {
      const all = await Promise.all(
        content.exchanges.map(({ exchange: { id } }) => orDamaged('details', id, () => exchanges.get(id)))
      )
      return { rows: all.flatMap(({ rows }) => rows), damaged: all.flatMap(({ damaged }) => damaged) }
    }
  )
  await compare(
    'settings',
    [{ language: 'es', theme: 'dark', systemReminders: true }],
    () => 'settings',
    () => orDamaged('settings', 'settings', settings.read)
  )
  try {
    await environments.put(sampleEnvironment(9999))
    result.write = 'written'
  } catch (error) {
    result.write = codeOf(error)
  }
  await database.close()
  return result
}

/** Runs a statement on a closed file behind the app's back. */
export const rewrite = (path: string, sql: string, values: (string | number | Uint8Array)[] = []): void => {
  const db = new sqlite.Database(path, { fileMustExist: true })
  db.get('PRAGMA locking_mode = EXCLUSIVE')
  db.exec('PRAGMA foreign_keys = OFF')
  db.run(sql, values)
  db.close()
}

/** One byte in the middle of a column changed, in the rows that a condition names. */
export const spoil = (path: string, table: string, column: string, where: string): void => {
  for (const raw of read(path, `SELECT rowid AS row_number, ${column} AS bytes FROM ${table} WHERE ${where}`)) {
    const bytes = raw['bytes'] as Uint8Array
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 4
    rewrite(path, `UPDATE ${table} SET ${column} = ? WHERE rowid = ?`, [bytes, raw['row_number'] as number])
  }
}

/** Two rows take each other's value of a column. */
export const swap = (path: string, table: string, column: string, where: string): void => {
  const rows = read(path, `SELECT rowid AS row_number, ${column} AS bytes FROM ${table} WHERE ${where}`)
  for (const [index, row] of rows.entries())
    rewrite(path, `UPDATE ${table} SET ${column} = ? WHERE rowid = ?`, [
      rows[1 - index]?.['bytes'] as Uint8Array,
      row['row_number'] as number
    ])
}

/** The rows of a statement on a closed file, which is not touched. */
export const read = (path: string, sql: string): Record<string, unknown>[] => {
  const db = new sqlite.Database(path, { readOnly: true })
  db.get('PRAGMA locking_mode = EXCLUSIVE')
  const rows = db.all(sql)
  db.close()
  return rows
}
