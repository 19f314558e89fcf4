import { describe, expect, it } from 'vitest'
import { ask, keys, lines, raw, start } from './support'

describe('paths', () => {
  it.each([
    ['/api/clientes', '/api/clientes/'],
    ['/api/clientes?limit=5&q=%C3%B1%20x', '/api/clientes/?limit=5&q=%C3%B1%20x'],
    ['/api/clientes/12/perfil', '/api/clientes/12/perfil/'],
    ['/api/tasks/abc', '/api/tasks/abc/'],
    ['/api/clientes?', '/api/clientes/?']
  ])('without their last slash redirect: %s', async (path, location) => {
    const answer = await ask(await start(), path, { key: null })
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe(location)
    expect(answer.body).toHaveLength(0)
  })

  it('redirect other methods as well, as Django does when it is not debugging', async () => {
    const answer = await ask(await start(), '/api/tickets', { method: 'POST', body: 'x' })
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe('/api/tickets/')
  })

  it('are unknown without their last slash when the switch says so', async () => {
    const answer = await ask(await start({ switches: { appendSlash: false } }), '/api/clientes')
    expect(answer.status).toBe(404)
    expect(answer.json).toEqual({ detail: 'No encontrado.' })
  })

  it.each([
    '/',
    '/api',
    '/api/',
    '/api/api/clientes/',
    '/api/clientes/x/perfil/',
    '/api/clientes/1/',
    '/API/CLIENTES/',
    '/nada'
  ])('that do not exist answer 404, with or without a key: %s', async path => {
    const sandbox = await start()
    for (const key of [keys.good, null]) {
      const answer = await ask(sandbox, path, { key })
      expect(answer.status).toBe(404)
      expect(answer.json).toEqual({ detail: 'No encontrado.' })
    }
  })

  it('that do not exist may answer with a page', async () => {
    const answer = await ask(await start({ switches: { unknownRoute: 'html' } }), '/nada/')
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toBe('text/html')
    expect(answer.text).toContain('<h1>Not Found</h1>')
  })
})

describe('methods', () => {
  it.each([
    ['PATCH', '/api/clientes/1/perfil/', 'GET, PUT, DELETE, HEAD, OPTIONS'],
    ['DELETE', '/api/clientes/', 'GET, HEAD, OPTIONS'],
    ['PUT', '/api/tickets/', 'GET, POST, HEAD, OPTIONS'],
    ['GET', '/api/clientes/1/ping/', 'POST, OPTIONS'],
    ['HEAD', '/api/clientes/1/ping/', 'POST, OPTIONS'],
    ['BREW', '/api/clientes/', 'GET, HEAD, OPTIONS']
  ])('%s %s is not allowed, and Allow says what is', async (method, path, allow) => {
    const sandbox = await start()
    const request = lines(sandbox, `${method} ${path} HTTP/1.1`, [`Authorization: Api-Key ${keys.good}`])
    if (method === 'BREW') return expect(await raw(sandbox, request)).toMatch(/^HTTP\/1\.1 400 /)
    const answer = await ask(sandbox, path, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe(allow)
    if (method !== 'HEAD') expect(answer.json).toEqual({ detail: `Método "${method}" no permitido.` })
  })

  it('are looked at only after the key', async () => {
    expect((await ask(await start(), '/api/clientes/', { method: 'PATCH', key: null })).status).toBe(401)
  })

  it('HEAD is GET without the body', async () => {
    const sandbox = await start()
    const get = await ask(sandbox, '/api/clientes/?limit=3')
    const head = await ask(sandbox, '/api/clientes/?limit=3', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(get.body.length))
    expect(head.headers['content-type']).toBe('application/json')
    expect((await ask(sandbox, '/api/clientes/', { method: 'HEAD', key: null })).status).toBe(401)
    expect((await ask(sandbox, '/api/clientes/', { method: 'HEAD', key: keys.ticketsOnly })).status).toBe(403)
  })

  it('OPTIONS describes the view to any valid key: Allow is no sign of permission', async () => {
    const sandbox = await start()
    for (const key of [keys.good, keys.ticketsOnly]) {
      const answer = await ask(sandbox, '/api/clientes/1/perfil/', { method: 'OPTIONS', key })
      expect(answer.status).toBe(200)
      expect(answer.headers.allow).toBe('GET, PUT, DELETE, HEAD, OPTIONS')
      expect(answer.json).toMatchObject({ renders: ['application/json'], parses: ['application/json'] })
    }
    expect((await ask(sandbox, '/api/tickets/', { method: 'OPTIONS' })).json.parses).toEqual(['multipart/form-data'])
    expect((await ask(sandbox, '/api/clientes/', { method: 'OPTIONS', key: null })).status).toBe(401)
  })

  it('come without CORS headers', async () => {
    const answer = await ask(await start(), '/api/clientes/', { headers: { origin: 'http://localhost:3000' } })
    expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

describe('the Host header', () => {
  it('may be 127.0.0.1 or localhost', async () => {
    const sandbox = await start()
    const { port } = new URL(sandbox.origin)
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LocalHost:${port}`, '127.0.0.1']) {
      expect((await ask(sandbox, '/api/staff/', { headers: { host } })).status).toBe(200)
    }
  })

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '127.0.0.1@evil',
    '[::1]',
    '192.168.0.1',
    'localhost:1:2'
  ])('is refused as %s, for the API and for the sandbox alike', async host => {
    const sandbox = await start()
    for (const path of ['/api/staff/', '/__sandbox/log', '/__sandbox/echo', '/nada']) {
      const answer = await ask(sandbox, path, { headers: { host } })
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('not served here')
    }
  })

  it('must come once, and a target with a host of its own is refused', async () => {
    const sandbox = await start()
    const { host } = new URL(sandbox.origin)
    const twice = lines(sandbox, 'GET /__sandbox/empty HTTP/1.1', [`Host: ${host}`, 'Host: evil.example'])
    expect(await raw(sandbox, twice)).toMatch(/^HTTP\/1\.1 400 /)
    const absolute = lines(sandbox, 'GET http://evil.example/__sandbox/empty HTTP/1.1')
    expect(await raw(sandbox, absolute)).toMatch(/^HTTP\/1\.1 400 /)
    expect(await raw(sandbox, lines(sandbox, 'GET /__sandbox/empty HTTP/1.1'))).toMatch(/^HTTP\/1\.1 204 /)
  })
})

describe('trouble on purpose', () => {
  it('is an outage with a page of HTML, for known and unknown paths', async () => {
    const sandbox = await start({ switches: { outageStatus: 503 } })
    for (const path of ['/api/clientes/', '/nada/']) {
      const answer = await ask(sandbox, path, { key: null })
      expect(answer.status).toBe(503)
      expect(answer.headers['content-type']).toContain('text/html')
    }
    expect((await ask(sandbox, '/__sandbox/echo')).status).toBe(200)
    sandbox.control.setSwitches({ outageStatus: null })
    expect((await ask(sandbox, '/api/clientes/')).status).toBe(200)
  })

  it('is a wait before each answer', async () => {
    const sandbox = await start({ switches: { latencyMs: 150 } })
    const before = performance.now()
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
    expect(performance.now() - before).toBeGreaterThan(140)
  })

  it('is a body of more than 32 MiB, which is refused', async () => {
    const sandbox = await start()
    const answer = await ask(sandbox, '/api/tickets/', { method: 'POST', body: Buffer.alloc(33 * 1024 * 1024) })
    expect(answer.status).toBe(413)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })
})
