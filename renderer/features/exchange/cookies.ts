import type { Hop } from '@shared/schemas/exchange'

export interface ResponseCookie {
  name: string
  /** As it came, masked where it is a secret. */
  value: string
  /** `Path=/; HttpOnly`, in the order of the header. */
  attributes: string
}

/** The name and value of a `Set-Cookie` header (RFC 6265, section 5.2): split at the first equals sign. */
const parse = (header: string): ResponseCookie => {
  const [pair = '', ...attributes] = header.split(';').map(part => part.trim())
  const equals = pair.indexOf('=')
  return {
    name: equals === -1 ? '' : pair.slice(0, equals),
    value: pair.slice(equals + 1),
    attributes: attributes.join('; ')
  }
}

/** Every cookie that was set on the way, redirects included. */
export const cookiesOf = (hops: readonly Pick<Hop, 'responseHeaders'>[]): ResponseCookie[] =>
  hops
    .flatMap(({ responseHeaders }) => responseHeaders)
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => parse(value))
