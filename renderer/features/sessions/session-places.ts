/** The environments where people can log in, with what the provider says of it. */
import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'
import { useMemo } from 'react'
import type { SessionWay } from '../../stores/draft'
import { useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { findSession, type HeldSession, useSessions } from '../../stores/session-store'

export type SessionRules = NonNullable<ProviderSummary['session']>

export interface SessionPlace {
  environment: Environment
  provider: ProviderSummary
  rules: SessionRules
  session: HeldSession
}

/** How a session of this provider may go with a request; none where nobody logs in. */
export const sessionWaysIn = (provider: Pick<ProviderSummary, 'session'> | undefined): readonly SessionWay[] => {
  if (!provider?.session) return []
  return provider.session.bearer ? ['cookie', 'bearer'] : ['cookie']
}

const placeOf = (
  environment: Environment,
  providers: readonly ProviderSummary[],
  sessions: readonly HeldSession[]
): SessionPlace[] => {
  const provider = findProvider(providers, environment.providerId)
  const session = findSession(sessions, environment.id)
  return provider?.session && session ? [{ environment, provider, rules: provider.session, session }] : []
}

/** All of them, in the order of the environments. */
export const useSessionPlaces = (): readonly SessionPlace[] => {
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  const sessions = useSessions(store => store.sessions)
  return useMemo(
    () => environments.flatMap(environment => placeOf(environment, providers, sessions)),
    [environments, providers, sessions]
  )
}

export const useSessionPlace = (environmentId: string | null | undefined): SessionPlace | undefined =>
  useSessionPlaces().find(({ environment }) => environment.id === environmentId)
