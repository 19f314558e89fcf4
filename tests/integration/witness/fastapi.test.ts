/** FastAPI itself says whether the key arrives where a service of that kind looks for it, and how often it stands there. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUpSandboxServices } from '../services/sandbox-services'
import { startWitness, type Witness, witnessState } from './run-witness'

/** With all that an encoding on the way could change. */
const secret = 'Wi+tn/ess==-key_0123456789.~AZaz'
const user = 'demo'
const names = { WITNESS_HEADER: 'X-Service-Key', WITNESS_PARAMETER: 'service key', WITNESS_COOKIE: 'service_key' }

const state = witnessState()

if (state !== 'ready') {
  it('has FastAPI where it can be had', () => {
    console.error(
      `\n!!! THE FASTAPI WITNESS DID NOT RUN: Debian's python3-fastapi and python3-uvicorn are ${state}. !!!\n`
    )
    expect(state).toBe('unavailable')
  })
}

describe.runIf(state === 'ready')('FastAPI', () => {
  let witness: Witness
  let the: Awaited<ReturnType<typeof setUpSandboxServices>>
  beforeAll(async () => {
    witness = await startWitness({ WITNESS_KEY: secret, WITNESS_USER: user, ...names })
    the = await setUpSandboxServices()
  }, 60_000)
  afterAll(async () => {
    await the.close()
    await witness.stop()
  })

  const ways = [
    ['header', { headerName: names.WITNESS_HEADER, prefix: '' }, { plain: 1, percent: 0, basic: 0 }],
    ['query', { parameterName: names.WITNESS_PARAMETER }, { plain: 0, percent: 1, basic: 0 }],
    ['cookie', { cookieName: names.WITNESS_COOKIE }, { plain: 1, percent: 0, basic: 0 }],
    ['bearer', {}, { plain: 1, percent: 0, basic: 0 }],
    ['basic', { userName: user }, { plain: 0, percent: 0, basic: 1 }]
  ] as const

  const save = (methodId: string, fields: Record<string, string>, key = secret) =>
    the.save('api-key', witness.origin, {
      secret: key,
      methodId,
      fields: { ...fields, testPath: `/secure-${methodId}` }
    })

  it.each(ways)('lets in a key by %s, and finds it there once', async (methodId, fields, counts) => {
    const exchange = await the.send(await save(methodId, fields), { url: `/secure-${methodId}` })
    expect(exchange.hops[0]?.status).toBe(200)
    expect(JSON.parse(await the.textOf(exchange.id))).toEqual(counts)
  })

  it.each(ways)('proves a key by %s to the test of keys, and refuses another one', async (methodId, fields) => {
    const { id } = await save(methodId, fields)
    expect(await the.keyTest.test(id, randomUUID())).toMatchObject({ outcome: 'works', reason: 'accepted' })
    const other = await save(methodId, fields, 'another-key-altogether')
    expect(await the.keyTest.test(other.id, randomUUID())).toMatchObject({ outcome: 'refused', status: 403 })
  })

  it('takes a cookie beside those of a person', async () => {
    const exchange = await the.send(await save('cookie', { cookieName: names.WITNESS_COOKIE }), {
      url: '/secure-cookie',
      headers: [{ name: 'Cookie', value: 'lang=es; theme=dark', enabled: true }]
    })
    expect(exchange.hops[0]?.status).toBe(200)
  })
})
