import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { handClock } from '../support'
import { exchange, feedback, keys, refresh, sending, start } from './support'

describe('replies with tokens that are not as they should be', () => {
  it.each([
    ['true', 3600],
    ['missing', undefined],
    ['text', '3600'],
    ['word', 'one hour'],
    ['zero', 0],
    ['negative', -3600],
    ['null', null],
    ['fraction', 3600.5],
    ['huge', 1e30]
  ] as const)('expires_in is %s: %s', async (expiresIn, value) => {
    const sandbox = await start({ expiresIn })
    const { json } = await exchange(sandbox)
    expect(json.expires_in).toBe(value)
    expect((await refresh(sandbox, json.refresh_token)).json.expires_in).toBe(value)
    expect(await sending(sandbox, json.access_token)).toBe(201)
  })

  it.each([
    ['html', 'text/html', /^<!doctype html>/],
    ['truncated', 'application/json; charset=utf-8', /^\{"access_token":"[^}]*$/],
    ['empty', undefined, /^$/],
    ['list', 'application/json; charset=utf-8', /^\[\{.*\}\]$/],
    ['no-token', 'application/json; charset=utf-8', /"access_token":null/]
  ] as const)('%s with 200', async (tokenReply, type, text) => {
    const answer = await exchange(await start({ tokenReply }))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe(type)
    expect(answer.text).toMatch(text)
  })

  it.each(['broken-off', 'lost'] as const)('%s: the connection ends, though the tokens were made', async tokenReply => {
    const sandbox = await start({ tokenReply })
    await expect(exchange(sandbox)).rejects.toThrow(/ECONNRESET|aborted/)
    expect(sandbox.control.counters()).toMatchObject({ exchanges: 1, exchangesGranted: 1 })
  })

  it.each([
    ['exchange', undefined, 3600],
    ['refresh', 3600, undefined]
  ] as const)('at the %s only', async (troubleAt, exchanged, refreshed) => {
    const sandbox = await start({ expiresIn: 'missing', troubleAt })
    const { json } = await exchange(sandbox)
    expect(json.expires_in).toBe(exchanged)
    expect((await refresh(sandbox, json.refresh_token)).json.expires_in).toBe(refreshed)
  })
})

describe('failures by switch', () => {
  it.each([401, 403, 429, 500, 503])('an exchange with %i', async status => {
    const sandbox = await start({ exchangeStatus: status })
    const answer = await exchange(sandbox)
    expect(answer.status).toBe(status)
    expect(answer.json).toHaveProperty('errors.detail')
    expect(answer.headers['retry-after']).toBeUndefined()
  })

  it('a refresh or a data call with its own status, the exchange untouched', async () => {
    const sandbox = await start({ refreshStatus: 500, dataStatus: 502 })
    const { refresh_token, access_token } = (await exchange(sandbox)).json
    expect((await refresh(sandbox, refresh_token)).status).toBe(500)
    expect(await sending(sandbox, access_token)).toBe(502)
  })

  it('only the first few when the switch says so, each kind by itself', async () => {
    const sandbox = await start({ exchangeStatus: 503, dataStatus: 401, failFirst: 2 })
    const statuses: number[] = []
    for (let turn = 0; turn < 3; turn++) statuses.push((await exchange(sandbox)).status)
    const { access_token } = (await exchange(sandbox)).json
    for (let turn = 0; turn < 3; turn++) statuses.push(await sending(sandbox, access_token))
    expect(statuses).toEqual([503, 503, 200, 401, 401, 201])
    sandbox.control.resetCounters()
    expect((await exchange(sandbox)).status).toBe(503)
  })

  it('with a Retry-After of both forms; the date goes by the clock of the server', async () => {
    const sandbox = await start({ exchangeStatus: 503, retryAfter: 'seconds', retryAfterSeconds: 7 })
    expect((await exchange(sandbox)).headers['retry-after']).toBe('7')
    sandbox.control.setSwitches({ retryAfter: 'date', clockOffsetSeconds: 86_400 })
    const { headers } = await exchange(sandbox)
    const [wait, date] = [headers['retry-after'] ?? '', headers.date ?? ''].map(text => Date.parse(text))
    expect(Math.abs(Number(wait) - Number(date) - 7000)).toBeLessThan(2000)
    expect(Number(date) - Date.now()).toBeGreaterThan(86_000_000)
  })

  it.each([
    ['errors-detail', '{"errors":{"detail":"Invalid API key"}}', 'application/json; charset=utf-8'],
    ['error', '{"error":"Invalid API key"}', 'application/json; charset=utf-8'],
    ['html', '<html><body><h1>401</h1></body></html>', 'text/html'],
    ['empty', '', undefined]
  ] as const)('with a body of the form %s', async (errorBody, text, type) => {
    const answer = await exchange(await start({ errorBody }), 'wrong')
    expect([answer.status, answer.text, answer.headers['content-type']]).toEqual([401, text, type])
  })

  it('429 for a key whose minute is full, and not for its tokens', async () => {
    const clock = handClock()
    const sandbox = await start({ requestsPerMinute: 2, retryAfter: 'seconds' }, clock.now)
    const first = (await exchange(sandbox)).json.access_token
    const second = (await exchange(sandbox)).json.access_token
    const other = (await exchange(sandbox, keys.next)).json.access_token
    expect([await sending(sandbox, first), await sending(sandbox, second)]).toEqual([201, 201])
    const refused = await call(sandbox, 'POST /api/feedback', { bearer: first, json: feedback })
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60'])
    expect((await exchange(sandbox)).status).toBe(200)
    expect(await sending(sandbox, other)).toBe(201)
    clock.advance(60_000)
    expect(await sending(sandbox, first)).toBe(201)
  })

  it('late answers', async () => {
    const sandbox = await start({ latencyMs: 150 })
    const begin = performance.now()
    await Promise.all([exchange(sandbox), exchange(sandbox)])
    expect(performance.now() - begin).toBeGreaterThan(140)
  })
})

describe('the counters', () => {
  it('tell how many calls of each kind came and got what they wanted', async () => {
    const sandbox = await start()
    const { access_token, refresh_token } = (await exchange(sandbox)).json
    await exchange(sandbox, 'wrong')
    await refresh(sandbox, refresh_token)
    await sending(sandbox, access_token)
    await sending(sandbox, 'wrong')
    await call(sandbox, 'POST /api/feedback', { bearer: access_token, json: {} })
    const counted = await call(sandbox, 'GET /__sandbox/counters')
    expect(counted.json).toEqual({
      exchanges: 2,
      exchangesGranted: 1,
      refreshes: 1,
      refreshesGranted: 1,
      dataCalls: 3,
      dataCallsGranted: 1
    })
    expect((await call(sandbox, 'DELETE /__sandbox/counters')).status).toBe(204)
    expect(new Set(Object.values(sandbox.control.counters()))).toEqual(new Set([0]))
  })

  it('and the tokens are as at the start after a reset', async () => {
    const sandbox = await start()
    const { access_token, refresh_token } = (await exchange(sandbox)).json
    sandbox.control.reset()
    expect(sandbox.control.counters()['exchanges']).toBe(0)
    expect(await sending(sandbox, access_token)).toBe(401)
    expect((await refresh(sandbox, refresh_token)).status).toBe(401)
  })
})

describe('a Phoenix server', () => {
  it('knows no other methods and paths, and does not mind a slash at the end', async () => {
    const sandbox = await start()
    for (const line of [
      'GET /api/auth/token',
      'PUT /api/feedback',
      'POST /api/nada',
      'GET /',
      'OPTIONS /api/feedback'
    ]) {
      const answer = await call(sandbox, line)
      expect([answer.status, answer.json]).toEqual([404, { errors: { detail: 'Not Found' } }])
    }
    const answer = await call(sandbox, 'POST /api/auth/token/', { json: { api_key: keys.good } })
    expect(answer.status).toBe(200)
  })

  it('reads the body before it looks for a token', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await call(await start(), 'POST /api/feedback', { body: '{', headers })
    expect([answer.status, answer.json]).toEqual([400, { errors: { detail: 'Bad Request' } }])
  })
})
