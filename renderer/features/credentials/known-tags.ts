import type { CredentialSummary } from '@shared/schemas/credential'
import { useMemo } from 'react'
import { useCredentials } from '../../stores/credential-store'

/** The tags of all keys, each once, in the order of the alphabet. */
export const knownTags = (credentials: readonly CredentialSummary[]): string[] =>
  [...new Set(credentials.flatMap(({ tags }) => tags))].sort((one, other) => one.localeCompare(other))

export const useKnownTags = (): string[] => {
  const credentials = useCredentials(store => store.credentials)
  return useMemo(() => knownTags(credentials), [credentials])
}
