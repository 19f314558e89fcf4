import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectEvents, loadAtStart } from '../../../../renderer/stores/bridge-events'
import { useTokens } from '../../../../renderer/stores/token-store'
import type { FakeMain } from '../fake-bridge'
import { fakeId } from '../fake-data'
import { exchangedKey, heldToken, noToken } from '../fake-tokens'
import { installFakeMain, settle } from '../fake-window'

const id = fakeId(2, 1)
const other = fakeId(2, 2)
let fake: FakeMain
let stop: () => void

beforeEach(async () => {
  fake = installFakeMain({
    credentials: [exchangedKey(1), exchangedKey(2)],
    tokens: [heldToken(id), noToken(other)]
  })
  stop = connectEvents()
  await loadAtStart()
  await settle()
})
afterEach(() => stop())

const stateOf = (credentialId: string) => useTokens.getState().tokens[credentialId]?.state
const callsOf = (name: string) => fake.calls.filter(call => call.name === name)

describe('what is known of tokens', () => {
  it('comes with the vault, and goes with it', async () => {
    expect(useTokens.getState().loaded).toBe(true)
    expect([stateOf(id)?.status, stateOf(other)?.status]).toEqual(['valid', 'none'])
    fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' })
    expect(useTokens.getState()).toMatchObject({ tokens: {}, loaded: false, latestId: null, asked: [] })
  })

  it('does not come back with an answer that was asked for before the vault was closed', async () => {
    const late = [useTokens.getState().load(), useTokens.getState().look(id)]
    fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' })
    await Promise.all(late)
    expect(useTokens.getState()).toMatchObject({ tokens: {}, loaded: false })
  })

  it('follows what main tells, with the time it came in', () => {
    const before = performance.now()
    fake.emit('tokens.changed', heldToken(other, {}, 65_000))
    const token = useTokens.getState().tokens[other]
    expect(token).toMatchObject({ state: { status: 'valid' }, wholeMs: 65_000 })
    expect(token?.receivedAt).toBeGreaterThanOrEqual(before)
    expect(useTokens.getState().latestId).toBe(other)
  })

  it('is asked for again when keys change, and holds none of a key that is gone', async () => {
    fake.state.tokens = [noToken(other)]
    fake.emit('credentials.changed', {})
    await settle()
    expect(Object.keys(useTokens.getState().tokens)).toEqual([other])
  })

  it('keeps the error of a list that could not be read, until it can', async () => {
    fake.failNext('tokens.list', new AppFailure('database_unavailable', 'No.'))
    await useTokens.getState().load()
    expect(useTokens.getState().error?.code).toBe('database_unavailable')
    await useTokens.getState().load()
    expect(useTokens.getState().error).toBeNull()
  })
})

describe('what a person does', () => {
  it('fetches a new one, and remembers that they asked until they were told', async () => {
    expect(await useTokens.getState().refresh(id)).toMatchObject({ ok: true, value: { status: 'refreshing' } })
    expect(useTokens.getState().asked).toEqual([id])
    await settle()
    expect(stateOf(id)).toMatchObject({ status: 'valid', remainingMs: 3_600_000 })
    useTokens.getState().told(id)
    expect(useTokens.getState().asked).toEqual([])
  })

  it('asks for nothing more where that is refused', async () => {
    fake.failNext('tokens.refresh', new AppFailure('secret_missing', 'No.'))
    expect(await useTokens.getState().refresh(id)).toMatchObject({ ok: false })
    expect(useTokens.getState().asked).toEqual([])
  })

  it('forgets, copies through main and keeps the refresh token', async () => {
    expect(await useTokens.getState().copy(id)).toEqual({ ok: true, value: { clearAfter: 30_000 } })
    await useTokens.getState().keepRefreshToken(id, true)
    expect(stateOf(id)?.keepsRefreshToken).toBe(true)
    await useTokens.getState().forgetToken(id)
    expect(stateOf(id)).toMatchObject({ status: 'none', remainingMs: null })
    expect(callsOf('tokens.forget')).toEqual([{ name: 'tokens.forget', input: { id } }])
    expect(await useTokens.getState().copy(id)).toMatchObject({ ok: false, error: { code: 'token_failed' } })
  })

  it('looks at how a token was asked for', async () => {
    expect(await useTokens.getState().readExchange(fakeId(3, 900))).toMatchObject({
      ok: false,
      error: { code: 'exchange_not_found' }
    })
  })
})
