import type { ProviderSummary } from '@shared/schemas/provider'
import type { Provider } from './provider'

/** What the renderer may know of a provider. */
export const summarizeProvider = (provider: Provider): ProviderSummary => ({
  id: provider.id,
  name: provider.name,
  description: provider.description,
  environments: provider.environments,
  secret: provider.secret,
  baseUrlHelp: provider.baseUrlHelp,
  authentication: `${provider.authentication.header}: ${provider.authentication.prefix}<key>`,
  endpoints: provider.endpoints,
  limits: provider.limits
})
