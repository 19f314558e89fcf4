import type { Hop, Timings } from '@shared/schemas/exchange'
import type { BuiltRequest } from '../../domain/build-request'
import { maskSensitiveHeader, type Redactor } from '../../domain/redaction'
import type { TransportFailure, WireResponse } from '../../ports'

/** Masks a value first by what it is, then by the name it stands under. */
const maskHeader = (redactor: Redactor, name: string, value: string): string =>
  maskSensitiveHeader(name, redactor.redactText(value).text)

/** The head of a request as it left, with every secret masked; line by line, since names decide too. */
const maskHead = (redactor: Redactor, head: string): string =>
  redactor
    .redactText(head)
    .text.split('\r\n')
    .map((line, index) => {
      const colon = line.indexOf(':')
      if (index === 0 || colon < 1) return line
      const name = line.slice(0, colon)
      const blank = /^[ \t]*/.exec(line.slice(colon + 1))?.[0] ?? ''
      return `${name}:${blank}${maskSensitiveHeader(name, line.slice(colon + 1 + blank.length))}`
    })
    .join('\r\n')

const untimed: Timings = {
  lookup: null,
  connect: null,
  secureConnect: null,
  requestSent: null,
  firstByte: null,
  end: null
}

/** One exchange as people and history may see it. */
export const describeHop = (
  redactor: Redactor,
  request: BuiltRequest,
  answer: WireResponse | TransportFailure,
  dropped: string[]
): Hop => {
  const response = 'status' in answer ? answer : null
  const attempt = 'status' in answer ? answer : answer.attempt
  return {
    method: request.method,
    url: redactor.redactText(request.url).text,
    requestHead: maskHead(redactor, attempt?.requestHead ?? ''),
    requestBytes: attempt?.requestBytes ?? 0,
    status: response?.status ?? null,
    statusText: redactor.redactText(response?.statusText ?? '').text,
    httpVersion: response?.httpVersion ?? '',
    responseHeaders: (response?.headers ?? []).map(([name, value]) => ({
      name: redactor.redactText(name).text,
      value: maskHeader(redactor, name, value)
    })),
    timings: attempt?.timings ?? untimed,
    remoteAddress: attempt?.remoteAddress ?? null,
    tls: response?.tls ?? null,
    dropped
  }
}
