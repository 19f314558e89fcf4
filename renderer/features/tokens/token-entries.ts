import type { ExchangeSummary } from '@shared/schemas/exchange'
import { needsAttention, type ReceivedToken, timesOf } from '../../stores/token-times'
import type { CredentialEntry } from '../credentials/credential-filter'

/** A token with the credential whose key it was got with. */
export interface TokenEntry extends CredentialEntry {
  token: ReceivedToken
}

/** Those of the credentials, in their order, whose key is exchanged. */
export const listTokens = (
  entries: readonly CredentialEntry[],
  tokens: Readonly<Record<string, ReceivedToken>>
): TokenEntry[] =>
  entries.flatMap(entry => {
    const token = tokens[entry.credential.id]
    return token ? [{ ...entry, token }] : []
  })

/** Where nothing is held, nothing is under way and nothing went wrong, there is nothing to tell. */
export const isInUse = ({ state }: ReceivedToken): boolean => state.status !== 'none' || state.failure !== null

/** The one that stands in the status bar: first what needs attention, then what the request goes with, then the newest. */
export const tokenInView = (
  tokens: readonly ReceivedToken[],
  ids: { requestId: string | null; latestId: string | null },
  now: number
): ReceivedToken | null => {
  const used = tokens.filter(isInUse)
  const byId = (id: string | null) => used.find(({ state }) => state.credentialId === id)
  const troubled = used.filter(token => needsAttention(timesOf(token, now).status))
  const one = troubled.find(({ state }) => state.credentialId === ids.requestId) ?? troubled[0]
  return one ?? byId(ids.requestId) ?? byId(ids.latestId) ?? used[0] ?? null
}

/** How a token was last asked for: the newest try, whether it brought one or not; else what brought the one held. */
export const lastExchangeId = (
  { credential, environment, token }: TokenEntry,
  history: readonly ExchangeSummary[]
): string | null =>
  history.find(
    ({ purpose, credentialLabel, environmentName }) =>
      purpose === 'token' && credentialLabel === credential.label && environmentName === environment?.name
  )?.id ?? token.state.exchangeId
