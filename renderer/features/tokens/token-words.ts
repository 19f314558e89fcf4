/** Which words fit the state of a token now. Pure, so that every case can be tried. */
import type { Jwt, TokenState, TokenStatus } from '@shared/schemas/token'
import type { TokenTimes } from '../../stores/token-times'

/** A status as people read it: a token that is due and has run out is over. */
export type ShownStatus = TokenStatus | 'ended'

export const shownStatus = ({ status, remainingMs }: TokenTimes): ShownStatus =>
  status === 'due' && remainingMs === 0 ? 'ended' : status

export type WhatKey =
  | 'none'
  | 'noneWithRefresh'
  | 'exchanging'
  | 'valid'
  | 'refreshing'
  | 'due'
  | 'dueWorking'
  | 'ended'
  | 'failed'
  | 'failedWorking'
  | 'coolingDown'
  | 'coolingDownWorking'
  | 'waiting'

/** What the state means for the next request. */
export const whatKey = (times: TokenTimes, { hasRefreshToken, failure }: TokenState): WhatKey => {
  const { status, remainingMs, retryInMs } = times
  const working = remainingMs !== null && remainingMs > 0
  switch (status) {
    case 'none':
      return hasRefreshToken ? 'noneWithRefresh' : 'none'
    case 'exchanging':
    case 'refreshing':
      return retryInMs ? 'waiting' : status
    case 'valid':
      if (!failure) return 'valid'
      return retryInMs ? 'coolingDownWorking' : 'failedWorking'
    case 'due':
      if (remainingMs === null) return 'due'
      return working ? 'dueWorking' : 'ended'
    case 'failed':
      return working ? 'failedWorking' : 'failed'
    case 'cooling_down':
      return working ? 'coolingDownWorking' : 'coolingDown'
  }
}

/** The time that matters most; null where none runs. */
export const mainTime = ({ status, remainingMs, retryInMs }: TokenTimes): number | null => {
  if (status === 'cooling_down') return retryInMs
  return remainingMs === 0 ? null : remainingMs
}

/** The instant that a claim names; null for any other, whatever it is called. */
export const claimInstant = ({ expiresAt, notBefore, issuedAt }: Jwt, name: string): string | null => {
  if (name === 'exp') return expiresAt
  if (name === 'nbf') return notBefore
  return name === 'iat' ? issuedAt : null
}

/** How far the clock of the server is off, in milliseconds; 0 where that cannot be told from the way of the answer. */
export const clockOffset = ({ skewMs, uncertaintyMs }: NonNullable<TokenState['skew']>): number =>
  // An HTTP date has whole seconds, and nobody minds two of them.
  Math.abs(skewMs) <= Math.max(uncertaintyMs, 2000) ? 0 : skewMs
