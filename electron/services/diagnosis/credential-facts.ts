/**
 * What may be told of the key that an exchange used, worked out from the key itself. What must not happen here: the key,
 * or a piece of it, in what is returned.
 */
import { AppFailure } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Exchange } from '@shared/schemas/exchange'
import { fillPlacement } from '../../domain/authentication'
import { isOpen } from '../../domain/diagnosis/carried'
import type { CredentialFacts, KeyPlace } from '../../domain/diagnosis/evidence'
import { hasForm } from '../../domain/secret-forms'
import { inspectSecret } from '../../domain/secret-hygiene'
import type { Authentication, Provider } from '../../providers/provider'
import type { CredentialService } from '../credential'
import { completeAuthentication, secretContextFor } from '../credential/authentication'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'

interface Parts {
  credentials: Pick<CredentialService, 'list' | 'use' | 'rowsLike' | 'formerlyLike'>
  environments: Pick<EnvironmentService, 'list'>
  providers: ProviderService
}

export interface CredentialExaminer {
  /** Null where the exchange named none, or one that is gone. */
  ofExchange(exchange: Pick<Exchange, 'credential'>): Promise<CredentialFacts | null>
  /** Of a key that stood in a text: which one of the vault it is, and what is wrong with it. */
  ofSecret(secret: string, provider: Provider | null): Promise<CredentialFacts>
}

type Examined = Pick<CredentialFacts, 'length' | 'matchesForm' | 'findings' | 'matchesOtherProvider'>

const unseen: Examined = { length: 0, matchesForm: null, findings: [], matchesOtherProvider: null }

const placeOf = (authentication: Authentication, fields: Readonly<Record<string, string>>): KeyPlace => {
  if (authentication.kind === 'exchange') {
    const { path, header, prefix } = authentication
    return { kind: 'exchange', path, header, prefix }
  }
  const filled = fillPlacement(authentication, fields)
  return filled.ok && filled.value.kind !== 'json' ? filled.value : authentication
}

/** Keys of many services are UUIDs: they are nobody's in particular. */
const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

const textOf = (secret: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(secret)

export const createCredentialExaminer = ({ credentials, environments, providers }: Parts): CredentialExaminer => {
  /** Of a provider whose keys may be anything, yet hardly have the form of another's. */
  const otherOwner = (text: string, provider: Provider): string | null => {
    const isAnyService = provider.authMethods.some(({ authentication }) => isOpen(authentication))
    if (isAnyService || isUuid(text)) return null
    const hasFormOf = ({ keyForm }: { keyForm: string | null }): boolean => keyForm !== null && hasForm(text, keyForm)
    return (
      providers.all().find(({ id, authMethods }) => id !== provider.id && authMethods.some(hasFormOf))?.name ?? null
    )
  }

  const examine = (text: string, provider: Provider, methodId: string): Examined => {
    const findings = inspectSecret(text, secretContextFor(provider, methodId, providers.all()))
    const form = provider.authMethods.find(({ id }) => id === methodId)?.keyForm ?? null
    return {
      length: text.length,
      matchesForm: form === null ? null : hasForm(text, form),
      findings,
      matchesOtherProvider:
        findings.find(({ code }) => code === 'other_provider')?.detail ??
        (form === null ? otherOwner(text, provider) : null)
    }
  }

  /** Null where the keychain does not hold it, or does not answer. */
  const read = async (id: string): Promise<Uint8Array | null> => {
    try {
      return (await credentials.use(id)).secret
    } catch (error) {
      if (error instanceof AppFailure) return null
      throw error
    }
  }

  const elsewhere = async (secret: Uint8Array, own: CredentialSummary): Promise<CredentialFacts['alsoIn']> => {
    const twin = (await credentials.rowsLike(secret)).find(
      row => row.providerId === own.providerId && row.environmentId !== own.environmentId
    )
    const place = twin && (await environments.list()).find(({ id }) => id === twin.environmentId)
    return place ? { environmentName: place.name, baseUrl: place.baseUrl } : null
  }

  /** The credential of this provider that had the key before and has a newer one now. */
  const successorOf = async (secret: Uint8Array, own: CredentialSummary): Promise<CredentialFacts['fingerprint']> => {
    const row = (await credentials.formerlyLike(secret)).find(
      one => one.id !== own.id && one.providerId === own.providerId
    )
    if (!row) return { match: 'current', currentCredentialId: own.id }
    return { match: 'retired', currentCredentialId: row.id, currentLabel: row.label }
  }

  return {
    async ofExchange({ credential: named }) {
      const isThere = (one: CredentialSummary): boolean => one.id === named?.id
      if (!named || !(await credentials.list()).some(isThere)) return null
      const secret = await read(named.id)
      // Asked again: the state is what the reading found.
      const summary = (await credentials.list()).find(isThere)
      if (!summary) return null
      const provider = providers.get(summary.providerId)
      const { methodId, fields } = completeAuthentication(provider, summary.authentication)
      const method = provider.authMethods.find(({ id }) => id === methodId)
      // What is in the vault now says nothing of the key that was sent then.
      const isReplaced = secret !== null && summary.fingerprint !== named.fingerprint
      const isSame = secret !== null && !isReplaced
      return {
        id: summary.id,
        label: summary.label,
        methodId,
        place: method ? placeOf(method.authentication, fields) : null,
        ...(isSame ? examine(textOf(secret), provider, methodId) : unseen),
        alsoIn: isSame ? await elsewhere(secret, summary) : null,
        fingerprint: isSame
          ? await successorOf(secret, summary)
          : { match: isReplaced ? 'retired' : 'current', currentCredentialId: summary.id },
        state: summary.state,
        expiresOn: isReplaced ? null : summary.details.expiresOn,
        listed: null
      }
    },

    async ofSecret(text, provider) {
      const bytes = new TextEncoder().encode(text)
      const [current] = await credentials.rowsLike(bytes)
      const [former] = current ? [] : await credentials.formerlyLike(bytes)
      const known = current ?? former
      const method = provider?.authMethods[0]
      return {
        id: known?.id ?? null,
        label: known?.label ?? '',
        methodId: null,
        place: null,
        ...(provider && method ? examine(text, provider, method.id) : { ...unseen, length: text.length }),
        alsoIn: null,
        fingerprint: {
          match: current ? 'current' : former ? 'retired' : 'none',
          currentCredentialId: known?.id ?? null
        },
        state: 'ready',
        expiresOn: current?.details.expiresOn ?? null,
        listed: null
      }
    }
  }
}
