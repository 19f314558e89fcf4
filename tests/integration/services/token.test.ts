/** The exchange of a key for a token: as few of them as can be, and nothing of it on the outside. */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apalaKeys } from '../../../electron/sandbox/server'
import { headerOf, setUpSandboxServices } from './sandbox-services'

const feedback = {
  method: 'POST',
  url: '/api/feedback',
  body: { kind: 'json', text: '{"message_id":"m","customer_responded":true,"score":"good"}' }
} as const

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
let credential: { id: string; environmentId: string }
beforeEach(async () => {
  the = await setUpSandboxServices()
  credential = await the.save('apala', the.emulators.apala.origin, { secret: apalaKeys.good.key })
})
afterEach(() => the.close())

const exchanges = (): number => the.logOf('apala').filter(({ url }) => url === '/api/auth/token').length
const failureOf = (promise: Promise<unknown>): Promise<{ code: string; fields: Record<string, string> }> =>
  promise.then(
    () => ({ code: 'no failure', fields: {} }),
    error => error
  )

describe('a token', () => {
  it('is used while it is good, and asked for anew a minute before it ends', async () => {
    const first = await the.send(credential, feedback)
    const second = await the.send(credential, feedback)
    expect(exchanges()).toBe(1)
    expect(second.tokenExchangeId).toBe(first.tokenExchangeId)
    the.clock.advance(3_539_000)
    await the.send(credential, feedback)
    expect(exchanges()).toBe(1)
    the.clock.advance(1000)
    expect((await the.send(credential, feedback)).hops[0]?.status).toBe(201)
    expect(the.emulators.apala.control.counters()).toMatchObject({ exchanges: 1, refreshes: 1 })
  })

  it('that lives a minute or less is used for half of that', async () => {
    the.emulators.apala.control.setSwitches({ tokenSeconds: 40 })
    await the.send(credential, feedback)
    the.clock.advance(19_999)
    await the.send(credential, feedback)
    expect(the.emulators.apala.control.counters()).toMatchObject({ exchanges: 1, refreshes: 0 })
    the.clock.advance(1)
    await the.send(credential, feedback)
    expect(the.emulators.apala.control.counters()).toMatchObject({ exchanges: 1, refreshes: 1 })
  })

  it('is asked for once, however many want it', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => the.send(credential, feedback)))
    expect(answers.map(({ hops }) => hops[0]?.status)).toEqual(Array(8).fill(201))
    expect(exchanges()).toBe(1)
  })

  it('is void with another key', async () => {
    await the.send(credential, feedback)
    await the.credentials.replaceSecret(credential.id, apalaKeys.next.key)
    await the.send(credential, feedback)
    expect(exchanges()).toBe(2)
  })

  it('is noted in the audit log before the key leaves, and after', async () => {
    await the.send(credential, feedback)
    const types = the.audited.map(({ type }) => type).filter(type => type.startsWith('request.'))
    expect(types).toEqual(['request.authorized', 'request.sent', 'request.authorized', 'request.sent'])
  })

  it('does not travel to another origin than the key does', async () => {
    const failure = await failureOf(the.send(credential, { ...feedback, url: 'http://localhost:9/api/feedback' }))
    expect(failure).toMatchObject({
      code: 'origin_refused',
      fields: { origin: 'http://localhost:9', bound: the.emulators.apala.origin, label: 'Canary' }
    })
    expect(the.logOf('apala')).toEqual([])
  })

  it('travels to an origin that was allowed, while the key itself stays at home', async () => {
    const other = the.emulators['api-key']
    await the.credentials.allowOrigin(credential.id, other.origin)
    await the.send(credential, { url: `${other.origin}/` })
    const [entry] = the.logOf('api-key')
    expect(entry && headerOf(entry, 'authorization')[0]).toMatch(/^Bearer /)
    expect(exchanges()).toBe(1)
  })
})

describe('no token', () => {
  it.each([
    [apalaKeys.revoked.key, '401'],
    [apalaKeys.noTokens.key, '403']
  ])('for %s: refused', async (secret, status) => {
    const refused = await the.save('apala', the.emulators.apala.origin, { secret })
    const failure = await failureOf(the.send(refused, feedback))
    expect(failure).toMatchObject({ code: 'token_refused', fields: { label: 'Canary', status } })
    const kept = await the.history.get(failure.fields['exchangeId'] ?? '')
    expect(kept.purpose).toBe('token')
  })

  it.each([
    [{ tokenReply: 'html' }, 'malformed'],
    [{ tokenReply: 'truncated' }, 'malformed'],
    [{ tokenReply: 'empty' }, 'malformed'],
    [{ tokenReply: 'list' }, 'malformed'],
    [{ tokenReply: 'no-token' }, 'malformed'],
    [{ expiresIn: 'missing' }, 'malformed'],
    [{ expiresIn: 'text' }, 'malformed'],
    [{ expiresIn: 'zero' }, 'malformed'],
    [{ expiresIn: 'negative' }, 'malformed'],
    [{ exchangeStatus: 418 }, 'unexpected_status']
  ] as const)('with %j: %s', async (switches, reason) => {
    the.emulators.apala.control.setSwitches(switches)
    expect(await failureOf(the.send(credential, feedback))).toMatchObject({ code: 'token_failed', fields: { reason } })
    expect(the.logOf('apala').map(({ url }) => url)).toEqual(['/api/auth/token'])
    // Nothing is lost: the next try works.
    the.emulators.apala.control.setSwitches({ tokenReply: 'json', expiresIn: 'true', exchangeStatus: null })
    expect((await the.send(credential, feedback)).hops[0]?.status).toBe(201)
  })

  it('for who cancels, while others still get theirs', async () => {
    the.emulators.apala.control.setSwitches({ latencyMs: 300 })
    const sendId = randomUUID()
    const cancelled = failureOf(the.send(credential, feedback, { sendId }))
    const other = the.send(credential, feedback)
    await expect.poll(exchanges).toBe(1)
    the.requests.cancel(sendId)
    expect((await cancelled).code).toBe('send_cancelled')
    expect((await other).hops[0]?.status).toBe(201)
    expect(exchanges()).toBe(1)
  })

  it('where the time set for the send is over', async () => {
    the.emulators.apala.control.setSwitches({ latencyMs: 2000 })
    expect(await failureOf(the.send(credential, { ...feedback, timeoutMs: 100 }))).toMatchObject({
      code: 'token_failed',
      fields: { reason: 'timeout' }
    })
  })

  it('and no key on its way where the audit log takes no note of it', async () => {
    const { audit } = the.ports.backends.keychain
    const { append } = audit
    audit.append = async () => {
      throw Object.assign(new Error('disk full'), { code: 'audit_unavailable' })
    }
    expect((await failureOf(the.send(credential, feedback))).code).toBe('audit_unavailable')
    audit.append = append
    expect(the.logOf('apala')).toEqual([])
  })
})
