/** What tokens said of themselves, for those who ask why one was refused. What must not happen here: a token that is kept. */
import type { TokenFacts } from '../../domain/diagnosis/evidence'
import { readTokenClaims } from '../../domain/diagnosis/token-claims'
import type { TokenReply } from '../../domain/token-life-cycle'
import type { Clock } from '../../ports'

export interface RememberedTokens {
  /** By the exchange or refresh that brought it: the token itself is gone when somebody asks. */
  remember(exchangeId: string, reply: Pick<TokenReply, 'accessToken' | 'lifeMs'>): void
  /** Null where it is not remembered. */
  factsOf(exchangeId: string): TokenFacts | null
  clear(): void
}

const maxRemembered = 100

export const createRememberedTokens = (clock: Pick<Clock, 'now'>): RememberedTokens => {
  const facts = new Map<string, TokenFacts>()
  return {
    remember(exchangeId, { accessToken, lifeMs }) {
      const expiresAt = Date.parse(clock.now()) + lifeMs
      facts.set(exchangeId, { claims: readTokenClaims(accessToken), expiresAt, audience: null })
      const [oldest] = facts.keys()
      if (facts.size > maxRemembered && oldest !== undefined) facts.delete(oldest)
    },
    factsOf: exchangeId => facts.get(exchangeId) ?? null,
    clear: () => facts.clear()
  }
}
