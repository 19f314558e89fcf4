import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { lines, raw } from '../support'
import { keys, start } from './support'

interface Document {
  readonly openapi: string
  readonly paths: Record<string, { get: { security?: unknown; operationId: string } }>
  readonly components: object
}

describe('what FastAPI does by itself', () => {
  it('answers as uvicorn, in JSON, without CORS', async () => {
    const answer = await call(await start(), 'GET /', { headers: { origin: 'https://x.example' } })
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': '17',
      server: 'uvicorn'
    })
    expect(answer.headers.date).toMatch(/GMT$/)
    expect(Object.keys(answer.headers).filter(name => /access-control|ratelimit/.test(name))).toEqual([])
    expect(answer.text).toBe('{"Hello":"World"}')
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s with 405 and what is allowed', async method => {
    const answer = await call(await start(), `${method} /secure-endpoint`, { headers: { 'api-key': keys.good } })
    expect([answer.status, answer.json, answer.headers.allow]).toEqual([405, { detail: 'Method Not Allowed' }, 'GET'])
  })

  it('refuses HEAD as well, save at its own routes', async () => {
    const sandbox = await start()
    const head = await raw(sandbox, lines(sandbox, 'HEAD / HTTP/1.1'))
    expect(head).toMatch(/^HTTP\/1\.1 405 .*\r\nallow: GET\r\n.*\r\n\r\n$/s)
    expect((await call(sandbox, 'HEAD /openapi.json')).status).toBe(200)
    expect((await call(sandbox, 'POST /openapi.json')).headers.allow).toBe('GET, HEAD')
  })

  it('does not know other paths', async () => {
    const sandbox = await start()
    for (const path of ['/nada', '/secure-endpoint/x', '//', '/%zz']) {
      const answer = await call(sandbox, `GET ${path}`)
      expect([answer.status, answer.json]).toEqual([404, { detail: 'Not Found' }])
    }
  })

  it('leads from a slash too many to the path, absolutely and by the Host header', async () => {
    const sandbox = await start()
    const { port } = new URL(sandbox.origin)
    const answer = await call(sandbox, 'POST /secure-endpoint/?a=1&b=%20', { headers: { host: `localhost:${port}` } })
    expect([answer.status, answer.text]).toEqual([307, ''])
    expect(answer.headers.location).toBe(`http://localhost:${port}/secure-endpoint?a=1&b=%20`)
  })

  it.each([500, 502, 503])('falls over with %i when the switch says so', async outageStatus => {
    const answer = await call(await start({ outageStatus }), 'GET /')
    expect(answer.status).toBe(outageStatus)
    if (outageStatus === 500) {
      expect([answer.headers['content-type'], answer.text]).toEqual([
        'text/plain; charset=utf-8',
        'Internal Server Error'
      ])
    } else {
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    }
  })

  it('answers late when the switch says so', async () => {
    const sandbox = await start({ latencyMs: 120 })
    const begin = performance.now()
    await call(sandbox, 'GET /')
    expect(performance.now() - begin).toBeGreaterThan(110)
  })
})

describe('/openapi.json', () => {
  it.each(['3.0.2', '3.1.0'] as const)('is open and of the version %s', async openapiVersion => {
    const { json } = await call<Document>(await start({ openapiVersion }), 'GET /openapi.json')
    expect(json.openapi).toBe(openapiVersion)
    expect(Object.keys(json.paths)).toContain('/secure-query')
  })

  it('of the measured service is as it was measured', async () => {
    const { json } = await call<Document>(await start({ variantRoutes: false }), 'GET /openapi.json')
    expect(json).toEqual({
      openapi: '3.1.0',
      info: { title: 'FastAPI', version: '0.1.0' },
      paths: {
        '/': { get: { summary: 'Read Root', operationId: 'read_root__get', responses: expect.any(Object) } },
        '/secure-endpoint': {
          get: {
            summary: 'Secure Endpoint',
            operationId: 'secure_endpoint_secure_endpoint_get',
            security: [{ APIKeyHeader: [] }],
            responses: expect.any(Object)
          }
        }
      },
      components: { securitySchemes: { APIKeyHeader: { type: 'apiKey', in: 'header', name: 'api-key' } } }
    })
  })

  it('tells the scheme and the name that the switches choose', async () => {
    const sandbox = await start({ variantRoutes: false, headerName: 'X-Token' })
    const told = async () => (await call<Document>(sandbox, 'GET /openapi.json')).json.components
    expect(await told()).toEqual({
      securitySchemes: { APIKeyHeader: { type: 'apiKey', in: 'header', name: 'X-Token' } }
    })
    sandbox.control.setSwitches({ scheme: 'bearer' })
    expect(await told()).toEqual({ securitySchemes: { HTTPBearer: { type: 'http', scheme: 'bearer' } } })
  })

  it('has pages for people, which load their scripts from elsewhere', async () => {
    const sandbox = await start()
    for (const path of ['/docs', '/redoc']) {
      const answer = await call(sandbox, `GET ${path}`)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.text).toContain('<script src="https://cdn.jsdelivr.net/')
    }
  })
})

describe('the routes of the sandbox', () => {
  it('are there for this API as for all', async () => {
    const sandbox = await start()
    const index = await call<{ api: string; switches: Record<string, string> }>(sandbox, 'GET /__sandbox')
    expect(index.json.api).toBe('api-key')
    expect(Object.keys(index.json.switches)).toContain('headerName')
    expect((await call(sandbox, 'GET /__sandbox/empty')).status).toBe(204)
    const changed = await call(sandbox, 'PUT /__sandbox/switches', { json: { headerName: 'bad name' } })
    expect([changed.status, String(changed.json['error'])]).toEqual([400, expect.stringContaining('(a text)')])
    expect((await call(sandbox, 'GET /__sandbox/nada')).status).toBe(404)
  })
})
