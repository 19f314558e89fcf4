/** The part of a scenario that is about keys at a provider: `?scopedkeys=list&keyguard=open&creates=lost`. */
import type { GuardLevel } from '@shared/schemas/environment'
import type { ScopedKey, ScopedKeyEntry } from '@shared/schemas/scoped-key'
import type { FakeState } from '../fake-bridge'
import { credential, fakeId } from '../fake-data'
import { noKeysAtProvider, type ProviderKeysState } from '../fake-main/scoped-key-state'
import { signedIn } from '../fake-main/sessions'

export const keyEnvironmentId = fakeId(1, 3)

const day = 86_400_000
const away = (days: number): string => new Date(Date.now() + days * day).toISOString()

const own = { environmentId: keyEnvironmentId, providerId: 'fiberwise', state: 'ready' } as const
const [reports, billing, billingCopy] = [
  credential(301, { ...own, label: 'Reports, nightly' }),
  credential(302, { ...own, label: 'Billing robot' }),
  credential(303, { ...own, label: 'Billing robot (copy)' })
]

const entry = (id: string, change: Partial<ScopedKeyEntry>): ScopedKeyEntry => ({
  ...{ id, name: `Customer ${id}`, prefix: 'fw_key_a1B2', scopes: ['read:all'], marks: [] },
  ...{ createdAt: away(-200), lastUsedAt: away(-0.2), expiresAt: away(120) },
  link: { kind: 'none' },
  ...change
})

const orphan: ScopedKey = {
  ...{ id: '9', name: 'Reports', prefix: 'fw_key_Zz9q', scopes: ['read:all'] },
  ...{ createdAt: away(0), lastUsedAt: null, expiresAt: away(90) }
}

const entries: ScopedKeyEntry[] = [
  entry('1', { name: 'Reports', link: { kind: 'linked', credentialId: reports.id, by: 'id' } }),
  entry('2', {
    ...{ name: 'Billing, month end', prefix: 'fw_key_Qw3r', lastUsedAt: null },
    ...{ scopes: ['read:all', 'write:all'], marks: ['unused', 'over_broad'] },
    link: { kind: 'ambiguous', credentialIds: [billing.id, billingCopy.id] }
  }),
  entry('3', {
    ...{ name: 'Migration of the customers of the old panel, 2024', prefix: '7d3e0a14', expiresAt: away(-12) },
    ...{ scopes: ['app:access', 'read:all', 'write:all', 'admin'], lastUsedAt: away(-300) },
    marks: ['unknown', 'unused', 'over_broad', 'expired']
  }),
  entry('4', {
    ...{ name: 'Field technicians', prefix: 'fw_key_Mn8b', scopes: ['app:access'], marks: ['expiring'] },
    ...{ expiresAt: away(3.2), lastUsedAt: away(-2) },
    link: { kind: 'linked', credentialId: billing.id, by: 'prefix' }
  }),
  entry('5', {
    name: '',
    prefix: '',
    scopes: [],
    createdAt: null,
    lastUsedAt: null,
    expiresAt: null,
    marks: ['unknown']
  })
]

const lostCreates = [{ id: fakeId(6, 1), name: 'Reports', sentAt: away(-0.01) }]

const lists: Record<string, Partial<ProviderKeysState['list']>> = {
  list: { entries, unreadable: 2 },
  empty: {},
  lost: { entries: entries.slice(0, 2), lostCreates },
  long: { entries: Array.from({ length: 1000 }, (_, index) => entry(String(index), {})) }
}

/** Somebody is logged in, and these keys are there. */
export const withScopedKeys = (parameters: URLSearchParams, state: Partial<FakeState>): Partial<FakeState> => {
  const list = lists[parameters.get('scopedkeys') ?? '']
  if (!list) return state
  const guard = (parameters.get('keyguard') ?? 'open') as GuardLevel
  const creates = (parameters.get('creates') ?? 'made') as ProviderKeysState['creates']
  return {
    ...state,
    environments: (state.environments ?? []).map(one =>
      one.id === keyEnvironmentId ? { ...one, guard, production: parameters.has('keyproduction') } : one
    ),
    credentials: [...(state.credentials ?? []), reports, billing, billingCopy],
    sessions: { held: { [keyEnvironmentId]: signedIn(keyEnvironmentId, 'ana@example.com', 22) }, problem: null },
    scopedKeys: {
      list: { ...noKeysAtProvider.list, ...list },
      orphans: parameters.has('orphans')
        ? { certain: [orphan], possible: [{ ...orphan, id: '10', createdAt: null, lastUsedAt: away(-1) }] }
        : { certain: [], possible: [] },
      creates
    }
  }
}
