/** The headers of two answers beside each other. Their order and the case of their names mean nothing (RFC 9110, 5.3). */
import type { Change, ComparedHeader } from '@shared/schemas/comparison'
import type { WireHeader } from '@shared/schemas/exchange'

const usuallyDiffering = new Set([
  'age',
  'cf-ray',
  'date',
  'nel',
  'ratelimit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'report-to',
  'request-time',
  'server-timing',
  'traceparent',
  'tracestate',
  'x-amz-cf-id',
  'x-amz-id-2',
  'x-cloud-trace-context',
  'x-process-time',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-response-time',
  'x-runtime',
  'x-served-by',
  'x-timer'
])

/** `X-Request-Id`, `x-amzn-RequestId`, `X-Correlation-ID`. */
const numbersTheRequest = /(^|-)(request|correlation|trace|transaction|span)-?id$/

const valuesByName = (headers: readonly WireHeader[]): Map<string, string[]> => {
  const values = new Map<string, string[]>()
  for (const { name, value } of headers) {
    const key = name.toLowerCase()
    values.set(key, [...(values.get(key) ?? []), value])
  }
  return values
}

const changeOf = (left: readonly string[], right: readonly string[]): Change => {
  if (right.length === 0) return 'only_left'
  if (left.length === 0) return 'only_right'
  const isSame = left.length === right.length && left.every((value, index) => value === right[index])
  return isSame ? 'same' : 'changed'
}

/** By name; several lines of one name are one entry. */
export const compareHeaders = (left: readonly WireHeader[], right: readonly WireHeader[]): ComparedHeader[] => {
  const [lefts, rights] = [valuesByName(left), valuesByName(right)]
  const names = [...new Set([...lefts.keys(), ...rights.keys()])].sort()
  return names.map(name => {
    const [ofLeft, ofRight] = [lefts.get(name) ?? [], rights.get(name) ?? []]
    return {
      name,
      change: changeOf(ofLeft, ofRight),
      left: ofLeft,
      right: ofRight,
      usuallyDiffers: usuallyDiffering.has(name) || numbersTheRequest.test(name)
    }
  })
}
