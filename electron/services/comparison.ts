/** Two exchanges of the history beside each other. What is compared is what is kept, and that was masked before. */
import { AppFailure } from '@shared/errors'
import { type ComparedBody, type Comparison, type ComparisonRequest, maxComparedRows } from '@shared/schemas/comparison'
import type { Exchange } from '@shared/schemas/exchange'
import { compareHeaders } from '../domain/comparison/compare-headers'
import type { Ports } from '../ports'
import type { VaultService } from './vault'

/** Bytes of each body that are compared piece by piece; larger ones only as a whole. */
const maxComparedBytes = 8 * 1024 * 1024

/** Bytes that are read at a time where bodies are compared as a whole. */
const chunkBytes = 256 * 1024

export interface ComparisonService {
  /** Throws `exchange_not_found` and `row_damaged`. */
  get(request: ComparisonRequest): Promise<Comparison>
}

interface Kept {
  exchange: Exchange
  bodyKey: Uint8Array | null
}

interface Side {
  exchange: Exchange
  /** Null where there is no body. */
  body: { key: Uint8Array; size: number } | null
}

const statusOf = ({ failure, hops }: Exchange): number | null => (failure ? null : (hops.at(-1)?.status ?? null))

const headersOf = ({ hops }: Exchange) => hops.at(-1)?.responseHeaders ?? []

export const createComparisonService = (
  { database, bodyComparer }: Pick<Ports, 'database' | 'bodyComparer'>,
  vault: VaultService
): ComparisonService => {
  const measure = async ({ exchange, bodyKey }: Kept): Promise<Side> => ({
    exchange,
    body: bodyKey && { key: bodyKey, size: await vault.access().bodies.size(exchange.id, bodyKey) }
  })

  const read = async ({ exchange, body }: Side, offset: number, length: number): Promise<Uint8Array> =>
    body ? vault.access().bodies.read(exchange.id, body.key, offset, length) : new Uint8Array()

  const isSame = async (left: Side, right: Side): Promise<boolean> => {
    const size = left.body?.size ?? 0
    if (size !== (right.body?.size ?? 0)) return false
    for (let offset = 0; offset < size; offset += chunkBytes) {
      const [one, other] = await Promise.all([read(left, offset, chunkBytes), read(right, offset, chunkBytes)])
      if (!Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(other)) return false
    }
    return true
  }

  const asWhole = async (
    left: Side,
    right: Side,
    reason: Extract<ComparedBody, { kind: 'bytes' }>['reason']
  ): Promise<ComparedBody> => ({ kind: 'bytes', reason, same: await isSame(left, right) })

  const compareBodies = async (left: Side, right: Side, { view, offset }: ComparisonRequest): Promise<ComparedBody> => {
    const sides = [left, right]
    if (sides.every(({ body }) => body === null)) return { kind: 'none' }
    if (sides.some(({ exchange }) => exchange.body.kind === 'binary')) return asWhole(left, right, 'binary')
    if (sides.some(({ body }) => (body?.size ?? 0) > maxComparedBytes)) return asWhole(left, right, 'too_large')
    const whole = async (side: Side) => ({
      bytes: await read(side, 0, maxComparedBytes),
      charset: side.exchange.body.charset
    })
    const [one, other] = await Promise.all([whole(left), whole(right)])
    const json = sides.every(({ exchange }) => exchange.body.kind === 'json')
    const rows = await bodyComparer.compare({ left: one, right: other, json, view, offset, limit: maxComparedRows })
    return rows ?? asWhole(left, right, 'too_much')
  }

  /** The file of a body may be gone while its exchange is still there: the rest can be compared all the same. */
  const unlessGone = async (work: () => Promise<ComparedBody>): Promise<ComparedBody> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof AppFailure && error.code === 'body_unavailable') return { kind: 'unavailable' }
      throw error
    }
  }

  return {
    async get(request) {
      vault.access()
      const [left, right] = await Promise.all([
        database.exchanges.get(request.leftId),
        database.exchanges.get(request.rightId)
      ])
      const body = await unlessGone(async () => {
        const [one, other] = await Promise.all([measure(left), measure(right)])
        return compareBodies(one, other, request)
      })
      return {
        status: { left: statusOf(left.exchange), right: statusOf(right.exchange) },
        headers: compareHeaders(headersOf(left.exchange), headersOf(right.exchange)),
        body
      }
    }
  }
}
