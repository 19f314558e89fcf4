import type { Environment } from '@shared/schemas/environment'
import type { Signer } from '../../stores/draft-store'
import type { CredentialEntry } from '../credentials/credential-filter'

export interface SignerGroup {
  group: string
  items: { value: string; label: string }[]
}

const keyPrefix = 'key:'
const environmentPrefix = 'environment:'

export const signerValue = (credentialId: string | null, environmentId: string | null): string | null => {
  if (credentialId !== null) return keyPrefix + credentialId
  return environmentId === null ? null : environmentPrefix + environmentId
}

/** Whom a chosen option stands for. */
export const signerOf = (value: string, entries: readonly CredentialEntry[]): Signer | null => {
  if (value.startsWith(environmentPrefix)) {
    return { credentialId: null, environmentId: value.slice(environmentPrefix.length) }
  }
  const credential = entries.find(entry => entry.credential.id === value.slice(keyPrefix.length))?.credential
  return credential ? { credentialId: credential.id, environmentId: credential.environmentId } : null
}

/** One group an environment: its keys by label, then the request without one. */
export const signerGroups = (
  entries: readonly CredentialEntry[],
  environments: readonly Environment[],
  words: { withoutKey: string; production: string }
): SignerGroup[] => {
  const byEnvironment = new Map<string, CredentialEntry[]>()
  for (const entry of entries) {
    const { environmentId } = entry.credential
    byEnvironment.set(environmentId, [...(byEnvironment.get(environmentId) ?? []), entry])
  }
  const names = environments.map(({ name }) => name)
  const isDouble = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name)
  return environments.map(({ id, name, production, baseUrl }) => ({
    // Two of one name are told apart by their address.
    group: [name, ...(production ? [words.production] : []), ...(isDouble(name) ? [baseUrl] : [])].join(' · '),
    items: [
      ...(byEnvironment.get(id) ?? []).map(({ credential }) => ({
        value: keyPrefix + credential.id,
        label: `${credential.label} · ${credential.fingerprint}`
      })),
      { value: environmentPrefix + id, label: `${words.withoutKey} · ${name}` }
    ]
  }))
}
