import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { handClock, lines, raw } from '../support'
import { day, forbidden, invalid, keys, missing, reading, start, userKeys } from './support'

describe('example keys', () => {
  it('have the two forms of a user key and the one of an agent key', () => {
    const { uuid, agent, ...others } = keys
    for (const key of Object.values(others)) expect(key).toMatch(/^fw_key_[\w-]{20,}$/)
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(agent).toMatch(/^agent_[\w-]{43}$/)
  })

  it('are offered, the one that may do everything first', async () => {
    const sandbox = await start()
    expect(sandbox.exampleKeys.map(({ secret }) => secret)).toEqual([...Object.values(keys), `'${keys.good}'`])
    const bearer = sandbox.exampleKeys[0]?.secret ?? ''
    expect(await reading(sandbox, bearer)).toBe(200)
    expect((await call(sandbox, `GET ${userKeys}`, { bearer })).status).toBe(200)
    expect((await call(sandbox, 'POST /api/v1/agents', { bearer, json: { name: 'x' } })).status).toBe(200)
  })
})

describe('Authorization: Bearer', () => {
  it('lets a UUID in bare and with api_ before it, and other keys only as they are', async () => {
    const sandbox = await start()
    expect(await reading(sandbox, keys.uuid)).toBe(200)
    expect(await reading(sandbox, `api_${keys.uuid}`)).toBe(200)
    expect(await reading(sandbox, `api_api_${keys.uuid}`)).toBe(401)
    expect(await reading(sandbox, keys.good)).toBe(200)
    expect(await reading(sandbox, `api_${keys.good}`)).toBe(401)
  })

  it.each([
    ['no header', {}],
    ['an empty header', { authorization: '' }],
    ['another scheme', { authorization: `Api-Key ${keys.good}` }],
    ['the bare key', { authorization: keys.good }],
    ['the scheme alone', { authorization: 'Bearer' }],
    ['X-API-Key', { 'x-api-key': keys.good }]
  ])('takes %s for a missing credential', async (_, headers) => {
    const answer = await call(await start(), 'GET /api/v1/agents', { headers })
    expect([answer.status, answer.json]).toEqual([401, missing])
  })

  it('does not mind the case of the scheme, nor blanks at the end, and looks at the first header', async () => {
    const sandbox = await start()
    const status = async (...headers: string[]) =>
      (await raw(sandbox, lines(sandbox, 'GET /api/v1/agents HTTP/1.1', headers))).slice(9, 12)
    expect(await status(`authorization: bEARER ${keys.good} \t`)).toBe('200')
    expect(await status(`Authorization: Bearer ${keys.good}`, 'Authorization: Bearer x')).toBe('200')
    expect(await status('Authorization: Bearer x', `Authorization: Bearer ${keys.good}`)).toBe('401')
  })

  it('does not tell wrong, revoked and expired keys apart', async () => {
    const sandbox = await start()
    for (const bearer of ['nobody', keys.good.toUpperCase(), ` ${keys.good}`, keys.revoked, keys.expired]) {
      const answer = await call(sandbox, 'GET /api/v1/agents', { bearer })
      expect([answer.status, answer.json]).toEqual([401, invalid])
    }
  })

  it('refuses a key from its end on, and knows it again when it is restored only if it has not ended', async () => {
    const clock = handClock()
    const sandbox = await start({}, clock.now)
    clock.advance(2 * day - 1000)
    expect(await reading(sandbox, keys.almostExpired)).toBe(200)
    clock.advance(2000)
    expect(await reading(sandbox, keys.almostExpired)).toBe(401)
    sandbox.control.restore(keys.revoked)
    expect(await reading(sandbox, keys.revoked)).toBe(200)
  })

  it('refuses it as well when the clock is moved over HTTP', async () => {
    const sandbox = await start()
    const moved = await call<{ aheadMs: number; wall: string }>(sandbox, 'PUT /__sandbox/clock', {
      json: { advanceMs: 3 * day }
    })
    expect(moved.json.aheadMs).toBe(3 * day)
    expect(Date.parse(moved.json.wall) - Date.now()).toBeGreaterThan(2.9 * day)
    expect(await reading(sandbox, keys.almostExpired)).toBe(401)
    sandbox.control.reset()
    expect(await reading(sandbox, keys.almostExpired)).toBe(200)
    const wrong = await call(sandbox, 'PUT /__sandbox/clock', { json: { advanceMs: -1 } })
    expect(wrong.status).toBe(400)
  })

  it('notes the known key in the log, without api_', async () => {
    const sandbox = await start()
    await reading(sandbox, `api_${keys.uuid}`)
    await reading(sandbox, keys.revoked)
    await reading(sandbox, 'nobody')
    expect(sandbox.control.log().map(({ key }) => key)).toEqual([keys.uuid, keys.revoked, null])
  })
})

describe('scopes', () => {
  it('read:all reads, write:all writes, and neither includes the other', async () => {
    const sandbox = await start()
    sandbox.control.addKey('writer', ['write:all'])
    const status = async (line: string, bearer: string) =>
      (await call(sandbox, line, { bearer, ...(line.startsWith('POST') && { json: { name: 'x' } }) })).status
    expect(await status('GET /api/v1/agents', keys.readOnly)).toBe(200)
    expect(await status('POST /api/v1/agents', keys.readOnly)).toBe(403)
    expect(await status('GET /api/v1/agents', 'writer')).toBe(403)
    expect(await status('POST /api/v1/agents', 'writer')).toBe(200)
    const answer = await call(sandbox, 'GET /api/v1/agents', { bearer: keys.appOnly })
    expect([answer.status, answer.json]).toEqual([403, forbidden])
  })

  it('are looked at before the values, and broken JSON before everything', async () => {
    const sandbox = await start()
    const post = (headers: Record<string, string>, body: string) =>
      call(sandbox, 'POST /api/v1/agents', { body, headers: { 'content-type': 'application/json', ...headers } })
    const authorization = `Bearer ${keys.readOnly}`
    expect((await post({ authorization }, '{}')).status).toBe(403)
    expect((await post({}, '{')).status).toBe(400)
  })

  it.each([
    [false, 403],
    [true, 200]
  ] as const)('admin covers the others only when the switch says so: %s', async (adminCoversAll, status) => {
    const sandbox = await start({ adminCoversAll })
    sandbox.control.addKey('boss', ['admin'])
    expect(await reading(sandbox, 'boss')).toBe(status)
  })

  it.each([
    [true, 200, 403],
    [false, 403, 403]
  ] as const)('keys with admin manage keys when the switch says so: %s', async (adminKeysManageKeys, admin, other) => {
    const sandbox = await start({ adminKeysManageKeys })
    const status = async (bearer: string) => (await call(sandbox, `GET ${userKeys}`, { bearer })).status
    expect(await status(keys.good)).toBe(admin)
    expect(await status(keys.readOnly)).toBe(other)
    expect(await status(keys.agent)).toBe(403)
  })

  it('agents:read is enough for an agent key to read the agents, not to write them', async () => {
    const sandbox = await start()
    expect(await reading(sandbox, keys.agent)).toBe(200)
    const answer = await call(sandbox, 'POST /api/v1/agents', { bearer: keys.agent, json: { name: 'x' } })
    expect(answer.json).toEqual(forbidden)
  })
})
