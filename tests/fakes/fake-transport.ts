import type { FailureCode } from '@shared/schemas/exchange'
import { type HttpTransport, TransportFailure, type WireRequest, type WireResponse } from '../../electron/ports'

/** What a server does with one request. */
export interface ScriptedAnswer {
  status?: number
  statusText?: string
  headers?: [name: string, value: string][]
  /** Pieces in their order; text is sent as UTF-8. */
  body?: (string | Uint8Array)[]
  /** Answers nothing, or stops after the pieces, and leaves the connection open. */
  stall?: 'headers' | 'body'
  /** Breaks off before the headers, or after the pieces. */
  breakOff?: { at: 'headers' | 'body'; code: FailureCode }
}

export interface FakeTransport extends HttpTransport {
  /** Answers in turn; the last one stays. A function looks at the request. */
  answerWith(...answers: (ScriptedAnswer | ((request: WireRequest) => ScriptedAnswer))[]): void
  /** Requests that were sent, in their order. */
  readonly requests: WireRequest[]
  /** Exchanges that have not ended. */
  open(): number
}

const headOf = ({ method, url, headers }: WireRequest): string => {
  const { pathname, search, host } = new URL(url)
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const hasHost = headers.some(([name]) => name.toLowerCase() === 'host')
  return `${method} ${pathname}${search} HTTP/1.1\r\n${hasHost ? '' : `Host: ${host}\r\n`}${lines}\r\n`
}

/** Does nothing until the signal is aborted, then throws its reason. */
const waitForAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

/** An exchange without a network, on a script. Passes the same contract suite as the real one. */
export const createFakeTransport = (...script: Parameters<FakeTransport['answerWith']>): FakeTransport => {
  const requests: WireRequest[] = []
  let answers = script
  let turn = 0
  let open = 0

  const next = (request: WireRequest): ScriptedAnswer => {
    const answer = answers[Math.min(turn, answers.length - 1)] ?? {}
    turn += 1
    return typeof answer === 'function' ? answer(request) : answer
  }

  const bodyOf = (
    { body = [], stall, breakOff }: ScriptedAnswer,
    signal: AbortSignal,
    timings: WireResponse['timings'],
    release: () => void
  ): AsyncIterable<Uint8Array> => {
    const pieces = (async function* () {
      for (const piece of body) {
        signal.throwIfAborted()
        yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
      }
      signal.throwIfAborted()
      if (stall === 'body') await waitForAbort(signal)
      if (breakOff?.at === 'body') throw new TransportFailure(breakOff.code, 'Broken off by the script.')
      timings.end = 3
    })()
    const ending = async (
      step: Promise<IteratorResult<Uint8Array, void>>
    ): Promise<IteratorResult<Uint8Array, void>> => {
      const result = await step.catch(error => {
        release()
        throw error
      })
      if (result.done) release()
      return result
    }
    const iterator = { next: () => ending(pieces.next()), return: () => ending(pieces.return()) }
    return { [Symbol.asyncIterator]: () => iterator }
  }

  return {
    requests,
    open: () => open,
    answerWith(...given) {
      answers = given
      turn = 0
    },
    async exchange(request, signal) {
      signal.throwIfAborted()
      if (!/^https?:\/\//.test(request.url)) throw new TransportFailure('other', 'The request was not sent.')
      requests.push(structuredClone(request))
      const answer = next(request)
      const timings = { lookup: null, connect: 0, secureConnect: null, requestSent: 1, firstByte: 2, end: null }
      const requestHead = headOf(request)
      const sent = {
        requestHead,
        requestBytes: requestHead.length + (request.body?.byteLength ?? 0),
        remoteAddress: '127.0.0.1',
        timings
      }
      if (answer.breakOff?.at === 'headers') {
        throw new TransportFailure(answer.breakOff.code, 'Broken off by the script.', sent)
      }
      open += 1
      let held = true
      const release = (): void => {
        if (held) open -= 1
        held = false
      }
      signal.addEventListener('abort', release, { once: true })
      if (answer.stall === 'headers') await waitForAbort(signal)
      return {
        status: answer.status ?? 200,
        statusText: answer.statusText ?? 'OK',
        httpVersion: '1.1',
        headers: answer.headers ?? [],
        ...sent,
        tls: null,
        body: bodyOf(answer, signal, timings, release)
      }
    }
  }
}
