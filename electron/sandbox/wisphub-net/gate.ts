import { grants, type KnownKey } from '../core/key-ring'
import type { RateWindow } from '../core/rate-limiter'
import type { Permission } from './permissions'
import type { WisphubNetSwitches } from './switches'
import { texts } from './texts'
import { refusal, type Tools } from './view'

const minute = 60_000
const scheme = 'Api-Key '

/**
 * The key of a request, if it is in the right place: `Authorization: Api-Key <key>`, the scheme word exactly so and one
 * blank. Anything else counts as missing, also a header that comes twice (that last one is an assumption: a Python
 * server joins the two with a comma, and Django's key package then finds no key).
 * Source: wire facts of WispHub Net, "Auth".
 */
export function keyIn(rawHeaders: readonly string[]): string | undefined {
  const values = rawHeaders.filter((_, place, all) => place % 2 === 1 && isAuthorization(all[place - 1]))
  const value = (values[0] ?? '').replace(/^[ \t]+|[ \t]+$/g, '')
  if (values.length !== 1 || !value.startsWith(scheme)) return undefined
  return value.slice(scheme.length)
}

/** Lets a valid key through, or refuses: 401 without a key, 401 or 403 (a switch) for an unknown or revoked one. */
export function authenticate(tools: Tools, rawHeaders: readonly string[]): KnownKey {
  const key = keyIn(rawHeaders)
  if (key === undefined) throw refusal(401, texts.missingKey, challenge(401))
  const known = tools.keys.find(key)
  if (known && !known.revoked) return known
  const { invalidKeyStatus, invalidKeyText } = tools.switches.read()
  const text = invalidKeyText === 'permission' ? texts.noPermission : texts.invalidKey
  throw refusal(invalidKeyStatus, text, challenge(invalidKeyStatus))
}

/** Refuses with 403 what the key may not do. */
export function authorise(key: KnownKey, permission: Permission): void {
  if (!grants(key, permission)) throw refusal(403, texts.noPermission)
}

/**
 * Counts the request for its key, or refuses with 429 and whole seconds in Retry-After. A refusal for any other reason
 * comes before and is not counted, as in Django REST.
 */
export function throttle(tools: Tools, key: KnownKey): void {
  const wait = tools.limits.take(key.key, windowsOf(tools.switches.read()))
  if (wait === 0) return
  const seconds = Math.max(1, Math.ceil(wait / 1000))
  throw refusal(429, texts.throttled(seconds), { 'retry-after': String(seconds) })
}

function windowsOf(switches: WisphubNetSwitches): RateWindow[] {
  const { requestsPerMinute, requestsPerHour } = switches
  return [
    ...(requestsPerMinute === null ? [] : [{ limit: requestsPerMinute, milliseconds: minute }]),
    ...(requestsPerHour === null ? [] : [{ limit: requestsPerHour, milliseconds: 60 * minute }])
  ]
}

// Django REST answers 401 only together with a challenge; its wording here is an assumption.
function challenge(status: number): Record<string, string> {
  return status === 401 ? { 'www-authenticate': 'Api-Key' } : {}
}

function isAuthorization(name: string | undefined): boolean {
  return name?.toLowerCase() === 'authorization'
}
