import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { type HttpTransport, TransportFailure } from '../../../electron/ports'
import { type Certificates, makeCertificates } from './support/certificates'
import { failureOf, readAll, requestTo, until } from './support/exchange'
import { listenPlain, listenTls, type OnConnection, type RawServer } from './support/raw-server'

let certificates: Certificates
let transport: HttpTransport
let server: RawServer | undefined

beforeAll(() => {
  certificates = makeCertificates()
  transport = createAxiosTransport({ extraAuthorities: [certificates.authority] })
})
afterEach(async () => {
  await server?.close()
  server = undefined
})

const listen = async (scheme: string, onConnection: OnConnection): Promise<string> => {
  server = await (scheme === 'https' ? listenTls(certificates.good, onConnection) : listenPlain(onConnection))
  return `${scheme}://127.0.0.1:${server.port}/`
}
const silence: OnConnection = () => {}
const cancelled = new TransportFailure('cancelled', 'Stopped by the person.')
const cancelWhen = async (abort: AbortController, condition: () => boolean): Promise<void> => {
  await until(condition)
  abort.abort(cancelled)
}
const arrived = (text: string) => (): boolean => server?.received().includes(text) ?? false

/** The server drips one byte every 20 ms and never ends. */
const drip: OnConnection = socket => {
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n')
  const timer = setInterval(() => socket.write('.'), 20)
  socket.on('close', () => clearInterval(timer))
}

it('does not begin when it was cancelled before', async () => {
  const url = await listen('http', silence)
  expect(await failureOf(transport.exchange(requestTo(url), AbortSignal.abort(cancelled)))).toBe(cancelled)
  expect(server?.connections()).toBe(0)
})

it('stops before the connection is there', async () => {
  const abort = new AbortController()
  // TEST-NET-1 (RFC 5737): no answer, or no way there.
  const pending = failureOf(transport.exchange(requestTo('http://192.0.2.1/'), abort.signal))
  abort.abort(cancelled)
  expect(await pending).toBe(cancelled)
})

it('stops during the look-up of the name', async () => {
  const abort = new AbortController()
  const pending = failureOf(transport.exchange(requestTo('http://nobody.invalid/'), abort.signal))
  await Promise.resolve()
  abort.abort(cancelled)
  expect(await pending).toBe(cancelled)
})

it('stops during a TLS handshake that does not go on', async () => {
  server = await listenPlain(silence)
  const abort = new AbortController()
  const pending = failureOf(transport.exchange(requestTo(`https://127.0.0.1:${server.port}/`), abort.signal))
  await until(() => (server?.received().byteLength ?? 0) > 0)
  const started = performance.now()
  abort.abort(cancelled)
  expect(await pending).toBe(cancelled)
  expect(performance.now() - started).toBeLessThan(1_000)
  await until(() => server?.open() === 0)
})

describe.each(['http', 'https'])('over %s', scheme => {
  it('stops while it waits for the headers, and tells what had left', async () => {
    const url = await listen(scheme, silence)
    const abort = new AbortController()
    const pending = failureOf(transport.exchange(requestTo(url), abort.signal))
    await cancelWhen(abort, arrived('\r\n\r\n'))
    const failure = await pending
    expect(failure).toMatchObject({ code: 'cancelled', message: 'Stopped by the person.' })
    expect(failure.attempt?.requestHead).toBe(server?.received().toString('latin1'))
    await until(() => server?.open() === 0)
  })

  it('stops while the headers drip', async () => {
    const url = await listen(scheme, socket => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const timer = setInterval(() => socket.write('X-A: 1\r\n'), 20)
      socket.on('close', () => clearInterval(timer))
    })
    const abort = new AbortController()
    const pending = failureOf(transport.exchange(requestTo(url), abort.signal))
    await cancelWhen(abort, arrived('\r\n\r\n'))
    expect(await pending).toMatchObject({ code: 'cancelled' })
    await until(() => server?.open() === 0)
  })

  it('stops a dripping body within a second, and lets the connection go', async () => {
    const abort = new AbortController()
    const response = await transport.exchange(requestTo(await listen(scheme, drip)), abort.signal)
    let bytes = 0
    const reading = failureOf(
      (async () => {
        for await (const chunk of response.body) bytes += chunk.byteLength
      })()
    )
    await until(() => bytes >= 3)
    const started = performance.now()
    abort.abort(cancelled)
    expect(await reading).toBe(cancelled)
    expect(performance.now() - started).toBeLessThan(1_000)
    await until(() => server?.open() === 0)
  })
})

it('fails a body that is read after the end of the send', async () => {
  const abort = new AbortController()
  const response = await transport.exchange(requestTo(await listen('http', drip)), abort.signal)
  abort.abort(cancelled)
  await until(() => server?.open() === 0)
  expect(await failureOf(readAll(response.body))).toBe(cancelled)
})

it('stops while a large body is on its way up', async () => {
  let goOn = (): void => {}
  const url = await listen('http', socket => {
    goOn = () => socket.resume()
    socket.pause()
  })
  const abort = new AbortController()
  const body = new Uint8Array(50 * 1024 * 1024)
  const pending = failureOf(transport.exchange(requestTo(url, { method: 'POST', body }), abort.signal))
  await until(() => server?.connections() === 1)
  abort.abort(cancelled)
  expect(await pending).toMatchObject({ code: 'cancelled' })
  goOn()
  await until(() => server?.open() === 0)
  expect(server?.received().byteLength).toBeLessThan(body.byteLength)
})

it('keeps to a deadline', async () => {
  const url = await listen('http', silence)
  const abort = new AbortController()
  setTimeout(() => abort.abort(new TransportFailure('timeout', 'Too slow.')), 100)
  const started = performance.now()
  expect(await failureOf(transport.exchange(requestTo(url), abort.signal))).toMatchObject({ code: 'timeout' })
  expect(performance.now() - started).toBeLessThan(1_000)
})

it('takes a reason that is not ours for a cancellation', async () => {
  const url = await listen('http', silence)
  expect(await failureOf(transport.exchange(requestTo(url), AbortSignal.timeout(50)))).toMatchObject({
    name: 'TransportFailure',
    code: 'cancelled'
  })
})

it('closes the connection when the reader has had enough', async () => {
  const response = await transport.exchange(requestTo(await listen('http', drip)), new AbortController().signal)
  for await (const _chunk of response.body) break
  await until(() => server?.open() === 0)
})

it('leaves no listener on a signal that outlives many sends', async () => {
  const abort = new AbortController()
  let listeners = 0
  const { addEventListener, removeEventListener } = abort.signal
  abort.signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listeners += 1
    return addEventListener.apply(abort.signal, args)
  }
  abort.signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listeners -= 1
    return removeEventListener.apply(abort.signal, args)
  }
  const url = await listen('http', socket => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
  await readAll((await transport.exchange(requestTo(url), abort.signal)).body)
  await failureOf(transport.exchange(requestTo('http://nobody.invalid/'), abort.signal))
  expect(listeners).toBe(0)
})
