import type { Rows } from '../../ports'
import type { SqlRow } from './connection'
import { nameOf, openRows, type TableContent, type TableShape } from './table'

const sameValue = (left: unknown, right: unknown): boolean =>
  left instanceof Uint8Array && right instanceof Uint8Array ? Buffer.compare(left, right) === 0 : left === right

const sameRow = (left: SqlRow, right: SqlRow): boolean =>
  Object.keys(right).every(column => sameValue(left[column], right[column]))

/**
 * As `openRows`, for tables that are listed over and over: a row of which no byte has changed since the last list is
 * not opened again. Its seal held for exactly these bytes, so a change is noticed as ever.
 */
export const createRememberedRows = <Row>(shape: TableShape, read: (raw: SqlRow) => Row) => {
  let known = new Map<string, { raw: SqlRow; row: Row }>()
  return (content: TableContent): Rows<Row> => {
    const listed: typeof known = new Map()
    const rows = openRows(shape, content, raw => {
      const name = nameOf(shape, raw)
      const before = known.get(name)
      const row = before && sameRow(before.raw, raw) ? before.row : read(raw)
      listed.set(name, { raw, row })
      return row
    })
    known = listed
    return rows
  }
}
