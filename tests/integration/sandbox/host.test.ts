import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { serveHost } from '../../../electron/sandbox/host'
import type { ControlAction, HostReport } from '../../../electron/sandbox/host-messages'
import { apiNames } from '../../../electron/sandbox/server'
import { ask, keys, wisphubNetOf } from './support'

type Of<T extends HostReport['type']> = Extract<HostReport, { type: T }>

/** The parent's end of a host that runs in this process. */
function connectHost() {
  const reports: HostReport[] = []
  const waiting: ((report: HostReport) => void)[] = []
  let listener: (event: { data: unknown }) => void = () => {}
  const host = serveHost({
    on: (_, heard) => {
      listener = heard
    },
    postMessage: report => {
      const next = waiting.shift()
      if (next) next(report)
      else reports.push(report)
    }
  })
  const next = () => {
    const report = reports.shift()
    return report ? Promise.resolve(report) : new Promise<HostReport>(resolve => waiting.push(resolve))
  }
  return {
    host,
    send: (data: unknown) => listener({ data }),
    async expect<T extends HostReport['type']>(type: T): Promise<Of<T>> {
      const report = await next()
      expect(report.type).toBe(type)
      return report as Of<T>
    }
  }
}

const hosts: ReturnType<typeof connectHost>[] = []
function parent() {
  const connected = connectHost()
  hosts.push(connected)
  return connected
}

afterEach(async () => {
  await Promise.all(hosts.splice(0).map(({ host }) => host.shutDown()))
})

describe('the host', () => {
  it('starts, tells where, and stops', async () => {
    const port = parent()
    port.send({ type: 'start' })
    const { origin } = wisphubNetOf(await port.expect('started'))
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await ask({ origin }, '/api/staff/')).status).toBe(200)
    port.send({ type: 'stop' })
    await port.expect('stopped')
    await expect(ask({ origin }, '/api/staff/')).rejects.toThrow('ECONNREFUSED')
  })

  it('tells the example keys, each with a name in both languages, the one that may do everything first', async () => {
    const port = parent()
    port.send({ type: 'start' })
    const started = await port.expect('started')
    const { origin, exampleKeys } = wisphubNetOf(started)
    expect(started.origins).toMatchObject({ 'wisphub-net': origin })
    expect(exampleKeys.map(({ secret }) => secret)).toEqual([...Object.values(keys), `'${keys.good}'`])
    for (const language of ['en', 'es'] as const) {
      expect(new Set(exampleKeys.map(({ label }) => label[language])).size).toBe(exampleKeys.length)
    }
    expect((await ask({ origin }, '/api/clientes/', { key: exampleKeys[0]?.secret ?? null })).status).toBe(200)
  })

  it('starts once, tells again when asked again, and can be started anew', async () => {
    const port = parent()
    for (const type of ['start', 'start', 'stop', 'stop', 'start']) port.send({ type })
    const first = await port.expect('started')
    expect((await port.expect('started')).origins).toEqual(first.origins)
    await port.expect('stopped')
    await port.expect('stopped')
    const sandbox = wisphubNetOf(await port.expect('started'))
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })

  it('takes options', async () => {
    const port = parent()
    port.send({
      type: 'start',
      options: { 'wisphub-net': { switches: { clientCount: 4 }, keys: [{ key: 'mine', permissions: 'all' }] } }
    })
    const sandbox = wisphubNetOf(await port.expect('started'))
    expect((await ask(sandbox, '/api/clientes/', { key: 'mine' })).json.count).toBe(4)
  })

  it('says that a port was taken, and where it is instead', async () => {
    const other = createServer(() => {})
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const wished = typeof address === 'object' && address ? address.port : 0
    const port = parent()
    port.send({ type: 'start', options: { 'wisphub-net': { port: wished } } })
    const taken = await port.expect('port-taken')
    const { origins } = await port.expect('started')
    other.close()
    expect(taken).toEqual({ type: 'port-taken', api: 'wisphub-net', wished, origin: origins['wisphub-net'] })
    expect(taken.origin).not.toContain(String(wished))
  })

  it.each([
    [{ switches: { nada: 1 } }, 'bad-options', 'nada'],
    [{ keys: [{ key: '', permissions: 'all' }] }, 'bad-options', 'visible ASCII'],
    [{ port: 70_000 }, 'internal', '65536']
  ])('fails with a code for %j, and can still be started', async (options, code, message) => {
    const port = parent()
    port.send({ type: 'start', options: { 'wisphub-net': options } })
    const failed = await port.expect('failed')
    expect(failed.code).toBe(code)
    expect(failed.message).toContain(message)
    port.send({ type: 'start' })
    await port.expect('started')
  })

  it.each([undefined, null, 'start', {}, { type: 'begin' }, { type: 'control' }])(
    'answers nonsense: %j',
    async data => {
      const port = parent()
      port.send(data)
      expect((await port.expect('failed')).code).toBe('internal')
    }
  )

  it('passes every action on to the running emulator', async () => {
    const port = parent()
    port.send({ type: 'start' })
    const sandbox = wisphubNetOf(await port.expect('started'))
    let id = 0
    const act = async (action: ControlAction) => {
      port.send({ type: 'control', id: ++id, api: 'wisphub-net', action })
      const done = await port.expect('control-done')
      expect(done.id).toBe(id)
      return done.value
    }
    const status = async (key: string) => (await ask(sandbox, '/api/staff/', { key })).status

    expect(await act({ name: 'add-key', key: 'new.key', permissions: ['staff.read'] })).toBeNull()
    expect(await status('new.key')).toBe(200)
    expect(await act({ name: 'revoke-key', key: 'new.key' })).toBe(true)
    expect(await status('new.key')).toBe(403)
    expect(await act({ name: 'restore-key', key: 'new.key' })).toBe(true)
    expect(await act({ name: 'revoke-key', key: 'nobody' })).toBe(false)
    expect(await act({ name: 'set-switches', switches: { requestsPerMinute: 1 } })).toMatchObject({
      requestsPerMinute: 1
    })
    expect(await act({ name: 'read-switches' })).toMatchObject({ requestsPerMinute: 1, requestsPerHour: 1000 })
    expect(await status('new.key')).toBe(429)
    expect(await act({ name: 'reset-limits' })).toBeNull()
    expect(await status('new.key')).toBe(200)
    expect(await act({ name: 'list-keys' })).toContainEqual(expect.objectContaining({ key: 'new.key', revoked: false }))
    expect(await act({ name: 'read-log' })).toHaveLength(4)
    expect(await act({ name: 'clear-log' })).toBeNull()
    expect(await act({ name: 'read-log' })).toEqual([])
    expect(await act({ name: 'reset' })).toBeNull()
    expect(await status('new.key')).toBe(403)
  })

  it('answers a control that cannot be done', async () => {
    const port = parent()
    const control = (action: object, api = 'wisphub-net') => port.send({ type: 'control', id: 7, api, action })
    control({ name: 'read-log' })
    expect(await port.expect('control-failed')).toMatchObject({ id: 7, message: expect.stringContaining('running') })
    port.send({ type: 'start' })
    await port.expect('started')
    control({ name: 'set-switches', switches: { latencyMs: 'long' } })
    expect((await port.expect('control-failed')).message).toContain('latencyMs')
    control({ name: 'dance' })
    expect((await port.expect('control-failed')).message).toContain('no such action')
    control({ name: 'read-log' }, 'nada')
    expect((await port.expect('control-failed')).message).toContain('running')
  })
})

describe('the list of APIs', () => {
  it('is all of them unless told otherwise', async () => {
    const port = parent()
    port.send({ type: 'start' })
    expect(Object.keys((await port.expect('started')).apis)).toEqual(apiNames)
  })

  it('is no longer than was asked for', async () => {
    const port = parent()
    port.send({ type: 'start', apis: ['wisphub-net'] })
    expect(Object.keys((await port.expect('started')).apis)).toEqual(['wisphub-net'])
    port.send({ type: 'control', id: 1, api: 'fiberwise', action: { name: 'read-log' } })
    expect((await port.expect('control-failed')).message).toContain('running')
  })

  it('starts those that are named, each on a port of its own, with keys and logins', async () => {
    const port = parent()
    port.send({ type: 'start', apis: ['fiberwise', 'wisphub-net'] })
    const { apis, origins } = await port.expect('started')
    expect(Object.keys(apis).sort()).toEqual(['fiberwise', 'wisphub-net'])
    expect(new Set(Object.values(origins)).size).toBe(2)
    expect(apis.fiberwise?.exampleKeys.length).toBeGreaterThan(5)
    expect(apis.fiberwise?.exampleLogins).toHaveLength(1)
    expect(apis['wisphub-net']?.exampleLogins).toEqual([])
  })

  it.each([[[]], [['nada']], [['wisphub-net', 'nada']], ['wisphub-net']])('refuses %j', async apis => {
    const port = parent()
    port.send({ type: 'start', apis })
    expect(await port.expect('failed')).toMatchObject({
      code: 'bad-options',
      message: expect.stringContaining('fiberwise')
    })
  })

  it('passes on the actions of clock, counters and levers', async () => {
    const port = parent()
    port.send({ type: 'start', apis: ['fiberwise'] })
    await port.expect('started')
    const act = async (action: ControlAction) => {
      port.send({ type: 'control', id: 1, api: 'fiberwise', action })
      return (await port.expect('control-done')).value
    }
    expect(await act({ name: 'advance-clock', milliseconds: 1000 })).toBeNull()
    expect(await act({ name: 'read-counters' })).toEqual({})
    expect(await act({ name: 'reset-counters' })).toBeNull()
    expect(await act({ name: 'list-levers' })).toHaveProperty('end-sessions')
    expect(await act({ name: 'pull-lever', lever: 'end-sessions' })).toBe(true)
    expect(await act({ name: 'pull-lever', lever: 'nada' })).toBe(false)
    port.send({ type: 'control', id: 2, api: 'fiberwise', action: { name: 'advance-clock', milliseconds: -1 } })
    expect((await port.expect('control-failed')).message).toContain('forward')
  })
})

describe('all APIs together', () => {
  it('start, each with keys that are named in both languages', async () => {
    const port = parent()
    port.send({ type: 'start', apis: apiNames })
    const { apis } = await port.expect('started')
    expect(Object.keys(apis)).toEqual(['wisphub-net', 'fiberwise', 'apala', 'wisphub-middleware', 'api-key'])
    expect(new Set(Object.values(apis).map(({ origin }) => origin)).size).toBe(5)
    for (const { exampleKeys } of Object.values(apis)) {
      expect(exampleKeys.length).toBeGreaterThan(1)
      for (const language of ['en', 'es'] as const) {
        const names = exampleKeys.map(({ label }) => label[language])
        expect(new Set(names).size).toBe(exampleKeys.length)
        expect(names.filter(name => /example|ejemplo/i.test(name))).toEqual([])
      }
    }
  })

  it('bring with them the one that they need, and it is used', async () => {
    const port = parent()
    port.send({
      type: 'start',
      apis: ['wisphub-middleware'],
      options: { 'wisphub-net': { switches: { clientCount: 3 } } }
    })
    const { apis } = await port.expect('started')
    expect(Object.keys(apis)).toEqual(['wisphub-net', 'wisphub-middleware'])
    const middleware = apis['wisphub-middleware']
    const headers = { 'x-api-key': middleware?.exampleKeys[0]?.secret ?? '' }
    const answer = await ask({ origin: middleware?.origin ?? '' }, '/api/clients/', { key: null, headers })
    expect(JSON.parse(answer.text)).toHaveLength(3)
  })

  it('are all closed again when one of them cannot start', async () => {
    const ports = await Promise.all([freePort(), freePort()])
    const options = { 'wisphub-net': { port: ports[0] }, fiberwise: { port: ports[1] } }
    const port = parent()
    port.send({ type: 'start', apis: apiNames, options: { ...options, 'api-key': { switches: { nada: 1 } } } })
    expect(await port.expect('failed')).toMatchObject({ code: 'bad-options', message: expect.stringContaining('nada') })
    for (const taken of ports) {
      await expect(ask({ origin: `http://127.0.0.1:${taken}` }, '/')).rejects.toThrow('ECONNREFUSED')
    }
  })
})

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer(() => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
