import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'

export interface Linked {
  /** The first try, answered 401, of which this one is the second; its line where that is known. */
  first: { id: string; line: ExchangeSummary | undefined } | null
  /** The second try, of which this one is the first. */
  second: ExchangeSummary | null
}

/** What belongs to an exchange because the one was sent again as the other, as far as the history tells. */
export const linkedOf = (
  { id, replayOfId }: Pick<Exchange, 'id' | 'replayOfId'>,
  history: readonly ExchangeSummary[]
): Linked => ({
  first: replayOfId ? { id: replayOfId, line: history.find(one => one.id === replayOfId) } : null,
  second: history.find(one => one.replayOfId === id) ?? null
})
