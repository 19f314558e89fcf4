/** A session while other things happen: another login, a lock, an environment that moves, an answer that comes late. */

import type { SessionSummary } from '@shared/schemas/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fiberwiseKeys, fiberwiseLogin } from '../../../electron/sandbox/server'
import { setUpRestarts } from './restartable'
import { setUpSandboxServices } from './sandbox-services'

const { email, password } = fiberwiseLogin

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
let place: { id: string; environmentId: string }
beforeEach(async () => {
  the = await setUpSandboxServices()
  place = await the.save('fiberwise', the.emulators.fiberwise.origin, { secret: fiberwiseKeys.good.key })
})
afterEach(() => the.close())

const logIn = (change: { account?: string; password?: string | null; keepPassword?: boolean } = {}) =>
  the.sessions.logIn({ environmentId: place.environmentId, account: email, password, keepPassword: false, ...change })
const keys = () => the.send(place, { credentialId: null, session: 'cookie', url: '/api/v1/user/api-keys' })
const state = async (): Promise<SessionSummary | undefined> =>
  (await the.sessions.list()).find(({ environmentId }) => environmentId === place.environmentId)
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no failure',
    error => error.code
  )

/** Holds back the next answer to this path until it is let through. */
const holdAnswer = (transport: typeof the.ports.transport, path: string) => {
  const { exchange } = transport
  let arrived: () => void = () => undefined
  let letThrough: () => void = () => undefined
  const answered = new Promise<void>(resolve => {
    arrived = resolve
  })
  const released = new Promise<void>(resolve => {
    letThrough = resolve
  })
  transport.exchange = async (request, signal) => {
    const answer = await exchange(request, signal)
    if (new URL(request.url).pathname !== path) return answer
    transport.exchange = exchange
    arrived()
    await released
    return answer
  }
  return { answered, letThrough: () => letThrough() }
}

describe('a session', () => {
  it('is not ended by the refusal of the login before it', async () => {
    await logIn()
    the.emulators.fiberwise.control.pull('end-sessions')
    const held = holdAnswer(the.ports.transport, '/api/v1/user/api-keys')
    const late = keys()
    await held.answered
    await logIn()
    held.letThrough()
    expect((await late).hops[0]?.status).toBe(401)
    expect(await state()).toMatchObject({ status: 'active', lastSuccessAt: null })
    expect((await keys()).hops[0]?.status).toBe(200)
  })

  it('is not ended by a logout that was still under way', async () => {
    await logIn()
    const held = holdAnswer(the.ports.transport, '/api/v1/auth/logout')
    const out = the.sessions.logOut(place.environmentId)
    await held.answered
    await logIn()
    held.letThrough()
    await out
    expect(await state()).toMatchObject({ status: 'active' })
    expect((await keys()).hops[0]?.status).toBe(200)
  })

  it('is none at the address that its environment has moved to, and is there again at its own', async () => {
    await logIn()
    const environment = (await the.environments.list()).find(({ id }) => id === place.environmentId)
    if (!environment) throw new Error('the environment is gone')
    const moveTo = (baseUrl: string) => the.environments.update({ ...environment, baseUrl, rebind: true })
    await moveTo(the.emulators.apala.origin)
    expect(await state()).toMatchObject({ status: 'signed_out', account: '', cookieName: null })
    expect(await codeOf(keys())).toBe('session_missing')
    await moveTo(environment.baseUrl)
    expect((await keys()).hops[0]?.status).toBe(200)
    expect(the.logOf('apala')).toEqual([])
  })

  it('of one account says nothing of the password that is kept for another', async () => {
    await logIn({ keepPassword: true })
    const other = { email: 'new@example.com', password: 'Another-password-2' }
    const fields = { ...other, confirm_password: other.password, first_name: 'Ada', last_name: 'Paz' }
    await the.sessions.register({ environmentId: place.environmentId, fields })
    expect(await logIn({ account: other.email, password: other.password })).toMatchObject({ passwordKept: false })
    await the.sessions.logOut(place.environmentId)
    expect(await state()).toMatchObject({ account: email, passwordKept: true })
  })
})

it('a login whose answer comes after the lock leaves no session, not even after the next opening', async () => {
  const passphrase = 'correct horse battery'
  const restarts = await setUpRestarts()
  const run = restarts.start()
  await run.vault.createWithPassphrase(passphrase)
  const { origin } = restarts.emulators.fiberwise
  const { environmentId } = await run.save('fiberwise', origin, fiberwiseKeys.good.key)
  const held = holdAnswer(run.ports.transport, '/api/v1/auth/login')
  const login = codeOf(run.sessions.logIn({ environmentId, account: email, password, keepPassword: false }))
  await held.answered
  await run.vault.lock()
  await run.vault.unlock(passphrase)
  held.letThrough()
  expect(await login).toBe('vault_locked')
  expect(await run.sessions.list()).toMatchObject([{ status: 'signed_out', account: '' }])
  await run.vault.close()
  await restarts.close()
})
