import { AppFailure } from '@shared/errors'
import { type Exchange, type ExchangeSummary, summarizeExchange } from '@shared/schemas/exchange'
import type { ExchangeRepository, Rows } from '../../ports'
import { SealBroken, type Sealer } from '../sealing'
import { bytesIn, fromText64, integerIn, openJson, sealJson, textIn, toText64 } from './columns'
import type { Connection, SqlRow } from './connection'
import { isUnreadable } from './faults'
import type { Synchronous } from './synchronous'
import { openRow, openRows, readRow, readTable, rowDamaged, type TableShape } from './table'

const shape: TableShape = { table: 'exchanges', columns: 'number, id, sent_at, body_bytes, summary', key: ['id'] }

interface SealedDetail {
  exchange: Exchange
  bodyKey: string | null
}

type Younger = Pick<Exchange, 'purpose' | 'tokenExchangeId' | 'captured'>
type OlderDetail = Omit<SealedDetail, 'exchange'> & { exchange: Omit<Exchange, keyof Younger> }

/** For rows of version 1, when everything was sent by a person and nothing came with a token. */
const younger: Younger = {
  purpose: 'request',
  tokenExchangeId: null,
  captured: []
}

/** A clear size of this many bytes or more is believed only with its seal: one flipped bit must not empty a history. */
const weighty = 1024 * 1024

/** Newest first; of two in one millisecond the order is that of their ids, so that pages join. */
const newestFirst = (a: ExchangeSummary, b: ExchangeSummary): number =>
  a.sentAt === b.sentAt ? (a.id < b.id ? 1 : -1) : a.sentAt < b.sentAt ? 1 : -1

const notFound = (id: string): AppFailure => new AppFailure('exchange_not_found', `There is no exchange ${id}`, { id })

export const createExchangeRepository = (
  connection: Connection,
  summarySealer: Sealer,
  detailSealer: Sealer
): Synchronous<ExchangeRepository> => {
  const placeOfDetail = (id: string, sentAt: string) => ['exchange_details', id, sentAt] as const

  const openSummary = (raw: SqlRow): ExchangeSummary => {
    const place = [shape.table, textIn(raw, 'id'), textIn(raw, 'sent_at'), integerIn(raw, 'body_bytes')]
    return {
      purpose: younger.purpose,
      ...openJson<Omit<ExchangeSummary, 'purpose'>>(summarySealer, bytesIn(raw, 'summary'), place)
    }
  }
  const find = (id: string): SqlRow => {
    const raw = readRow(connection, shape, [id])
    if (!raw) throw notFound(id)
    return raw
  }
  const readDetail = (number: unknown): SqlRow | null => {
    try {
      return connection.get('SELECT sealed FROM exchange_details WHERE number = ?', [number as number])
    } catch (error) {
      if (!isUnreadable(error)) throw error
      connection.markDamaged()
      return null
    }
  }

  /** Follows the index of times for as long as it takes: damaged rows do not count towards the limit. */
  const listSound = (before: string | null, limit: number): Rows<ExchangeSummary> => {
    const page: Rows<ExchangeSummary> = { rows: [], damaged: [] }
    const anchor = before === null ? null : find(before)
    const sql = `SELECT ${shape.columns} FROM exchanges ${anchor ? 'WHERE (sent_at, id) < (?, ?)' : ''}
      ORDER BY sent_at DESC, id DESC`
    const values = anchor ? [textIn(anchor, 'sent_at'), textIn(anchor, 'id')] : []
    if (limit > 0)
      for (const raw of connection.each(sql, values)) {
        const { rows, damaged } = openRows(shape, { raws: [raw], names: new Map(), lost: [] }, openSummary)
        page.rows.push(...rows)
        page.damaged.push(...damaged)
        if (page.rows.length === limit) break
      }
    return page
  }
  /** Damaged rows have no known place in time, so they are named on the first page. */
  const listSalvaged = (before: string | null, limit: number): Rows<ExchangeSummary> => {
    const { rows, damaged } = openRows(shape, readTable(connection, shape), openSummary)
    rows.sort(newestFirst)
    const anchor = rows.findIndex(({ id }) => id === before)
    if (before !== null && anchor < 0) throw notFound(before)
    return { rows: rows.slice(anchor + 1, anchor + 1 + limit), damaged: before === null ? damaged : [] }
  }
  const list = (before: string | null, limit: number): Rows<ExchangeSummary> => {
    if (connection.isDamaged()) return listSalvaged(before, limit)
    try {
      return listSound(before, limit)
    } catch (error) {
      if (!isUnreadable(error)) throw error
      connection.markDamaged()
      return listSalvaged(before, limit)
    }
  }

  const trustedSize = (raw: SqlRow): number => {
    const size = raw['body_bytes']
    if (typeof size === 'number' && size >= 0 && size < weighty) return size
    try {
      return openSummary(find(textIn(raw, 'id'))).bytes
    } catch (error) {
      if (error instanceof SealBroken) return 0
      throw error
    }
  }
  const drop = (condition: string, values: string[] = []): void => {
    connection.run(`DELETE FROM exchange_details WHERE number IN (SELECT number FROM exchanges ${condition})`, values)
    connection.run(`DELETE FROM exchanges ${condition}`, values)
  }

  return {
    add: ({ exchange, bodyKey }) =>
      connection.transaction(() => {
        const { id, sentAt, body } = exchange
        connection.run('INSERT INTO exchanges (id, sent_at, body_bytes, summary) VALUES (?, ?, ?, ?)', [
          id,
          sentAt,
          body.bytes,
          sealJson(summarySealer, summarizeExchange(exchange), [shape.table, id, sentAt, body.bytes])
        ])
        const detail: SealedDetail = { exchange, bodyKey: toText64(bodyKey) }
        connection.run('INSERT INTO exchange_details (number, sealed) VALUES (last_insert_rowid(), ?)', [
          sealJson(detailSealer, detail, placeOfDetail(id, sentAt))
        ])
      }),
    get(id) {
      const head = find(id)
      const detail = readDetail(head['number'])
      if (!detail) throw rowDamaged(shape.table, id)
      return openRow(shape, head, () => {
        const place = placeOfDetail(id, textIn(head, 'sent_at'))
        const { exchange, bodyKey } = openJson<OlderDetail>(detailSealer, bytesIn(detail, 'sealed'), place)
        return { exchange: { ...younger, ...exchange }, bodyKey: fromText64(bodyKey) }
      })
    },
    list,
    overBudget(maxCount, maxBytes) {
      const over: string[] = []
      let count = 0
      let bytes = 0
      // Nothing is dropped from a damaged file.
      if (connection.isDamaged()) return over
      for (const raw of connection.each('SELECT id, body_bytes FROM exchanges ORDER BY sent_at DESC, id DESC')) {
        count += 1
        bytes += trustedSize(raw)
        if (count > maxCount || bytes > maxBytes) over.push(String(raw['id']))
      }
      return over.reverse()
    },
    delete: ids =>
      connection.transaction(() => {
        for (const id of ids) drop('WHERE id = ?', [id])
      }),
    deleteAll: () => connection.transaction(() => drop(''))
  }
}
