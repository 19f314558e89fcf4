import type { RequestSpec } from '@shared/schemas/request'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { wisphubMiddlewareKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { codeOf } from '../../unit/electron/services/setup'
import { setUpSandboxServices } from './sandbox-services'

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
beforeAll(async () => {
  the = await setUpSandboxServices()
})
afterAll(() => the.close())
beforeEach(() => the.emulators['wisphub-net'].control.clearLog())

const update = {
  method: 'PUT',
  url: '/api/clientes/1/perfil/',
  body: { kind: 'json', text: '{"ciudad":"Cali"}' }
} as const
const remove = { method: 'DELETE', url: '/api/clientes/130/perfil/' } as const
const ping = { method: 'POST', url: '/api/clientes/1/ping/', body: { kind: 'json', text: '{"pings":1}' } } as const

const fieldsOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    error => error.fields
  )

describe('the guard of an environment', () => {
  it('refuses to change anything where only reading is allowed, confirmed or not, before a byte leaves', async () => {
    const credential = await the.save('wisphub-net', the.emulators['wisphub-net'].origin, {
      secret: wisphubNetKeys.good.key,
      guard: 'read_only'
    })
    for (const change of [update, remove, { method: 'POST', url: '/api/anything/' }] satisfies Partial<RequestSpec>[]) {
      expect(await codeOf(the.send(credential, change))).toBe('environment_read_only')
      expect(await codeOf(the.send(credential, change, { confirmed: true }))).toBe('environment_read_only')
    }
    expect(the.logOf('wisphub-net')).toEqual([])
    expect((await the.send(credential, { url: '/api/clientes/' })).hops[0]?.status).toBe(200)
    expect((await the.send(credential, ping)).hops[0]?.status).toBe(202)
  })

  it('is not got around by an address in full from another environment', async () => {
    const { origin } = the.emulators['wisphub-net']
    const elsewhere = await the.save('wisphub-net', 'http://localhost:9', { secret: wisphubNetKeys.next.key })
    await the.credentials.allowOrigin(elsewhere.id, origin)
    expect(await codeOf(the.send(elsewhere, { ...update, url: `${origin}${update.url}` }))).toBe(
      'environment_read_only'
    )
    expect(await codeOf(the.send(elsewhere, { ...update, credentialId: null, url: `${origin}${update.url}` }))).toBe(
      'environment_read_only'
    )
  })
})

describe('a deletion', () => {
  it('is asked for where nothing else is', async () => {
    const credential = await the.save('fiberwise', the.emulators.fiberwise.origin, {
      secret: 'x'.repeat(20),
      guard: 'open'
    })
    const deletion = { method: 'DELETE', url: '/api/v1/user/api-keys/2' } as const
    expect(await fieldsOf(the.send(credential, deletion))).toEqual({
      environment: 'fiberwise here',
      environmentId: credential.environmentId,
      level: 'ask'
    })
    expect((await the.send(credential, deletion, { confirmed: true })).hops[0]?.status).toBe(401)
  })
})

describe('an environment whose changes are confirmed', () => {
  it('asks for changes by method and by what the catalogue knows, and for nothing else', async () => {
    const { origin } = the.emulators['wisphub-middleware']
    const credential = await the.save('wisphub-middleware', origin, {
      secret: wisphubMiddlewareKeys.good.key,
      guard: 'confirm'
    })
    const change = { method: 'PUT', url: '/api/clients/1', body: { kind: 'json', text: '{"city":"Cali"}' } } as const
    expect(await fieldsOf(the.send(credential, change))).toEqual({
      environment: 'wisphub-middleware here',
      environmentId: credential.environmentId,
      level: 'type'
    })
    expect((await the.send(credential, change, { confirmed: true })).hops[0]?.status).toBe(200)
    // A POST that only reads.
    const text = '{"name":"Belén Muñoz","address":"Calle 43 # 56-56","internet_plan_name":"Rural 5 Megas"}'
    const resolve = await the.send(credential, {
      method: 'POST',
      url: '/api/clients/resolve',
      body: { kind: 'json', text }
    })
    expect(resolve.hops[0]?.status).toBe(200)
    expect(await codeOf(the.send(credential, { method: 'POST', url: '/api/clients/resolve2' }))).toBe(
      'confirmation_needed'
    )
  })
})
