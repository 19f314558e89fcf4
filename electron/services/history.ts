import type { Publish } from '@shared/ipc/contract'
import { type Exchange, type ExchangeSummary, summarizeExchange } from '@shared/schemas/exchange'
import type { Ports } from '../ports'
import type { VaultService } from './vault'

/** What is kept before the oldest goes. */
export const historyLimits = { exchanges: 5000, bodyBytes: 100 * 1024 * 1024 }

/** What may come on top of the limits: looking for what is over them reads every row, too much for each send. */
const slack = { exchanges: 25, bodyBytes: 8 * 1024 * 1024 }

/** Bodies that are deleted at once: some thousand files together keep main busy for 100 ms. */
const bodiesAtOnce = 50

export interface HistoryService {
  /** Keeps an exchange whose secrets are masked already, and lets go of what is over the limits by more than a little. */
  add(exchange: Exchange, bodyKey: Uint8Array | null): Promise<void>
  /** Newest first. */
  list(before: string | null, limit: number): Promise<{ exchanges: ExchangeSummary[]; more: boolean }>
  /** Throws `exchange_not_found` or `row_damaged`. */
  get(id: string): Promise<Exchange>
  clear(): Promise<void>
}

export const createHistoryService = (
  { database, logger }: Pick<Ports, 'database' | 'logger'>,
  vault: VaultService,
  publish: Publish
): HistoryService => {
  /** Added since the last look. The first exchange of a run looks: what runs before it added is not known. */
  let added = { ...slack }

  const prune = async (): Promise<void> => {
    added = { exchanges: 0, bodyBytes: 0 }
    const over = await database.exchanges.overBudget(historyLimits.exchanges, historyLimits.bodyBytes)
    if (over.length === 0) return
    await database.exchanges.delete(over)
    const { bodies } = vault.access()
    for (let start = 0; start < over.length; start += bodiesAtOnce) {
      await bodies.delete(over.slice(start, start + bodiesAtOnce))
    }
  }
  const pruneWhenDue = async (): Promise<void> => {
    if (added.exchanges < slack.exchanges && added.bodyBytes < slack.bodyBytes) return
    await prune().catch(error => logger.error('History could not be pruned', error))
  }

  return {
    async add(exchange, bodyKey) {
      await database.exchanges.add({ exchange, bodyKey })
      publish('history.added', summarizeExchange(exchange))
      added.exchanges += 1
      added.bodyBytes += exchange.body.bytes
      await pruneWhenDue()
    },
    async list(before, limit) {
      vault.access()
      const { rows, damaged } = await database.exchanges.list(before, limit + 1)
      vault.noteDamage(damaged)
      return { exchanges: rows.slice(0, limit), more: rows.length > limit }
    },
    async get(id) {
      vault.access()
      return (await database.exchanges.get(id)).exchange
    },
    async clear() {
      const { bodies } = vault.access()
      await database.exchanges.deleteAll()
      await bodies.deleteAll()
    }
  }
}
