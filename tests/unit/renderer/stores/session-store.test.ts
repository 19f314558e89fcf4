import { AppFailure } from '@shared/errors'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectEvents } from '../../../../renderer/stores/bridge-events'
import { findSession, sessionTimes, useSessions } from '../../../../renderer/stores/session-store'
import { useVault } from '../../../../renderer/stores/vault-store'
import { createFakeMain, type FakeMain, openVault } from '../fake-bridge'
import { fakeId, moreEnvironments } from '../fake-data'
import { fakePassword, signedIn, signedOut } from '../fake-main/sessions'
import { installFakeMain } from '../fake-window'

const place = fakeId(1, 3)
const account = 'ana@example.com'
const logIn = { environmentId: place, account, password: fakePassword, keepPassword: false }
let fake: FakeMain
const known = () => findSession(useSessions.getState().sessions, place)

beforeEach(() => {
  fake = installFakeMain({ environments: moreEnvironments() })
})
afterEach(() => {
  useSessions.getState().forget()
  vi.useRealTimers()
})

it('knows every environment where people can log in', async () => {
  expect(useSessions.getState().loaded).toBe(false)
  await useSessions.getState().load()
  expect(useSessions.getState().sessions.map(({ environmentId }) => environmentId)).toEqual([place])
  expect(known()).toMatchObject({ status: 'signed_out', ageMs: null })
  expect(useSessions.getState().loaded).toBe(true)
})

it('logs in and out, and holds no password', async () => {
  await useSessions.getState().load()
  expect(await useSessions.getState().logIn(logIn)).toMatchObject({ ok: true })
  expect(known()).toMatchObject({ status: 'active', account })
  expect(JSON.stringify(useSessions.getState())).not.toContain(fakePassword)
  await useSessions.getState().logOut(place)
  expect(known()?.status).toBe('signed_out')
})

it('asks main how it stands after a login that failed', async () => {
  fake.failNext('sessions.logIn', new AppFailure('secret_not_saved', 'Signed in, not kept.'))
  fake.state.sessions = { held: { [place]: signedIn(place, account) }, problem: null }
  expect(await useSessions.getState().logIn(logIn)).toMatchObject({ ok: false })
  expect(known()?.status).toBe('active')
})

it('takes the password out of the keychain and hears of it', async () => {
  const stop = connectEvents()
  await useSessions.getState().logIn({ ...logIn, keepPassword: true })
  expect(known()?.passwordKept).toBe(true)
  await useSessions.getState().forgetPassword(place)
  expect(known()?.passwordKept).toBe(false)
  stop()
})

it('follows what main tells, and forgets it all behind a lock', async () => {
  const stop = connectEvents()
  useVault.getState().receive(openVault)
  await vi.waitFor(() => expect(known()).toBeDefined())
  fake.emit('sessions.changed', signedIn(place, account))
  expect(known()?.status).toBe('active')
  useVault.getState().receive({ status: 'locked', backend: 'passphrase' })
  expect(useSessions.getState()).toMatchObject({ sessions: [], loaded: false })
  stop()
})

it('asks again for the places when environments come and go', async () => {
  const stop = connectEvents()
  fake.emit('environments.changed', {})
  await vi.waitFor(() => expect(known()).toBeDefined())
  fake.state.environments = []
  fake.emit('environments.changed', {})
  await vi.waitFor(() => expect(known()).toBeUndefined())
  stop()
})

it('asks main when a session has come to its end, for nobody tells', async () => {
  vi.useFakeTimers()
  fake = createFakeMain({ environments: moreEnvironments() })
  Object.assign(globalThis, { window: { bridge: fake.bridge } })
  const remainingMs = 60_000
  useSessions.getState().receive({ ...signedIn(place, account), remainingMs })
  fake.state.sessions = { held: { [place]: signedOut(place, { status: 'expired', account }) }, problem: null }
  await vi.advanceTimersByTimeAsync(remainingMs - 1)
  expect(known()?.status).toBe('active')
  await vi.advanceTimersByTimeAsync(10)
  expect(known()?.status).toBe('expired')
})

it('shows no list that was asked for before the vault was closed', async () => {
  const loading = useSessions.getState().load()
  useSessions.getState().forget()
  await loading
  expect(useSessions.getState()).toMatchObject({ sessions: [], loaded: false })
})

it('shows no login that was under way when the vault was closed', async () => {
  await useSessions.getState().load()
  const loggingIn = useSessions.getState().logIn(logIn)
  useSessions.getState().forget()
  expect(await loggingIn).toMatchObject({ ok: true })
  expect(useSessions.getState()).toMatchObject({ sessions: [], loaded: false })
})

it('does not take an older list for what was told since it was asked for', async () => {
  await useSessions.getState().load()
  const { call } = fake.bridge
  fake.bridge.call = async (name, input) => {
    const answer = await call(name, input)
    if (name === 'sessions.list') useSessions.getState().receive(signedIn(place, account))
    return answer
  }
  await useSessions.getState().load()
  expect(known()?.status).toBe('active')
  fake.bridge.call = call
  await useSessions.getState().load()
  expect(known()?.status).toBe('signed_out')
})

it('counts age up and the rest down, by what has passed alone', () => {
  const times = fc.record({ ageMs: fc.nat(), remainingMs: fc.nat(), receivedAt: fc.nat() })
  fc.assert(
    fc.property(times, fc.nat(), (held, passed) => {
      const now = sessionTimes(held, held.receivedAt + passed)
      expect(now).toEqual({ ageMs: held.ageMs + passed, remainingMs: Math.max(0, held.remainingMs - passed) })
      expect(sessionTimes(held, held.receivedAt - passed)).toEqual({ ageMs: held.ageMs, remainingMs: held.remainingMs })
    })
  )
  expect(sessionTimes({ ageMs: null, remainingMs: null, receivedAt: 0 }, 5)).toEqual({ ageMs: null, remainingMs: null })
})
