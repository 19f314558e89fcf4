/** Calls that go well over the real sandbox: nothing may be said of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { providers } from '../../../electron/providers/registry'
import type { ApiName } from '../../../electron/sandbox/server'
import type { The } from './fault'
import { setUpFaults } from './set-up'

let the: The
beforeAll(async () => {
  the = await setUpFaults()
})
afterAll(() => the.close())

/** Every call of a catalogue that reads and needs no values, as often as makes 200 exchanges. */
const readable = providers.flatMap(({ id, endpoints }) =>
  endpoints
    .filter(one => one.method === 'GET' && one.effect === 'read' && !one.parameters.some(({ required }) => required))
    .map(({ path }) => ({ api: id as ApiName, path }))
)
const rounds = Math.ceil(200 / readable.length)

describe('a healthy exchange', () => {
  it.each(readable.map(one => [one.api, one.path, one] as const))('of %s %s yields no finding', async (_, __, one) => {
    const { origin, exampleKeys } = the.emulators[one.api]
    const [example] = exampleKeys
    const credential = await the.save(one.api, origin, {
      secret: example?.secret ?? '',
      ...(example?.methodId && { methodId: example.methodId }),
      fields: { ...example?.fields }
    })
    the.emulators[one.api].control.resetLimits()
    for (let round = 0; round < rounds; round += 1) {
      const url = round % 3 === 2 && one.api === 'wisphub-net' ? `${one.path}?limit=2` : one.path
      const exchange = await the.send(credential, { url })
      expect(exchange.hops.at(-1)?.status).toBe(200)
      expect((await the.diagnosis.get(exchange.id)).findings).toEqual([])
    }
  })

  it('is asked about at least 200 times', () => {
    expect(readable.length * rounds).toBeGreaterThanOrEqual(200)
  })
})
