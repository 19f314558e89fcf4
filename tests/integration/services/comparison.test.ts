/** Two sends of one request, beside each other: over real HTTP, with bodies as they are kept. */
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createBodyComparer } from '../../../electron/adapters/comparison-worker'
import { wisphubNetKeys } from '../../../electron/sandbox/server'
import { type BuiltEntry, buildEntry } from '../../fixtures/keychain/build-entry'
import { codeOf } from '../../unit/electron/services/setup'
import { setUpSandboxServices } from './sandbox-services'

let worker: BuiltEntry
let the: Awaited<ReturnType<typeof setUpSandboxServices>>
let good: { id: string; environmentId: string }
let revoked: { id: string; environmentId: string }

beforeAll(async () => {
  worker = await buildEntry('electron/adapters/comparison-worker/comparison-entry.ts')
  const bodyComparer = createBodyComparer({ workerPath: path.resolve(worker.file) })
  the = await setUpSandboxServices({}, undefined, { bodyComparer })
  const { origin } = the.emulators['wisphub-net']
  good = await the.save('wisphub-net', origin, { secret: wisphubNetKeys.good.key, label: 'Good' })
  revoked = await the.save('wisphub-net', origin, { secret: wisphubNetKeys.revoked.key, label: 'Revoked' })
})
afterAll(async () => {
  await the.close()
  await worker.remove()
})
afterEach(() => {
  for (const { control } of Object.values(the.emulators)) control.reset()
})

const compare = async (left: string, right: string, view: 'differences' | 'all' = 'differences') =>
  the.comparisons.get({ leftId: left, rightId: right, view, offset: 0 })

describe('the same request', () => {
  it('with the same key twice is the same, except for what usually differs', async () => {
    const [one, other] = [
      await the.send(good, { url: '/api/clientes/?limit=5' }),
      await the.send(good, { url: '/api/clientes/?limit=5' })
    ]
    const { status, headers, body } = await compare(one.id, other.id)
    expect(status).toEqual({ left: 200, right: 200 })
    expect(headers.filter(({ change, usuallyDiffers }) => change !== 'same' && !usuallyDiffers)).toEqual([])
    expect(body).toMatchObject({ kind: 'rows', by: 'structure', differences: 0, rows: [] })
    const all = await compare(one.id, other.id, 'all')
    expect(all.body).toMatchObject({ differences: 0 })
    expect(all.body.kind === 'rows' && all.body.total).toBeGreaterThan(20)
  })

  it('with a key that is refused differs in status and body, and shows neither key', async () => {
    const [one, other] = [
      await the.send(good, { url: '/api/clientes/?limit=5' }),
      await the.send(revoked, { url: '/api/clientes/?limit=5' })
    ]
    const compared = await compare(one.id, other.id, 'all')
    expect(compared.status).toEqual({ left: 200, right: 403 })
    expect(compared.body.kind === 'rows' && compared.body.rows.map(({ path }) => path)).toContain('detail')
    for (const secret of the.secretsOf()) expect(JSON.stringify(compared)).not.toContain(secret)
  })

  it('in another environment is compared by what each answered', async () => {
    const { origin } = the.emulators['wisphub-middleware']
    const elsewhere = await the.save('wisphub-net', origin, { secret: wisphubNetKeys.good.key, label: 'Elsewhere' })
    const one = await the.send(good, { url: '/api/clientes/?limit=5' })
    const other = await the.send(elsewhere, { url: '/api/clientes/?limit=5' })
    expect(other.environment.baseUrl).not.toBe(one.environment.baseUrl)
    const { status, body } = await compare(one.id, other.id)
    expect(status.left).toBe(200)
    expect(status.right).not.toBe(200)
    expect(body).toMatchObject({ kind: 'rows' })
  })

  it('that never arrived on one side has no status there', async () => {
    const one = await the.send(good, { url: '/api/clientes/?limit=5' })
    const other = await the.send(good, { url: '/__sandbox/reset?at=head' })
    expect(other.failure).not.toBeNull()
    const { status, headers } = await compare(one.id, other.id)
    expect(status).toEqual({ left: 200, right: null })
    expect(headers.every(({ change }) => change === 'only_left')).toBe(true)
  })
})

describe('masked values', () => {
  it('stay masked where the answer repeats the key', async () => {
    const one = await the.send(good, { url: '/__sandbox/echo' })
    const other = await the.send(revoked, { url: '/__sandbox/echo' })
    const compared = JSON.stringify(await compare(one.id, other.id, 'all'))
    for (const secret of the.secretsOf()) expect(compared).not.toContain(secret)
  })
})

it('knows calls that are not there, and bodies that are gone', async () => {
  const one = await the.send(good, { url: '/api/clientes/?limit=5' })
  const missing = '00000009-0000-4000-8000-000000000009'
  expect(await codeOf(compare(one.id, missing))).toBe('exchange_not_found')
  const other = await the.send(good, { url: '/api/clientes/?limit=5' })
  await the.vault.access().bodies.delete([other.id])
  expect(await compare(one.id, other.id)).toMatchObject({
    status: { left: 200, right: 200 },
    body: { kind: 'unavailable' }
  })
})

const large = (bytes: number) => the.send(good, { url: `/__sandbox/large?bytes=${bytes}` })

it('compares bodies of some megabytes piece by piece, a window at a time', async () => {
  const [one, other] = [await large(2_000_000), await large(2_000_100)]
  const { body } = await the.comparisons.get({ leftId: one.id, rightId: other.id, view: 'all', offset: 50_000 })
  if (body.kind !== 'rows') throw new Error(body.kind)
  expect(body).toMatchObject({ by: 'structure', offset: 50_000 })
  expect(body.rows).toHaveLength(500)
  expect(body.differences).toBeGreaterThan(0)
  expect(body.differences).toBeLessThan(10)
})

it('compares larger ones only as a whole', async () => {
  const [one, same, other] = [await large(9_000_000), await large(9_000_000), await large(9_000_001)]
  expect((await compare(one.id, same.id)).body).toEqual({ kind: 'bytes', reason: 'too_large', same: true })
  expect((await compare(one.id, other.id)).body).toEqual({ kind: 'bytes', reason: 'too_large', same: false })
})
