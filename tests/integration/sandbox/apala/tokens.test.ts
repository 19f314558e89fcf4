import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { handClock } from '../support'
import { claims, exchange, keys, refresh, sending, start } from './support'

describe('example keys', () => {
  it('are base64 of 32 bytes with + and /, and the first one works for everything', async () => {
    for (const key of Object.values(keys)) {
      expect(Buffer.from(key, 'base64')).toHaveLength(32)
      expect(Buffer.from(key, 'base64').toString('base64')).toBe(key)
      expect(key).toMatch(/^(?=.*\+)(?=.*\/).{43}=$/)
    }
    const sandbox = await start()
    expect(sandbox.exampleKeys.map(({ secret }) => secret)).toEqual([...Object.values(keys), `'${keys.good}'`])
    const { access_token } = (await exchange(sandbox, sandbox.exampleKeys[0]?.secret)).json
    expect(await sending(sandbox, access_token)).toBe(201)
  })
})

describe('the exchange', () => {
  it('gives an access token, a refresh token and the company', async () => {
    const { status, json, headers } = await exchange(await start())
    expect(status).toBe(200)
    expect(json).toEqual({
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]{43}$/),
      refresh_token: expect.stringMatching(/^[\w-]{64}$/),
      token_type: 'Bearer',
      expires_in: 3600,
      company_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      company_name: 'Créditos Demo S.A.S.'
    })
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['server']).toBe('Cowboy')
    expect(headers['x-request-id']).toMatch(/^[\w-]{20}$/)
  })

  it('needs the key byte for byte', async () => {
    const sandbox = await start()
    const [good, url] = [keys.good, keys.good.replaceAll('+', '-').replaceAll('/', '_')]
    for (const key of [`${good} `, ` ${good}`, `${good}\n`, good.replace('=', ''), url, good.toLowerCase(), 'x']) {
      const answer = await exchange(sandbox, key)
      expect([answer.status, answer.json]).toEqual([401, { errors: { detail: 'Invalid API key' } }])
    }
    const escaped = `{"api_key":"${good.replaceAll('/', '\\/').replaceAll('+', '\\u002b')}"}`
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    expect((await call(sandbox, 'POST /api/auth/token', { body: escaped, headers })).status).toBe(200)
  })

  it('loses the + of a key in a form that was not encoded', async () => {
    const sandbox = await start()
    const send = (body: string) =>
      call(sandbox, 'POST /api/auth/token', { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    expect((await send(`api_key=${keys.good}`)).status).toBe(401)
    expect((await send(`api_key=${encodeURIComponent(keys.good)}`)).status).toBe(200)
  })

  it.each([
    [keys.revoked, 401, 'Invalid API key'],
    [keys.noTokens, 403, 'API key has no permission']
  ])('refuses %s with %i', async (key, status, detail) => {
    const answer = await exchange(await start(), key)
    expect([answer.status, answer.json]).toEqual([status, { errors: { detail } }])
  })

  it.each([400, 401, 422] as const)('answers a missing key with %i when the switch says so', async status => {
    const sandbox = await start({ missingFieldStatus: status })
    for (const key of [null, '', 5]) expect((await exchange(sandbox, key)).status).toBe(status)
    expect((await call(sandbox, 'POST /api/auth/token', { json: {} })).status).toBe(status)
    const headers = { 'content-type': 'text/plain' }
    const body = JSON.stringify({ api_key: keys.good })
    expect((await call(sandbox, 'POST /api/auth/token', { body, headers })).status).toBe(status)
    expect((await call(sandbox, 'POST /api/auth/token', { json: [keys.good] })).status).toBe(status)
  })

  it('knows a key that was added, until it is revoked', async () => {
    const sandbox = await start()
    sandbox.control.addKey('added+/=', 'all')
    expect((await exchange(sandbox, 'added+/=')).status).toBe(200)
    sandbox.control.revoke('added+/=')
    expect((await exchange(sandbox, 'added+/=')).status).toBe(401)
  })

  it('notes the key in the log, for the calls with its tokens as well', async () => {
    const sandbox = await start()
    const { access_token, refresh_token } = (await exchange(sandbox)).json
    await refresh(sandbox, refresh_token)
    await sending(sandbox, access_token)
    await exchange(sandbox, 'nobody')
    expect(sandbox.control.log().map(({ key }) => key)).toEqual([keys.good, keys.good, keys.good, null])
  })
})

describe('access tokens', () => {
  it('are JWTs with the usual claims', async () => {
    const { access_token } = (await exchange(await start({ tokenSeconds: 65 }))).json
    const [header = '', , mark = ''] = access_token.split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' })
    expect(Buffer.from(mark, 'base64url')).toHaveLength(32)
    const { iat, nbf, exp, aud, sub } = claims(access_token)
    expect([typeof iat, nbf, aud, typeof sub]).toEqual(['number', iat, 'apala-api', 'string'])
    expect(Number(exp) - Number(iat)).toBe(65)
    expect(Math.abs(Number(iat) - Date.now() / 1000)).toBeLessThan(60)
  })

  it('that were forged or changed are refused', async () => {
    const sandbox = await start()
    const { access_token } = (await exchange(sandbox)).json
    const [header = '', payload = '', mark = ''] = access_token.split('.')
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    const later = Buffer.from(JSON.stringify({ ...claims(access_token), exp: 9e9 })).toString('base64url')
    const forged = createHmac('sha256', 'guess').update(`${header}.${later}`).digest('base64url')
    const wrong = [
      `${none}.${payload}.`,
      `${header}.${later}.${mark}`,
      `${header}.${later}.${forged}`,
      `${header}.${payload}`,
      `${access_token}.x`,
      'x'
    ]
    for (const token of wrong) expect(await sending(sandbox, token)).toBe(401)
    expect(await sending(sandbox, access_token)).toBe(201)
  })

  it.each([30, 65, 3600])('of %i seconds end after their time', async tokenSeconds => {
    const clock = handClock()
    const sandbox = await start({ tokenSeconds }, clock.now)
    const { access_token, expires_in } = (await exchange(sandbox)).json
    expect(expires_in).toBe(tokenSeconds)
    clock.advance((tokenSeconds - 2) * 1000)
    expect(await sending(sandbox, access_token)).toBe(201)
    clock.advance(2000)
    const answer = await call(sandbox, 'POST /api/feedback', { bearer: access_token, json: {} })
    expect([answer.status, answer.json]).toEqual([401, { errors: { detail: 'Invalid or expired token' } }])
  })

  it.each([-86_400, 3600, 31_536_000])(
    'of a server whose clock is wrong by %i seconds hold as long as others',
    async offset => {
      const clock = handClock()
      const sandbox = await start({ clockOffsetSeconds: offset, tokenSeconds: 65 }, clock.now)
      const { headers, json } = await exchange(sandbox)
      const ahead = (instant: number) => Math.abs(instant - Date.now() - offset * 1000)
      expect(ahead(Number(claims(json.access_token)['iat']) * 1000)).toBeLessThan(60_000)
      expect(ahead(Date.parse(headers.date ?? ''))).toBeLessThan(60_000)
      expect(json.expires_in).toBe(65)
      clock.advance(60_000)
      expect(await sending(sandbox, json.access_token)).toBe(201)
      clock.advance(6_000)
      expect(await sending(sandbox, json.access_token)).toBe(401)
    }
  )

  it('end all at once when the lever is pulled, and a refresh gives a good one', async () => {
    const sandbox = await start()
    const { access_token, refresh_token } = (await exchange(sandbox)).json
    expect((await call(sandbox, 'POST /__sandbox/levers/end-access-tokens')).status).toBe(204)
    expect(await sending(sandbox, access_token)).toBe(401)
    expect(await sending(sandbox, (await refresh(sandbox, refresh_token)).json.access_token)).toBe(201)
    expect((await call(sandbox, 'POST /__sandbox/levers/nada')).status).toBe(404)
  })
})

describe('the refresh', () => {
  it('gives a new access token and no refresh token; the old one stays', async () => {
    const sandbox = await start()
    const { refresh_token, access_token } = (await exchange(sandbox)).json
    for (let turn = 0; turn < 3; turn++) {
      const { json, status } = await refresh(sandbox, refresh_token)
      expect(status).toBe(200)
      expect(Object.keys(json).sort()).toEqual(['access_token', 'expires_in', 'token_type'])
      expect(json.access_token).not.toBe(access_token)
      expect(await sending(sandbox, json.access_token)).toBe(201)
    }
    expect(await sending(sandbox, access_token)).toBe(201)
  })

  it('does not tell token_type when the switch says so', async () => {
    const sandbox = await start({ refreshTellsType: false })
    const { refresh_token } = (await exchange(sandbox)).json
    expect(Object.keys((await refresh(sandbox, refresh_token)).json).sort()).toEqual(['access_token', 'expires_in'])
  })

  it('gives a new refresh token and ends the old one when it rotates', async () => {
    const sandbox = await start({ refreshRotates: true })
    const first = (await exchange(sandbox)).json.refresh_token
    const second = (await refresh(sandbox, first)).json.refresh_token
    expect(second).toMatch(/^[\w-]{64}$/)
    expect((await refresh(sandbox, first)).status).toBe(401)
    expect((await refresh(sandbox, second)).status).toBe(200)
  })

  it('refuses what is unknown, ended by the lever, too old, or no refresh token', async () => {
    const clock = handClock()
    const sandbox = await start({ refreshSeconds: 100 }, clock.now)
    const { refresh_token, access_token } = (await exchange(sandbox)).json
    for (const token of ['x', access_token, keys.good]) expect((await refresh(sandbox, token)).status).toBe(401)
    expect((await refresh(sandbox, undefined)).status).toBe(400)
    clock.advance(100_000)
    expect((await refresh(sandbox, refresh_token)).json).toEqual({ errors: { detail: 'Invalid refresh token' } })
    const second = (await exchange(sandbox)).json.refresh_token
    sandbox.control.pull('end-refresh-tokens')
    expect((await refresh(sandbox, second)).status).toBe(401)
  })

  it.each([
    [false, 200, 201],
    [true, 401, 401]
  ] as const)('and data calls after the key was revoked: ended with it is %s', async (ends, refreshed, sent) => {
    const sandbox = await start({ revokedKeyEndsTokens: ends })
    const { refresh_token, access_token } = (await exchange(sandbox)).json
    sandbox.control.revoke(keys.good)
    expect((await refresh(sandbox, refresh_token)).status).toBe(refreshed)
    expect(await sending(sandbox, access_token)).toBe(sent)
    expect((await exchange(sandbox)).status).toBe(401)
  })
})
