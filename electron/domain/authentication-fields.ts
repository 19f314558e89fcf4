import type { CredentialField } from '@shared/schemas/provider'
import { hasControlCharacter, isEncodable, isFieldValue, isToken } from './http-syntax'

export type FieldProblem = 'required' | 'unknown' | 'invalid'

/** Headers that belong to the connection or the body (RFC 9110 sections 7.2, 7.6.1 and 8). */
const reserved = [
  'host',
  'connection',
  'content-length',
  'content-type',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer'
]

const isPlain = (text: string): boolean => !hasControlCharacter(text) && isEncodable(text)

const fits: Record<CredentialField['kind'], (text: string) => boolean> = {
  header_name: text => isToken(text) && !reserved.includes(text.toLowerCase()),
  header_prefix: text => isFieldValue(text) && !hasControlCharacter(text) && !text.startsWith(' '),
  parameter_name: isPlain,
  // A cookie's name is a token (RFC 6265 section 4.1.1).
  cookie_name: isToken,
  // The colon ends it (RFC 7617 section 2).
  user_name: text => isPlain(text) && !text.includes(':'),
  path: text => /^\/(?!\/)[^\s\\#]*$/.test(text) && isPlain(text)
}

/** What is wrong with the texts that a key needs beside itself, by field name; empty where all is well. */
export const checkFields = (
  fields: readonly Pick<CredentialField, 'name' | 'kind' | 'required'>[],
  values: Readonly<Record<string, string>>
): Record<string, FieldProblem> => {
  const problems: Record<string, FieldProblem> = {}
  for (const name of Object.keys(values)) {
    if (!fields.some(field => field.name === name)) problems[name] = 'unknown'
  }
  for (const { name, kind, required } of fields) {
    const value = values[name] ?? ''
    if (value === '') {
      if (required) problems[name] = 'required'
    } else if (!fits[kind](value)) problems[name] = 'invalid'
  }
  return problems
}
