import { describe, expect, it } from 'vitest'
import { startApi } from '../../../../electron/sandbox/server'
import { call } from '../call'
import { asked, keys, send, start } from './support'

const plans = 'GET /api/internet-plans/'

describe('X-API-Key', () => {
  it('lets the key in, whatever the case of the header and blanks around it', async () => {
    const pair = await start()
    expect((await send(pair, plans)).status).toBe(200)
    expect((await send(pair, plans, { key: null, headers: { 'x-ApI-kEy': `${keys.good}  ` } })).status).toBe(200)
    expect(pair.middleware.exampleKeys.map(({ secret }) => secret)).toEqual([...Object.values(keys), `'${keys.good}'`])
    expect(pair.middleware.control.log().map(({ key }) => key)).toEqual([keys.good, keys.good])
  })

  it.each([401, 403] as const)('missing or empty gets %i without a challenge when the switch says so', async status => {
    const pair = await start({ missingKeyStatus: status })
    for (const headers of [{}, { 'x-api-key': '' }, { authorization: `Bearer ${keys.good}` }]) {
      const answer = await send(pair, plans, { key: null, headers })
      expect([answer.status, answer.json]).toEqual([status, { detail: 'Not authenticated' }])
      expect(answer.headers['www-authenticate']).toBeUndefined()
    }
  })

  it('wrong or replaced gets 403', async () => {
    const pair = await start()
    for (const key of ['nobody', keys.revoked, keys.good.toUpperCase()]) {
      const answer = await send(pair, plans, { key })
      expect([answer.status, answer.json]).toEqual([403, { detail: 'API Key inválida o ausente.' }])
    }
    expect(asked(pair)).toEqual([])
  })

  it('is not asked for by the open proxy', async () => {
    const pair = await start({ clientAuth: 'none' })
    expect((await send(pair, plans, { key: null })).status).toBe(200)
    expect((await send(pair, plans, { key: 'nobody' })).status).toBe(200)
  })

  it('is asked for before the values are looked at', async () => {
    const pair = await start()
    expect((await send(pair, 'PUT /api/clients/x', { json: { name: 5 }, key: null })).status).toBe(401)
    expect((await send(pair, 'PUT /api/clients/1', { body: '{', key: null })).status).toBe(422)
  })
})

describe('what is open', () => {
  it('is the health, though its OpenAPI says otherwise', async () => {
    const pair = await start()
    const answer = await send(pair, 'GET /health', { key: null })
    expect([answer.status, answer.json]).toEqual([200, { status: 'ok', service: 'WispHub Local API' }])
    const { json } = await send<{
      openapi: string
      info: object
      paths: Record<string, Record<string, { security: unknown }>>
      components: { securitySchemes: unknown }
    }>(pair, 'GET /openapi.json', { key: null })
    expect(json.openapi).toBe('3.1.0')
    expect(json.info).toEqual({
      title: 'WispHub API',
      description: 'API de integración local con WispHub.',
      version: '2.0.0'
    })
    expect(json.components.securitySchemes).toEqual({
      ApiKeyHeader: { type: 'apiKey', in: 'header', name: 'X-API-Key' }
    })
    const operations = Object.values(json.paths).flatMap(path => Object.values(path))
    expect(operations).toHaveLength(18)
    for (const { security } of operations) expect(security).toEqual([{ ApiKeyHeader: [] }])
    expect(json.paths['/api/clients/{service_id}']?.['put']).toMatchObject({
      operationId: 'update_client_endpoint_api_clients__service_id__put',
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/ClientUpdateRequest' } } } }
    })
  })

  it('has a page for people, and no second one', async () => {
    const pair = await start()
    expect((await send(pair, 'GET /docs', { key: null })).text).toContain('swagger-ui')
    expect((await send(pair, 'GET /redoc', { key: null })).json).toEqual({ detail: 'Not Found' })
  })
})

describe('errors', () => {
  it('of HTTP have a text and no headers', async () => {
    const pair = await start()
    expect((await send(pair, 'GET /nada')).json).toEqual({ detail: 'Not Found' })
    const wrong = await send(pair, 'POST /health')
    expect([wrong.status, wrong.json, wrong.headers.allow]).toEqual([405, { detail: 'Method Not Allowed' }, undefined])
  })

  it.each([1, 2] as const)('of values are one text, in the words of pydantic %i', async pydantic => {
    const pair = await start({ pydantic })
    const text = async (line: string, json: unknown) => (await send(pair, line, { json })).json
    const words = (parts: [string, string][]) => ({
      detail: `Error de validación: ${parts.map(part => part.join(': ')).join('; ')}`
    })
    const required = pydantic === 2 ? 'Field required' : 'field required'
    const whole =
      pydantic === 2
        ? 'Input should be a valid integer, unable to parse string as an integer'
        : 'value is not a valid integer'
    expect(await text('POST /api/1/ping/', {})).toEqual(words([['pings', required]]))
    expect(await text('POST /api/x/ping/', { pings: 'y' })).toEqual(
      words([
        ['service_id', whole],
        ['pings', whole]
      ])
    )
    expect((await send(pair, 'GET /api/clients/search')).json).toEqual(words([['q', required]]))
  })

  it('that nobody expected are told in Spanish, without CORS', async () => {
    const pair = await start({ outageStatus: 500 })
    const answer = await send(pair, plans, { headers: { origin: 'https://panel.example' } })
    expect([answer.status, answer.json]).toEqual([500, { detail: 'Ocurrió un error interno en el servidor.' }])
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('happen as well when WispHub Net is gone, save for an update', async () => {
    const pair = await start()
    await pair.upstream.close()
    expect((await send(pair, 'GET /api/clients/')).status).toBe(500)
    expect((await send(pair, plans)).status).toBe(500)
    expect((await send(pair, 'PUT /api/clients/1', { json: { name: 'x' } })).status).toBe(400)
  })
})

describe('JSON bodies', () => {
  const body = '{"name":"Ana"}'
  const put = 'PUT /api/clients/1'

  it.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['application/merge-patch+json', 200],
    ['text/plain', 422],
    ['application/x-www-form-urlencoded', 422]
  ])('of the type %s get %i', async (type, status) => {
    const answer = await send(await start(), put, { body, headers: { 'content-type': type } })
    expect(answer.status).toBe(status)
  })

  it.each([
    [true, 200],
    [false, 422]
  ] as const)('of no type are read when the switch says so: %s', async (untypedBody, status) => {
    expect((await send(await start({ untypedBody }), put, { body })).status).toBe(status)
  })

  it('that are missing are said to be', async () => {
    expect((await send(await start(), put)).json).toEqual({ detail: 'Error de validación: body: Field required' })
  })
})

describe('CORS', () => {
  it('is open to every origin, without credentials', async () => {
    const pair = await start()
    const headers = { origin: 'https://panel.example' }
    const answer = await send(pair, 'GET /health', { headers })
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    expect((await send(pair, 'GET /health')).headers['access-control-allow-origin']).toBeUndefined()
    const preflight = await call(pair.middleware, 'OPTIONS /api/clients/', {
      headers: { ...headers, 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-api-key' }
    })
    expect([preflight.status, preflight.text]).toEqual([200, 'OK'])
    expect(preflight.headers['access-control-allow-headers']).toBe('x-api-key')
  })
})

describe('the middleware', () => {
  it('does not start without WispHub Net', async () => {
    await expect(startApi('wisphub-middleware')).rejects.toThrow('needs wisphub-net')
  })
})
