import type { Exchange, WireHeader } from '@shared/schemas/exchange'

/** One request and its answer, as far as a text has them. */
export interface DraftHop {
  method: string
  /** Absolute, or a path alone. */
  url: string
  requestHeaders: WireHeader[]
  status: number | null
  statusText: string
  responseHeaders: WireHeader[]
}

/** What a reader found in a masked text. */
export interface Draft {
  format: 'har' | 'curl' | 'http' | 'log'
  hops: DraftHop[]
  failure: Exchange['failure']
  body: string
}

export const emptyHop = (method = 'GET', url = '/'): DraftHop => ({
  method,
  url,
  requestHeaders: [],
  status: null,
  statusText: '',
  responseHeaders: []
})

/** `Name: value`; null for anything else. */
export const headerIn = (line: string): WireHeader | null => {
  const [, name, value] = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]{1,200})[ \t]*:[ \t]*(.*)$/.exec(line.trim()) ?? []
  return name === undefined ? null : { name, value: value ?? '' }
}

export const statusLine = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?:[ \t]+(.*))?$/
export const requestLine = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S+)(?:[ \t]+HTTP\/\d(?:\.\d)?)?[ \t]*$/
