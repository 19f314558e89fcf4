/** The whole path below the window, with real HTTP against the real emulator. */
import { randomUUID } from 'node:crypto'
import { noDetails } from '@shared/schemas/credential'
import type { RequestSpec } from '@shared/schemas/request'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { startSandbox } from '../../../electron/sandbox/server'
import { codeOf, setUpServices } from '../../unit/electron/services/setup'

const canary = 'CaNaRy12.zQ8wE7rT6yU5iO4pA3sD2fG1hJ0kL9xC'

interface LogEntry {
  method: string
  url: string
  rawHeaders: string[]
  bodyBase64: string
}

const setUp = async () => {
  const sandbox = await startSandbox({ keys: [{ key: canary, label: 'canary', permissions: 'all' }] })
  const services = setUpServices({ transport: createAxiosTransport() })
  await services.vault.open()
  const environment = { name: 'Local', baseUrl: sandbox.origin, production: false, color: 'gray' as const }
  const credential = await services.credentials.create({
    providerId: 'wisphub-net',
    label: 'Canary key',
    environment,
    secret: canary,
    tags: [],
    details: noDetails,
    keep: true
  })
  const spec = (change: Partial<RequestSpec> = {}): RequestSpec => ({
    method: 'GET',
    url: '/api/clientes/',
    pathParameters: [],
    query: [],
    headers: [],
    body: { kind: 'none' },
    environmentId: credential.environmentId,
    credentialId: credential.id,
    timeoutMs: 10_000,
    followRedirects: true,
    ...change
  })
  const send = (change: Partial<RequestSpec> = {}, sendId = randomUUID()) =>
    services.requests.send({ sendId, spec: spec(change), allowPlainHttp: false, confirmed: false })
  const sandboxLog = async (): Promise<LogEntry[]> =>
    ((await (await fetch(`${sandbox.origin}/__sandbox/log`)).json()) as { requests: LogEntry[] }).requests
  const bodyOf = async (exchangeId: string, view: 'raw' | 'pretty' = 'raw') =>
    (await services.bodies.read({ exchangeId, view, offset: 0, length: 1_000_000 })).text
  return { ...services, sandbox, credential, send, sandboxLog, bodyOf }
}

describe('sending', () => {
  let the: Awaited<ReturnType<typeof setUp>>
  beforeEach(async () => {
    the = await setUp()
  })
  afterEach(async () => {
    the.requests.cancelAll()
    await the.vault.close()
    await the.sandbox.close()
  })

  it('brings the answer, and the key in the declared place and nowhere else', async () => {
    const exchange = await the.send({ query: [{ name: 'limit', value: '5', enabled: true }] })
    expect(exchange.failure).toBeNull()
    expect(exchange.hops).toHaveLength(1)
    expect(exchange.hops[0]).toMatchObject({ status: 200, method: 'GET' })
    expect(JSON.parse(await the.bodyOf(exchange.id))).toMatchObject({ count: 137 })

    const [entry] = await the.sandboxLog()
    if (!entry) throw new Error('the emulator saw nothing')
    const at = entry.rawHeaders.findIndex(text => text.toLowerCase() === 'authorization')
    expect(entry.rawHeaders[at + 1]).toBe(`Api-Key ${canary}`)
    const wire = JSON.stringify([entry.url, entry.rawHeaders, entry.bodyBase64])
    expect(wire.split(canary)).toHaveLength(2)
  })

  it('shows the request as it left, with the key masked', async () => {
    const { hops } = await the.send()
    expect(hops[0]?.requestHead).toContain('Authorization: Api-Key [redacted:Canary key]')
    expect(hops[0]?.requestHead.startsWith('GET /api/clientes/ HTTP/1.1\r\n')).toBe(true)
  })

  it('masks a key that the server sends back, in whatever form, before it is kept or shown', async () => {
    const exchange = await the.send({ url: '/__sandbox/echo', query: [{ name: 'q', value: 'x', enabled: true }] })
    const text = await the.bodyOf(exchange.id)
    expect(exchange.body.redactions).toBeGreaterThan(0)
    const forms = [canary, Buffer.from(canary).toString('base64'), encodeURIComponent(canary)]
    for (const form of forms) {
      expect(text).not.toContain(form)
      expect(JSON.stringify([exchange, the.published, the.audited, the.logged])).not.toContain(form)
    }
  })

  it('keeps the exchange, newest first', async () => {
    const first = await the.send()
    the.clock.advance(1000)
    const second = await the.send({ url: '/api/tickets/' })
    const { exchanges, more } = await the.history.list(null, 10)
    expect(exchanges.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(more).toBe(false)
    expect(await the.history.get(first.id)).toEqual(first)
    await the.history.clear()
    expect((await the.history.list(null, 10)).exchanges).toEqual([])
  })

  it('drops the key on a redirect to another origin and says so', async () => {
    const other = await startSandbox()
    const to = `${other.origin}/api/clientes/`
    const exchange = await the.send({
      url: '/__sandbox/redirect',
      query: [
        { name: 'to', value: to, enabled: true },
        { name: 'status', value: '302', enabled: true }
      ]
    })
    expect(exchange.hops.map(hop => hop.status)).toEqual([302, 401])
    expect(exchange.hops[1]?.dropped).toEqual(['Authorization'])
    const log = await (await fetch(`${other.origin}/__sandbox/log`)).text()
    expect(log).toContain('/api/clientes/')
    expect(log).not.toContain(canary)
    await other.close()
  })

  it('stops at a loop', async () => {
    const exchange = await the.send({ url: '/__sandbox/redirect-loop' })
    expect(exchange.failure?.code).toMatch(/^redirect_(loop|limit)$/)
    expect(the.audited.map(event => event.type)).toContain('redirect.refused')
  })

  it('stops when the time is over, and when the person cancels, and keeps what it has', async () => {
    const late = await the.send({ url: '/__sandbox/hang', timeoutMs: 200 })
    expect(late.failure?.code).toBe('timeout')

    const sendId = randomUUID()
    const started = the.send({ url: '/__sandbox/slow', query: [{ name: 'ms', value: '20000', enabled: true }] }, sendId)
    await expect
      .poll(() =>
        the.published.some(
          ([name, payload]) => name === 'requests.progress' && JSON.stringify(payload).includes('receiving')
        )
      )
      .toBe(true)
    the.requests.cancel(sendId)
    const cancelled = await started
    expect(cancelled.failure?.code).toBe('cancelled')
    expect(cancelled.hops[0]?.status).toBe(200)
    expect(cancelled.body.complete).toBe(false)
  })

  it('decodes a compressed body and counts both sizes', async () => {
    const exchange = await the.send({ url: '/__sandbox/gzip' })
    expect(exchange.body.bytes).toBeGreaterThan(exchange.body.wireBytes)
    JSON.parse(await the.bodyOf(exchange.id))
  })

  it('says when nobody answers', async () => {
    await the.sandbox.close()
    const exchange = await the.send()
    expect(exchange.failure?.code).toBe('connection_refused')
    expect(exchange.hops).toHaveLength(1)
    expect(exchange.hops[0]?.status).toBeNull()
  })

  it('refuses another origin before a byte is sent', async () => {
    expect(await codeOf(the.send({ url: 'http://127.0.0.1:9/api/clientes/' }))).toBe('origin_refused')
    expect(await codeOf(the.send({ url: `${the.sandbox.origin.replace('127.0.0.1', 'localhost')}/` }))).toBe(
      'origin_refused'
    )
    expect(await the.sandboxLog()).toEqual([])
  })

  it('refuses what cannot be sent as it is written', async () => {
    const header = { name: 'X-Note', value: 'a\r\nInjected: 1', enabled: true }
    expect(await codeOf(the.send({ headers: [header] }))).toBe('request_invalid')
    const second = { name: 'authorization', value: 'Bearer other', enabled: true }
    expect(await codeOf(the.send({ headers: [second] }))).toBe('request_invalid')
    expect(await the.sandboxLog()).toEqual([])
  })

  it('sends no secret that the audit log has not taken note of', async () => {
    const { audit } = the.ports.backends.keychain
    const { append } = audit
    audit.append = async () => {
      throw Object.assign(new Error('disk full'), { code: 'audit_unavailable' })
    }
    expect(await codeOf(the.send())).toBe('audit_unavailable')
    audit.append = append
    expect(await the.sandboxLog()).toEqual([])
  })

  it('sends a body byte for byte', async () => {
    const text = '{bad json, "ñ": 1e400}'
    await the.send({
      method: 'PUT',
      url: '/api/clientes/{id}/perfil/',
      pathParameters: [{ name: 'id', value: '1', enabled: true }],
      body: { kind: 'json', text }
    })
    const [entry] = await the.sandboxLog()
    expect(Buffer.from(entry?.bodyBase64 ?? '', 'base64').toString()).toBe(text)
  })
})
