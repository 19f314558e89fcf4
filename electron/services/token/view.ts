import type { TokenState } from '@shared/schemas/token'
import { readJwt } from '../../domain/jwt'
import { type LifeCycle, newLifeCycle, viewOf } from '../../domain/token-life-cycle'
import type { Clock } from '../../ports'
import type { HeldTokens } from './held'

const instantAfter = (clock: Clock, milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(Date.parse(clock.now()) + milliseconds).toISOString()

/** What the renderer may know of a credential's tokens now. */
export const describeTokens = (
  clock: Clock,
  credentialId: string,
  life: LifeCycle,
  held: HeldTokens | null,
  keepsRefreshToken: boolean
): TokenState => {
  const view = viewOf(life, clock.monotonic())
  return {
    credentialId,
    ...view,
    expiresAt: instantAfter(clock, view.remainingMs),
    refreshAt: instantAfter(clock, view.refreshInMs),
    keepsRefreshToken,
    companyName: held?.companyName ?? null,
    jwt: held && readJwt(new TextDecoder().decode(held.access)),
    skew: held?.skew ?? null,
    exchangeId: held?.exchangeId ?? null
  }
}

/** Of a credential that was not used since the start. */
export const describeNoTokens = (clock: Clock, credentialId: string, keepsRefreshToken: boolean): TokenState =>
  describeTokens(clock, credentialId, newLifeCycle(), null, keepsRefreshToken)

/** What a person would see change, the running down of time aside. */
export const signOf = (clock: Clock, life: LifeCycle): string => {
  const { status, refreshesByItself, hasRefreshToken, failure } = viewOf(life, clock.monotonic())
  const { token, failure: last, activity } = life
  const until = activity.kind === 'waiting' ? activity.until : (last?.retryAt ?? null)
  return JSON.stringify([status, refreshesByItself, hasRefreshToken, failure, token?.generation, token?.refused, until])
}
