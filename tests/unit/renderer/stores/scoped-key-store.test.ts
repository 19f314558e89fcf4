import { AppFailure } from '@shared/errors'
import type { ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { beforeEach, describe, expect, it } from 'vitest'
import { type KeyDraft, useScopedKeys } from '../../../../renderer/stores/scoped-key-store'
import type { FakeMain } from '../fake-bridge'
import { credential, fakeId } from '../fake-data'
import { noKeysAtProvider } from '../fake-main/scoped-key-state'
import { installFakeMain, settle } from '../fake-window'

const environmentId = fakeId(1, 3)
const entry: ScopedKeyEntry = {
  ...{ id: '7', name: 'Reports', prefix: 'fw_key_abc1', scopes: ['read:all'], marks: ['unknown'] },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', lastUsedAt: null, expiresAt: null },
  link: { kind: 'none' }
}
const wanted = { environmentId, name: 'Reports', scopes: ['read:all'], expiresInDays: 90, confirmed: false }
const draft: KeyDraft = { name: 'Reports', tasks: [], scopes: ['read:all'], expiry: '90', ownDays: '' }
const active = (signedInAt: string) => ({ environmentId, status: 'active' as const, signedInAt })

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({
    credentials: [credential(1, { environmentId }), credential(2, { environmentId })],
    scopedKeys: { ...noKeysAtProvider, list: { ...noKeysAtProvider.list, entries: [entry] } }
  })
})
const store = () => useScopedKeys.getState()
const known = () => store().byEnvironment[environmentId]
const count = (name: string): number => fake.calls.filter(call => call.name === name).length

describe('the list', () => {
  it('is asked for by environment', async () => {
    const loading = store().load(environmentId)
    expect(known()).toMatchObject({ loading: true, list: null })
    await loading
    expect(known()).toMatchObject({ loading: false, error: null, list: { entries: [{ id: '7' }] } })
    expect(known()?.listedAt).toBeTypeOf('number')
  })

  it('stays where a refresh fails, with the reason beside it', async () => {
    await store().load(environmentId)
    fake.failNext('scopedKeys.list', new AppFailure('session_missing', 'Over.'))
    await store().load(environmentId)
    expect(known()).toMatchObject({ error: { code: 'session_missing' }, list: { entries: [{ id: '7' }] } })
    await store().load(environmentId)
    expect(known()?.error).toBe(null)
  })

  it('of a lock, a logout or another login is forgotten, also one that is under way', async () => {
    const late = store().load(environmentId)
    store().forget()
    await late
    expect(store().byEnvironment).toEqual({})

    store().followSession(active('2026-01-01T00:00:00.000Z'))
    await store().load(environmentId)
    store().followSession(active('2026-01-01T00:00:00.000Z'))
    expect(known()?.list).not.toBe(null)
    store().followSession(active('2026-01-02T00:00:00.000Z'))
    expect(known()?.list).toBe(null)

    const under = store().load(environmentId)
    store().followSession({ environmentId, status: 'expired', signedInAt: null })
    await under
    expect(known()).toMatchObject({ list: null, loading: false })
  })
})

it('lists anew after a login, whatever was refused before it', async () => {
  store().followSession({ environmentId, status: 'expired', signedInAt: null })
  fake.failNext('scopedKeys.list', new AppFailure('session_missing', 'Over.'))
  await store().load(environmentId)
  store().followSession(active('2026-01-01T00:00:00.000Z'))
  expect(known()).toMatchObject({ list: null, error: null, loading: false })
})

describe('a create', () => {
  it('tells of the key that was made, and lists again', async () => {
    store().keepDraft(environmentId, draft)
    const result = await store().create(wanted)
    await settle()
    expect(result.ok).toBe(true)
    expect(known()).toMatchObject({ draft: null, made: { key: { name: 'Reports' }, draftId: null } })
    expect(known()?.list?.entries).toHaveLength(2)
    store().dismissMade(environmentId)
    expect(known()?.made).toBe(null)
  })

  it('that is only asked about changes nothing', async () => {
    store().keepDraft(environmentId, draft)
    const result = await store().create({ ...wanted, scopes: ['admin'] })
    expect(result).toMatchObject({ ok: false, error: { code: 'confirmation_needed' } })
    expect(count('scopedKeys.list')).toBe(0)
    expect(known()?.draft).toEqual(draft)
  })

  it('whose answer is lost is sent once, keeps what was entered, and shows what is open', async () => {
    fake.state.scopedKeys = { ...fake.state.scopedKeys, creates: 'lost' }
    store().keepDraft(environmentId, draft)
    expect(await store().create(wanted)).toMatchObject({ ok: false, error: { code: 'scoped_key_lost' } })
    await settle()
    expect(count('scopedKeys.create')).toBe(1)
    expect(known()).toMatchObject({ draft, made: null, list: { lostCreates: [{ name: 'Reports' }] } })
    const [lost] = known()?.list?.lostCreates ?? []
    expect((await store().settle(environmentId, lost?.id ?? '')).ok).toBe(true)
    expect(known()?.list?.lostCreates).toEqual([])
  })

  it('keeps what was entered and what was made through an expired session', async () => {
    await store().create(wanted)
    store().keepDraft(environmentId, draft)
    store().followSession({ environmentId, status: 'expired', signedInAt: null })
    expect(known()).toMatchObject({ draft, made: { key: { name: 'Reports' } }, list: null })
  })

  it('that ends behind a lock is shown to nobody', async () => {
    const late = store().create(wanted)
    store().forget()
    await late
    await settle()
    expect(store().byEnvironment).toEqual({})
  })
})

it('edits and revokes, and lists again, also after a refusal', async () => {
  await store().load(environmentId)
  await store().edit({ environmentId, keyId: '7', name: 'Other', confirmed: false })
  await settle()
  expect(known()?.list?.entries[0]?.name).toBe('Other')
  expect(await store().revoke({ environmentId, keyId: '7', typedName: 'Reports' })).toMatchObject({
    ok: false,
    error: { code: 'scoped_key_name_differs', fields: { name: 'Other' } }
  })
  await settle()
  expect(count('scopedKeys.list')).toBe(3)
  expect(await store().revoke({ environmentId, keyId: '7', typedName: 'Other' })).toEqual({
    ok: true,
    value: { credentialIds: [] }
  })
  await settle()
  expect(known()?.list?.entries).toEqual([])
})

describe('a link by hand', () => {
  it('is told by the list that follows', async () => {
    expect(await store().link(environmentId, '7', fakeId(2, 1))).toEqual({ ok: true, value: true })
    expect(known()?.list?.entries[0]?.link).toMatchObject({ credentialId: fakeId(2, 1) })
  })

  it('takes the place of another one', async () => {
    fake.failNext('scopedKeys.link', new AppFailure('invalid_input', 'Taken.', { keyId: 'taken' }))
    expect(await store().link(environmentId, '7', fakeId(2, 2))).toEqual({ ok: true, value: true })
    const asked = fake.calls.filter(({ name }) => name === 'scopedKeys.link').map(({ input }) => input)
    expect(asked).toMatchObject([
      { credentialId: fakeId(2, 2) },
      { credentialId: null },
      { credentialId: fakeId(2, 2) }
    ])
  })

  it('is false where the provider’s list speaks against it', async () => {
    const before = fake.state.scopedKeys
    const linking = store().link(environmentId, '7', fakeId(2, 1))
    await Promise.resolve()
    fake.state.scopedKeys = before
    expect(await linking).toMatchObject({ ok: true, value: false })
  })
})
