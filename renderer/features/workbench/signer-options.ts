import type { Environment } from '@shared/schemas/environment'
import type { Signer } from '../../stores/tabs-store'
import type { CredentialEntry } from '../credentials/credential-filter'

import { groupBy } from './group-by'

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

interface SignerWords {
  withoutKey: string
  production: string
  temporary: string
}

/**
 * One group an environment: the request without a key first, then its keys by label. Of the chosen environment alone,
 * and of all while none is chosen.
 */
export const signerGroups = (
  entries: readonly CredentialEntry[],
  environments: readonly Environment[],
  chosenId: string | null,
  words: SignerWords
): SignerGroup[] => {
  const shown = environments.some(({ id }) => id === chosenId)
    ? environments.filter(({ id }) => id === chosenId)
    : environments
  const names = environments.map(({ name }) => name)
  const isDouble = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name)
  const byEnvironment = groupBy(entries, ({ credential }) => credential.environmentId)
  return shown.map(({ id, name, production, baseUrl }) => ({
    // Two of one name are told apart by their address.
    group: [name, ...(production ? [words.production] : []), ...(isDouble(name) ? [baseUrl] : [])].join(' · '),
    items: [
      { value: environmentPrefix + id, label: shown.length === 1 ? words.withoutKey : `${words.withoutKey} · ${name}` },
      ...(byEnvironment.get(id) ?? []).map(({ credential }) => ({
        value: keyPrefix + credential.id,
        label: [credential.label, credential.fingerprint, ...(credential.temporary ? [words.temporary] : [])].join(
          ' · '
        )
      }))
    ]
  }))
}
