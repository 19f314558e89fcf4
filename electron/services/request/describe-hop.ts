import type { Hop, Timings } from '@shared/schemas/exchange'
import { sameFieldName } from '../../domain/http-syntax'
import { maskSensitiveHeader, type Redactor } from '../../domain/redaction'
import type { RedirectableRequest } from '../../domain/redirect-policy'
import { maskQueryValues } from '../../domain/request-url'
import type { TransportFailure, WireResponse } from '../../ports'

/** Masks a value first by what it is, then by the name it stands under. */
const maskHeader = (redactor: Redactor, name: string, value: string): string =>
  maskSensitiveHeader(name, redactor.redactText(value).text)

/** What the vault filled is masked by its place too: a secret that is too short to be looked for stands there as well. */
const maskFilled = (value: string): string => (value.includes('[redacted:') ? value : '••••••••')

/** The head of a request as it left, with every secret masked; line by line, since names decide too. */
const maskHead = (redactor: Redactor, head: string, { secretHeaders, secretQuery = [] }: RedirectableRequest): string =>
  redactor
    .redactText(head)
    .text.split('\r\n')
    .map((line, index) => {
      const colon = line.indexOf(':')
      if (index === 0) return maskQueryValues(line, secretQuery)
      if (colon < 1) return line
      const name = line.slice(0, colon)
      const blank = /^[ \t]*/.exec(line.slice(colon + 1))?.[0] ?? ''
      const value = maskSensitiveHeader(name, line.slice(colon + 1 + blank.length))
      const isFilled = secretHeaders.some(secret => sameFieldName(secret, name))
      return `${name}:${blank}${isFilled && !value.includes('•') ? maskFilled(value) : value}`
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
  sent: RedirectableRequest,
  answer: WireResponse | TransportFailure,
  dropped: string[]
): Hop => {
  const response = 'status' in answer ? answer : null
  const attempt = 'status' in answer ? answer : answer.attempt
  const { request, secretQuery = [] } = sent
  return {
    method: request.method,
    url: maskQueryValues(redactor.redactText(request.url).text, secretQuery),
    requestHead: maskHead(redactor, attempt?.requestHead ?? '', sent),
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
