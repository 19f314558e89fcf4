/** What the log tells of an exchange; its hops are masked already. */
import type { AuthLogKind, AuthLogReason } from '@shared/schemas/auth-log'
import type { Exchange, Hop } from '@shared/schemas/exchange'
import type { NewAuthLogEntry } from './index'

const wireOf = ({ requestHead, httpVersion, status, statusText, responseHeaders }: Hop): string => {
  if (status === null) return requestHead
  const head = [`HTTP/${httpVersion} ${status} ${statusText}`.trimEnd()]
  return [requestHead, ...head, ...responseHeaders.map(({ name, value }) => `${name}: ${value}`)].join('\r\n')
}

const blank = (exchange: Exchange): Omit<NewAuthLogEntry, 'kind' | 'reason' | 'wire'> => ({
  credential: exchange.credential && { id: exchange.credential.id, label: exchange.credential.label },
  environmentName: exchange.environment.name,
  status: null,
  failure: null,
  durationMs: null,
  waitMs: null,
  names: [],
  exchangeId: exchange.id
})

/** The whole of it in one entry: an exchange for tokens, a refresh, a login. */
export const entryOfExchange = (
  exchange: Exchange,
  kind: AuthLogKind,
  reason: AuthLogReason | null
): NewAuthLogEntry => {
  const hop = exchange.hops.at(-1)
  return {
    ...blank(exchange),
    kind,
    reason,
    status: hop?.status ?? null,
    failure: exchange.failure?.code ?? null,
    durationMs: exchange.durationMs,
    wire: hop ? wireOf(hop) : ''
  }
}

/** A request that a secret went with: where it was put, where it went on, and where it was left out. */
export const entriesOfRequest = (exchange: Exchange, names: readonly string[]): NewAuthLogEntry[] => {
  const entries: NewAuthLogEntry[] = []
  let dropped = 0
  exchange.hops.forEach((hop, index) => {
    const { status } = hop
    const common = { ...blank(exchange), status, wire: wireOf(hop), reason: null }
    if (index === 0) entries.push({ ...common, kind: 'header_applied', names: [...names] })
    else entries.push({ ...common, kind: 'hop' })
    if (hop.dropped.length > dropped) {
      const left = hop.dropped.slice(dropped)
      entries.push({ ...common, kind: 'dropped', reason: 'other_origin', names: left, wire: '' })
    }
    dropped = hop.dropped.length
  })
  const last = entries.at(-1)
  if (last) last.failure = exchange.failure?.code ?? null
  return entries
}
