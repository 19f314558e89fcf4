import { request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../electron/sandbox/server'
import { ask, askJson, keys, lines, raw, start } from './support'

async function logOf(sandbox: { origin: string }): Promise<LogEntry[]> {
  return (await ask(sandbox, '/__sandbox/log', { key: null })).json.requests
}

async function until<T>(read: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = read()
    if (value !== undefined) return value
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error('it never came')
}

describe('the log', () => {
  it('shows a request exactly as it arrived', async () => {
    const sandbox = await start()
    const { host } = new URL(sandbox.origin)
    const headers = [
      `X-MiXed: one`,
      'x-mixed: two',
      'X-Mixed:   three  ',
      `AUTHORIZATION: Api-Key ${keys.good}`,
      'Cookie: a=1',
      'Cookie: b=2'
    ]
    await raw(sandbox, lines(sandbox, 'GET /api/clientes/?nombre__contains=%C3%B1%20x+y&a&a=%zz HTTP/1.1', headers))
    const [entry, ...rest] = await logOf(sandbox)
    expect(rest).toEqual([])
    expect(entry).toMatchObject({
      method: 'GET',
      url: '/api/clientes/?nombre__contains=%C3%B1%20x+y&a&a=%zz',
      httpVersion: '1.1',
      key: keys.good,
      status: 200,
      aborted: false,
      bodyBase64: '',
      bodyBytes: 0,
      bodyCut: false
    })
    const names = ['X-MiXed', 'one', 'x-mixed', 'two', 'X-Mixed', 'three', 'AUTHORIZATION', `Api-Key ${keys.good}`]
    expect(entry?.rawHeaders).toEqual(['Host', host, ...names, 'Cookie', 'a=1', 'Cookie', 'b=2', 'Connection', 'close'])
    expect(Math.abs(Date.now() - Date.parse(entry?.at ?? ''))).toBeLessThan(60_000)
    expect(entry?.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  })

  it('keeps the bytes of the body', async () => {
    const sandbox = await start()
    const body = Buffer.from([0, 255, 13, 10, 128, 65])
    await ask(sandbox, '/__sandbox/empty', { method: 'POST', body })
    const [entry] = await logOf(sandbox)
    expect(entry?.bodyBase64).toBe(body.toString('base64'))
    expect(entry?.bodyBytes).toBe(6)
  })

  it('keeps the first megabyte of a larger body', async () => {
    const sandbox = await start()
    const body = Buffer.alloc(1024 * 1024 + 1, 'b')
    await ask(sandbox, '/__sandbox/empty', { method: 'PUT', body })
    const [entry] = await logOf(sandbox)
    expect(Buffer.from(entry?.bodyBase64 ?? '', 'base64')).toHaveLength(1024 * 1024)
    expect(entry).toMatchObject({ bodyBytes: 1024 * 1024 + 1, bodyCut: true })
  })

  it('lets go of the oldest bodies when together they are too large', async () => {
    const sandbox = await start()
    const body = Buffer.alloc(1024 * 1024, 'c')
    for (let sent = 0; sent < 66; sent++) await ask(sandbox, '/__sandbox/empty', { method: 'PUT', body })
    const entries = sandbox.control.log()
    expect(entries.map(entry => entry.bodyBase64 === '')).toEqual([true, true, ...Array(64).fill(false)])
    expect(entries[0]).toMatchObject({ bodyBytes: 1024 * 1024, bodyCut: true })
  })

  it('says which key was seen, known ones only, also when it was refused', async () => {
    const sandbox = await start()
    await ask(sandbox, '/api/clientes/', { key: keys.ticketsOnly })
    await ask(sandbox, '/api/clientes/', { key: keys.revoked })
    await ask(sandbox, '/api/clientes/', { key: 'nobody' })
    await ask(sandbox, '/api/clientes/', { key: null, headers: { 'x-api-key': keys.good } })
    const entries = await logOf(sandbox)
    expect(entries.map(entry => [entry.key, entry.status])).toEqual([
      [keys.ticketsOnly, 403],
      [keys.revoked, 403],
      [null, 403],
      [null, 401]
    ])
  })

  it('holds refused hosts, redirects and unknown paths as well', async () => {
    const sandbox = await start()
    await ask(sandbox, '/api/staff/', { headers: { host: 'evil.example' } })
    await ask(sandbox, '/api/staff')
    await ask(sandbox, '/nada')
    expect((await logOf(sandbox)).map(entry => entry.status)).toEqual([400, 301, 404])
  })

  it('holds no requests that steer the sandbox', async () => {
    const sandbox = await start()
    await logOf(sandbox)
    await ask(sandbox, '/__sandbox/log?x=1', { key: null })
    await ask(sandbox, '/__sandbox/keys', { key: null })
    await askJson(sandbox, 'PUT', '/__sandbox/switches', {}, { key: null })
    await ask(sandbox, '/__sandbox/logs', { key: null })
    expect((await logOf(sandbox)).map(entry => entry.url)).toEqual(['/__sandbox/logs'])
  })

  it('can be emptied, and numbers go on', async () => {
    const sandbox = await start()
    await ask(sandbox, '/api/staff/')
    const [first] = await logOf(sandbox)
    expect((await ask(sandbox, '/__sandbox/log', { key: null, method: 'DELETE' })).status).toBe(204)
    expect(await logOf(sandbox)).toEqual([])
    await ask(sandbox, '/api/staff/')
    const [second] = await logOf(sandbox)
    expect(second?.id).toBeGreaterThan(first?.id ?? Number.NaN)
  })

  it('holds the last 1000', async () => {
    const sandbox = await start()
    for (let sent = 0; sent < 1003; sent++) await ask(sandbox, `/__sandbox/empty?n=${sent}`, { key: null })
    const entries = await logOf(sandbox)
    expect(entries).toHaveLength(1000)
    expect([entries.at(0)?.url, entries.at(-1)?.url]).toEqual(['/__sandbox/empty?n=3', '/__sandbox/empty?n=1002'])
  })

  it('shows a request that is not answered yet, and that it was given up', async () => {
    const sandbox = await start()
    const { hostname, port } = new URL(sandbox.origin)
    const sent = request({ hostname, port, path: '/__sandbox/hang' })
    sent.on('error', () => {})
    sent.end()
    const open = await until(() => sandbox.control.log()[0])
    expect(open).toMatchObject({ url: '/__sandbox/hang', status: null, aborted: false })
    sent.destroy()
    await until(() => (sandbox.control.log()[0]?.aborted ? true : undefined))
    expect(sandbox.control.log()[0]?.status).toBeNull()
  })

  it('shows a request whose body never came to its end', async () => {
    const sandbox = await start()
    const { hostname, port } = new URL(sandbox.origin)
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(`POST /api/tickets/ HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\nhalf`)
    })
    await until(() => sandbox.control.log()[0])
    socket.destroy()
    const entry = await until(() => sandbox.control.log().find(one => one.aborted))
    expect(entry.status).toBeNull()
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })
})
