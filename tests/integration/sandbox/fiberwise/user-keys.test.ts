import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { handClock } from '../support'
import { create, day, forbidden, invalid, keys, list, logIn, reading, start, type ToldKey, userKeys } from './support'

const wish = { name: 'CI clave ñ', scopes: ['read:all', 'zona:propia'], expires_in_days: 30 }

describe('a new key', () => {
  it.each([
    ['fw_key', 11, /^fw_key_[\w-]{32}$/],
    ['uuid', 8, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/]
  ] as const)('of the form %s is shown once, with a prefix of %i', async (keyForm, keyPrefixLength, form) => {
    const sandbox = await start({ keyForm, keyPrefixLength })
    const { json, status } = await create(sandbox, wish)
    expect(status).toBe(200)
    expect(json.key).toMatch(form)
    expect(json.key_prefix).toBe(json.key.slice(0, keyPrefixLength))
    expect(Object.keys(json).sort()).toEqual(
      ['created_at', 'expires_at', 'id', 'key', 'key_prefix', 'name', 'scopes'].sort()
    )
    expect([json.name, json.scopes]).toEqual([wish.name, wish.scopes])
    const listed = await call<ToldKey[]>(sandbox, `GET ${userKeys}`, { bearer: keys.good })
    expect(listed.text).not.toContain(json.key)
    expect(listed.json.find(({ id }) => id === json.id)?.key_prefix).toBe(json.key_prefix)
  })

  it('works at once, and with api_ before it when it is a UUID', async () => {
    const sandbox = await start({ keyForm: 'uuid' })
    const { key } = (await create(sandbox, wish)).json
    expect(await reading(sandbox, key)).toBe(200)
    expect(await reading(sandbox, `api_${key}`)).toBe(200)
  })

  it('answers with 201 when the switch says so', async () => {
    expect((await create(await start({ createStatus: 201 }), wish)).status).toBe(201)
  })

  it.each([
    [30, 30],
    [1, 1],
    [0, null],
    [null, null],
    [undefined, null],
    [-1, -1]
  ])('with expires_in_days %s ends after %s days', async (expires_in_days, days) => {
    const sandbox = await start()
    const { json } = await create(sandbox, { name: 'n', expires_in_days, scopes: ['read:all'] })
    const end = json.expires_at === null ? null : Date.parse(json.expires_at) - Date.now()
    if (days === null) expect(end).toBeNull()
    else expect(Math.abs((end ?? 0) - days * day)).toBeLessThan(60_000)
    expect(await reading(sandbox, json.key)).toBe(days === -1 ? 401 : 200)
  })

  it('ends on its day', async () => {
    const clock = handClock()
    const sandbox = await start({}, clock.now)
    const { json } = await create(sandbox, { ...wish, expires_in_days: 1 })
    clock.advance(day - 1000)
    expect(await reading(sandbox, json.key)).toBe(200)
    clock.advance(2000)
    expect((await call(sandbox, 'GET /api/v1/agents', { bearer: json.key })).json).toEqual(invalid)
    expect((await list(sandbox)).map(({ id }) => id)).toContain(json.id)
  })

  it.each([
    ['z', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
    ['offset', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/],
    ['no-zone', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/]
  ] as const)('tells instants with or without a zone: %s', async (instants, form) => {
    const sandbox = await start({ instants })
    const { json } = await create(sandbox, wish)
    expect(json.created_at).toMatch(form)
    expect(json.expires_at).toMatch(form)
    await reading(sandbox, json.key)
    expect((await list(sandbox)).find(({ id }) => id === json.id)?.last_used_at).toMatch(form)
    const zone = instants === 'no-zone' ? 'Z' : ''
    expect(Math.abs(Date.parse(`${json.created_at}${zone}`) - Date.now())).toBeLessThan(60_000)
  })

  it('is made though its reply is lost', async () => {
    const sandbox = await start({ loseCreateReply: true })
    const before = (await list(sandbox)).length
    await expect(create(sandbox, wish)).rejects.toThrow('ECONNRESET')
    expect(await list(sandbox)).toHaveLength(before + 1)
    sandbox.control.setSwitches({ loseCreateReply: false })
    expect((await create(sandbox, wish)).status).toBe(200)
  })

  it('belongs to whoever made it', async () => {
    const sandbox = await start()
    const form = { email: 'b@example.com', password: 'p', confirm_password: 'p', first_name: 'B', last_name: 'C' }
    await call(sandbox, 'POST /api/v1/auth/register', { form })
    const { token } = await logIn(sandbox, form)
    const { json } = await create(sandbox, wish, token)
    expect((await list(sandbox, token)).map(({ id, user_id }) => [id, user_id])).toEqual([[json.id, 2]])
    expect((await list(sandbox)).map(({ id }) => id)).not.toContain(json.id)
    const other = await call(sandbox, `DELETE ${userKeys}/${json.id}`, { bearer: keys.good })
    expect([other.status, other.json]).toEqual([404, { detail: 'API key not found' }])
  })
})

describe('wrong values', () => {
  it.each([
    [{}, 'name: Field required'],
    [{ name: 5 }, 'name: Input should be a valid string'],
    [{ name: 'n', scopes: 'read:all' }, 'scopes: Input should be a valid list'],
    [{ name: 'n', scopes: ['a', 1] }, 'scopes.1: Input should be a valid string'],
    [{ name: 'n', scopes: null }, 'scopes: Input should be a valid list'],
    [
      { name: 'n', expires_in_days: 'soon' },
      'expires_in_days: Input should be a valid integer, unable to parse string as an integer'
    ],
    [
      { name: 'n', expires_in_days: 1.5 },
      'expires_in_days: Input should be a valid integer, got a number with a fractional part'
    ]
  ])('get 400 with a text: %j', async (body, text) => {
    const answer = await create(await start(), body)
    expect([answer.status, answer.json]).toEqual([400, { detail: text }])
  })

  it('get 422 with a list that sends them back when the switch says so', async () => {
    const sandbox = await start({ validationStatus: 422 })
    const answer = await create(sandbox, { name: 7, scopes: [] })
    expect([answer.status, answer.json]).toEqual([
      422,
      { detail: [{ type: 'string_type', loc: ['body', 'name'], msg: 'Input should be a valid string', input: 7 }] }
    ])
    const none = await create(sandbox, { scopes: ['s'] })
    expect(none.json).toEqual({
      detail: [{ type: 'missing', loc: ['body', 'name'], msg: 'Field required', input: { scopes: ['s'] } }]
    })
  })

  it('get 422 in the older words', async () => {
    const sandbox = await start({ validationStatus: 422, pydantic: 1 })
    expect((await create(sandbox, { name: null })).json).toEqual({
      detail: [{ loc: ['body', 'name'], msg: 'none is not an allowed value', type: 'type_error.none.not_allowed' }]
    })
    // Version 1 turned a number into a text.
    expect((await create(sandbox, { name: 7, scopes: [] })).json.name).toBe('7')
  })
})

describe('the list', () => {
  it('has what the code has, without a secret, and no revoked or agent keys', async () => {
    const sandbox = await start()
    const answer = await call<ToldKey[]>(sandbox, `GET ${userKeys}`, { bearer: keys.good })
    for (const key of Object.values(keys)) expect(answer.text).not.toContain(key)
    expect(answer.json.map(({ name }) => name)).toEqual([
      'Full access',
      'Full access, UUID form',
      'Read only',
      'Wrong permission',
      'Expires in 2 days',
      'Expired'
    ])
    expect(Object.keys(answer.json[0] ?? {}).sort()).toEqual(
      'created_at expires_at id key_prefix last_used_at name organization_id scopes user_id'.split(' ')
    )
    expect(answer.json[0]).toMatchObject({ id: 1, user_id: 1, organization_id: null, key_prefix: 'fw_key_Demo' })
  })

  it('tells when a key was used last: with each call that accepted it', async () => {
    const clock = handClock()
    const sandbox = await start({ instants: 'offset' }, clock.now)
    const lastUse = async () => (await list(sandbox))[2]?.last_used_at ?? null
    expect(await lastUse()).toBeNull()
    await reading(sandbox, keys.readOnly)
    const first = await lastUse()
    clock.advance(5000)
    // Accepted as a key, though not for this call.
    expect((await call(sandbox, `GET ${userKeys}`, { bearer: keys.readOnly })).json).toEqual(forbidden)
    const second = await lastUse()
    expect(Date.parse(second ?? '') - Date.parse(first ?? '')).toBe(5000)
  })

  it('holds keys that a test added', async () => {
    const sandbox = await start()
    sandbox.control.addKey('added-by-test', 'all')
    expect((await list(sandbox)).at(-1)).toMatchObject({ name: 'added', key_prefix: 'added-by-te', user_id: 1 })
  })
})

describe('editing', () => {
  it.each([
    ['both', 200, 200],
    ['PUT', 200, 405],
    ['PATCH', 405, 200],
    ['none', 405, 405]
  ] as const)('goes by the verb of the switch: %s', async (editVerb, put, patch) => {
    const sandbox = await start({ editVerb })
    const { id } = (await create(sandbox, wish)).json
    const edit = (verb: string, json: object) =>
      call<ToldKey>(sandbox, `${verb} ${userKeys}/${id}`, { bearer: keys.good, json })
    expect((await edit('PUT', { name: 'renamed' })).status).toBe(put)
    expect((await edit('PATCH', { name: 'renamed' })).status).toBe(patch)
  })

  it('changes name and scopes, one without the other, with effect at once', async () => {
    const sandbox = await start()
    const { id, key } = (await create(sandbox, wish)).json
    const edit = async (json: object) =>
      (await call<ToldKey>(sandbox, `PUT ${userKeys}/${id}`, { bearer: keys.good, json })).json
    expect(await edit({ name: 'renamed' })).toMatchObject({ id, name: 'renamed', scopes: wish.scopes })
    expect(await edit({ scopes: ['app:access'] })).toMatchObject({ id, name: 'renamed', scopes: ['app:access'] })
    expect(await reading(sandbox, key)).toBe(403)
    expect(await edit({})).toMatchObject({ name: 'renamed', scopes: ['app:access'] })
    expect(await edit({ name: 'again' })).not.toHaveProperty('key')
  })

  it('does not know what is not there', async () => {
    const sandbox = await start()
    const edit = (id: string) => call(sandbox, `PUT ${userKeys}/${id}`, { bearer: keys.good, json: {} })
    expect((await edit('999')).status).toBe(404)
    expect((await edit('x')).json).toEqual({
      detail: 'key_id: Input should be a valid integer, unable to parse string as an integer'
    })
  })
})

describe('revoking', () => {
  it.each([
    [200, '{"message":"API key deleted successfully"}'],
    [204, '']
  ] as const)('answers %i, and the key is gone for good', async (revokeStatus, text) => {
    const sandbox = await start({ revokeStatus })
    const { id, key } = (await create(sandbox, wish)).json
    const remove = () => call(sandbox, `DELETE ${userKeys}/${id}`, { bearer: keys.good })
    const answer = await remove()
    expect([answer.status, answer.text]).toEqual([revokeStatus, text])
    expect((await call(sandbox, 'GET /api/v1/agents', { bearer: key })).json).toEqual(invalid)
    expect((await list(sandbox)).map(one => one.id)).not.toContain(id)
    expect((await remove()).status).toBe(404)
  })

  it('of the key itself is possible', async () => {
    const sandbox = await start()
    expect((await call(sandbox, `DELETE ${userKeys}/1`, { bearer: keys.good })).status).toBe(200)
    expect(await reading(sandbox, keys.good)).toBe(401)
    sandbox.control.reset()
    expect(await reading(sandbox, keys.good)).toBe(200)
  })
})
