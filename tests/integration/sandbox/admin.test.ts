import { describe, expect, it } from 'vitest'
import { wisphubNetSwitchRules } from '../../../electron/sandbox/wisphub-net/switches'
import { ask, askJson, keys, start } from './support'

const noKey = { key: null }

describe('/__sandbox/keys', () => {
  it('adds, lists, revokes and restores', async () => {
    const sandbox = await start()
    const key = 'Http+Key/1.x=='
    const added = await askJson(sandbox, 'POST', '/__sandbox/keys', { key, permissions: ['staff.read'] }, noKey)
    expect(added.status).toBe(201)
    expect((await ask(sandbox, '/api/staff/', { key })).status).toBe(200)
    expect((await ask(sandbox, '/api/clientes/', { key })).status).toBe(403)
    const listed = (await ask(sandbox, '/__sandbox/keys', noKey)).json.keys
    expect(listed).toContainEqual({ key, label: 'added', permissions: ['staff.read'], revoked: false })
    expect(listed.map((one: { key: string }) => one.key)).toEqual(expect.arrayContaining(Object.values(keys)))

    const path = `/__sandbox/keys/${encodeURIComponent(key)}`
    expect((await ask(sandbox, path, { ...noKey, method: 'DELETE' })).status).toBe(204)
    expect((await ask(sandbox, '/api/staff/', { key })).json.detail).toBe('Credenciales de autenticación incorrectas.')
    expect((await ask(sandbox, path, { ...noKey, method: 'PUT' })).status).toBe(204)
    expect((await ask(sandbox, '/api/staff/', { key })).status).toBe(200)
  })

  it('refuses what makes no key, and does not know the unknown', async () => {
    const sandbox = await start()
    const post = (value: unknown) => askJson(sandbox, 'POST', '/__sandbox/keys', value, noKey)
    for (const value of [{}, { key: '', permissions: 'all' }, { key: 'a b', permissions: 'all' }, { key: 'x' }]) {
      expect((await post(value)).status).toBe(400)
    }
    expect((await post({ key: 'x', permissions: ['all'] })).json.error).toContain('clients.read')
    expect((await post(null)).status).toBe(400)
    expect((await ask(sandbox, '/__sandbox/keys/none', { ...noKey, method: 'DELETE' })).status).toBe(404)
    expect((await ask(sandbox, '/api/staff/', { key: 'x' })).status).toBe(403)
  })
})

describe('/__sandbox/switches', () => {
  it('reads and changes them', async () => {
    const sandbox = await start()
    const before = (await ask(sandbox, '/__sandbox/switches', noKey)).json
    expect(before).toEqual(sandbox.control.switches())
    expect(Object.keys(before)).toEqual(Object.keys(wisphubNetSwitchRules))
    const after = await askJson(sandbox, 'PUT', '/__sandbox/switches', { invalidKeyStatus: 401 }, noKey)
    expect(after.json).toEqual({ ...before, invalidKeyStatus: 401 })
    expect((await ask(sandbox, '/api/staff/', { key: 'nobody' })).status).toBe(401)
  })

  it.each([
    [{ invalidKeyStatus: 402 }, '401 | 403'],
    [{ invalidKeyStatus: '401' }, '401 | 403'],
    [{ clientCount: 1.5 }, '0 to 20000'],
    [{ clientCount: null }, '0 to 20000'],
    [{ requestsPerMinute: -1 }, 'or null'],
    [{ outageStatus: 200 }, '500 to 599'],
    [{ wrongHost: 1 }, 'true | false'],
    [{ nada: 1 }, 'no switch "nada"'],
    [{ toString: 1 }, 'no switch "toString"']
  ])('refuses %j and changes nothing', async (patch, message) => {
    const sandbox = await start()
    const before = sandbox.control.switches()
    // The good half of a mixed change must not stay.
    const answer = await askJson(sandbox, 'PUT', '/__sandbox/switches', { latencyMs: 5, ...patch }, noKey)
    expect(answer.status).toBe(400)
    expect(answer.json.error).toContain(message)
    expect(sandbox.control.switches()).toEqual(before)
  })

  it.each(['[]', 'null', '"x"', '{', ''])('refuses %s, which is no object', async body => {
    const headers = { 'content-type': 'application/json' }
    const answer = await ask(await start(), '/__sandbox/switches', { ...noKey, method: 'PUT', headers, body })
    expect(answer.status).toBe(400)
    expect(answer.json.error).toMatch(/object|JSON/)
  })

  it('are checked at the start as well', async () => {
    await expect(start({ switches: { latencyMs: -1 } })).rejects.toThrow('latencyMs')
  })

  it('are as at the start after a reset, not as the standard', async () => {
    const sandbox = await start({ switches: { clientCount: 5 } })
    sandbox.control.setSwitches({ clientCount: 6, latencyMs: 1 })
    expect((await ask(sandbox, '/__sandbox/state', { ...noKey, method: 'DELETE' })).status).toBe(204)
    expect(sandbox.control.switches()).toMatchObject({ clientCount: 5, latencyMs: 0 })
    expect((await ask(sandbox, '/api/clientes/')).json.count).toBe(5)
  })
})

describe('/__sandbox/limits', () => {
  it('forgets the counted requests', async () => {
    const sandbox = await start({ switches: { requestsPerMinute: 1 } })
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(429)
    expect((await ask(sandbox, '/__sandbox/limits', { ...noKey, method: 'DELETE' })).status).toBe(204)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })
})

describe('/__sandbox/clock', () => {
  it('moves the limits on as well', async () => {
    const sandbox = await start({ switches: { requestsPerMinute: 1 } })
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(429)
    await askJson(sandbox, 'PUT', '/__sandbox/clock', { advanceMs: 60_000 }, noKey)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })

  it.each([-1, '5', null, undefined, 1e300])('refuses %j', async advanceMs => {
    const sandbox = await start()
    const answer = await askJson(sandbox, 'PUT', '/__sandbox/clock', { advanceMs }, noKey)
    expect(answer.status).toBe(400)
    expect(sandbox.control.clock().aheadMs).toBe(0)
  })
})

describe('the routes that steer', () => {
  const steering: [string, string][] = [
    ['GET', '/__sandbox/log'],
    ['DELETE', '/__sandbox/log'],
    ['GET', '/__sandbox/keys'],
    ['POST', '/__sandbox/keys'],
    ['DELETE', `/__sandbox/keys/${keys.good}`],
    ['PUT', '/__sandbox/switches'],
    ['DELETE', '/__sandbox/limits'],
    ['GET', '/__sandbox/counters'],
    ['DELETE', '/__sandbox/counters'],
    ['POST', '/__sandbox/levers/any'],
    ['PUT', '/__sandbox/clock'],
    ['DELETE', '/__sandbox/state']
  ]

  it.each(steering)('refuse web pages: %s %s', async (method, path) => {
    const sandbox = await start()
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: sandbox.origin },
      { 'sec-fetch-site': 'same-origin' }
    ]) {
      const answer = await askJson(sandbox, method, path, {}, { ...noKey, headers })
      expect(answer.status).toBe(403)
    }
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'take nothing that a form could send: %s',
    async type => {
      const sandbox = await start()
      const headers = { 'content-type': type }
      const body = { key: 'smuggled', permissions: 'all' }
      expect((await askJson(sandbox, 'POST', '/__sandbox/keys', body, { ...noKey, headers })).status).toBe(415)
      expect((await ask(sandbox, '/api/staff/', { key: 'smuggled' })).status).toBe(403)
    }
  )

  it('are told on the index page, with the switches and permissions', async () => {
    const sandbox = await start()
    for (const path of ['/__sandbox', '/__sandbox/']) {
      const { json } = await ask(sandbox, path, noKey)
      expect(json.api).toBe('wisphub-net')
      expect(json.permissions).toContain('clients.read')
      expect(Object.keys(json.switches)).toEqual(Object.keys(wisphubNetSwitchRules))
      expect(json.routes['GET /log']).toContain('1000')
    }
  })

  it('and all routes of the index page exist', async () => {
    const sandbox = await start()
    const { routes } = (await ask(sandbox, '/__sandbox', noKey)).json
    for (const route of Object.keys(routes)) {
      const [method = '', path = ''] = route.split(' ')
      if (path === '/hang' || path.startsWith('/reset') || path.startsWith('/gzip-bomb')) continue
      const target = `/__sandbox${path.replace(/\?.*/, '').replace('{key}', keys.revoked)}`
      const answer = await askJson(sandbox, method === 'ANY' ? 'GET' : method, target, {}, noKey)
      expect(answer.text, route).not.toContain('no such route')
    }
    expect((await ask(sandbox, '/__sandbox/nothing', noKey)).status).toBe(404)
  })
})
