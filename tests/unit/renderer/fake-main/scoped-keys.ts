/** Keys that live at a provider, as the real main tells of them. */
import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { ScopedKey, ScopedKeyEntry, ScopedKeyList } from '@shared/schemas/scoped-key'
import { credential, fakeId } from '../fake-data'
import type { ProviderKeysState } from './scoped-key-state'
import { type FakeContext, find } from './state'

type Own = Extract<keyof Handlers, `scopedKeys.${string}`>

const isBroad = (scopes: readonly string[]): boolean =>
  scopes.includes('admin') || (scopes.includes('read:all') && scopes.includes('write:all'))

const requireNarrow = (scopes: readonly string[], confirmed: boolean): void => {
  if (confirmed || !isBroad(scopes)) return
  throw new AppFailure('confirmation_needed', 'A lot.', { level: 'ask', scopes: scopes.join(' ') })
}

const dayMs = 86_400_000

export const scopedKeyHandlers = ({ state, emit }: FakeContext): Pick<Handlers, Own> => {
  const own = (): ProviderKeysState => state.scopedKeys
  const put = (list: Partial<ScopedKeyList>): void => {
    state.scopedKeys = { ...own(), list: { ...own().list, ...list } }
  }
  const entryOf = (keyId: string): ScopedKeyEntry => {
    const entry = own().list.entries.find(({ id }) => id === keyId)
    if (!entry)
      throw new AppFailure('scoped_key_failed', 'Gone.', { status: '200', reason: '', exchangeId: fakeId(3, 1) })
    return entry
  }
  const change = (keyId: string, part: Partial<ScopedKeyEntry>): ScopedKeyEntry => {
    const changed = { ...entryOf(keyId), ...part }
    put({ entries: own().list.entries.map(entry => (entry.id === keyId ? changed : entry)) })
    return changed
  }
  const keep = (environmentId: string, key: ScopedKey): string => {
    const made = credential(state.credentials.length + 200, {
      ...{ providerId: 'fiberwise', environmentId, label: key.name, state: 'ready' },
      authentication: { methodId: 'bearer', fields: {} }
    })
    state.credentials = [...state.credentials, made]
    emit('credentials.changed', {})
    return made.id
  }
  return {
    'scopedKeys.list': async () => own().list,
    'scopedKeys.create': async ({ environmentId, name, scopes, expiresInDays, confirmed }) => {
      requireNarrow(scopes, confirmed)
      const { creates, list } = own()
      const now = Date.now()
      if (creates === 'refused') {
        throw new AppFailure('scoped_key_failed', 'No.', { status: '422', reason: '', exchangeId: fakeId(3, 1) })
      }
      if (creates === 'lost') {
        put({ lostCreates: [...list.lostCreates, { id: fakeId(6, 1), name, sentAt: new Date(now).toISOString() }] })
        throw new AppFailure('scoped_key_lost', 'Lost.', { name, exchangeId: fakeId(3, 1) })
      }
      const key: ScopedKey = {
        ...{ id: String(100 + list.entries.length), name, scopes, prefix: 'fw_key_Nw5a' },
        createdAt: new Date(now).toISOString(),
        lastUsedAt: null,
        expiresAt: expiresInDays === null ? null : new Date(now + expiresInDays * dayMs).toISOString()
      }
      const credentialId = creates === 'held' ? null : keep(environmentId, key)
      const link = credentialId ? ({ kind: 'linked', credentialId, by: 'id' } as const) : ({ kind: 'none' } as const)
      put({ entries: [...list.entries, { ...key, link, marks: [] }] })
      return { key, credentialId, draftId: credentialId ? null : fakeId(5, 1), exchangeId: fakeId(3, 1) }
    },
    'scopedKeys.edit': async ({ keyId, name, scopes, confirmed }) => {
      if (scopes) requireNarrow(scopes, confirmed)
      return change(keyId, { ...(name ? { name } : {}), ...(scopes ? { scopes } : {}) })
    },
    'scopedKeys.revoke': async ({ keyId, typedName }) => {
      const entry = entryOf(keyId)
      const { name, link } = entry
      if (typedName !== name) throw new AppFailure('scoped_key_name_differs', 'No.', { name })
      put({ entries: own().list.entries.filter(({ id }) => id !== keyId) })
      const without = (keys: ScopedKey[]): ScopedKey[] => keys.filter(({ id }) => id !== keyId)
      const { certain, possible } = own().orphans
      state.scopedKeys = { ...own(), orphans: { certain: without(certain), possible: without(possible) } }
      return { credentialIds: link.kind === 'linked' ? [link.credentialId] : [] }
    },
    'scopedKeys.findOrphans': async () => own().orphans,
    'scopedKeys.settle': async ({ lostCreateId }) => {
      put({ lostCreates: own().list.lostCreates.filter(({ id }) => id !== lostCreateId) })
      return {}
    },
    'scopedKeys.link': async ({ keyId, credentialId }) => {
      if (credentialId) find(state.credentials, credentialId, 'credential_not_found')
      const { marks } = entryOf(keyId)
      const others = marks.filter(mark => mark !== 'unknown')
      if (credentialId) change(keyId, { link: { kind: 'linked', credentialId, by: 'id' }, marks: others })
      else change(keyId, { link: { kind: 'none' }, marks: ['unknown', ...others] })
      return {}
    },
    'scopedKeys.suggest': async ({ endpointIds }) => {
      const needs: Record<string, string> = { 'list-agents': 'read:all', 'create-agent': 'write:all' }
      const scopes = endpointIds.map(id => needs[id])
      return { scopes: scopes.every(scope => scope !== undefined) ? [...new Set(scopes)] : null }
    }
  }
}
