import type { ProviderSummary } from '@shared/schemas/provider'
import { findEndpoint, findProvider } from '../../stores/provider-store'
import type { RequestTab } from '../../stores/tabs-store'

/** The last parts of an address: in a narrow tab its beginning says nothing. */
const shortPath = (url: string): string => {
  const path = URL.canParse(url) ? new URL(url).pathname : (url.split('?')[0] ?? '')
  const parts = path.split('/').filter(Boolean)
  return parts.length > 2 ? `…/${parts.slice(-2).join('/')}` : path
}

/** What a tab is called: its task, else its path; empty for a request without either. */
export const tabName = (
  { draft }: Pick<RequestTab, 'draft'>,
  providers: readonly ProviderSummary[],
  text: (task: { en: string; es: string }) => string
): string => {
  const endpoint = findEndpoint(findProvider(providers, draft.providerId), draft.endpointId)
  return endpoint ? text(endpoint.task) : shortPath(draft.url.trim())
}
