import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'
import type { SessionWay } from '../../stores/draft'
import type { Signer } from '../../stores/tabs-store'

import { groupBy } from './group-by'

export interface EnvironmentGroup {
  group: string
  items: { value: string; label: string }[]
}

/** One group a provider, that of the request first. */
export const environmentGroups = (
  environments: readonly Environment[],
  providers: readonly Pick<ProviderSummary, 'id' | 'name'>[],
  providerId: string | null
): EnvironmentGroup[] => {
  const nameOf = new Map(providers.map(({ id, name }) => [id, name]))
  const groups = [...groupBy(environments, environment => environment.providerId)]
  return groups
    .sort(([one], [other]) => Number(other === providerId) - Number(one === providerId))
    .map(([id, members]) => ({
      group: nameOf.get(id) ?? id,
      items: members.map(({ id: value, name, baseUrl }) => ({
        value,
        // Two of one name are told apart by their address.
        label: members.filter(other => other.name === name).length > 1 ? `${name} · ${baseUrl}` : name
      }))
    }))
}

/**
 * Whose key signs in another environment: the one of the same label, else the only one there is. Between several a
 * person has to choose, and until then it goes without. What goes with a session goes with the one there.
 */
export const signerIn = (
  environmentId: string,
  current: Pick<CredentialSummary, 'label'> | undefined,
  credentials: readonly CredentialSummary[],
  session: SessionWay | null = null
): Signer => {
  if (session !== null) return { environmentId, credentialId: null, session }
  const there = credentials.filter(credential => credential.environmentId === environmentId)
  const alike = there.filter(({ label }) => label === current?.label)
  const [only, ...others] = alike.length > 0 ? alike : there
  return { environmentId, credentialId: only && others.length === 0 ? only.id : null }
}
