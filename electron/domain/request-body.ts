import type { NameValue, RequestBody } from '@shared/schemas/request'
import { encodeForm } from './form-urlencoded'
import { isEncodable } from './http-syntax'
import { encodeMultipart } from './multipart'
import type { Checked, RequestProblem } from './request-problem'

export interface EncodedBody {
  bytes: Uint8Array
  contentType: string
}

const fieldsThatAreOn = (fields: readonly NameValue[]): NameValue[] =>
  fields.filter(({ name, value, enabled }) => enabled && (name !== '' || value !== ''))

const fieldProblems = (fields: readonly NameValue[], path: string): RequestProblem[] =>
  fields.flatMap(({ name, value, enabled }, index): RequestProblem[] => {
    if (!enabled || (isEncodable(name) && isEncodable(value))) return []
    return [{ field: `${path}.${index}.${isEncodable(name) ? 'value' : 'name'}`, code: 'not_encodable' }]
  })

const encodeText = (text: string, contentType: string): Checked<EncodedBody> =>
  isEncodable(text)
    ? { ok: true, value: { bytes: new TextEncoder().encode(text), contentType } }
    : { ok: false, problems: [{ field: 'body.text', code: 'not_encodable' }] }

const encodeFields = (fields: readonly NameValue[]): Checked<EncodedBody> => {
  const problems = fieldProblems(fields, 'body.fields')
  if (problems.length > 0) return { ok: false, problems }
  return encodeText(encodeForm(fieldsThatAreOn(fields)), 'application/x-www-form-urlencoded')
}

const encodeParts = (parts: readonly NameValue[], boundary: string): Checked<EncodedBody> => {
  const problems = fieldProblems(parts, 'body.parts')
  if (problems.length > 0) return { ok: false, problems }
  const encoded = encodeMultipart(fieldsThatAreOn(parts), boundary)
  return encoded.ok
    ? { ok: true, value: { bytes: encoded.body, contentType: encoded.contentType } }
    : { ok: false, problems: [{ field: 'body.parts', code: encoded.problem }] }
}

/**
 * The body in bytes, UTF-8, with the Content-Type of its kind; `null` for none. Text and JSON go exactly as typed: a
 * tester must be able to send JSON that is none. `boundary` separates the parts of a multipart body.
 */
export const encodeBody = (body: RequestBody, boundary: string): Checked<EncodedBody | null> => {
  switch (body.kind) {
    case 'none':
      return { ok: true, value: null }
    case 'json':
      return encodeText(body.text, 'application/json')
    case 'text':
      return encodeText(body.text, 'text/plain; charset=utf-8')
    case 'form':
      return encodeFields(body.fields)
    case 'multipart':
      return encodeParts(body.parts, boundary)
  }
}
