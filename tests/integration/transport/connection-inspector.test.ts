/** Names and certificates, looked at without a byte of a request. */
import { afterEach, beforeAll, expect, it } from 'vitest'
import { createConnectionInspector } from '../../../electron/adapters/axios-transport'
import { TransportFailure } from '../../../electron/ports'
import { type Certificates, makeCertificates } from './support/certificates'
import { closedPort, listenPlain, listenTls, type RawServer } from './support/raw-server'

const inspector = createConnectionInspector()
const never = (): AbortSignal => new AbortController().signal
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    error => error
  )

let certificates: Certificates
let server: RawServer | undefined
beforeAll(() => {
  certificates = makeCertificates()
})
afterEach(async () => {
  await server?.close()
  server = undefined
})

it.each(['selfSigned', 'expired', 'otherHost', 'good'] as const)('shows a certificate: %s', async kind => {
  server = await listenTls(certificates[kind], () => undefined)
  const shown = await inspector.certificate(`https://127.0.0.1:${server.port}`, never())
  expect(shown).toMatchObject(
    {
      selfSigned: { subject: 'localhost', issuer: 'localhost', names: ['localhost', '127.0.0.1'] },
      expired: { subject: 'expired', issuer: 'Test authority', validTo: '2020-02-01T00:00:00.000Z' },
      otherHost: { subject: 'other', issuer: 'Test authority', names: ['other.example'] },
      good: { subject: 'good', issuer: 'Test authority', names: ['localhost', '127.0.0.1'] }
    }[kind]
  )
  expect(server.received().byteLength).toBe(0)
})

it('says so where nobody listens, and where what listens does not speak TLS', async () => {
  const closed = `https://127.0.0.1:${await closedPort()}`
  expect(await failureOf(inspector.certificate(closed, never()))).toMatchObject({ code: 'connection_refused' })
  server = await listenPlain(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  const plain = `https://127.0.0.1:${server.port}`
  expect(await failureOf(inspector.certificate(plain, never()))).toMatchObject({ code: 'tls_failed' })
})

it('ends with its signal, and lets the connection go', async () => {
  const controller = new AbortController()
  server = await listenPlain(() => controller.abort(new TransportFailure('timeout', 'No answer in time.')))
  const waiting = inspector.certificate(`https://127.0.0.1:${server.port}`, controller.signal)
  expect(await failureOf(waiting)).toMatchObject({ code: 'timeout' })
  await expect.poll(() => server?.open()).toBe(0)
  expect(await failureOf(inspector.lookup('localhost', controller.signal))).toMatchObject({ code: 'timeout' })
})

it('looks a name up, and takes an address for what it is', async () => {
  expect(await inspector.lookup('localhost', never())).toContain('127.0.0.1')
  expect(await inspector.lookup('[::1]', never())).toEqual(['::1'])
  expect(await failureOf(inspector.lookup('no-such-host.invalid', never()))).toMatchObject({ code: 'unknown_host' })
})
