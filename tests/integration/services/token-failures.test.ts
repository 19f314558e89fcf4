/** What goes wrong on the way to a token, what is kept beyond the run, and what the authentication log says of it. */
import { describe, expect, it } from 'vitest'
import { apalaKeys } from '../../../electron/sandbox/server'
import { refreshTokenItemName } from '../../../electron/services/vault/items'
import {
  arrived,
  counters,
  credential,
  failureOf,
  get,
  refused,
  setSwitches,
  setUpEachTest,
  state,
  statusOf,
  the,
  throughWaits
} from './token-setup'

setUpEachTest()

describe('a failure that may pass', () => {
  it.each([
    [{ exchangeStatus: 503 }, 'server_fault'],
    [{ exchangeStatus: 429 }, 'too_many_requests'],
    [{ tokenReply: 'lost' }, 'connection_reset'],
    [{ tokenReply: 'broken-off' }, 'connection_reset']
  ] as const)('%j is tried three times, then rests until a person ends it', async (switches, reason) => {
    setSwitches(switches)
    expect(await throughWaits(failureOf(get()))).toMatchObject({ code: 'token_failed', fields: { reason } })
    expect(counters().exchanges).toBe(3)
    expect(await state()).toMatchObject({ status: 'cooling_down' })
    // Nothing goes out meanwhile.
    expect(await failureOf(get())).toMatchObject({ code: 'token_failed' })
    expect(counters().exchanges).toBe(3)
    setSwitches({ exchangeStatus: null, tokenReply: 'json' })
    await the.tokens.refresh(credential.id)
    await expect.poll(async () => (await state())?.status).toBe('valid')
    expect(counters().exchanges).toBe(4)
  })

  it('passes', async () => {
    setSwitches({ exchangeStatus: 500, failFirst: 2 })
    expect(statusOf(await throughWaits(get()))).toBe(200)
    expect(counters()).toEqual({ exchanges: 3, refreshes: 0 })
  })

  it.each(['seconds', 'date'] as const)('waits as long as Retry-After says in %s', async retryAfter => {
    setSwitches({ exchangeStatus: 429, failFirst: 1, retryAfter, retryAfterSeconds: 20 })
    const sent = get()
    await expect.poll(async () => (await state())?.retryInMs ?? 0).toBeGreaterThan(15_000)
    the.clock.advance(15_000)
    expect(counters().exchanges).toBe(1)
    expect(statusOf(await throughWaits(sent))).toBe(200)
    expect(counters().exchanges).toBe(2)
  })

  it('never lets go of a token that may still work', async () => {
    await get()
    setSwitches({ refreshStatus: 503 })
    the.clock.advance(3_541_000)
    expect(statusOf(await get())).toBe(200)
    expect(new Set(arrived).size).toBe(1)
  })
})

describe('a refresh token', () => {
  const item = async () => {
    const { vaultId } = the.vault.access()
    const read = await the.keychain.get({ vaultId, name: refreshTokenItemName(credential.id) })
    return read.status === 'ok' ? (JSON.parse(new TextDecoder().decode(read.value)) as { refreshToken: string }) : null
  }

  it('lies in the keychain only if that was asked for, and the newest one', async () => {
    setSwitches({ refreshRotates: true })
    await get()
    expect(await item()).toBeNull()
    await the.tokens.keepRefreshToken(credential.id, true)
    const first = await item()
    expect(first?.refreshToken).toMatch(/^[\w-]{64}$/)
    the.clock.advance(3_541_000)
    await get()
    const second = await item()
    expect(second?.refreshToken).toMatch(/^[\w-]{64}$/)
    expect(second).not.toEqual(first)
    await the.tokens.forget(credential.id)
    await expect.poll(item).toMatchObject({ refreshToken: null })
    await the.tokens.keepRefreshToken(credential.id, false)
    expect(await item()).toBeNull()
  })
})

describe('the authentication log', () => {
  it('tells the whole story in order, without a secret', async () => {
    await get()
    const token = arrived[0] ?? ''
    refused.add(token)
    await get()
    const told = the.authLog.list().map(({ kind, reason, status }) => `${kind} ${reason} ${status}`)
    expect(told).toEqual([
      'exchange first_need 200',
      'header_applied null 200',
      'header_applied null 401',
      'refresh refused_by_server 200',
      'replay refused_by_server null',
      'header_applied null 200'
    ])
    const text = JSON.stringify(the.authLog.list())
    expect(text).toContain('POST /api/auth/refresh')
    for (const secret of [token.slice(7), (arrived[2] ?? '').slice(7), apalaKeys.good.key]) {
      expect(text).not.toContain(secret)
    }
    the.authLog.clear()
    expect(the.authLog.list()).toEqual([])
  })
})
