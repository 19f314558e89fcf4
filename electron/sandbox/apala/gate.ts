import type { Incoming } from '../core/incoming'
import { grants, type KnownKey } from '../core/key-ring'
import type { Permission } from './permissions'
import { Refusal } from './refusal'
import type { Tokens, Tools } from './tokens'

const minute = 60_000

/** The three kinds of calls, and the two counters of each: how many came, and how many got what they wanted. */
export const kinds = {
  exchange: { came: 'exchanges', granted: 'exchangesGranted' },
  refresh: { came: 'refreshes', granted: 'refreshesGranted' },
  data: { came: 'dataCalls', granted: 'dataCallsGranted' }
} as const

export type Kind = keyof typeof kinds

/** Counts a call, and lets it fail when the switches say so. */
export function admit(kind: Kind, tools: Tools, tokens: Tokens): void {
  const count = tools.counters.add(kinds[kind].came)
  const { failFirst, ...switches } = tools.switches.read()
  const status = switches[`${kind}Status`]
  if (status === null || (failFirst !== null && count > failFirst)) return
  throw new Refusal(status, textOf(status), undefined, retryAfter(switches.retryAfterSeconds, tools, tokens))
}

/** Lets a call with a good access token through. Source: wire facts of Apala, "Errors"; the texts are assumptions. */
export function authorise(permission: Permission, request: Incoming, tools: Tools, tokens: Tokens): KnownKey {
  const [scheme = '', token = ''] = (request.header('authorization') ?? '').split(/ (.*)/s, 2)
  if (scheme.toLowerCase() !== 'bearer' || token === '') throw new Refusal(401, 'Missing access token')
  const key = tokens.keyOfAccess(token)
  if (!key) throw new Refusal(401, 'Invalid or expired token')
  request.noteKey(key.key)
  if (!grants(key, permission)) throw new Refusal(403, 'Forbidden')
  throttle(key, tools, tokens)
  return key
}

function throttle(key: KnownKey, tools: Tools, tokens: Tokens): void {
  const { requestsPerMinute } = tools.switches.read()
  if (requestsPerMinute === null) return
  const wait = tools.limits.take(key.key, [{ limit: requestsPerMinute, milliseconds: minute }])
  if (wait === 0) return
  const seconds = Math.max(1, Math.ceil(wait / 1000))
  throw new Refusal(429, textOf(429), undefined, retryAfter(seconds, tools, tokens))
}

/** Both forms that a Retry-After may have; the date is one by the clock of the server. */
function retryAfter(seconds: number, tools: Tools, tokens: Tokens): Record<string, string> {
  const form = tools.switches.read().retryAfter
  if (form === 'none') return {}
  if (form === 'seconds') return { 'retry-after': String(seconds) }
  return { 'retry-after': new Date(tokens.serverTime() + seconds * 1000).toUTCString() }
}

function textOf(status: number): string {
  const texts: Readonly<Record<number, string>> = {
    401: 'Unauthorized',
    403: 'Forbidden',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
    503: 'Service Unavailable'
  }
  return texts[status] ?? `Error ${status}`
}
