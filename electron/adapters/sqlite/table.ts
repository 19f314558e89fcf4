/**
 * Tables of which every row is sealed: how their rows are read, and how a file is read that SQLite cannot read whole.
 * A table and the index of its key are two trees on different pages, so each tells what is missing from the other.
 */
import { AppFailure } from '@shared/errors'
import type { Rows } from '../../ports'
import { SealBroken } from '../sealing'
import type { Connection, SqlRow } from './connection'
import { isUnreadable } from './faults'

export interface TableShape {
  table: string
  columns: string
  /** Columns of the unique key, which SQLite keeps in the table's first automatic index. */
  key: readonly string[]
}

export interface TableContent {
  raws: SqlRow[]
  /** Keys by row number as the index has them; empty where the table was read without trouble. */
  names: ReadonlyMap<unknown, string>
  /** Keys of rows that cannot be read; `*` for those that cannot even be named. */
  lost: string[]
}

export const unnamed = '*'

export const nameOf = (shape: TableShape, raw: SqlRow): string => shape.key.map(column => String(raw[column])).join('/')

const selectFrom = ({ table, columns }: TableShape): string => `SELECT rowid AS row_number, ${columns} FROM ${table}`

export const rowDamaged = (table: string, id: string): AppFailure =>
  new AppFailure('row_damaged', `The row ${id} of ${table} cannot be opened`, { table, id })

/** False where a fault ended it. */
const readUntilFault = (connection: Connection, sql: string, take: (raw: SqlRow) => void): boolean => {
  try {
    for (const raw of connection.each(sql)) take(raw)
    return true
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return false
  }
}

/** From both ends as far as it goes; false where a fault lies between. */
const readBothWays = (connection: Connection, forth: string, back: string, take: (raw: SqlRow) => void): boolean => {
  if (readUntilFault(connection, forth, take)) return true
  readUntilFault(connection, back, take)
  return false
}

const salvage = (connection: Connection, shape: TableShape): TableContent => {
  const { table, key } = shape
  const found = new Map<unknown, SqlRow>()
  const names = new Map<unknown, string>()
  const take = (raw: SqlRow): void => void found.set(raw['row_number'], raw)
  const takeName = (raw: SqlRow): void => void names.set(raw['row_number'], nameOf(shape, raw))

  const rows = `${selectFrom(shape)} NOT INDEXED ORDER BY rowid`
  const wholeTable = readBothWays(connection, rows, `${rows} DESC`, take)
  const keys = `SELECT rowid AS row_number, ${key.join(', ')} FROM ${table} INDEXED BY sqlite_autoindex_${table}_1`
  const [forth, back] = ['ASC', 'DESC'].map(way => key.map(column => `${column} ${way}`).join(', '))
  const wholeIndex = readBothWays(connection, `${keys} ORDER BY ${forth}`, `${keys} ORDER BY ${back}`, takeName)

  // What lies between two faults is asked for row by row, as the index names it.
  for (const number of names.keys()) {
    if (found.has(number)) continue
    readUntilFault(connection, `${selectFrom(shape)} NOT INDEXED WHERE rowid = ${number}`, take)
  }
  const raws = [...found.values()]
  const read = new Set(raws.map(raw => nameOf(shape, raw)))
  const lost = [...names].flatMap(([number, name]) => (found.has(number) || read.has(name) ? [] : [name]))
  return { raws, names, lost: wholeTable || wholeIndex ? lost : [...lost, unnamed] }
}

/**
 * In the order in which the rows were added, as far as they can be read. With `first`, those whose key begins with it;
 * of a damaged file all there are, since its index may lead astray.
 */
export const readTable = (connection: Connection, shape: TableShape, first?: string): TableContent => {
  if (!connection.isDamaged()) {
    try {
      const where = first === undefined ? '' : `WHERE ${shape.key[0]} = ?`
      const rows = connection.each(`${selectFrom(shape)} ${where} ORDER BY rowid`, first === undefined ? [] : [first])
      return { raws: [...rows], names: new Map(), lost: [] }
    } catch (error) {
      if (!isUnreadable(error)) throw error
      connection.markDamaged()
    }
  }
  return salvage(connection, shape)
}

/** Null where there is none, and where a damaged index leads astray. */
const lookUp = (connection: Connection, shape: TableShape, key: readonly (string | number)[]): SqlRow | null => {
  try {
    const raw = connection.get(`${selectFrom(shape)} WHERE ${shape.key.map(column => `${column} = ?`).join(' AND ')}`, [
      ...key
    ])
    return raw && nameOf(shape, raw) === key.join('/') ? raw : null
  } catch (error) {
    if (!isUnreadable(error)) throw error
    connection.markDamaged()
    return null
  }
}

/** One row by its key. Throws `row_damaged` where it is known to be there, or may be, and cannot be read. */
export const readRow = (
  connection: Connection,
  shape: TableShape,
  key: readonly (string | number)[]
): SqlRow | null => {
  const name = key.join('/')
  const direct = lookUp(connection, shape, key)
  if (direct || !connection.isDamaged()) return direct
  const { raws, names, lost } = salvage(connection, shape)
  const found = raws.find(raw => nameOf(shape, raw) === name || names.get(raw['row_number']) === name)
  if (!found && (lost.includes(name) || lost.includes(unnamed))) throw rowDamaged(shape.table, name)
  return found ?? null
}

/** `read` throws `SealBroken` for a row that does not open. */
export const openRows = <Row>(
  shape: TableShape,
  { raws, names, lost }: TableContent,
  read: (raw: SqlRow) => Row
): Rows<Row> => {
  const rows: Row[] = []
  const damaged: string[] = []
  for (const raw of raws) {
    try {
      rows.push(read(raw))
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error
      // The index may still know a name that is no longer legible in the row.
      damaged.push(names.get(raw['row_number']) ?? nameOf(shape, raw))
    }
  }
  return { rows, damaged: [...damaged, ...lost].map(id => ({ table: shape.table, id })) }
}

/** Opens one row that was asked for by name. */
export const openRow = <Row>(shape: TableShape, raw: SqlRow, read: (raw: SqlRow) => Row): Row => {
  try {
    return read(raw)
  } catch (error) {
    if (error instanceof SealBroken) throw rowDamaged(shape.table, nameOf(shape, raw))
    throw error
  }
}
