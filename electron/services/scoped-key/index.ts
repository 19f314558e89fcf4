/**
 * Manages the keys that live at a provider, with the session of an environment. What must not happen here: a create that
 * is sent twice, a new secret that is shown or lost, or a key revoked by a name that is not its own.
 */
import { AppFailure } from '@shared/errors'
import type { CreateScopedKey, ScopedKey } from '@shared/schemas/scoped-key'
import { originOf } from '../../domain/base-url'
import { clockSkew } from '../../domain/clock-skew'
import {
  entriesOf,
  findOrphans,
  isOverBroad,
  linkKeys,
  readScopedKey,
  readScopedKeys,
  suggestScopes
} from '../../domain/scoped-key'
import type { AuditEvent, KeyCreateRow, Ports } from '../../ports'
import type { ScopedKeyMechanism } from '../../providers/provider'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'
import type { Delivery } from '../request/delivery'
import type { SecretDraftService } from '../secret-draft'
import type { VaultService } from '../vault'
import { callKeys, isGood, type KeyAnswer, type KeyCall, mayHaveHappened, refusal } from './call'
import { createKeyCreates, hasNotLeft, isAccountedFor, lostCreateOf } from './creates'
import { linkKey, readLocalKeys } from './local-keys'
import { type Place, placeOf } from './place'
import { saveKey } from './save'
import type { MadeKey, ScopedKeyService } from './scoped-key-service'

export type { MadeKey, ScopedKeyService } from './scoped-key-service'

interface Parts {
  ports: Pick<Ports, 'clock' | 'ids' | 'database' | 'logger'>
  vault: VaultService
  providers: ProviderService
  environments: EnvironmentService
  credentials: Pick<CredentialService, 'list' | 'use' | 'create' | 'linkKey'>
  secretDrafts: Pick<SecretDraftService, 'capture'>
  delivery: Delivery
}

interface Listed {
  keys: ScopedKey[]
  unreadable: number
  links: ReturnType<typeof linkKeys>
  answer: KeyAnswer
  skewMs: number | null
}

type KeyEvent = Extract<AuditEvent['type'], `scoped_key.${string}`>

export const createScopedKeyService = (parts: Parts): ScopedKeyService => {
  const { ports, vault, providers, environments, credentials, delivery } = parts
  const { clock, ids, logger } = ports
  const creates = createKeyCreates(ports, vault)

  const now = (): number => Date.parse(clock.now())
  const call = (order: KeyCall): Promise<KeyAnswer> => callKeys(delivery, ids, order)

  const at = (environmentId: string): Promise<Place> => placeOf(environments, providers, environmentId)

  const append = (type: KeyEvent, { environment, provider }: Place): Promise<void> => {
    const data = { provider: provider.id, origin: originOf(environment.baseUrl) ?? '' }
    return vault.access().audit.append({ type, subject: environment.id, data })
  }

  /** It has happened already: a record that fails must not make it look as if it had not. */
  const appendAfter = async (type: KeyEvent, place: Place): Promise<void> => {
    try {
      await append(type, place)
    } catch (error) {
      logger.error('What became of a key at its provider was not recorded in the audit log', error)
    }
  }

  const requireNarrow = (scopes: readonly string[], { mechanism }: Place, confirmed: boolean): void => {
    if (confirmed || !isOverBroad(scopes, mechanism.scopes)) return
    throw new AppFailure('confirmation_needed', 'These scopes allow a lot.', { level: 'ask', scopes: scopes.join(' ') })
  }

  const fetchAll = async (place: Place, signal?: AbortSignal): Promise<Listed> => {
    const { environment, mechanism } = place
    const answer = await call({ environmentId: environment.id, method: 'GET', path: mechanism.listPath, signal })
    const read = isGood(answer) ? readScopedKeys(answer.value, mechanism.members) : null
    if (!read) throw refusal(answer)
    const { exchange } = answer
    const header = exchange.hops.at(-1)?.responseHeaders.find(({ name }) => name.toLowerCase() === 'date')
    const sentAt = Date.parse(exchange.sentAt)
    const skew = clockSkew(header?.value ?? null, sentAt, sentAt + exchange.durationMs)
    const links = linkKeys(read.keys, await readLocalKeys(credentials, environment.id, mechanism), mechanism.prefix)
    return { ...read, links, answer, skewMs: skew?.skewMs ?? null }
  }

  const pathOf = ({ keyPath }: ScopedKeyMechanism, keyId: string): string =>
    keyPath.replace('{id}', encodeURIComponent(keyId))

  /** Lost creates are read before the list: one that ends meanwhile is not in it, and would be taken for gone. */
  const lookThrough = async (place: Place, signal?: AbortSignal): Promise<{ listed: Listed; lost: KeyCreateRow[] }> => {
    const noted = await creates.lostIn(place.environment.id)
    const listed = await fetchAll(place, signal)
    const { keys, links, unreadable } = listed
    // Those whose key is known to be in the vault by now, or gone from the provider, are over.
    const over = unreadable > 0 ? [] : noted.filter(row => isAccountedFor(row, keys, links))
    await creates.remove(over).catch(error => logger.error('A create that is over is still noted', error))
    return { listed, lost: noted.filter(row => !over.includes(row)) }
  }

  /** `keep` answers whether the secret is safe, so that nothing has to be noted of the create any more. */
  const make = async <Kept extends { safe: boolean }>(
    { environmentId, name, scopes, expiresInDays, confirmed }: CreateScopedKey,
    keep: (made: MadeKey, place: Place) => Promise<Kept>,
    signal?: AbortSignal
  ): Promise<Kept & { key: ScopedKey; exchangeId: string }> => {
    const place = await at(environmentId)
    const { mechanism } = place
    requireNarrow(scopes, place, confirmed)
    // What is there before tells what a lost answer has left.
    const before = await fetchAll(place, signal)
    await append('scoped_key.create_asked', place)
    const { request } = mechanism
    const body = { [request.name]: name, [request.scopes]: scopes, [request.expiresInDays]: expiresInDays }
    const { keys, skewMs } = before
    const noted = await creates.begin({ environmentId, name, idsBefore: keys.map(({ id }) => id), skewMs })
    try {
      const order: KeyCall = { environmentId, method: 'POST', path: mechanism.createPath, body, signal }
      const answer = await call(order).catch(async error => {
        if (hasNotLeft(error)) await noted.over()
        throw error
      })
      const key = isGood(answer) ? readScopedKey(answer.value, mechanism.members) : null
      if (key) await noted.answered(key.id)
      const secret: unknown = key && Reflect.get(Object(answer.value), mechanism.secretMember)
      if (key && typeof secret === 'string' && secret !== '') {
        const kept = await keep({ key, secret }, place)
        await appendAfter('scoped_key.created', place)
        if (kept.safe) await noted.over()
        return { ...kept, key, exchangeId: answer.exchange.id }
      }
      if (!isGood(answer) && !mayHaveHappened(answer)) {
        await noted.over()
        throw refusal(answer)
      }
      await noted.lost()
      await appendAfter('scoped_key.lost', place)
      throw new AppFailure('scoped_key_lost', 'The answer to the create was lost.', {
        name,
        exchangeId: answer.exchange.id,
        status: answer.status === null ? '' : String(answer.status),
        reason: answer.exchange.failure?.code ?? ''
      })
    } finally {
      noted.end()
    }
  }

  const remove = async (place: Place, keyId: string, signal?: AbortSignal): Promise<void> => {
    await append('scoped_key.revoke_asked', place)
    const path = pathOf(place.mechanism, keyId)
    const answer = await call({ environmentId: place.environment.id, method: 'DELETE', path, signal })
    if (!isGood(answer)) throw refusal(answer)
    await appendAfter('scoped_key.revoked', place)
  }

  return {
    async list(environmentId, signal) {
      const place = await at(environmentId)
      const { listed, lost } = await lookThrough(place, signal)
      const { keys, unreadable, links, answer, skewMs } = listed
      return {
        entries: entriesOf(keys, links, place.mechanism.scopes, now() + (skewMs ?? 0)),
        unreadable,
        lostCreates: lost.map(({ id, name, sentAt }) => ({ id, name, sentAt })),
        exchangeId: answer.exchange.id
      }
    },

    async create(input) {
      const { safe: _, ...made } = await make(input, async ({ key, secret }, place) => {
        const saved = await saveKey(parts, place, key, secret)
        return { ...saved, safe: saved.credentialId !== null }
      })
      return made
    },

    make: async (input, keep, signal) => {
      const keepSafe = async (made: MadeKey) => {
        await keep(made)
        return { safe: true }
      }
      return (await make(input, keepSafe, signal)).key
    },

    async sweep(environmentId, name, keepId, signal) {
      const place = await at(environmentId)
      const { keys } = await fetchAll(place, signal)
      for (const key of keys) if (key.name === name && key.id !== keepId) await remove(place, key.id, signal)
      const noted = (await creates.lostIn(environmentId)).filter(row => row.name === name)
      await creates.remove(noted)
    },

    async revokeById(environmentId, keyId, signal) {
      const place = await at(environmentId)
      const { keys, answer } = await fetchAll(place, signal)
      if (keys.some(({ id }) => id === keyId)) return remove(place, keyId, signal)
      if (!isGood(answer)) throw refusal(answer)
    },

    async edit({ environmentId, keyId, name, scopes, confirmed }) {
      const place = await at(environmentId)
      const { mechanism } = place
      if (scopes) requireNarrow(scopes, place, confirmed)
      const before = (await fetchAll(place)).keys.find(({ id }) => id === keyId)
      await append('scoped_key.edit_asked', place)
      const { request, editMethods } = mechanism
      // A PUT replaces: what is not given is said as it was.
      const body = { [request.name]: name ?? before?.name, [request.scopes]: scopes ?? before?.scopes }
      let answer: KeyAnswer | null = null
      for (const method of editMethods) {
        answer = await call({ environmentId, method, path: pathOf(mechanism, keyId), body })
        if (answer.status !== 404 && answer.status !== 405) break
      }
      const key = answer && isGood(answer) ? readScopedKey(answer.value, mechanism.members) : null
      if (key) return key
      throw answer
        ? refusal(answer)
        : new AppFailure('scoped_key_failed', 'This provider does not edit keys.', { reason: 'not_editable' })
    },

    async revoke({ environmentId, keyId, typedName }) {
      const place = await at(environmentId)
      const { keys, links, answer: listed } = await fetchAll(place)
      const key = keys.find(({ id }) => id === keyId)
      if (!key) throw refusal(listed)
      if (key.name.trim() !== typedName.trim()) {
        throw new AppFailure('scoped_key_name_differs', 'That is not the name of the key.', { name: key.name })
      }
      await remove(place, keyId)
      const link = links.get(keyId)
      return { credentialIds: link?.kind === 'linked' ? [link.credentialId] : [] }
    },

    async findOrphans(environmentId) {
      const { listed, lost } = await lookThrough(await at(environmentId))
      const searches = lost.map(row => findOrphans(listed.keys, listed.links, lostCreateOf(row)))
      const certain = [...new Set(searches.flatMap(search => search.certain))]
      const possible = [...new Set(searches.flatMap(search => search.possible))].filter(key => !certain.includes(key))
      return { certain, possible }
    },

    async settle(environmentId, lostCreateId) {
      const place = await at(environmentId)
      const settled = (await creates.lostIn(environmentId)).filter(({ id }) => id === lostCreateId)
      if (settled.length === 0) return
      await append('scoped_key.settled', place)
      await creates.remove(settled)
    },

    async link(environmentId, keyId, credentialId) {
      await at(environmentId)
      await linkKey(credentials, environmentId, keyId, credentialId)
    },

    async suggest(environmentId, endpointIds) {
      const { provider, mechanism } = await at(environmentId)
      const needs = endpointIds.map(wanted => provider.endpoints.find(({ id }) => id === wanted)?.scopes)
      const known = needs.filter(scopes => scopes !== undefined)
      return { scopes: known.length === needs.length ? suggestScopes(known, mechanism.scopes) : null }
    }
  }
}
