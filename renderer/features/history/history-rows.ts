import type { ExchangeSummary } from '@shared/schemas/exchange'

/** A line of the list: the heading of a day, or an exchange of that day. */
export type HistoryRow =
  | { kind: 'day'; key: string; iso: string }
  | { kind: 'exchange'; key: string; exchange: ExchangeSummary }

const localDay = (iso: string): string => new Date(iso).toDateString()

/** Puts a heading before the first exchange of each day, by the clock of the person. */
export const groupByDay = (exchanges: readonly ExchangeSummary[]): HistoryRow[] => {
  let day = ''
  return exchanges.flatMap((exchange): HistoryRow[] => {
    const row: HistoryRow = { kind: 'exchange', key: exchange.id, exchange }
    const own = localDay(exchange.sentAt)
    if (own === day) return [row]
    day = own
    return [{ kind: 'day', key: `day ${own} ${exchange.id}`, iso: exchange.sentAt }, row]
  })
}

/** Those of one kind; what the app sent by itself is easily told from what a person sent. */
export const ofPurpose = (
  exchanges: readonly ExchangeSummary[],
  purpose: ExchangeSummary['purpose'] | 'all'
): readonly ExchangeSummary[] =>
  purpose === 'all' ? exchanges : exchanges.filter(exchange => exchange.purpose === purpose)

/** The path of a URL with its query: in a list of one API the host only stands in the way. */
export const shortUrl = (url: string): string => {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}
