/** What stood on the wire, read from the masked hops. */
import type { Hop, WireHeader } from '@shared/schemas/exchange'
import { sameFieldName } from '../http-syntax'

/** The headers of a request head, without its first line. */
export const sentHeaders = (hop: Hop): WireHeader[] =>
  hop.requestHead
    .split(/\r?\n/)
    .slice(1)
    .flatMap(line => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [{ name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^[ \t]+/, '') }]
    })

const valueUnder = (headers: readonly WireHeader[], name: string): string | null =>
  headers.find(header => sameFieldName(header.name, name))?.value ?? null

export const sentHeader = (hop: Hop, name: string): string | null => valueUnder(sentHeaders(hop), name)

export const receivedHeader = (hop: Hop, name: string): string | null => valueUnder(hop.responseHeaders, name)

/** `type/subtype` in lower case, without parameters. */
export const mediaType = (value: string | null): string => (value ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

export const parseUrl = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
