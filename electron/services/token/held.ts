/** The texts of one credential's tokens, in memory. What must not happen here: one that outlives its drop. */
import type { TokenReply } from '../../domain/token-life-cycle'
import type { KnownSecrets } from '../known-secrets'
import type { CallResult } from './call'
import type { RememberedTokens } from './facts'

export interface HeldTokens {
  generation: number
  access: Uint8Array
  /** The exchange or refresh that brought it. */
  exchangeId: string
  companyName: string | null
  skew: CallResult['skew']
}

export interface TokenTexts {
  /** What an attempt brought, until it is known under which generation it counts. */
  arrive(attempt: number, reply: TokenReply, result: CallResult): void
  /** Puts what arrived in place of all access tokens of before. */
  keep(attempt: number, generation: number): void
  held(): HeldTokens | null
  refreshToken(): Uint8Array | null
  /** Of an earlier run. */
  restore(refreshToken: Uint8Array): void
  dropRefreshToken(): void
  drop(): void
}

/** Tokens of before stay masked for a while: an answer that is on its way may hold one. */
const maskedGenerations = 8

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

export const createTokenTexts = (
  credentialId: string,
  label: string,
  knownSecrets: KnownSecrets,
  remembered: Pick<RememberedTokens, 'remember'>
): TokenTexts => {
  const arrived = new Map<number, { reply: TokenReply; result: CallResult }>()
  let held: HeldTokens | null = null
  let refreshToken: Uint8Array | null = null
  let masks = 0

  const mask = (secret: Uint8Array): void => {
    masks += 1
    knownSecrets.add(`token ${credentialId} ${masks % (2 * maskedGenerations)}`, label, secret)
  }

  const dropRefreshToken = (): void => {
    refreshToken?.fill(0)
    refreshToken = null
  }

  return {
    arrive(attempt, reply, result) {
      arrived.clear()
      arrived.set(attempt, { reply, result })
      mask(encode(reply.accessToken))
      if (reply.refreshToken !== null) mask(encode(reply.refreshToken))
      remembered.remember(result.exchange.id, reply)
    },
    keep(attempt, generation) {
      const found = arrived.get(attempt)
      arrived.clear()
      if (!found) return
      const { reply, result } = found
      held = {
        generation,
        access: encode(reply.accessToken),
        exchangeId: result.exchange.id,
        // A refresh does not say again whose key it is.
        companyName: reply.companyName ?? held?.companyName ?? null,
        skew: result.skew ?? held?.skew ?? null
      }
      if (reply.refreshToken === null) return
      dropRefreshToken()
      refreshToken = encode(reply.refreshToken)
    },
    held: () => held,
    refreshToken: () => refreshToken,
    restore(text) {
      mask(text)
      refreshToken = Uint8Array.from(text)
    },
    dropRefreshToken,
    drop() {
      arrived.clear()
      held = null
      dropRefreshToken()
    }
  }
}
