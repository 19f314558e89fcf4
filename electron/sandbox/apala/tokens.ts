import { randomBytes, randomUUID } from 'node:crypto'
import type { ApiTools } from '../core/api'
import type { KnownKey } from '../core/key-ring'
import { claimsOf, signed } from './jwt'
import { exampleCompany } from './keys'
import type { ApalaSwitches } from './switches'

export type Tools = ApiTools<ApalaSwitches>

/** The tokens of one running emulator, in memory. */
export interface Tokens {
  newAccess(key: string): string
  newRefresh(key: string): string
  /** The key behind a token that is good now. */
  keyOfAccess(token: string): KnownKey | undefined
  keyOfRefresh(token: string): KnownKey | undefined
  endRefresh(token: string): void
  endAllAccess(): void
  endAllRefresh(): void
  /** Milliseconds since 1970 by the clock of the server, which may be wrong on purpose. */
  serverTime(): number
  reset(): void
}

interface RefreshToken {
  readonly key: string
  readonly endsAt: number
}

const issuer = 'apala'
const audience = 'apala-api'
const most = 10_000

/** Source: wire facts of Apala, "Lifecycle"; that access tokens are JWTs is stated, their claims are assumptions. */
export function createTokens({ keys, wall, switches }: Tools): Tokens {
  const secret = randomBytes(32)
  // The keys behind the access tokens that have not been ended, by `jti`.
  const access = new Map<string, string>()
  const refresh = new Map<string, RefreshToken>()
  const serverTime = () => wall() + switches.read().clockOffsetSeconds * 1000

  const knownKey = (key: string | undefined): KnownKey | undefined => {
    const known = key === undefined ? undefined : keys.find(key)
    return known?.revoked && switches.read().revokedKeyEndsTokens ? undefined : known
  }
  return {
    newAccess(key) {
      const now = Math.floor(serverTime() / 1000)
      const jti = randomUUID()
      keep(access, jti, key)
      const times = { iat: now, nbf: now, exp: now + switches.read().tokenSeconds }
      return signed({ iss: issuer, aud: audience, sub: exampleCompany.id, typ: 'access', ...times, jti }, secret)
    },
    newRefresh(key) {
      const token = randomBytes(48).toString('base64url')
      const { refreshSeconds } = switches.read()
      const endsAt = refreshSeconds === null ? Number.POSITIVE_INFINITY : wall() + refreshSeconds * 1000
      keep(refresh, token, { key, endsAt })
      return token
    },
    keyOfAccess(token) {
      const claims = claimsOf(token, secret)
      const now = Math.floor(serverTime() / 1000)
      return claims && now >= claims.nbf && now < claims.exp ? knownKey(access.get(claims.jti)) : undefined
    },
    keyOfRefresh(token) {
      const held = refresh.get(token)
      return held && wall() < held.endsAt ? knownKey(held.key) : undefined
    },
    endRefresh: token => void refresh.delete(token),
    endAllAccess: () => access.clear(),
    endAllRefresh: () => refresh.clear(),
    serverTime,
    reset() {
      access.clear()
      refresh.clear()
    }
  }
}

/** The oldest go when there are very many. */
function keep<T>(held: Map<string, T>, name: string, value: T): void {
  held.set(name, value)
  const [oldest] = held.keys()
  if (held.size > most && oldest !== undefined) held.delete(oldest)
}
