/** Probes over the real sandbox: what they find, what they may never do, and what fixes bring. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { apiKeyKeys, wisphubMiddlewareKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { allFaults } from './all-faults'
import { header, sendAs, type The, withSwitches } from './fault'
import { setUpFaults } from './set-up'

let the: The
beforeAll(async () => {
  the = await setUpFaults()
})
afterAll(() => the.close())
afterEach(async () => {
  await the.tidy()
  the.published.length = 0
})

const clients = { url: '/api/clientes/' }
const ids = async (exchangeId: string, allowed: string[] = []): Promise<string[]> =>
  (await the.diagnosis.findOut(exchangeId, randomUUID(), allowed)).findings.map(
    ({ id, confidence }) => `${confidence} ${id}`
  )

it('makes sure of a dirty key by asking with the clean one, and the fix then lets it in', async () => {
  const secret = `"${wisphubNetKeys.good.key}"`
  const credential = await the.save('wisphub-net', the.emulators['wisphub-net'].origin, { secret })
  const exchange = await the.send(credential, clients)
  expect((await ids(exchange.id))[0]).toBe('certain key_dirty')
  expect((await the.diagnosis.get(exchange.id)).findings[0]?.confidence).toBe('certain')

  await the.diagnosis.cleanKey(credential.id)
  expect((await the.send(credential, clients)).hops.at(-1)?.status).toBe(200)
  await expect(the.diagnosis.cleanKey(credential.id)).rejects.toThrow('nothing to clean')
})

it('confirms a hidden upstream key with a second call', async () => {
  const secret = wisphubMiddlewareKeys.good.key
  const make = sendAs('wisphub-middleware', { secret }, { url: '/api/clients/' })
  const exchange = await withSwitches('wisphub-middleware', { upstreamKey: 'wrong' }, make)(the)
  const { findings } = await the.diagnosis.findOut(exchange.id, randomUUID(), [])
  expect(findings[0]?.id).toBe('upstream_key_refused')
  expect(findings[0]?.evidence.some(({ kind }) => kind === 'probe')).toBe(true)
})

it('reads in the description of a service where it wants the key', async () => {
  const fields = { headerName: 'X-API-Key', prefix: '', testPath: '' }
  const key = { secret: apiKeyKeys.good.key, methodId: 'header', fields }
  const make = sendAs('api-key', key, { url: '/secure-endpoint' })
  const exchange = await withSwitches('api-key', { missing: '403' }, make)(the)
  const before = await the.diagnosis.get(exchange.id)
  expect(before.probes.some(({ needsConsent }) => needsConsent)).toBe(true)
  const sent = the.logOf('api-key').length
  const after = await ids(exchange.id)
  expect(after).not.toEqual([])
  // Without a person's word the key went nowhere but where it was set to go.
  for (const { rawHeaders, url } of the.logOf('api-key').slice(sent)) {
    const places = rawHeaders.flatMap((value, index) => (value.includes(key.secret) ? [rawHeaders[index - 1]] : []))
    expect(places.every(name => name?.toLowerCase() === 'x-api-key')).toBe(true)
    expect(url).not.toContain(key.secret)
  }
})

it('says how far it is, and can be ended', async () => {
  const exchange = await sendAs('wisphub-net', { secret: 'Unknown1.Example5Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7' }, clients)(the)
  const runId = randomUUID()
  const all = await the.diagnosis.findOut(exchange.id, runId, [])
  expect(all.probes).toEqual([])
  const told = the.published.filter(([name]) => name === 'diagnosis.progress').map(([, payload]) => payload)
  expect(told[0]).toMatchObject({ runId, done: 0, exchangeId: exchange.id })
  expect(told.at(-1)).toMatchObject({ kind: null })

  const other = await sendAs('wisphub-net', { secret: 'Unknown2.Example5Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7' }, clients)(the)
  the.emulators['wisphub-net'].control.setSwitches({ latencyMs: 5000 })
  const second = randomUUID()
  const running = the.diagnosis.findOut(other.id, second, [])
  setTimeout(() => the.requests.cancel(second), 100)
  const ended = await running
  expect(ended.findings[0]?.id).toBe('key_refused')
  expect(ended.probes.length).toBeGreaterThan(0)
})

describe.each(allFaults.map(fault => [fault.name, fault] as const))('%s', (_, { make }) => {
  it('is asked about at its own origin only, and nothing is written', async () => {
    const exchange = await make(the)
    for (const { control } of Object.values(the.emulators)) control.clearLog()
    the.sent.length = 0
    the.standIn.received.length = 0
    const { probes } = await the.diagnosis.get(exchange.id)
    await the.diagnosis.findOut(
      exchange.id,
      randomUUID(),
      probes.map(({ id }) => id)
    )
    const asked = new URL(exchange.hops[0]?.url ?? 'http://nowhere.invalid')
    // The exchange of a key for a token is a POST of the provider's own, and goes home.
    const home = new URL(exchange.environment.baseUrl).origin
    for (const { method, origin } of the.sent) {
      if (method === 'POST') expect(origin).toBe(home)
      else expect([asked.origin, ...(method === 'lookup' ? [asked.hostname] : [])]).toContain(origin)
    }
    const written = ({ method, url }: { method: string; url: string }): boolean =>
      method !== 'GET' && url !== '/api/auth/token'
    expect(the.standIn.received.filter(written)).toEqual([])
    for (const [api, { origin }] of Object.entries(the.emulators)) {
      const log = the.logOf(api as never)
      expect(log.filter(written)).toEqual([])
      // The middleware asks the service behind it.
      const isBehind = api === 'wisphub-net' && asked.origin === the.emulators['wisphub-middleware'].origin
      if (origin !== the.leadsTo(asked.origin) && !isBehind) expect(log).toEqual([])
    }
  })
})

it('looks at a certificate that proves nothing, without sending a word', async () => {
  const origin = await the.secure('otherHost')
  const exchange = await sendAs('wisphub-net', { secret: wisphubNetKeys.good.key }, clients, origin)(the)
  expect((await the.diagnosis.get(exchange.id)).probes.map(({ kind }) => kind)).toEqual(['tls'])
  the.sent.length = 0
  const { findings } = await the.diagnosis.findOut(exchange.id, randomUUID(), [])
  expect(the.sent).toEqual([{ method: 'tls', origin }])
  expect(findings[0]).toMatchObject({
    id: 'certificate_name',
    parameters: { names: 'other.example', issuer: 'Test authority' }
  })
  const certificate = findings[0]?.evidence.find(({ kind }) => kind === 'certificate')
  expect(certificate).toMatchObject({ names: ['other.example'], issuer: 'Test authority', subject: 'other' })
})

it('tells since when a certificate is over', async () => {
  const origin = await the.secure('expired')
  const exchange = await sendAs('wisphub-net', { secret: wisphubNetKeys.good.key }, clients, origin)(the)
  const { findings } = await the.diagnosis.findOut(exchange.id, randomUUID(), [])
  expect(findings[0]).toMatchObject({
    id: 'certificate_date',
    parameters: { validTo: '2020-02-01T00:00:00.000Z' },
    evidence: [{ kind: 'certificate', validFrom: '2020-01-01T00:00:00.000Z' }, { kind: 'failure' }]
  })
})

it('is sure of a name that nobody knows, and of a port without https', async () => {
  const send = (baseUrl: string) => sendAs('wisphub-net', { secret: wisphubNetKeys.good.key }, clients, baseUrl)(the)
  expect((await ids((await send('https://no-such-host.invalid')).id))[0]).toBe('certain unknown_host')
  const plain = the.emulators['wisphub-net'].origin.replace('http:', 'https:')
  expect((await ids((await send(plain)).id))[0]).toBe('certain tls_on_plain_port')
})

it('says that a name is known again, and which addresses it has', async () => {
  const exchange = await sendAs('wisphub-net', { secret: 'any-key' }, clients, 'https://gone.invalid')(the)
  the.route('https://gone.invalid', the.standIn.origin)
  const { findings } = await the.diagnosis.findOut(exchange.id, randomUUID(), [])
  expect(findings[0]).toMatchObject({ id: 'unreachable', fix: { action: 'retry' } })
  expect(findings[0]?.evidence).toContainEqual({
    kind: 'addresses',
    host: 'gone.invalid',
    addresses: '192.0.2.1'
  })
})

it('asks with a typed key no more than without one', async () => {
  const headers = [header('X-API-Key', 'typed-by-hand-0123456789')]
  const credential = await the.save('wisphub-net', the.emulators['wisphub-net'].origin, {
    secret: 'any-key-0123456789'
  })
  const exchange = await the.send(credential, { ...clients, credentialId: null, headers })
  the.emulators['wisphub-net'].control.clearLog()
  await ids(exchange.id)
  for (const { rawHeaders } of the.logOf('wisphub-net')) expect(rawHeaders.join()).not.toContain('typed-by-hand')
})
