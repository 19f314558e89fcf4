import { useCompare } from '../../stores/compare-store'
import { findCredential, useCredentials } from '../../stores/credential-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { SendDialogs } from '../workbench/send-dialogs'
import { endpointOf } from './endpoint-of'

/** What a single send would ask, asked for the side that is about to leave. */
export const CompareQuestions = () => {
  const asked = useCompare(store => store.asked)
  const credentials = useCredentials(store => store.credentials)
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  if (!asked) return null
  const { spec } = asked.question
  const environment = findEnvironment(environments, spec.environmentId)
  const context = {
    credential: findCredential(credentials, spec.credentialId),
    environment,
    provider: findProvider(providers, environment?.providerId ?? null),
    endpoint: endpointOf(spec)
  }
  return (
    <SendDialogs
      key={asked.side}
      question={asked.question}
      context={context}
      confirm={() => asked.answer(true)}
      dismiss={() => asked.answer(false)}
    />
  )
}
