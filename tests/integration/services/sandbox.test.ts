/** The sandbox as the app starts it: every provider has a place in it, and keys to try. */

import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import type { SandboxHost } from '../../../electron/ports'
import { providers } from '../../../electron/providers/registry'
import { startSandboxes } from '../../../electron/sandbox/server'
import { setUpServices } from '../../unit/electron/services/setup'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const setUp = async () => {
  const emulators = await startSandboxes()
  const apis = Object.fromEntries(
    Object.entries(emulators).map(([api, { origin, exampleKeys }]) => [
      api,
      {
        origin,
        exampleKeys: exampleKeys.map(({ fields, ...key }) => ({ ...key, ...(fields && { fields: { ...fields } }) }))
      }
    ])
  )
  const sandbox: SandboxHost = { start: async () => apis, stop: async () => undefined, onExit: () => undefined }
  const services = setUpServices({ transport: createAxiosTransport(), sandbox })
  await services.vault.open()
  closing.push(async () => {
    await services.vault.close()
    await Promise.all(Object.values(emulators).map(emulator => emulator.close()))
  })
  return { services, emulators }
}

describe('the sandbox', () => {
  it('has an environment and example keys for every provider, and leads to the first list', async () => {
    const { services } = await setUp()
    const tour = await services.sandbox.start()
    const environments = await services.environments.list()
    expect(environments.map(({ providerId }) => providerId).sort()).toEqual(providers.map(({ id }) => id).sort())
    expect(environments.every(({ sandbox }) => sandbox)).toBe(true)
    const credentials = await services.credentials.list()
    const first = credentials.find(({ id }) => id === tour.credentialId)
    expect(first).toMatchObject({ providerId: 'wisphub-net', example: true })
    expect(tour).toMatchObject({ environmentId: first?.environmentId, endpointId: 'list-clients' })
    for (const { id, authMethods } of providers) {
      const ways = credentials.filter(({ providerId }) => providerId === id).map(one => one.authentication.methodId)
      expect(ways.length).toBeGreaterThan(0)
      for (const way of ways) expect(authMethods.map(method => method.id)).toContain(way)
    }
    const fiberwise = credentials.filter(({ providerId }) => providerId === 'fiberwise')
    expect(new Set(fiberwise.map(({ authentication }) => authentication.methodId))).toEqual(
      new Set(['bearer', 'bearer-api', 'agent'])
    )
  }, 30_000)

  it('offers first a key that works, for every provider', async () => {
    const { services } = await setUp()
    await services.sandbox.start()
    const credentials = await services.credentials.list()
    for (const { id } of providers) {
      const good = credentials.find(({ providerId, label }) => providerId === id && label === 'Full access')
      expect([id, (await services.keyTest.test(good?.id ?? '', randomUUID())).outcome]).toEqual([id, 'works'])
    }
  }, 30_000)

  it('does not add the keys a second time', async () => {
    const { services } = await setUp()
    await services.sandbox.start()
    const before = (await services.credentials.list()).length
    await services.sandbox.start()
    expect(await services.credentials.list()).toHaveLength(before)
  }, 30_000)
})
