/** The same request with another signer, and who that would be. */
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { RequestSpec } from '@shared/schemas/request'
import type { Signer } from './tabs-store'

/** An address below the environment's own is written as a path, so that it is found in another environment too. */
const pathBelow = (url: string, baseUrl: string): string => {
  const rest = url.startsWith(baseUrl) ? url.slice(baseUrl.length) : null
  return rest?.startsWith('/') ? rest : url
}

/** Path, query, headers and body stay; the key, or the session, is the signer's. */
export const signedBy = (spec: RequestSpec, signer: Signer, environments: readonly Environment[]): RequestSpec => {
  const { session: _, ...rest } = spec
  const { credentialId, environmentId, session } = signer
  const home = environments.find(({ id }) => id === spec.environmentId)
  const moves = environmentId !== spec.environmentId && home !== undefined
  return {
    ...rest,
    url: moves ? pathBelow(spec.url, home.baseUrl) : spec.url,
    environmentId,
    credentialId,
    ...(session ? { session } : {})
  }
}

/**
 * Whom to compare with, before a person says: another key of the place, else the key of the same label in another
 * environment of its provider, else the same once more.
 */
export const otherSigner = (
  { credentialId, environmentId }: Signer,
  credentials: readonly CredentialSummary[],
  environments: readonly Environment[]
): Signer => {
  const others = credentials.filter(({ id }) => id !== credentialId)
  const beside = others.find(other => other.environmentId === environmentId)
  if (beside) return { credentialId: beside.id, environmentId }
  const own = credentials.find(({ id }) => id === credentialId)
  const providerId = environments.find(({ id }) => id === environmentId)?.providerId
  const elsewhere = environments.filter(one => one.providerId === providerId && one.id !== environmentId)
  const there = others.filter(other => elsewhere.some(({ id }) => id === other.environmentId))
  const chosen = there.find(({ label }) => label === own?.label) ?? there[0]
  return chosen ? { credentialId: chosen.id, environmentId: chosen.environmentId } : { credentialId, environmentId }
}
