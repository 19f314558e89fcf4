import type { Publish } from '@shared/ipc/contract'
import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'
import type { Ports } from '../ports'
import type { VaultService } from './vault'

/** What is kept before the oldest goes. */
export const historyLimits = { exchanges: 5000, bodyBytes: 100 * 1024 * 1024 }

export interface HistoryService {
  /** Keeps an exchange whose secrets are masked already, and lets go of what is over the budget. */
  add(exchange: Exchange, bodyKey: Uint8Array | null): Promise<void>
  /** Newest first. */
  list(before: string | null, limit: number): Promise<{ exchanges: ExchangeSummary[]; more: boolean }>
  /** Throws `exchange_not_found` or `row_damaged`. */
  get(id: string): Promise<Exchange>
  clear(): Promise<void>
}

/** One line of the history list. */
export const summarizeExchange = (exchange: Exchange): ExchangeSummary => {
  const last = exchange.hops.at(-1)
  return {
    id: exchange.id,
    sentAt: exchange.sentAt,
    method: exchange.spec.method,
    url: exchange.hops[0]?.url ?? exchange.spec.url,
    status: exchange.failure ? null : (last?.status ?? null),
    failure: exchange.failure?.code ?? null,
    durationMs: exchange.durationMs,
    bytes: exchange.body.bytes,
    credentialLabel: exchange.credential?.label ?? null,
    environmentName: exchange.environment.name
  }
}

export const createHistoryService = (
  { database, logger }: Pick<Ports, 'database' | 'logger'>,
  vault: VaultService,
  publish: Publish
): HistoryService => {
  const prune = async (): Promise<void> => {
    const over = await database.exchanges.overBudget(historyLimits.exchanges, historyLimits.bodyBytes)
    if (over.length === 0) return
    await database.exchanges.delete(over)
    await vault.access().bodies.delete(over)
  }

  return {
    async add(exchange, bodyKey) {
      await database.exchanges.add({ exchange, bodyKey })
      publish('history.added', summarizeExchange(exchange))
      await prune().catch(error => logger.error('History could not be pruned', error))
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
