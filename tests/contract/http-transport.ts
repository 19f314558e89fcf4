import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type HttpTransport, TransportFailure, type WireRequest } from '../../electron/ports'
import type { ScriptedAnswer } from '../fakes/fake-transport'

/** A transport and the server at the other end of it. */
export interface HttpTransportSetUp {
  transport: HttpTransport
  /** Where the server is, without a path. */
  origin: string
  answerWith(answer: ScriptedAnswer): void
  /** Requests that arrived. */
  arrived(): number
  /** Connections that are open. */
  open(): number
  dispose(): Promise<void>
}

const never = (): AbortSignal => new AbortController().signal
const stopped = new TransportFailure('timeout', 'Time is over.')

const failureOf = async (doing: Promise<unknown>): Promise<unknown> => {
  try {
    await doing
  } catch (error) {
    return error
  }
  throw new Error('This was to fail and did not.')
}

const until = async (condition: () => boolean): Promise<void> => {
  const end = performance.now() + 5_000
  while (!condition()) {
    if (performance.now() > end) throw new Error('Waited in vain.')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** What services may rely on, whatever carries the bytes. */
export const describeHttpTransport = (name: string, setUp: () => Promise<HttpTransportSetUp>): void => {
  describe(`the HTTP transport: ${name}`, () => {
    let server: HttpTransportSetUp
    let request: WireRequest

    beforeEach(async () => {
      server = await setUp()
      request = { method: 'GET', url: `${server.origin}/a?b=c`, headers: [['X-Own', '1']], body: null }
    })
    afterEach(() => server.dispose())

    const read = async (signal = never()) => {
      const response = await server.transport.exchange(request, signal)
      const pieces: Uint8Array[] = []
      for await (const piece of response.body) pieces.push(piece)
      return { response, body: Buffer.concat(pieces).toString() }
    }

    it('gives status, headers and body as the server sent them', async () => {
      const headers: [string, string][] = [
        ['X-One', '1'],
        ['x-one', '2'],
        ['Set-Cookie', 'a=b']
      ]
      server.answerWith({ status: 418, statusText: 'Teapot', headers, body: ['par', 'ts ñ'] })
      const { response, body } = await read()
      expect(response).toMatchObject({ status: 418, statusText: 'Teapot', httpVersion: '1.1', tls: null })
      expect(response.headers.slice(0, headers.length)).toEqual(headers)
      expect(body).toBe('parts ñ')
    })

    it('shows the request as it left', async () => {
      request = { ...request, method: 'POST', body: new TextEncoder().encode('{}') }
      const { response } = await read()
      expect(response.requestHead).toMatch(
        /^POST \/a\?b=c HTTP\/1\.1\r\nHost: [^\r]+\r\nX-Own: 1\r\n([^\r]+\r\n)*\r\n$/
      )
      expect(response.requestBytes).toBe(response.requestHead.length + 2)
      expect(response.remoteAddress).toBe('127.0.0.1')
    })

    it('follows no redirect', async () => {
      server.answerWith({ status: 302, headers: [['Location', '/elsewhere']] })
      expect((await read()).response.status).toBe(302)
      expect(server.arrived()).toBe(1)
    })

    it('tells the end with the last byte', async () => {
      server.answerWith({ body: ['x'] })
      const response = await server.transport.exchange(request, never())
      expect(response.timings.end).toBeNull()
      for await (const _piece of response.body) expect(response.timings.firstByte).not.toBeNull()
      expect(response.timings.end).not.toBeNull()
      await until(() => server.open() === 0)
    })

    it('names what broke off before an answer, and keeps what had left', async () => {
      server.answerWith({ breakOff: { at: 'headers', code: 'connection_reset' } })
      const failure = await failureOf(read())
      expect(failure).toBeInstanceOf(TransportFailure)
      expect(failure).toMatchObject({
        code: 'connection_reset',
        attempt: { requestHead: expect.stringMatching(/^GET \/a\?b=c HTTP\/1\.1\r\n/), remoteAddress: '127.0.0.1' }
      })
    })

    it('names what broke off in the body, after what came', async () => {
      server.answerWith({ body: ['some'], breakOff: { at: 'body', code: 'connection_reset' } })
      const response = await server.transport.exchange(request, never())
      const seen: string[] = []
      const reading = async (): Promise<void> => {
        for await (const piece of response.body) seen.push(Buffer.from(piece).toString())
      }
      expect(await failureOf(reading())).toMatchObject({ name: 'TransportFailure', code: 'connection_reset' })
      expect(seen.join('')).toBe('some')
      expect(response.timings.end).toBeNull()
      await until(() => server.open() === 0)
    })

    it('does not begin when it was stopped before', async () => {
      expect(await failureOf(server.transport.exchange(request, AbortSignal.abort(stopped)))).toBe(stopped)
      expect(server.arrived()).toBe(0)
    })

    it('stops while it waits for an answer', async () => {
      server.answerWith({ stall: 'headers' })
      const abort = new AbortController()
      const pending = failureOf(server.transport.exchange(request, abort.signal))
      await until(() => server.arrived() === 1)
      abort.abort(stopped)
      expect(await pending).toMatchObject({ name: 'TransportFailure', code: 'timeout', message: 'Time is over.' })
      await until(() => server.open() === 0)
    })

    it('stops in mid-body', async () => {
      server.answerWith({ body: ['some'], stall: 'body' })
      const abort = new AbortController()
      const response = await server.transport.exchange(request, abort.signal)
      const reading = async (): Promise<void> => {
        for await (const _piece of response.body) setTimeout(() => abort.abort(stopped), 20)
      }
      expect(await failureOf(reading())).toBe(stopped)
      await until(() => server.open() === 0)
    })

    it('lets go of a body that nobody will read', async () => {
      server.answerWith({ body: ['some'], stall: 'body' })
      const { body } = await server.transport.exchange(request, never())
      expect(server.open()).toBe(1)
      await body[Symbol.asyncIterator]().return?.()
      await until(() => server.open() === 0)
    })

    it('lets go of a body whose reader has had enough', async () => {
      server.answerWith({ body: ['some'], stall: 'body' })
      for await (const _piece of (await server.transport.exchange(request, never())).body) break
      await until(() => server.open() === 0)
    })

    it.each(['file:///etc/passwd', 'data:text/plain,x', 'ftp://127.0.0.1/'])('does not go to %s', async url => {
      const failure = await failureOf(server.transport.exchange({ ...request, url }, never()))
      expect(failure).toMatchObject({ name: 'TransportFailure', code: 'other', attempt: null })
    })

    it('keeps exchanges apart that run side by side', async () => {
      server.answerWith({ body: ['same'] })
      const bodies = await Promise.all(Array.from({ length: 20 }, () => read()))
      expect(bodies.map(({ body }) => body)).toEqual(Array.from({ length: 20 }, () => 'same'))
      expect(server.arrived()).toBe(20)
    })
  })
}
