/** Logging in and out of Fiberwise, and what becomes of the cookie: it stays in main and goes to its own origin. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SessionSummary } from '@shared/schemas/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fiberwiseKeys, fiberwiseLogin } from '../../../electron/sandbox/server'
import { loginItemName } from '../../../electron/services/vault/items'
import { headerOf, setUpSandboxServices } from './sandbox-services'

const { email, password } = fiberwiseLogin

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
let environmentId: string
let bySession: { id: string; environmentId: string }
beforeEach(async () => {
  the = await setUpSandboxServices()
  const saved = await the.save('fiberwise', the.emulators.fiberwise.origin, { secret: fiberwiseKeys.good.key })
  environmentId = saved.environmentId
  bySession = saved
})
afterEach(() => the.close())

const logIn = (change: { password?: string | null; keepPassword?: boolean } = {}) =>
  the.sessions.logIn({ environmentId, account: email, password, keepPassword: false, ...change })
const keys = (session: 'cookie' | 'bearer' = 'cookie', url = '/api/v1/user/api-keys') =>
  the.send(bySession, { credentialId: null, session, url })
const state = async (): Promise<SessionSummary | undefined> =>
  (await the.sessions.list()).find(session => session.environmentId === environmentId)
const failureOf = (promise: Promise<unknown>): Promise<{ code: string; fields: Record<string, string> }> =>
  promise.then(
    () => ({ code: 'no failure', fields: {} }),
    error => error
  )
const cookieSent = (): string => headerOf(the.logOf('fiberwise').at(-1) ?? never(), 'cookie')[0] ?? ''
const never = (): never => {
  throw new Error('nothing arrived')
}

describe('a login', () => {
  it.each(['cookie', 'bearer'] as const)('lends its session to requests as %s, and ends with the logout', async how => {
    expect(await logIn()).toMatchObject({
      status: 'active',
      account: email,
      cookieName: 'session',
      passwordKept: false
    })
    expect((await keys(how)).hops[0]?.status).toBe(200)
    expect(await state()).toMatchObject({ lastSuccessAt: the.clock.now() })
    expect(await the.sessions.logOut(environmentId)).toMatchObject({ status: 'signed_out', cookieName: null })
    expect(await failureOf(keys(how))).toMatchObject({ code: 'session_missing', fields: { state: 'signed_out' } })
  })

  it('shows neither password nor cookie to the window, the history or the log', async () => {
    const { exchangeId } = await logIn({ keepPassword: true })
    await keys()
    const cookie = cookieSent().split('=')[1] ?? ''
    expect(cookie.length).toBeGreaterThan(20)
    const exchange = await the.history.get(exchangeId ?? '')
    expect(exchange).toMatchObject({ purpose: 'session', hops: [{ status: 303 }] })
    const shown = JSON.stringify([exchange, the.published, the.authLog.list(), await state(), the.audited])
    expect(shown).not.toContain(cookie)
    expect(shown).not.toContain(password)
  })

  it.each([
    ['page', 'refused'],
    ['json', 'refused'],
    ['page-200', 'form_again'],
    ['redirect', 'form_again']
  ] as const)('with a wrong password that gets %s: %s', async (formFailure, problem) => {
    the.emulators.fiberwise.control.setSwitches({ formFailure })
    expect(await failureOf(logIn({ password: 'wrong-password' }))).toMatchObject({
      code: 'login_failed',
      fields: { problem }
    })
    expect(await state()).toMatchObject({ status: 'signed_out' })
  })

  it('keeps the password only where that was asked for', async () => {
    await logIn()
    const ref = { vaultId: the.vault.access().vaultId, name: loginItemName(environmentId) }
    expect((await the.keychain.get(ref)).status).toBe('absent')
    expect((await failureOf(logIn({ password: null }))).code).toBe('secret_missing')
    expect(await logIn({ keepPassword: true })).toMatchObject({ passwordKept: true })
    expect(await logIn({ password: null })).toMatchObject({ status: 'active' })
    await the.sessions.forgetPassword(environmentId)
    expect((await the.keychain.get(ref)).status).toBe('absent')
  })

  it('never sends a kept password where its environment has moved to', async () => {
    await logIn({ keepPassword: true })
    const environment = (await the.environments.list()).find(({ id }) => id === environmentId) ?? never()
    await the.environments.update({ ...environment, baseUrl: the.emulators.apala.origin, rebind: true })
    expect(await state()).toMatchObject({ passwordKept: false })
    expect((await failureOf(logIn({ password: null }))).code).toBe('secret_missing')
    expect(the.logOf('apala')).toEqual([])
  })

  it('whose answer does not come in time has failed', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const there = await the.save('fiberwise', baseUrl, { secret: fiberwiseKeys.readOnly.key })
    const arrived = new Promise(resolve => silent.once('request', resolve))
    const late = failureOf(
      the.sessions.logIn({ environmentId: there.environmentId, account: email, password, keepPassword: false })
    )
    await arrived
    the.clock.advance(30_000)
    expect(await late).toMatchObject({ code: 'login_failed', fields: { problem: 'unreachable' } })
    silent.close()
  })

  it('leaves nothing where it cannot be recorded', async () => {
    const { audit } = the.ports.backends.keychain
    audit.append = async () => {
      throw Object.assign(new Error('disk full'), { code: 'audit_unavailable' })
    }
    expect((await failureOf(logIn())).code).toBe('audit_unavailable')
    expect(the.logOf('fiberwise')).toEqual([])
  })
})

describe('a session', () => {
  it('that the provider ended is expired, and a new login puts that right', async () => {
    await logIn()
    the.emulators.fiberwise.control.pull('end-sessions')
    expect((await keys()).hops[0]?.status).toBe(401)
    expect(await state()).toMatchObject({ status: 'expired' })
    expect(await failureOf(keys())).toMatchObject({ code: 'session_missing', fields: { state: 'expired' } })
    await logIn()
    expect((await keys()).hops[0]?.status).toBe(200)
  })

  it('that is sent back to the login page has expired', async () => {
    await logIn()
    the.emulators.fiberwise.control.pull('end-sessions')
    await keys('cookie', '/')
    expect(await state()).toMatchObject({ status: 'expired' })
  })

  it('ends with its time', async () => {
    the.emulators.fiberwise.control.setSwitches({ cookieSeconds: 60 })
    expect(await logIn()).toMatchObject({ remainingMs: 60_000 })
    the.clock.advance(60_000)
    expect(await state()).toMatchObject({ status: 'expired', remainingMs: 0 })
  })

  it('never leaves its origin', async () => {
    const arrived: string[] = []
    const other = createServer((request, response) => {
      arrived.push(JSON.stringify(request.headers))
      response.end('{}')
    })
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
    await logIn()
    for (const how of ['cookie', 'bearer'] as const) {
      expect(await failureOf(keys(how, `${origin}/`))).toMatchObject({ code: 'origin_refused', fields: { origin } })
      for (const status of [301, 302, 303, 307, 308]) {
        const path = `/__sandbox/redirect?to=${encodeURIComponent(`${origin}/landed`)}&status=${status}`
        const answer = await keys(how, path)
        expect(answer.hops.at(-1)).toMatchObject({
          status: 200,
          dropped: [how === 'cookie' ? 'Cookie' : 'Authorization']
        })
      }
    }
    other.close()
    expect(arrived).toHaveLength(10)
    expect(arrived.join()).not.toMatch(/cookie|authorization/i)
    const told = the.authLog.list().filter(({ kind }) => kind === 'dropped')
    expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set(['other_origin']))
  })
})

describe('a registration', () => {
  const fields = {
    email: 'new@example.com',
    password: 'Another-password-2',
    confirm_password: 'Another-password-2',
    first_name: 'Ada',
    last_name: 'Paz'
  }

  it('makes an account that can log in', async () => {
    await the.sessions.register({ environmentId, fields })
    const summary = await the.sessions.logIn({
      environmentId,
      account: fields.email,
      password: fields.password,
      keepPassword: false
    })
    expect(summary).toMatchObject({ status: 'active', account: fields.email })
  })

  it('is not made where an environment is for reading only, though people can log in there', async () => {
    const environment = (await the.environments.list()).find(({ id }) => id === environmentId) ?? never()
    await the.environments.update({ ...environment, guard: 'read_only', rebind: false })
    expect((await failureOf(the.sessions.register({ environmentId, fields }))).code).toBe('environment_read_only')
    expect(the.logOf('fiberwise')).toEqual([])
    expect(await logIn()).toMatchObject({ status: 'active' })
  })

  it('that is refused says so, and one with other fields is not sent', async () => {
    expect(await failureOf(the.sessions.register({ environmentId, fields: { ...fields, email } }))).toMatchObject({
      code: 'login_failed',
      fields: { problem: 'refused' }
    })
    const sent = the.logOf('fiberwise').length
    const other = the.sessions.register({ environmentId, fields: { email: 'x@example.com', company: 'x' } })
    expect((await failureOf(other)).fields).toMatchObject({ company: 'unknown', password: 'required' })
    expect(the.logOf('fiberwise')).toHaveLength(sent)
  })
})
