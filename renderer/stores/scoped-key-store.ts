/**
 * Keys that live at a provider, by environment: what was listed there, what was entered for a new one, and the one that
 * was just made, of which only its name here is known. Never a secret.
 */
import type { AppError } from '@shared/errors'
import type { CommandInput, CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { CreatedScopedKey, OrphanSearch, ScopedKey, ScopedKeyList } from '@shared/schemas/scoped-key'
import type { SessionSummary } from '@shared/schemas/session'
import { create } from 'zustand'
import { call } from '../bridge'

/** What a person has entered for a key that is not there yet. */
export interface KeyDraft {
  name: string
  /** Ids of the catalogue's tasks that it is for. */
  tasks: string[]
  scopes: string[]
  expiry: string
  /** Days, as they were typed. */
  ownDays: string
}

/** `receivedAt`: milliseconds since 1970. Main forgets a draft some time after it. */
export interface MadeKey extends CreatedScopedKey {
  receivedAt: number
}

export interface ProviderKeys {
  list: ScopedKeyList | null
  /** When the list came, in milliseconds since 1970. */
  listedAt: number | null
  loading: boolean
  error: AppError | null
  draft: KeyDraft | null
  /** Shown until the person has seen it. */
  made: MadeKey | null
  /** The session it was listed with; another one may belong to somebody else. */
  signedInAt: string | null
}

export const noProviderKeys: ProviderKeys = {
  list: null,
  listedAt: null,
  loading: false,
  error: null,
  draft: null,
  made: null,
  signedInAt: null
}

interface ScopedKeyStore {
  byEnvironment: Readonly<Record<string, ProviderKeys>>
  load(environmentId: string): Promise<void>
  create(input: CommandInput<'scopedKeys.create'>): Promise<Result<CreatedScopedKey>>
  edit(input: CommandInput<'scopedKeys.edit'>): Promise<Result<ScopedKey>>
  revoke(input: CommandInput<'scopedKeys.revoke'>): Promise<Result<CommandOutput<'scopedKeys.revoke'>>>
  findOrphans(environmentId: string): Promise<Result<OrphanSearch>>
  settle(environmentId: string, lostCreateId: string): Promise<Result<unknown>>
  /** True where the list says so afterwards; the provider may know better. */
  link(environmentId: string, keyId: string, credentialId: string | null): Promise<Result<boolean>>
  suggest(environmentId: string, endpointIds: readonly string[]): Promise<Result<{ scopes: string[] | null }>>
  keepDraft(environmentId: string, draft: KeyDraft | null): void
  dismissMade(environmentId: string): void
  /** Of a session that is over, or is another's, no list is left. */
  followSession(session: Pick<SessionSummary, 'environmentId' | 'status' | 'signedInAt'>): void
  /** Behind a lock nothing is known. */
  forget(): void
}

export const useScopedKeys = create<ScopedKeyStore>()((set, get) => {
  const asks = new Map<string, number>()
  let locks = 0
  const change = (environmentId: string, part: Partial<ProviderKeys>): void => {
    const { byEnvironment } = get()
    const before = byEnvironment[environmentId] ?? noProviderKeys
    set({ byEnvironment: { ...byEnvironment, [environmentId]: { ...before, ...part } } })
  }
  const drop = (environmentId: string): void => {
    // An answer that is still under way is for nobody; what a person entered, and a key that was made, stay.
    asks.set(environmentId, (asks.get(environmentId) ?? 0) + 1)
    const { draft = null, made = null } = get().byEnvironment[environmentId] ?? {}
    change(environmentId, { ...noProviderKeys, draft, made })
  }
  const reloadAfter = async <Value>(environmentId: string, asked: Promise<Result<Value>>): Promise<Result<Value>> => {
    const before = locks
    const result = await asked
    const isQuestion = !result.ok && result.error.code === 'confirmation_needed'
    // After a failure too: it may have happened all the same.
    if (!isQuestion && locks === before) void get().load(environmentId)
    return result
  }
  return {
    byEnvironment: {},
    async load(environmentId) {
      const ask = (asks.get(environmentId) ?? 0) + 1
      asks.set(environmentId, ask)
      change(environmentId, { loading: true })
      const result = await call('scopedKeys.list', { environmentId })
      if (asks.get(environmentId) !== ask) return
      const answer = result.ok ? { list: result.value, listedAt: Date.now(), error: null } : { error: result.error }
      change(environmentId, { loading: false, ...answer })
    },
    async create(input) {
      const { environmentId } = input
      const before = locks
      const result = await reloadAfter(environmentId, call('scopedKeys.create', input))
      if (result.ok && locks === before) {
        change(environmentId, { made: { ...result.value, receivedAt: Date.now() }, draft: null })
      }
      return result
    },
    edit: input => reloadAfter(input.environmentId, call('scopedKeys.edit', input)),
    revoke: input => reloadAfter(input.environmentId, call('scopedKeys.revoke', input)),
    findOrphans: environmentId => call('scopedKeys.findOrphans', { environmentId }),
    async settle(environmentId, lostCreateId) {
      const result = await call('scopedKeys.settle', { environmentId, lostCreateId })
      const list = get().byEnvironment[environmentId]?.list
      if (result.ok && list) {
        const lostCreates = list.lostCreates.filter(({ id }) => id !== lostCreateId)
        change(environmentId, { list: { ...list, lostCreates } })
      }
      return result
    },
    async link(environmentId, keyId, credentialId) {
      const ask = (id: string | null) => call('scopedKeys.link', { environmentId, keyId, credentialId: id })
      let result = await ask(credentialId)
      // Another key here was said to be it; the word of now counts.
      if (!result.ok && result.error.fields['keyId'] === 'taken') {
        await ask(null)
        result = await ask(credentialId)
      }
      if (!result.ok) return result
      await get().load(environmentId)
      const entry = get().byEnvironment[environmentId]?.list?.entries.find(({ id }) => id === keyId)
      const linked = entry?.link.kind === 'linked' ? entry.link.credentialId : null
      return { ok: true, value: linked === credentialId }
    },
    suggest: (environmentId, endpointIds) =>
      call('scopedKeys.suggest', { environmentId, endpointIds: [...endpointIds] }),
    keepDraft: (environmentId, draft) => change(environmentId, { draft }),
    dismissMade: environmentId => change(environmentId, { made: null }),
    followSession({ environmentId, status, signedInAt }) {
      const known = get().byEnvironment[environmentId]
      // After a login an old refusal says nothing any more.
      const isNew = known?.signedInAt ? known.signedInAt !== signedInAt : Boolean(known?.error)
      if (status !== 'active' || isNew) drop(environmentId)
      if (status === 'active') change(environmentId, { signedInAt })
    },
    forget() {
      locks += 1
      for (const environmentId of asks.keys()) asks.set(environmentId, (asks.get(environmentId) ?? 0) + 1)
      set({ byEnvironment: {} })
    }
  }
})
