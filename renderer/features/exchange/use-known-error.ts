import type { Exchange } from '@shared/schemas/exchange'
import type { KnownError, ProviderSummary } from '@shared/schemas/provider'
import { useEffect, useState } from 'react'
import { useBody } from '../../stores/body-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { errorsOfStatus, matchKnownError } from './known-error'

/** The provider an exchange went to, as long as its environment is there. */
export const useExchangeProvider = (exchange: Exchange): ProviderSummary | undefined => {
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  return findProvider(providers, findEnvironment(environments, exchange.environment.id)?.providerId ?? null)
}

/** What the provider means by its answer; null while that is not known, or never will be. */
export const useKnownError = (exchange: Exchange, provider: ProviderSummary | undefined): KnownError | null => {
  const [body, setBody] = useState<string | null>(null)
  const { id, failure, hops } = exchange
  const status = failure ? null : (hops.at(-1)?.status ?? null)
  const candidates = errorsOfStatus(provider?.errors ?? [], status)
  const needsBody = exchange.body.kind !== 'empty' && candidates.some(error => error.body !== '')
  useEffect(() => {
    let gone = false
    setBody(null)
    if (needsBody) {
      void useBody
        .getState()
        .peek(id)
        .then(text => {
          if (!gone) setBody(text ?? '')
        })
    }
    return () => {
      gone = true
    }
  }, [id, needsBody])
  if (needsBody && body === null) return null
  return matchKnownError(candidates, status, body ?? '')
}
