/** Probes over the real sandbox: what they find, what they may never do, and what pasted texts and fixes bring. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createSystemClock } from '../../../electron/adapters/system-clock'
import { apiKeyKeys, wisphubMiddlewareKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { setUpSandboxServices } from '../services/sandbox-services'
import { header, sendAs, type The, withSwitches } from './fault'
import { otherFaults } from './other-faults'
import { wisphubNetFaults } from './wisphub-net-faults'

let the: The
beforeAll(async () => {
  the = await setUpSandboxServices({}, undefined, { clock: createSystemClock() })
})
afterAll(() => the.close())
afterEach(async () => {
  for (const { control } of Object.values(the.emulators)) {
    control.reset()
    control.clearLog()
  }
  the.published.length = 0
  await the.history.clear()
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

it('never leaves the origin and never writes, whatever the fault', async () => {
  for (const { make } of [...wisphubNetFaults, ...otherFaults]) {
    const exchange = await make(the)
    for (const { control } of Object.values(the.emulators)) control.clearLog()
    const { probes } = await the.diagnosis.get(exchange.id)
    await the.diagnosis.findOut(
      exchange.id,
      randomUUID(),
      probes.map(({ id }) => id)
    )
    const asked = new URL(exchange.hops[0]?.url ?? 'http://nowhere.invalid').origin
    for (const [api, { origin }] of Object.entries(the.emulators)) {
      const log = the.logOf(api as never)
      // The exchange of a key for a token is a POST of the provider's own.
      expect(log.filter(({ method, url }) => method !== 'GET' && url !== '/api/auth/token')).toEqual([])
      // The middleware asks the service behind it.
      const isBehind = api === 'wisphub-net' && asked === the.emulators['wisphub-middleware'].origin
      if (origin !== asked && !isBehind) expect(log).toEqual([])
    }
    for (const { control } of Object.values(the.emulators)) control.reset()
  }
}, 60_000)

it('diagnoses a pasted text, and keeps its key to itself', async () => {
  const secret = wisphubNetKeys.good.key
  await the.save('wisphub-net', 'https://api.wisphub.net', { secret })
  const text = [
    '* Connected to api.wisphub.net (192.0.2.1) port 443',
    '> GET /api/clientes/ HTTP/1.1',
    '> Host: api.wisphub.net',
    `> Authorization: Bearer ${secret}`,
    '>',
    '< HTTP/1.1 401 Unauthorized',
    '< Content-Type: application/json',
    '<',
    '{"detail":"Las credenciales de autenticación no se proveyeron."}'
  ].join('\n')
  const pasted = await the.diagnosis.paste(text)
  expect(pasted).toMatchObject({ read: true, format: 'curl' })
  if (!pasted.read) throw new Error('not read')
  expect(pasted.findings[0]?.id).toBe('scheme_wrong')
  expect(JSON.stringify(pasted)).not.toContain(secret)
  expect(pasted.places.length).toBeGreaterThan(0)
  expect(await the.diagnosis.paste('nothing of the kind')).toEqual({ read: false, problem: 'nothing_found' })
})

it('masks in a pasted text what only the vault knows to be a key', async () => {
  const secret = 'correct horse battery'
  await the.save('api-key', the.emulators['api-key'].origin, {
    secret,
    methodId: 'basic',
    fields: { userName: 'demo' }
  })
  const pasted = await the.diagnosis.paste(`HTTP/1.1 401 Unauthorized\n\n{"message":"no such phrase: ${secret}"}`)
  expect(JSON.stringify(pasted)).not.toContain(secret)
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
