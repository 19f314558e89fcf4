import { describe, expect, it } from 'vitest'
import { ask, askJson, keys, lines, raw, start } from './support'

const missing = { detail: 'Las credenciales de autenticación no se proveyeron.' }
const invalid = { detail: 'Credenciales de autenticación incorrectas.' }
const noPermission = { detail: 'Usted no tiene permiso para realizar esta acción.' }
const unknownKey = 'DemoNone.Example0Aa0Bb0Cc0Dd0Ee0Ff0Gg0Hhh'

describe('example keys', () => {
  it('have 8 characters, a dot and 32 characters, and are all different', () => {
    for (const key of Object.values(keys)) expect(key).toMatch(/^[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}$/)
    expect(new Set(Object.values(keys)).size).toBe(5)
  })
})

describe('Authorization: Api-Key', () => {
  it('lets the good keys in', async () => {
    const sandbox = await start()
    for (const key of [keys.good, keys.next]) {
      const answer = await ask(sandbox, '/api/clientes/', { key })
      expect(answer.status).toBe(200)
      expect(answer.headers['content-type']).toBe('application/json')
      expect(answer.json.count).toBe(137)
    }
  })

  it('answers 401 in Spanish, with a challenge, when there is no key', async () => {
    const sandbox = await start()
    const answer = await ask(sandbox, '/api/clientes/', { key: null })
    expect(answer.status).toBe(401)
    expect(answer.json).toEqual(missing)
    expect(answer.headers['www-authenticate']).toBe('Api-Key')
  })

  it.each([
    ['X-API-Key', { 'X-API-Key': keys.good }],
    ['Bearer', { Authorization: `Bearer ${keys.good}` }],
    ['Token', { Authorization: `Token ${keys.good}` }],
    ['the bare key', { Authorization: keys.good }],
    ['the scheme in lower case', { Authorization: `api-key ${keys.good}` }],
    ['the scheme in upper case', { Authorization: `API-KEY ${keys.good}` }],
    ['the scheme without hyphen', { Authorization: `ApiKey ${keys.good}` }],
    ['the scheme alone', { Authorization: 'Api-Key' }],
    ['a colon after the scheme', { Authorization: `Api-Key: ${keys.good}` }],
    ['a tab after the scheme', { Authorization: `Api-Key\t${keys.good}` }],
    ['an empty header', { Authorization: '' }]
  ])('takes %s for a missing key', async (_, headers) => {
    const sandbox = await start()
    const answer = await ask(sandbox, '/api/clientes/', { key: null, headers })
    expect(answer.status).toBe(401)
    expect(answer.json).toEqual(missing)
  })

  it('takes the key in the query for a missing key', async () => {
    const sandbox = await start()
    const answer = await ask(sandbox, `/api/clientes/?api_key=${keys.good}`, { key: null })
    expect(answer.json).toEqual(missing)
  })

  it('does not know the key in another case, with a second blank, in quotes or cut', async () => {
    const sandbox = await start()
    for (const key of [keys.good.toUpperCase(), ` ${keys.good}`, `"${keys.good}"`, keys.good.slice(0, -1)]) {
      const answer = await ask(sandbox, '/api/clientes/', { key })
      expect(answer.status).toBe(403)
      expect(answer.json).toEqual(invalid)
    }
  })

  it('does not see blanks and tabs at the end of the header, whatever the case of its name', async () => {
    const sandbox = await start()
    const request = lines(sandbox, 'GET /api/staff/ HTTP/1.1', [`aUTHORIZATION: Api-Key ${keys.good} \t`])
    expect(await raw(sandbox, request)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('takes the header given twice for a missing key', async () => {
    const sandbox = await start()
    const header = `Authorization: Api-Key ${keys.good}`
    const answer = await raw(sandbox, lines(sandbox, 'GET /api/staff/ HTTP/1.1', [header, header]))
    expect(answer).toMatch(/^HTTP\/1\.1 401 /)
  })
})

describe('an unknown or revoked key', () => {
  it.each([
    [403, undefined],
    [401, 'Api-Key']
  ] as const)('is refused with %i when the switch says so', async (status, challenge) => {
    const sandbox = await start({ switches: { invalidKeyStatus: status } })
    for (const key of [unknownKey, keys.revoked]) {
      const answer = await ask(sandbox, '/api/clientes/', { key })
      expect(answer.status).toBe(status)
      expect(answer.json).toEqual(invalid)
      expect(answer.headers['www-authenticate']).toBe(challenge)
    }
  })

  it('is refused with 403 unless told otherwise', async () => {
    const sandbox = await start()
    expect((await ask(sandbox, '/api/clientes/', { key: unknownKey })).status).toBe(403)
  })

  it('may be told with the text for a missing permission', async () => {
    const sandbox = await start({ switches: { invalidKeyText: 'permission' } })
    expect((await ask(sandbox, '/api/clientes/', { key: unknownKey })).json).toEqual(noPermission)
  })
})

describe('permissions', () => {
  const calls: [string, string, string][] = [
    ['clients.read', 'GET', '/api/clientes/'],
    ['clients.read', 'GET', '/api/clientes/1/perfil/'],
    ['clients.update', 'PUT', '/api/clientes/1/perfil/'],
    ['clients.delete', 'DELETE', '/api/clientes/2/perfil/'],
    ['plans.read', 'GET', '/api/plan-internet/'],
    ['plans.read', 'GET', '/api/plan-internet/pppoe/101/'],
    ['plans.read', 'GET', '/api/plan-internet/queue/201/'],
    ['tickets.read', 'GET', '/api/tickets/'],
    ['tickets.read', 'GET', '/api/tickets/1/'],
    ['tickets.write', 'POST', '/api/tickets/'],
    ['tasks.read', 'GET', '/api/tasks/none/'],
    ['network.ping', 'POST', '/api/clientes/1/ping/'],
    ['payments.read', 'GET', '/api/formas-de-pago/'],
    ['staff.read', 'GET', '/api/staff/']
  ]
  const all = [...new Set(calls.map(([permission]) => permission))]

  it.each(calls)('%s is what %s %s asks for, and nothing else', async (permission, method, path) => {
    const sandbox = await start({
      keys: [
        { key: 'only.this', permissions: [permission] },
        { key: 'all.others', permissions: all.filter(name => name !== permission) }
      ]
    })
    const send = (key: string) => ask(sandbox, path, { method, key })
    const refused = await send('all.others')
    expect(refused.status).toBe(403)
    expect(refused.json).toEqual(noPermission)
    expect((await send('only.this')).status).not.toBe(403)
  })

  it('of the read-only key are clients, plans, tickets and tasks', async () => {
    const sandbox = await start()
    const status = async (path: string, method = 'GET') =>
      (await ask(sandbox, path, { key: keys.readOnly, method })).status
    expect(await status('/api/clientes/')).toBe(200)
    expect(await status('/api/plan-internet/')).toBe(200)
    expect(await status('/api/tickets/')).toBe(200)
    expect(await status('/api/tasks/none/')).toBe(404)
    expect(await status('/api/clientes/1/perfil/', 'DELETE')).toBe(403)
    expect(await status('/api/clientes/1/perfil/', 'PUT')).toBe(403)
    expect(await status('/api/tickets/', 'POST')).toBe(403)
    expect(await status('/api/formas-de-pago/')).toBe(403)
  })

  it('of the key for tickets leave the clients closed', async () => {
    const sandbox = await start()
    expect((await ask(sandbox, '/api/tickets/', { key: keys.ticketsOnly })).status).toBe(200)
    expect((await ask(sandbox, '/api/clientes/', { key: keys.ticketsOnly })).json).toEqual(noPermission)
  })

  it('are looked at before the client and before the body', async () => {
    const sandbox = await start()
    const answer = await askJson(sandbox, 'PUT', '/api/clientes/9999/perfil/', [], { key: keys.readOnly })
    expect(answer.status).toBe(403)
  })
})

describe('keys while a sandbox runs', () => {
  it('can be revoked and restored, with effect on the next request', async () => {
    const sandbox = await start()
    expect(sandbox.control.revoke(keys.good)).toBe(true)
    expect((await ask(sandbox, '/api/staff/')).json).toEqual(invalid)
    expect((await ask(sandbox, '/api/staff/', { key: keys.next })).status).toBe(200)
    expect(sandbox.control.restore(keys.good)).toBe(true)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })

  it('can be added, and are checked', async () => {
    const sandbox = await start()
    sandbox.control.addKey('Added123.x', ['staff.read'])
    expect((await ask(sandbox, '/api/staff/', { key: 'Added123.x' })).status).toBe(200)
    expect((await ask(sandbox, '/api/clientes/', { key: 'Added123.x' })).status).toBe(403)
    expect(() => sandbox.control.addKey('has blank', 'all')).toThrow('visible ASCII')
    expect(() => sandbox.control.addKey('fine', ['clients.reed'])).toThrow('clients.read')
    expect(sandbox.control.revoke('never seen')).toBe(false)
    expect(sandbox.control.restore('never seen')).toBe(false)
  })

  it('are again those of the start after a reset', async () => {
    const sandbox = await start({ keys: [{ key: 'extra.key', label: 'mine', permissions: 'all' }] })
    expect(sandbox.control.keys()).toContainEqual(expect.objectContaining({ key: 'extra.key', label: 'mine' }))
    sandbox.control.revoke('extra.key')
    sandbox.control.restore(keys.revoked)
    sandbox.control.addKey('later.key', 'all')
    sandbox.control.reset()
    expect((await ask(sandbox, '/api/staff/', { key: 'extra.key' })).status).toBe(200)
    expect((await ask(sandbox, '/api/staff/', { key: keys.revoked })).status).toBe(403)
    expect((await ask(sandbox, '/api/staff/', { key: 'later.key' })).status).toBe(403)
  })
})

describe('the wrong host', () => {
  it('answers 403 even to a good key', async () => {
    const sandbox = await start({ switches: { wrongHost: true } })
    expect((await ask(sandbox, '/api/clientes/')).status).toBe(403)
    sandbox.control.setSwitches({ wrongHost: false })
    expect((await ask(sandbox, '/api/clientes/')).status).toBe(200)
  })
})
