import { X509Certificate } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import type { HttpTransport } from '../../../electron/ports'
import { type CertificatePair, type Certificates, makeCertificates } from './support/certificates'
import { exchangeWhole, failureOf, never, requestTo } from './support/exchange'
import { answer, listenPlain, listenTls, type OnConnection, type RawServer } from './support/raw-server'

const okay = answer('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')

let certificates: Certificates
let trusting: HttpTransport
let server: RawServer | undefined

beforeAll(() => {
  certificates = makeCertificates()
  trusting = createAxiosTransport({ extraAuthorities: [certificates.authority] })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server?.close()
  server = undefined
})

const listen = async (pair: CertificatePair, onConnection: OnConnection = okay): Promise<string> => {
  server = await listenTls(pair, onConnection)
  return `https://127.0.0.1:${server.port}/`
}

it('tells protocol, cipher and fingerprint of a connection that is trusted', async () => {
  const { response } = await exchangeWhole(trusting, requestTo(await listen(certificates.good)))
  expect(response.tls).toEqual({
    protocol: 'TLSv1.3',
    cipher: expect.stringMatching(/^TLS_[A-Z0-9_]+$/),
    fingerprint: new X509Certificate(certificates.good.cert).fingerprint256
  })
})

it('trusts a host by its name as well as by its address', async () => {
  const url = (await listen(certificates.good)).replace('127.0.0.1', 'localhost')
  expect((await exchangeWhole(trusting, requestTo(url))).response.status).toBe(200)
})

describe('a certificate that proves nothing', () => {
  it.each([
    ['selfSigned', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['expired', 'CERT_HAS_EXPIRED'],
    ['otherHost', 'ERR_TLS_CERT_ALTNAME_INVALID']
  ] as const)('%s: nothing is sent', async (kind, code) => {
    const url = await listen(certificates[kind])
    const failure = await failureOf(
      exchangeWhole(trusting, requestTo(url, { headers: [['Authorization', 'Api-Key canary-0123456789']] }))
    )
    expect(failure).toMatchObject({ code: 'tls_failed', attempt: null })
    expect(failure.message).toContain(code)
    expect(server?.received().byteLength).toBe(0)
  })

  it('of an authority that is not trusted', async () => {
    const failure = await failureOf(exchangeWhole(createAxiosTransport(), requestTo(await listen(certificates.good))))
    expect(failure.code).toBe('tls_failed')
    expect(failure.message).toMatch(/UNABLE_TO_\w+|SELF_SIGNED_CERT_IN_CHAIN/)
    expect(server?.received().byteLength).toBe(0)
  })

  it('whatever the environment says', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const url = await listen(certificates.selfSigned)
    expect(await failureOf(exchangeWhole(trusting, requestTo(url)))).toMatchObject({ code: 'tls_failed' })
    expect(server?.received().byteLength).toBe(0)
  })

  it('whatever Host a person wrote: the URL says who must answer', async () => {
    const url = await listen(certificates.otherHost)
    const forged = requestTo(url, { headers: [['Host', 'other.example']] })
    expect(await failureOf(exchangeWhole(trusting, forged))).toMatchObject({ code: 'tls_failed' })

    await server?.close()
    const honest = requestTo(await listen(certificates.good), { headers: [['Host', 'other.example']] })
    expect((await exchangeWhole(trusting, honest)).response.status).toBe(200)
  })
})

it('says so when what answers does not speak TLS', async () => {
  server = await listenPlain(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  const failure = await failureOf(exchangeWhole(trusting, requestTo(`https://127.0.0.1:${server.port}/`)))
  expect(failure).toMatchObject({ code: 'tls_failed', attempt: null })
  expect(failure.message).toMatch(/\(\w+/)
})

it('says so when the handshake is broken off', async () => {
  server = await listenPlain(socket => socket.once('data', () => socket.end()))
  const failure = await failureOf(exchangeWhole(trusting, requestTo(`https://127.0.0.1:${server.port}/`)))
  expect(failure).toMatchObject({ code: 'connection_reset', attempt: null })
})

it('takes each connection anew: a server that lost its trust is noticed at once', async () => {
  const url = await listen(certificates.good)
  await exchangeWhole(trusting, requestTo(url))
  const { port } = server ?? { port: 0 }
  expect(server?.connections()).toBe(1)
  expect(
    await failureOf(createAxiosTransport().exchange(requestTo(`https://127.0.0.1:${port}/`), never()))
  ).toMatchObject({
    code: 'tls_failed'
  })
})
