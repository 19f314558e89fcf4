import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { KeyMatch, NamedKey } from '@shared/schemas/which-key'
import { keyReadingsOf, type ReadKey } from '../../domain/key-readings'
import { hasForm } from '../../domain/secret-forms'
import type { CredentialService } from '../credential'
import { secretContextFor } from '../credential/authentication'
import type { ProviderService } from '../provider'
import type { FormerKey } from './former-keys'

/** What is known of the vault while one question is answered. */
export interface Knowledge {
  find: Awaited<ReturnType<CredentialService['keyFinder']>>
  summaries: readonly CredentialSummary[]
  environments: readonly Environment[]
  former: ReadonlyMap<string, readonly FormerKey[]>
}

type Found = ReturnType<Knowledge['find']>

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const createKeyNamer = (providers: ProviderService) => {
  const all = providers.all()
  const contexts = all.flatMap(provider => provider.authMethods.map(({ id }) => secretContextFor(provider, id, all)))
  const nameOf = (providerId: string): string => all.find(({ id }) => id === providerId)?.name ?? providerId

  const matchOf = ({ row, isCurrent }: Found['found'][number], { summaries, environments }: Knowledge): KeyMatch => {
    const summary = summaries.find(({ id }) => id === row.id)
    return {
      credentialId: row.id,
      label: row.label,
      providerName: nameOf(row.providerId),
      environmentName: environments.find(({ id }) => id === row.environmentId)?.name ?? '',
      standing: isCurrent ? 'current' : 'retired',
      state: isCurrent ? (summary?.state ?? null) : null,
      expiresOn: isCurrent ? row.details.expiresOn : null,
      lastSeenAt: null
    }
  }

  const formerMatch = (key: FormerKey, { summaries, environments }: Knowledge): KeyMatch => {
    const providerId = environments.find(({ id }) => id === key.environmentId)?.providerId
    const isThere = summaries.some(({ id }) => id === key.credentialId)
    return {
      credentialId: isThere ? key.credentialId : null,
      label: key.label,
      providerName: providerId === undefined ? '' : nameOf(providerId),
      environmentName: key.environmentName,
      standing: 'probably_retired',
      state: null,
      expiresOn: null,
      lastSeenAt: key.lastSeenAt
    }
  }

  const looksLike = (text: string): string[] =>
    all
      .filter(({ authMethods }) => authMethods.some(({ keyForm }) => keyForm !== null && hasForm(text, keyForm)))
      .map(({ name }) => name)

  /** The reading that is a key of the vault; else the one that looks most like a key of anybody. */
  return (text: string, known: Knowledge): Omit<NamedKey, 'line' | 'name'> => {
    const readings = keyReadingsOf(text, contexts).map(read => ({ ...read, ...known.find(bytesOf(read.text)) }))
    const answer = (
      { text: key, reading, fingerprint }: ReadKey & Found,
      matches: KeyMatch[]
    ): Omit<NamedKey, 'line' | 'name'> => ({
      length: key.length,
      fingerprint,
      reading,
      matches,
      looksLike: looksLike(key)
    })
    const current = readings.find(({ found }) => found.length > 0)
    if (current)
      return answer(
        current,
        current.found.map(one => matchOf(one, known))
      )
    const former = readings.find(({ fingerprint }) => known.former.has(fingerprint))
    if (former) {
      return answer(
        former,
        (known.former.get(former.fingerprint) ?? []).map(one => formerMatch(one, known))
      )
    }
    const formed = readings.find(read => looksLike(read.text).length > 0)
    const cleaned = readings.find(({ reading }) => reading === 'cleaned')
    const [first] = readings
    const best = formed ?? cleaned ?? first
    return best ? answer(best, []) : { length: 0, fingerprint: '', reading: 'as_is', matches: [], looksLike: [] }
  }
}
