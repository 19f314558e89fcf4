/**
 * Manages the keys that live at a provider, with the session of an environment. What must not happen here: a create that
 * is sent twice, a new secret that is shown or lost, or a key revoked by a name that is not its own.
 */
import { AppFailure } from '@shared/errors'
import { noDetails } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type {
  CreatedScopedKey,
  CreateScopedKey,
  EditScopedKey,
  OrphanSearch,
  RevokeScopedKey,
  ScopedKey,
  ScopedKeyList
} from '@shared/schemas/scoped-key'
import { originOf } from '../../domain/base-url'
import { clockSkew } from '../../domain/clock-skew'
import {
  entriesOf,
  findOrphans,
  isOverBroad,
  keyHeads,
  type LocalKey,
  type LostCreate,
  linkKeys,
  readScopedKey,
  readScopedKeys
} from '../../domain/scoped-key'
import type { AuditEvent, Ports } from '../../ports'
import type { Provider, ScopedKeyMechanism } from '../../providers/provider'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'
import type { Delivery } from '../request/delivery'
import type { SecretDraftService } from '../secret-draft'
import type { VaultService } from '../vault'
import { callKeys, isGood, type KeyAnswer, type KeyCall, mayHaveHappened, refusal } from './call'

export interface ScopedKeyService {
  /** Throws `session_missing` and `scoped_key_failed` (fields: status, reason, exchangeId), as all of them. */
  list(environmentId: string): Promise<ScopedKeyList>
  /** Throws `confirmation_needed` for broad scopes, and `scoped_key_lost` where a key may have been made. */
  create(input: CreateScopedKey): Promise<CreatedScopedKey>
  edit(input: EditScopedKey): Promise<ScopedKey>
  /** Tells which credentials were this key. Throws `scoped_key_name_differs`. */
  revoke(input: RevokeScopedKey): Promise<{ credentialIds: string[] }>
  findOrphans(environmentId: string): Promise<OrphanSearch>
}

interface Parts {
  ports: Pick<Ports, 'clock' | 'ids'>
  vault: VaultService
  providers: ProviderService
  environments: EnvironmentService
  credentials: Pick<CredentialService, 'list' | 'use' | 'create'>
  secretDrafts: Pick<SecretDraftService, 'capture'>
  delivery: Delivery
}

interface Place {
  environment: Environment
  provider: Provider
  mechanism: ScopedKeyMechanism
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
  const { ports, vault, providers, environments, credentials, secretDrafts, delivery } = parts
  const { clock, ids } = ports
  const lost = new Map<string, LostCreate[]>()
  vault.onClosing(async () => lost.clear())

  const now = (): number => Date.parse(clock.now())
  const call = (order: KeyCall): Promise<KeyAnswer> => callKeys(delivery, ids, order)

  const placeOf = async (environmentId: string): Promise<Place> => {
    const environment = await environments.get(environmentId)
    const provider = providers.get(environment.providerId)
    if (provider.scopedKeys) return { environment, provider, mechanism: provider.scopedKeys }
    throw new AppFailure('invalid_input', 'This provider has no keys to manage.', { environmentId: 'no_scoped_keys' })
  }

  const append = (type: KeyEvent, { environment, provider }: Place): Promise<void> => {
    const data = { provider: provider.id, origin: originOf(environment.baseUrl) ?? '' }
    return vault.access().audit.append({ type, subject: environment.id, data })
  }

  const requireNarrow = (scopes: readonly string[], { mechanism }: Place, confirmed: boolean): void => {
    if (confirmed || !isOverBroad(scopes, mechanism.scopes)) return
    throw new AppFailure('confirmation_needed', 'These scopes allow a lot.', { level: 'ask', scopes: scopes.join(' ') })
  }

  /** A key that cannot be read now links by its id alone. */
  const localKeys = async ({ environment, mechanism }: Place): Promise<LocalKey[]> => {
    const own = (await credentials.list()).filter(({ environmentId }) => environmentId === environment.id)
    return Promise.all(
      own.map(async ({ id, details }) => {
        const secret = await credentials.use(id).then(
          used => new TextDecoder().decode(used.secret),
          () => null
        )
        const heads = secret === null ? [] : keyHeads(secret, mechanism.prefix)
        return { credentialId: id, providerKeyId: details.providerKeyId ?? null, heads }
      })
    )
  }

  const fetchAll = async (place: Place): Promise<Listed> => {
    const { environment, mechanism } = place
    const answer = await call({ environmentId: environment.id, method: 'GET', path: mechanism.listPath })
    const read = isGood(answer) ? readScopedKeys(answer.value, mechanism.members) : null
    if (!read) throw refusal(answer)
    const { exchange } = answer
    const header = exchange.hops.at(-1)?.responseHeaders.find(({ name }) => name.toLowerCase() === 'date')
    const sentAt = Date.parse(exchange.sentAt)
    const skew = clockSkew(header?.value ?? null, sentAt, sentAt + exchange.durationMs)
    const links = linkKeys(read.keys, await localKeys(place), mechanism.prefix)
    return { ...read, links, answer, skewMs: skew?.skewMs ?? null }
  }

  const pathOf = ({ keyPath }: ScopedKeyMechanism, keyId: string): string =>
    keyPath.replace('{id}', encodeURIComponent(keyId))

  /** The draft first: whatever fails after it, the secret is not gone. */
  const save = async (
    { environment, provider }: Place,
    key: ScopedKey,
    secret: string
  ): Promise<Pick<CreatedScopedKey, 'credentialId' | 'draftId'>> => {
    const method =
      provider.authMethods.find(({ keyForm }) => keyForm !== null && new RegExp(`^(?:${keyForm})$`).test(secret)) ??
      provider.authMethods[0]
    const draftId = secretDrafts.capture(key.name, secret, { providerId: provider.id, methodId: method.id })
    try {
      const { id } = await credentials.create({
        providerId: provider.id,
        label: key.name.slice(0, 120),
        tags: [],
        authentication: { methodId: method.id, fields: {} },
        details: { ...noDetails, expiresOn: key.expiresAt?.slice(0, 10) ?? null, providerKeyId: key.id },
        environment: { id: environment.id },
        secret: { draftId },
        keep: true
      })
      return { credentialId: id, draftId: null }
    } catch {
      return { credentialId: null, draftId }
    }
  }

  return {
    async list(environmentId) {
      const place = await placeOf(environmentId)
      const { keys, unreadable, links, answer, skewMs } = await fetchAll(place)
      return {
        entries: entriesOf(keys, links, place.mechanism.scopes, now() + (skewMs ?? 0)),
        unreadable,
        lostCreates: (lost.get(environmentId) ?? []).map(({ name, sentAt }) => ({
          name,
          sentAt: new Date(sentAt).toISOString()
        })),
        exchangeId: answer.exchange.id
      }
    },

    async create({ environmentId, name, scopes, expiresInDays, confirmed }) {
      const place = await placeOf(environmentId)
      const { mechanism } = place
      requireNarrow(scopes, place, confirmed)
      // What is there before tells what a lost answer has left.
      const before = await fetchAll(place)
      await append('scoped_key.create_asked', place)
      const sentAt = now()
      const { request } = mechanism
      const body = { [request.name]: name, [request.scopes]: scopes, [request.expiresInDays]: expiresInDays }
      const answer = await call({ environmentId, method: 'POST', path: mechanism.createPath, body })
      const key = isGood(answer) ? readScopedKey(answer.value, mechanism.members) : null
      const secret: unknown = key && Reflect.get(Object(answer.value), mechanism.secretMember)
      if (key && typeof secret === 'string' && secret !== '') {
        const saved = await save(place, key, secret)
        await append('scoped_key.created', place)
        return { key, ...saved, exchangeId: answer.exchange.id }
      }
      if (!isGood(answer) && !mayHaveHappened(answer)) throw refusal(answer)
      const { skewMs } = before
      const idsBefore = new Set(before.keys.map(({ id }) => id))
      lost.set(environmentId, [...(lost.get(environmentId) ?? []), { name, sentAt, lostAt: now(), idsBefore, skewMs }])
      await append('scoped_key.lost', place)
      throw new AppFailure('scoped_key_lost', 'The answer to the create was lost.', {
        name,
        exchangeId: answer.exchange.id
      })
    },

    async edit({ environmentId, keyId, name, scopes, confirmed }) {
      const place = await placeOf(environmentId)
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
      const place = await placeOf(environmentId)
      const { keys, links, answer: listed } = await fetchAll(place)
      const key = keys.find(({ id }) => id === keyId)
      if (!key) throw refusal(listed)
      if (key.name.trim() !== typedName.trim()) {
        throw new AppFailure('scoped_key_name_differs', 'That is not the name of the key.', { name: key.name })
      }
      await append('scoped_key.revoke_asked', place)
      const answer = await call({ environmentId, method: 'DELETE', path: pathOf(place.mechanism, keyId) })
      if (!isGood(answer)) throw refusal(answer)
      await append('scoped_key.revoked', place)
      const link = links.get(keyId)
      return { credentialIds: link?.kind === 'linked' ? [link.credentialId] : [] }
    },

    async findOrphans(environmentId) {
      const place = await placeOf(environmentId)
      const { keys, links } = await fetchAll(place)
      const searches = (lost.get(environmentId) ?? []).map(create => findOrphans(keys, links, create))
      const certain = [...new Set(searches.flatMap(search => search.certain))]
      const possible = [...new Set(searches.flatMap(search => search.possible))].filter(key => !certain.includes(key))
      return { certain, possible }
    }
  }
}
