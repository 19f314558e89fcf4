import type { Environment } from '@shared/schemas/environment'
import type { Draft, SessionWay } from '../../stores/draft'
import type { Signer } from '../../stores/tabs-store'
import type { CredentialEntry } from '../credentials/credential-filter'

import { groupBy } from './group-by'

export interface SignerGroup {
  group: string
  items: { value: string; label: string }[]
}

const keyPrefix = 'key:'
const environmentPrefix = 'environment:'
const sessionPrefixes: Record<SessionWay, string> = { cookie: 'session-cookie:', bearer: 'session-bearer:' }
export const sessionWays = ['cookie', 'bearer'] as const satisfies readonly SessionWay[]

/** What a draft says of who signs. */
type SignerChoice = Pick<Draft, 'credentialId' | 'environmentId'> & Partial<Pick<Draft, 'session'>>

export const signerValue = ({ credentialId, environmentId, session }: SignerChoice): string | null => {
  if (credentialId !== null) return keyPrefix + credentialId
  if (environmentId !== null && session) return sessionPrefixes[session] + environmentId
  return environmentId === null ? null : environmentPrefix + environmentId
}

/** Whom a chosen option stands for. */
export const signerOf = (value: string, entries: readonly CredentialEntry[]): Signer | null => {
  if (value.startsWith(environmentPrefix)) {
    return { credentialId: null, environmentId: value.slice(environmentPrefix.length) }
  }
  const way = sessionWays.find(one => value.startsWith(sessionPrefixes[one]))
  if (way) return { credentialId: null, environmentId: value.slice(sessionPrefixes[way].length), session: way }
  const credential = entries.find(entry => entry.credential.id === value.slice(keyPrefix.length))?.credential
  return credential ? { credentialId: credential.id, environmentId: credential.environmentId } : null
}

interface SignerWords {
  withoutKey: string
  production: string
  temporary: string
  session: Record<SessionWay, string>
}

/**
 * One group an environment: the request without a key first, then the ways of its session, then its keys by label. Of
 * the chosen environment alone, and of all while none is chosen.
 */
export const signerGroups = (
  entries: readonly CredentialEntry[],
  environments: readonly Environment[],
  chosenId: string | null,
  words: SignerWords,
  waysOf: (environmentId: string) => readonly SessionWay[]
): SignerGroup[] => {
  const shown = environments.some(({ id }) => id === chosenId)
    ? environments.filter(({ id }) => id === chosenId)
    : environments
  const names = environments.map(({ name }) => name)
  const isDouble = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name)
  const named = (word: string, name: string): string => (shown.length === 1 ? word : `${word} · ${name}`)
  const byEnvironment = groupBy(entries, ({ credential }) => credential.environmentId)
  return shown.map(({ id, name, production, baseUrl }) => ({
    // Two of one name are told apart by their address.
    group: [name, ...(production ? [words.production] : []), ...(isDouble(name) ? [baseUrl] : [])].join(' · '),
    items: [
      { value: environmentPrefix + id, label: named(words.withoutKey, name) },
      ...waysOf(id).map(way => ({ value: sessionPrefixes[way] + id, label: named(words.session[way], name) })),
      ...(byEnvironment.get(id) ?? []).map(({ credential }) => ({
        value: keyPrefix + credential.id,
        label: [credential.label, credential.fingerprint, ...(credential.temporary ? [words.temporary] : [])].join(
          ' · '
        )
      }))
    ]
  }))
}
