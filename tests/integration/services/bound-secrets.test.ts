/** A key stays where it belongs: its own origins, its own place in the request, whatever a server answers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiKeyKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { setUpSandboxServices, wireOf } from './sandbox-services'

const { key: secret } = apiKeyKeys.good

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
beforeAll(async () => {
  the = await setUpSandboxServices()
})
afterAll(() => the.close())
beforeEach(() => {
  for (const { control } of Object.values(the.emulators)) control.clearLog()
})

const fieldsOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    error => ({ code: error.code, ...error.fields })
  )

describe('a redirect to another origin', () => {
  it.each([
    ['header', { headerName: 'api-key', prefix: '' }, 'api-key'],
    ['query', { parameterName: 'api_key' }, 'api_key'],
    ['cookie', { cookieName: 'api_key' }, 'Cookie'],
    ['bearer', {}, 'Authorization'],
    ['basic', { userName: 'demo' }, 'Authorization']
  ] as const)('does not get a key that travels by %s', async (methodId, fields, name) => {
    const credential = await the.save('api-key', the.emulators['api-key'].origin, { secret, methodId, fields })
    const to = `${the.emulators.fiberwise.origin}/api/v1/agents?api_key=${secret}&more=1`
    const exchange = await the.send(credential, {
      url: '/__sandbox/redirect',
      query: [
        { name: 'to', value: to, enabled: true },
        { name: 'status', value: '307', enabled: true }
      ]
    })
    expect(exchange.hops).toHaveLength(2)
    expect(exchange.hops[1]?.dropped).toContain(name)
    const [entry] = the.logOf('fiberwise')
    if (!entry) throw new Error('nobody came')
    // What the server itself put into the address is its own doing, but for the name that the vault fills.
    const wire = methodId === 'query' ? wireOf(entry) : wireOf(entry).replace(`api_key=${secret}`, '')
    for (const form of [secret, Buffer.from(`demo:${secret}`).toString('base64')]) expect(wire).not.toContain(form)
    expect(JSON.stringify([exchange, await the.history.get(exchange.id)])).not.toContain(secret)
  })

  it('on the same one keeps it', async () => {
    const credential = await the.save('api-key', the.emulators['api-key'].origin, {
      secret,
      methodId: 'header',
      fields: { headerName: 'api-key' }
    })
    const exchange = await the.send(credential, {
      url: '/__sandbox/redirect',
      query: [
        { name: 'to', value: '/secure-endpoint', enabled: true },
        { name: 'status', value: '302', enabled: true }
      ]
    })
    expect(exchange.hops.map(({ status }) => status)).toEqual([302, 200])
  })
})

describe('a key', () => {
  it('of one environment does not travel in another, until its person says so, and never unasked again', async () => {
    const { origin } = the.emulators['wisphub-net']
    const other = the.emulators['wisphub-middleware'].origin
    const credential = await the.save('wisphub-net', origin, { secret: wisphubNetKeys.good.key })
    const place = await the.save('wisphub-middleware', other, { secret: 'some other key' })
    const inTheOther = { id: credential.id, environmentId: place.environmentId }
    expect(await fieldsOf(the.send(inTheOther, { url: '/health' }))).toEqual({
      code: 'origin_refused',
      label: 'Canary',
      origin: other,
      bound: origin
    })
    expect(the.logOf('wisphub-middleware')).toEqual([])
    await the.credentials.allowOrigin(credential.id, other)
    await the.send(inTheOther, { url: '/health' })
    expect(the.logOf('wisphub-middleware').map(wireOf).join()).toContain(wisphubNetKeys.good.key)
    await the.credentials.forgetOrigin(credential.id, other)
    expect(await fieldsOf(the.send(inTheOther, { url: '/health' }))).toMatchObject({ code: 'origin_refused' })
  })

  it('is not sent where its place is taken, and nothing else is either', async () => {
    const { origin } = the.emulators['api-key']
    const query = await the.save('api-key', origin, { secret, methodId: 'query', fields: { parameterName: 'api_key' } })
    expect(await fieldsOf(the.send(query, { url: '/?api_key=mine' }))).toEqual({
      code: 'request_invalid',
      url: 'credential_query_twice'
    })
    const cookie = await the.save('api-key', origin, { secret, methodId: 'cookie', fields: { cookieName: 'api_key' } })
    const headers = [{ name: 'Cookie', value: 'api_key=mine', enabled: true }]
    expect(await fieldsOf(the.send(cookie, { headers }))).toEqual({
      code: 'request_invalid',
      'headers.0.value': 'credential_cookie_twice'
    })
    expect(the.logOf('api-key')).toEqual([])
  })

  it('does not go unencrypted over a network unless that is wished', async () => {
    const credential = await the.save('api-key', 'http://service.invalid', {
      secret,
      methodId: 'query',
      fields: { parameterName: 'api_key' }
    })
    expect(await fieldsOf(the.send(credential))).toMatchObject({ code: 'plain_http_secret' })
    const exchange = await the.send(credential, {}, { allowPlainHttp: true })
    expect(exchange.failure?.code).toBe('unknown_host')
    expect(JSON.stringify(exchange)).not.toContain(secret)
  })
})

describe('a key that is too short to be looked for', () => {
  it.each([
    ['header', { headerName: 'X-Plain', prefix: '' }],
    ['query', { parameterName: 'code name' }],
    ['cookie', { cookieName: 'plain' }]
  ] as const)('is masked in its place, by %s', async (methodId, fields) => {
    const short = 'zq7Xw'
    const credential = await the.save('api-key', the.emulators['api-key'].origin, { secret: short, methodId, fields })
    const exchange = await the.send(credential, { url: '/', query: [{ name: 'a', value: 'b', enabled: true }] })
    expect(the.logOf('api-key').map(wireOf).join()).toContain(short)
    expect(JSON.stringify([exchange, await the.history.get(exchange.id), the.published])).not.toContain(short)
    expect(exchange.hops[0]?.url).toContain('?a=b')
  })
})
