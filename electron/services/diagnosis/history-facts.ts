/** What the calls before one say about it: whether the key worked, how often was asked, how many records there were. */
import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'
import { maxBodyWindow } from '@shared/schemas/exchange'
import { originOf } from '../../domain/base-url'
import { type HistoryFacts, noHistory } from '../../domain/diagnosis/evidence'
import { filtersIn } from '../../domain/diagnosis/filters'
import { parseJson } from '../../domain/diagnosis/json'
import { countOf } from '../../domain/diagnosis/records'
import { parseUrl } from '../../domain/diagnosis/wire'
import { matchEndpoint } from '../../domain/match-endpoint'
import type { Provider } from '../../providers/provider'
import type { BodyService } from '../body'
import type { HistoryService } from '../history'

/** Exchanges that are looked back over, and those of them that are opened. */
const lookBack = 300
const maxOpened = 8

const hour = 3_600_000

interface Parts {
  history: Pick<HistoryService, 'list' | 'get'>
  bodies: Pick<BodyService, 'read'>
}

const isSuccess = ({ status }: ExchangeSummary): boolean => status !== null && status >= 200 && status < 300

const askedOf = (exchange: Exchange): string => exchange.hops[0]?.url ?? ''

/** Requests of the last `seconds` to the origin of an address. */
export const countSent = (
  older: readonly Pick<ExchangeSummary, 'url' | 'sentAt'>[],
  url: string,
  seconds: number,
  now: number
): number =>
  older.filter(one => originOf(one.url) === originOf(url) && now - Date.parse(one.sentAt) < seconds * 1000).length

/** `provider` is that of the environment; null where it is not known. */
export const createHistoryFacts = ({ history, bodies }: Parts) => {
  const recordsIn = async (exchangeId: string): Promise<number | null> => {
    const { text, nextOffset } = await bodies.read({ exchangeId, view: 'raw', offset: 0, length: maxBodyWindow })
    return nextOffset === null ? countOf(parseJson(text)) : null
  }

  const firstCount = async (like: readonly ExchangeSummary[]): Promise<number | null> => {
    for (const { id } of like.slice(0, 3)) {
      const count = await recordsIn(id).catch(() => null)
      if (count !== null) return count
    }
    return null
  }

  /** A call that takes no key says nothing of one. */
  const provesKey = ({ hops, environment }: Exchange, provider: Provider | null): boolean => {
    const url = hops[0]?.url
    if (!provider || url === undefined) return true
    return matchEndpoint(provider.endpoints, hops[0]?.method ?? '', url, environment.baseUrl)?.withoutKey !== true
  }

  const ofKey = async (
    exchange: Exchange,
    older: readonly ExchangeSummary[],
    provider: Provider | null
  ): Promise<Pick<HistoryFacts, 'lastSuccessAt' | 'workedAt'>> => {
    const facts: Pick<HistoryFacts, 'lastSuccessAt' | 'workedAt'> = { lastSuccessAt: null, workedAt: null }
    const { credential, environment } = exchange
    if (!credential) return facts
    const likely = older.filter(one => isSuccess(one) && one.credentialLabel === credential.label)
    for (const { id } of likely.slice(0, maxOpened)) {
      const one = await history.get(id)
      const { id: usedId, fingerprint } = one.credential ?? {}
      if (usedId !== credential.id || fingerprint !== credential.fingerprint || !provesKey(one, provider)) continue
      if (one.environment.baseUrl === environment.baseUrl) facts.lastSuccessAt ??= one.sentAt
      else facts.workedAt ??= { baseUrl: one.environment.baseUrl, at: one.sentAt }
    }
    return facts
  }

  const ofRecords = async (
    exchange: Exchange,
    older: readonly ExchangeSummary[]
  ): Promise<Pick<HistoryFacts, 'countWithoutFilter' | 'hadRecords'>> => {
    const url = parseUrl(askedOf(exchange))
    const none = { countWithoutFilter: null, hadRecords: false }
    if (!url || exchange.spec.method !== 'GET') return none
    const lists = older.filter(one => isSuccess(one) && one.method === 'GET' && one.purpose !== 'token')
    const unfiltered = lists.filter(one => {
      const other = parseUrl(one.url)
      return other?.origin === url.origin && other.pathname === url.pathname && filtersIn(other).length === 0
    })
    const same = lists.filter(one => one.url === url.href)
    return {
      countWithoutFilter: filtersIn(url).length === 0 ? null : await firstCount(unfiltered),
      hadRecords: ((await firstCount(same)) ?? 0) > 0
    }
  }

  return {
    async of(exchange: Exchange, provider: Provider | null): Promise<HistoryFacts> {
      const { exchanges: older } = await history.list(exchange.id, lookBack)
      const url = askedOf(exchange)
      const now = Date.parse(exchange.sentAt)
      const window = provider?.limits[0]?.seconds
      const status = exchange.failure ? null : (exchange.hops.at(-1)?.status ?? null)
      const arrivedWell = status !== null && status < 300
      return {
        ...noHistory,
        ...(arrivedWell ? await ofRecords(exchange, older) : await ofKey(exchange, older, provider)),
        rateLimited: older.filter(
          one => one.status === 429 && originOf(one.url) === originOf(url) && now - Date.parse(one.sentAt) < hour
        ).length,
        sentInWindow: window === undefined ? null : countSent(older, url, window, now)
      }
    }
  }
}

export type HistoryFactsReader = ReturnType<typeof createHistoryFacts>
