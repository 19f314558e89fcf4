/** Every provider in each of its ways, against its emulator: the key in the declared place and nowhere else. */
import type { Endpoint } from '@shared/schemas/provider'
import type { RequestSpec } from '@shared/schemas/request'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { providers } from '../../../electron/providers/registry'
import {
  type ApiName,
  apalaKeys,
  apiKeyKeys,
  basicUser,
  fiberwiseKeys,
  wisphubMiddlewareKeys,
  wisphubNetKeys
} from '../../../electron/sandbox/server'
import { ownProvider } from '../../fixtures/own-provider'
import { headerOf, setUpSandboxServices, wireOf } from './sandbox-services'

interface Way {
  api: ApiName
  methodId: string
  secret: string
  fields?: Record<string, string>
  url: string
  method?: RequestSpec['method']
  body?: RequestSpec['body']
  /** The one place, as name of the header or `query`. */
  place: string
  value: string
}

const apiKeyWay = (methodId: string, place: string, value: string, fields: Record<string, string> = {}): Way => ({
  api: 'api-key',
  methodId,
  secret: apiKeyKeys.good.key,
  fields,
  url: `/secure-${methodId}`,
  place,
  value
})

const { key } = apiKeyKeys.good

const ways: Way[] = [
  {
    api: 'wisphub-net',
    methodId: 'api-key',
    secret: wisphubNetKeys.good.key,
    url: '/api/clientes/',
    place: 'Authorization',
    value: `Api-Key ${wisphubNetKeys.good.key}`
  },
  {
    api: 'wisphub-middleware',
    methodId: 'x-api-key',
    secret: wisphubMiddlewareKeys.good.key,
    url: '/api/tickets/subjects',
    place: 'X-API-Key',
    value: wisphubMiddlewareKeys.good.key
  },
  {
    api: 'fiberwise',
    methodId: 'bearer',
    secret: fiberwiseKeys.good.key,
    url: '/api/v1/agents',
    place: 'Authorization',
    value: `Bearer ${fiberwiseKeys.good.key}`
  },
  {
    api: 'fiberwise',
    methodId: 'bearer',
    secret: fiberwiseKeys.uuid.key,
    url: '/api/v1/agents',
    place: 'Authorization',
    value: `Bearer ${fiberwiseKeys.uuid.key}`
  },
  {
    api: 'fiberwise',
    methodId: 'bearer-api',
    secret: fiberwiseKeys.uuid.key,
    url: '/api/v1/agents',
    place: 'Authorization',
    value: `Bearer api_${fiberwiseKeys.uuid.key}`
  },
  {
    api: 'fiberwise',
    methodId: 'agent',
    secret: fiberwiseKeys.agent.key,
    url: '/api/v1/agents',
    place: 'Authorization',
    value: `Bearer ${fiberwiseKeys.agent.key}`
  },
  apiKeyWay('header', 'api-key', key, { headerName: 'api-key', prefix: '' }),
  apiKeyWay('query', 'query', `api_key=${key}`, { parameterName: 'api_key' }),
  apiKeyWay('cookie', 'Cookie', `api_key=${key}`, { cookieName: 'api_key' }),
  apiKeyWay('bearer', 'Authorization', `Bearer ${key}`),
  apiKeyWay('basic', 'Authorization', `Basic ${Buffer.from(`${basicUser}:${key}`).toString('base64')}`, {
    userName: basicUser
  })
]

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
beforeAll(async () => {
  the = await setUpSandboxServices({}, [...providers, ownProvider])
})
afterAll(() => the.close())
afterEach(() => {
  for (const { control } of Object.values(the.emulators)) {
    control.reset()
    control.clearLog()
  }
})

describe.each(ways.map(way => [`${way.api} by ${way.methodId}`, way] as const))('%s', (_, way) => {
  const { api, methodId, secret, fields, url, place, value } = way

  it('is let in, with the key in its place and nowhere else', async () => {
    const credential = await the.save(api, the.emulators[api].origin, { secret, methodId, ...(fields && { fields }) })
    const exchange = await the.send(credential, { url })
    expect(exchange.failure).toBeNull()
    expect(exchange.hops.map(({ status }) => status)).toEqual([200])

    const [entry, ...others] = the.logOf(api)
    if (!entry) throw new Error('the emulator saw nothing')
    expect(others).toEqual([])
    expect(entry.key).toBe(secret)
    if (place === 'query') expect(entry.url).toBe(`${url}?${value}`)
    else expect(headerOf(entry, place)).toEqual([value])
    // Cut out of its place, it is nowhere.
    const rest = wireOf(entry).replace(value, '')
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
      expect(rest).not.toContain(form)
    }
  })

  it('shows, keeps and logs it masked', async () => {
    const credential = await the.save(api, the.emulators[api].origin, { secret, methodId, ...(fields && { fields }) })
    const exchange = await the.send(credential, { url })
    const kept = JSON.stringify([exchange, await the.history.get(exchange.id), the.published, the.audited, the.logged])
    const hidden = [secret, encodeURIComponent(secret), value.split(' ').at(-1) ?? secret]
    for (const form of hidden) expect(kept).not.toContain(form)
    expect(exchange.hops[0]?.url).not.toContain(secret)
  })
})

describe('apala by exchange', () => {
  const { key: secret } = apalaKeys.good

  it('sends the key once in the body of the exchange, then the token as Bearer, and nothing else of either', async () => {
    const credential = await the.save('apala', the.emulators.apala.origin, { secret })
    const optimize = providers.find(({ id }) => id === 'apala')?.endpoints.find(({ id }) => id === 'optimize-message')
    const text = optimize?.body?.kind === 'json' ? optimize.body.example : ''
    const exchange = await the.send(credential, {
      method: 'POST',
      url: '/api/message_optimizer',
      body: { kind: 'json', text }
    })
    expect(exchange.hops.map(({ status }) => status)).toEqual([200])

    const [asked, sent, ...others] = the.logOf('apala')
    if (!asked || !sent) throw new Error('the emulator saw too little')
    expect(others).toEqual([])
    expect(asked.url).toBe('/api/auth/token')
    expect(JSON.parse(Buffer.from(asked.bodyBase64, 'base64').toString())).toEqual({ api_key: secret })
    expect(headerOf(asked, 'authorization')).toEqual([])
    expect([asked.url, ...asked.rawHeaders].join()).not.toContain(secret)
    const [bearer = ''] = headerOf(sent, 'authorization')
    expect(bearer).toMatch(/^Bearer \S+$/)
    expect(wireOf(sent)).not.toContain(secret)

    const token = bearer.slice('Bearer '.length)
    const { tokenExchangeId } = exchange
    const tokenExchange = await the.history.get(tokenExchangeId ?? '')
    expect(tokenExchange).toMatchObject({ purpose: 'token', credential: { id: credential.id }, captured: [] })
    const body = await the.textOf(tokenExchange.id)
    expect(JSON.parse(body)).toMatchObject({
      access_token: '[redacted:access_token]',
      refresh_token: '[redacted:refresh_token]',
      company_name: 'Créditos Demo S.A.S.'
    })
    const kept = JSON.stringify([exchange, tokenExchange, body, the.published, the.audited, the.logged])
    for (const form of [secret, token]) expect(kept).not.toContain(form)
  })
})

it('a sixth provider is one file and one line', async () => {
  const credential = await the.save(ownProvider.id, the.emulators['api-key'].origin, { secret: key })
  const exchange = await the.send(credential, { url: '/secure-endpoint' })
  expect(exchange.hops[0]?.status).toBe(200)
  expect(headerOf(the.logOf('api-key')[0] as never, 'api-key')).toEqual([key])
})

describe('the examples of the catalogue', () => {
  const specOf = (endpoint: Endpoint, taskId: string): Partial<RequestSpec> => {
    const parameters = (place: 'path' | 'query') =>
      endpoint.parameters
        .filter(parameter => parameter.in === place)
        .map(({ name, example, required }) => ({
          name,
          value: name === 'task_id' ? taskId : example,
          enabled: required
        }))
    const { body } = endpoint
    return {
      method: endpoint.method,
      url: endpoint.path,
      pathParameters: parameters('path'),
      query: parameters('query'),
      body:
        body === null
          ? { kind: 'none' }
          : body.kind === 'json'
            ? { kind: 'json', text: body.example }
            : {
                kind: 'multipart',
                parts: body.fields.map(({ name, example }) => ({ name, value: example, enabled: true }))
              }
    }
  }

  /** A person types these in. */
  const byHand = ['exchange-key', 'refresh-token', 'send-feedback-older']

  it.each(providers.map(provider => [provider.id, provider] as const))(
    'of %s all succeed in the sandbox',
    async (api, provider) => {
      const emulator = the.emulators[api as ApiName]
      const [example] = emulator.exampleKeys
      const credential = await the.save(api, emulator.origin, {
        secret: example?.secret ?? '',
        fields: { ...example?.fields }
      })
      const ping = await the.send(credential, {
        method: 'POST',
        url: api === 'wisphub-middleware' ? '/api/1/ping/' : '/api/clientes/1/ping/',
        body: { kind: 'json', text: '{"pings":1}' }
      })
      const taskId = /"task_id": ?"([^"]+)"/.exec(await the.textOf(ping.id).catch(() => ''))?.[1] ?? 'none'
      // What deletes comes last.
      const order = [...provider.endpoints].sort(
        (left, right) => Number(left.effect === 'destructive') - Number(right.effect === 'destructive')
      )
      for (const endpoint of order.filter(({ id }) => !byHand.includes(id))) {
        const exchange = await the.send(credential, specOf(endpoint, taskId), { confirmed: true })
        expect([endpoint.id, exchange.hops[0]?.status, exchange.failure]).toEqual([
          endpoint.id,
          expect.toSatisfy((status: number) => status >= 200 && status < 300),
          null
        ])
        if (endpoint.id.startsWith('find-')) {
          expect([endpoint.id, await the.textOf(exchange.id)]).toEqual([
            endpoint.id,
            expect.stringContaining('Belén Muñoz')
          ])
        }
      }
    }
  )
})
