/** The life of tokens against the sandbox, counted by the sandbox: as few calls as can be, and never one too many. */
import { describe, expect, it } from 'vitest'
import { apalaKeys } from '../../../electron/sandbox/server'
import {
  arrived,
  counters,
  credential,
  failureOf,
  feedback,
  get,
  pass,
  refused,
  setSwitches,
  setUpEachTest,
  state,
  statusOf,
  the
} from './token-setup'

setUpEachTest()

describe('a token', () => {
  it('is fetched once for fifty who want it, and refreshed once when it is due', async () => {
    const first = await Promise.all(Array.from({ length: 50 }, () => the.send(credential, feedback)))
    expect(new Set(first.map(statusOf))).toEqual(new Set([201]))
    expect(counters()).toEqual({ exchanges: 1, refreshes: 0 })
    pass(3_541_000)
    const second = await Promise.all(Array.from({ length: 50 }, () => the.send(credential, feedback)))
    expect(new Set(second.map(statusOf))).toEqual(new Set([201]))
    expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
  }, 60_000)

  it.each([
    [3600, 3_540_000],
    [65, 5_000],
    [61, 5_000],
    [60, 30_000],
    [30, 15_000],
    [1, 500]
  ])('of %d s is used for %d ms and then refreshed, without a loop', async (tokenSeconds, usedFor) => {
    setSwitches({ tokenSeconds })
    await get()
    the.clock.advance(usedFor - 1)
    await get()
    expect(counters()).toEqual({ exchanges: 1, refreshes: 0 })
    the.clock.advance(1)
    await get()
    await get()
    expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
  })

  it.each([
    [{ expiresIn: 'missing' }, 'expires_in_missing'],
    [{ expiresIn: 'zero' }, 'expires_in_not_positive'],
    [{ expiresIn: 'negative' }, 'expires_in_not_positive'],
    [{ expiresIn: 'text' }, 'expires_in_not_a_number'],
    [{ expiresIn: 'word' }, 'expires_in_not_a_number'],
    [{ expiresIn: 'null' }, 'expires_in_not_a_number'],
    [{ expiresIn: 'fraction' }, 'expires_in_fraction'],
    [{ expiresIn: 'huge' }, 'expires_in_too_large'],
    [{ tokenReply: 'html' }, 'html'],
    [{ tokenReply: 'truncated' }, 'truncated'],
    [{ tokenReply: 'empty' }, 'empty'],
    [{ tokenReply: 'list' }, 'not_an_object'],
    [{ tokenReply: 'no-token' }, 'token_missing']
  ] as const)('with %j is none: %s', async (switches, problem) => {
    setSwitches(switches)
    expect(await failureOf(get())).toMatchObject({ code: 'token_failed', fields: { reason: 'malformed', problem } })
    the.clock.advance(3_600_000)
    expect(counters()).toEqual({ exchanges: 1, refreshes: 0 })
    expect(await state()).toMatchObject({ status: 'failed', failure: { kind: 'malformed', problem } })
  })

  it('is refreshed by a timer while its credential is in use, and no longer', async () => {
    setSwitches({ tokenSeconds: 300 })
    await get()
    the.clock.advance(240_000)
    await expect.poll(counters).toEqual({ exchanges: 1, refreshes: 1 })
    await expect.poll(async () => (await state())?.status).toBe('valid')
    the.clock.advance(240_000)
    await expect.poll(counters).toEqual({ exchanges: 1, refreshes: 2 })
    await expect.poll(async () => (await state())?.status).toBe('valid')
    the.clock.advance(3_600_000)
    expect(counters()).toEqual({ exchanges: 1, refreshes: 2 })
  })

  it('is due after sleep, whatever the clocks say', async () => {
    await get()
    the.resume()
    expect(await state()).toMatchObject({ status: 'due', refreshInMs: 0 })
    expect(counters()).toEqual({ exchanges: 1, refreshes: 0 })
    await get()
    expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
  })

  it.each([300_000, -300_000])('lives on where our clock jumps by %d ms', async jump => {
    await get()
    const { now } = the.clock
    the.clock.now = () => new Date(Date.parse(now()) + jump).toISOString()
    await get()
    the.clock.advance(3_539_000)
    await get()
    expect(counters()).toEqual({ exchanges: 1, refreshes: 0 })
    the.clock.advance(1000)
    await get()
    expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
  })

  it('that lives 65 s is refreshed with 60 s left, and each one after it, without another exchange', async () => {
    setSwitches({ tokenSeconds: 65 })
    await get()
    let left: number | null = null
    for (let second = 1; second <= 30; second += 1) {
      pass(1000)
      const { remainingMs = null } = (await state()) ?? {}
      await get()
      if (left === null && counters().refreshes === 1) left = remainingMs
    }
    expect(left).toBeGreaterThanOrEqual(55_000)
    expect(left).toBeLessThanOrEqual(61_000)
    expect(counters()).toEqual({ exchanges: 1, refreshes: 6 })
  })

  it.each([300, -300])('of a server whose clock is %d s off is as good as any', async clockOffsetSeconds => {
    setSwitches({ clockOffsetSeconds })
    expect(statusOf(await the.send(credential, feedback))).toBe(201)
    expect(statusOf(await the.send(credential, feedback))).toBe(201)
    expect(counters()).toEqual({ exchanges: 1, refreshes: 0 })
  })

  it('goes with its key, at once', async () => {
    await get()
    await the.credentials.replaceSecret(credential.id, apalaKeys.next.key)
    await expect.poll(async () => (await state())?.status).toBe('none')
    await get()
    expect(counters()).toEqual({ exchanges: 2, refreshes: 0 })
  })

  it('goes when the person says so, is fetched when they say so, and is copied without being shown', async () => {
    await get()
    const [token = ''] = arrived
    await the.tokens.copy(credential.id)
    expect(`Bearer ${await the.clipboard.readText()}`).toBe(token)
    expect(the.audited.at(-1)).toMatchObject({ type: 'token.copied', subject: credential.id })
    expect(await state()).toMatchObject({
      status: 'valid',
      companyName: 'Créditos Demo S.A.S.',
      jwt: { issuer: 'apala' }
    })
    await the.tokens.refresh(credential.id)
    await expect.poll(counters).toEqual({ exchanges: 1, refreshes: 1 })
    await expect.poll(async () => (await state())?.status).toBe('valid')
    await the.tokens.forget(credential.id)
    expect(await state()).toMatchObject({ status: 'none', jwt: null, remainingMs: null })
    expect((await failureOf(the.tokens.copy(credential.id))).code).toBe('token_failed')
    expect(JSON.stringify(the.published)).not.toContain(token.slice(7, 40))
  })
})

describe('a 401', () => {
  it('leads to one refresh and one replay, linked in the history', async () => {
    await get()
    refused.add(arrived[0] ?? '')
    const answer = await get()
    expect(statusOf(answer)).toBe(200)
    expect(arrived).toHaveLength(3)
    expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
    const first = await the.history.get(answer.replayOfId ?? '')
    const refresh = await the.history.get(answer.tokenExchangeId ?? '')
    expect([statusOf(first), refresh.spec.url, refresh.purpose]).toEqual([401, '/api/auth/refresh', 'token'])
  })

  it('to the replay is the answer', async () => {
    await get()
    refused.add('all')
    expect(statusOf(await get())).toBe(401)
    expect(arrived).toHaveLength(3)
    expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
  })

  it('to what may do its work twice is handed over, and sent again when the person says so', async () => {
    await the.send(credential, feedback)
    the.emulators.apala.control.pull('end-access-tokens')
    const answer = await the.send(credential, feedback)
    expect([statusOf(answer), answer.replayOffered]).toEqual([401, true])
    expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
    const again = await the.send(credential, feedback, { replayOf: answer.id })
    expect([statusOf(again), again.replayOfId, again.replayOffered]).toEqual([201, answer.id, undefined])
    expect(counters()).toEqual({ exchanges: 1, refreshes: 1 })
  })

  it('to a raw send is left as it is', async () => {
    const bare = await the.send(credential, feedback, { raw: true })
    expect([statusOf(bare), counters()]).toEqual([401, { exchanges: 0, refreshes: 0 }])
    await the.send(credential, feedback)
    the.emulators.apala.control.pull('end-access-tokens')
    const raw = await the.send(credential, { url: '/api/feedback', method: 'GET' }, { raw: true })
    expect(raw.hops[0]?.requestHead).toContain('Authorization: Bearer')
    expect(statusOf(await the.send(credential, feedback, { raw: true }))).toBe(401)
    expect(counters()).toEqual({ exchanges: 1, refreshes: 0 })
  })

  it('to the refresh is followed by one exchange', async () => {
    await the.send(credential, feedback)
    the.emulators.apala.control.pull('end-refresh-tokens')
    the.clock.advance(3_600_000)
    expect(statusOf(await the.send(credential, feedback))).toBe(201)
    expect(counters()).toEqual({ exchanges: 2, refreshes: 1 })
  })

  it('to refresh and exchange is one clear error after two calls', async () => {
    await the.send(credential, feedback)
    the.emulators.apala.control.pull('end-refresh-tokens')
    the.emulators.apala.control.revoke(apalaKeys.good.key)
    the.clock.advance(3_600_000)
    expect(await failureOf(the.send(credential, feedback))).toMatchObject({
      code: 'token_refused',
      fields: { status: '401' }
    })
    expect(counters()).toEqual({ exchanges: 2, refreshes: 1 })
  })
})
