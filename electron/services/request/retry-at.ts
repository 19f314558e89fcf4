import type { Exchange } from '@shared/schemas/exchange'
import { retryAfterMs } from '../../domain/retry-after'

/** When the server wants to be asked again, by its last answer; null where it said nothing of that. */
export const retryAtOf = ({ hops, sentAt, durationMs }: Exchange): string | null => {
  const headers = hops.at(-1)?.responseHeaders ?? []
  const valuesOf = (wanted: string): string[] =>
    headers.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value)
  const now = Date.parse(sentAt) + durationMs
  const wait = retryAfterMs(valuesOf('retry-after'), { date: valuesOf('date')[0] ?? null, now })
  return wait === null ? null : new Date(now + wait).toISOString()
}
