/**
 * Where a secret goes in a request, and in which form. What must not happen here: a text that a person or a provider
 * gave reaching the wire as anything but the name or the value it is meant to be.
 */
import { Buffer } from 'node:buffer'
import { hasControlCharacter, isCookieValue, isEncodable, isFieldValue, isToken, sameFieldName } from './http-syntax'
import type { Header } from './request-headers'
import type { Checked, RequestProblem } from './request-problem'

/** `{name}` in a text stands for a field of the credential; what stands before a secret includes its blank. */
export type Placement =
  | { kind: 'header'; header: string; prefix: string }
  | { kind: 'query'; parameter: string }
  | { kind: 'cookie'; cookie: string }
  /** The secret is the password (RFC 7617). */
  | { kind: 'basic'; userName: string }
  /** The only member of a JSON object, which is the body. */
  | { kind: 'json'; member: string }

/** A secret in the form in which it travels. */
export type SecretPart =
  | { in: 'header'; header: Header }
  | { in: 'cookie'; name: string; value: string }
  | { in: 'query'; name: string; value: string }
  | { in: 'json'; text: string }

/** Belong to the connection, to the framing or to the body, whoever names them. */
const takenHeaders = [
  'Host',
  'Connection',
  'Content-Length',
  'Content-Type',
  'Transfer-Encoding',
  'Trailer',
  'TE',
  'Upgrade'
]

const problem = (code: RequestProblem['code']): { ok: false; problems: RequestProblem[] } => ({
  ok: false,
  problems: [{ field: 'credential', code }]
})

/** Once and from left to right, so that a value with braces stays what it is. A field that is not there is empty. */
const fill = (text: string, fields: Readonly<Record<string, string>>): string =>
  text.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : ''))

const isHeaderName = (name: string): boolean => isToken(name) && !takenHeaders.some(own => sameFieldName(own, name))

const isName = (text: string): boolean => text !== '' && isEncodable(text) && !hasControlCharacter(text)

/** The user name ends at the first colon (RFC 7617 section 2), and neither half holds control characters. */
const isUserName = (text: string): boolean => isEncodable(text) && !text.includes(':') && !hasControlCharacter(text)

const isSound = (placement: Placement): boolean => {
  switch (placement.kind) {
    case 'header':
      return isHeaderName(placement.header) && isFieldValue(placement.prefix) && !/^[ \t]/.test(placement.prefix)
    case 'query':
      return isName(placement.parameter)
    case 'cookie':
      return isToken(placement.cookie)
    case 'basic':
      return isUserName(placement.userName)
    case 'json':
      return isName(placement.member)
  }
}

const filled = (placement: Placement, fields: Readonly<Record<string, string>>): Placement => {
  switch (placement.kind) {
    case 'header':
      return { ...placement, header: fill(placement.header, fields), prefix: fill(placement.prefix, fields) }
    case 'query':
      return { ...placement, parameter: fill(placement.parameter, fields) }
    case 'cookie':
      return { ...placement, cookie: fill(placement.cookie, fields) }
    case 'basic':
      return { ...placement, userName: fill(placement.userName, fields) }
    case 'json':
      return placement
  }
}

/** Puts the fields of a credential in; `credential_field_invalid` where one of them could not be what it stands for. */
export const fillPlacement = (template: Placement, fields: Readonly<Record<string, string>>): Checked<Placement> => {
  const placement = filled(template, fields)
  return isSound(placement) ? { ok: true, value: placement } : problem('credential_field_invalid')
}

const decode = (secret: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(secret)
  } catch {
    return null
  }
}

const asHeader = (name: string, value: string): SecretPart | null =>
  isFieldValue(value) ? { in: 'header', header: [name, value] } : null

const partOf = (placement: Placement, text: string): SecretPart | null => {
  switch (placement.kind) {
    case 'header':
      return asHeader(placement.header, placement.prefix + text)
    case 'query':
      return { in: 'query', name: placement.parameter, value: text }
    case 'cookie':
      return isCookieValue(text) ? { in: 'cookie', name: placement.cookie, value: text } : null
    case 'basic': {
      if (hasControlCharacter(text)) return null
      const pair = Buffer.from(`${placement.userName}:${text}`, 'utf8').toString('base64')
      return asHeader('Authorization', `Basic ${pair}`)
    }
    case 'json':
      return { in: 'json', text: JSON.stringify({ [placement.member]: text }) }
  }
}

/** The secret in its form; `secret_invalid` where it cannot stand there as it is: nothing of it is ever altered. */
export const placeSecret = (placement: Placement, secret: Uint8Array): Checked<SecretPart> => {
  const text = decode(secret)
  const part = text === null || text === '' ? null : partOf(placement, text)
  return part ? { ok: true, value: part } : problem('secret_invalid')
}
