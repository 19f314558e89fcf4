import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { lines, raw } from '../support'
import { granted, keys, refused, start } from './support'

const secure = 'GET /secure-endpoint'

describe('example keys', () => {
  it('are UUID4 texts, and the first one works', async () => {
    const sandbox = await start()
    expect(sandbox.exampleKeys.map(({ secret }) => secret)).toEqual([...Object.values(keys), `'${keys.good}'`])
    for (const key of Object.values(keys)) {
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
    const answer = await call(sandbox, secure, { headers: { 'api-key': keys.good } })
    expect([answer.status, answer.json]).toEqual([200, granted])
  })
})

describe('the header api-key', () => {
  it('opens the secure endpoint, in any case of its name, and nothing is needed for the root', async () => {
    const sandbox = await start()
    for (const name of ['api-key', 'API-KEY', 'Api-Key']) {
      expect((await call(sandbox, secure, { headers: { [name]: keys.next } })).json).toEqual(granted)
    }
    expect((await call(sandbox, 'GET /')).json).toEqual({ Hello: 'World' })
  })

  it.each([
    ['none', {}],
    ['an empty one', { 'api-key': '' }],
    ['a wrong one', { 'api-key': 'nobody' }],
    ['a revoked one', { 'api-key': keys.revoked }],
    ['upper case', { 'api-key': keys.good.toUpperCase() }],
    ['quotes', { 'api-key': `"${keys.good}"` }],
    ['another header', { 'x-api-key': keys.good }],
    ['an underscore', { api_key: keys.good }],
    ['Authorization', { authorization: `Bearer ${keys.good}` }],
    ['a cookie', { cookie: `api_key=${keys.good}` }]
  ])('gives 403 and one and the same body for %s', async (_, headers) => {
    const answer = await call(await start(), secure, { headers })
    expect([answer.status, answer.json]).toEqual([403, refused])
    expect(answer.headers['www-authenticate']).toBeUndefined()
  })

  it('gives 403 for the key in the query', async () => {
    expect((await call(await start(), `${secure}?api_key=${keys.good}&api-key=${keys.good}`)).status).toBe(403)
  })

  it('loses blanks and tabs around the value, and no other characters', async () => {
    const sandbox = await start()
    const status = async (...values: string[]) =>
      (
        await raw(
          sandbox,
          lines(
            sandbox,
            `${secure} HTTP/1.1`,
            values.map(value => `api-key: ${value}`)
          )
        )
      ).slice(9, 12)
    expect(await status(`${keys.good} `)).toBe('200')
    expect(await status(`\t${keys.good}\t `)).toBe('200')
    // A no-break space and a byte order mark, as UTF-8 and as Latin-1.
    expect(await status(`${keys.good}\u00a0`)).toBe('403')
    expect(await status(`${keys.good}\u00c2\u00a0`)).toBe('403')
    expect(await status(`\u00ef\u00bb\u00bf${keys.good}`)).toBe('403')
  })

  it('given twice is looked at where it comes first', async () => {
    const sandbox = await start()
    const status = async (...values: string[]) =>
      (
        await raw(
          sandbox,
          lines(
            sandbox,
            `${secure} HTTP/1.1`,
            values.map(value => `api-key: ${value}`)
          )
        )
      ).slice(9, 12)
    expect(await status(keys.good, 'nobody')).toBe('200')
    expect(await status('nobody', keys.good)).toBe('403')
  })

  it.each([
    ['own', 403, refused, undefined],
    ['403', 403, { detail: 'Not authenticated' }, undefined],
    ['401', 401, { detail: 'Not authenticated' }, 'APIKey']
  ] as const)('missing gets what the switch says: %s', async (missing, status, body, challenge) => {
    const sandbox = await start({ missing })
    for (const headers of [{}, { 'api-key': '' }]) {
      const answer = await call(sandbox, secure, { headers })
      expect([answer.status, answer.json, answer.headers['www-authenticate']]).toEqual([status, body, challenge])
    }
    const wrong = await call(sandbox, secure, { headers: { 'api-key': 'nobody' } })
    expect([wrong.status, wrong.json]).toEqual([403, refused])
  })

  it('has another challenge, or none, when the switch says so', async () => {
    const sandbox = await start({ missing: '401', challenge: 'ApiKey realm="x"' })
    expect((await call(sandbox, secure)).headers['www-authenticate']).toBe('ApiKey realm="x"')
    sandbox.control.setSwitches({ challenge: '' })
    expect((await call(sandbox, secure)).headers['www-authenticate']).toBeUndefined()
  })

  it('may have another name, and something before the key', async () => {
    const sandbox = await start({ headerName: 'X-API-Key', valuePrefix: 'Key ' })
    const status = async (headers: Record<string, string>) => (await call(sandbox, secure, { headers })).status
    expect(await status({ 'x-api-key': `Key ${keys.good}` })).toBe(200)
    expect(await status({ 'x-api-key': keys.good })).toBe(403)
    expect(await status({ 'api-key': `Key ${keys.good}` })).toBe(403)
  })
})

const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

describe('other places for the key', () => {
  it.each([
    ['query', `?api_key=${keys.good}`, {}],
    ['query', `?api_key=nobody&api_key=${keys.good}`, {}],
    ['cookie', '', { cookie: `a=b; api_key=${keys.good}` }],
    ['bearer', '', { authorization: `bearer ${keys.good}` }],
    ['basic', '', { authorization: basic('demo', keys.good) }],
    ['header', '', { 'api-key': keys.good }]
  ] as const)('%s: at a route of its own and, by switch, at the usual one', async (scheme, query, headers) => {
    const sandbox = await start()
    expect((await call(sandbox, `GET /secure-${scheme}${query}`, { headers })).json).toEqual(granted)
    expect((await call(sandbox, `${secure}${query}`, { headers })).status).toBe(scheme === 'header' ? 200 : 403)
    sandbox.control.setSwitches({ scheme })
    expect((await call(sandbox, `${secure}${query}`, { headers })).json).toEqual(granted)
    expect(sandbox.control.log().at(-1)?.key).toBe(keys.good)
  })

  it('are no routes when the switch says so', async () => {
    const sandbox = await start({ variantRoutes: false })
    expect((await call(sandbox, `GET /secure-query?api_key=${keys.good}`)).json).toEqual({ detail: 'Not Found' })
  })

  it('have names that the switches choose', async () => {
    const sandbox = await start({ parameterName: 'token', cookieName: 'sid' })
    expect((await call(sandbox, `GET /secure-query?token=${keys.good}`)).status).toBe(200)
    expect((await call(sandbox, `GET /secure-query?api_key=${keys.good}`)).status).toBe(403)
    expect((await call(sandbox, 'GET /secure-cookie', { headers: { cookie: `sid="${keys.good}"` } })).status).toBe(200)
  })

  it.each([
    ['403', 403, undefined],
    ['401', 401, 'Bearer']
  ] as const)('Bearer has the words of FastAPI: %s', async (missing, status, challenge) => {
    const sandbox = await start({ missing })
    const told = async (authorization?: string) => {
      const answer = await call(sandbox, 'GET /secure-bearer', { headers: authorization ? { authorization } : {} })
      return [answer.status, answer.json['detail'], answer.headers['www-authenticate']]
    }
    expect(await told()).toEqual([status, 'Not authenticated', challenge])
    expect(await told(`Basic ${keys.good}`)).toEqual([status, 'Invalid authentication credentials', challenge])
    expect(await told('Bearer nobody')).toEqual([403, refused.detail, undefined])
  })

  it('Basic is ASCII only, and the password may hold colons', async () => {
    const sandbox = await start()
    sandbox.control.addKey('a:b:c', 'all')
    const told = async (authorization?: string) => {
      const answer = await call(sandbox, 'GET /secure-basic', { headers: authorization ? { authorization } : {} })
      return [answer.status, answer.json['detail'], answer.headers['www-authenticate']]
    }
    expect(await told(basic('demo', 'a:b:c'))).toEqual([200, undefined, undefined])
    expect(await told()).toEqual([401, 'Not authenticated', 'Basic'])
    expect(await told(`Bearer ${keys.good}`)).toEqual([401, 'Not authenticated', 'Basic'])
    for (const content of [basic('demo', 'clave-ñ'), 'Basic !!!', `Basic ${Buffer.from('demo').toString('base64')}`]) {
      expect(await told(content)).toEqual([401, 'Invalid authentication credentials', 'Basic'])
    }
    for (const login of [basic('demo', 'nobody'), basic('other', keys.good), basic('demo', keys.revoked)]) {
      expect(await told(login)).toEqual([401, 'Incorrect username or password', 'Basic'])
    }
  })
})
