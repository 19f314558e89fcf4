import type { Incoming } from '../core/incoming'
import type { JsonValue } from '../core/json-text'
import { InvalidRequest } from './errors'
import type { BodyModel } from './fields'
import type { FastapiSwitches } from './switches'

/** A body before its fields are checked: named values, nothing at all, or something that is no object. */
export type RawBody =
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>>; readonly whole: JsonValue }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'other'; readonly value: JsonValue }

/**
 * Reads a body. FastAPI does so before it asks for a credential, hence broken JSON gives 422 also without a key.
 * Source: wire facts of the middleware, third trap: JSON by `application/json` or by no type at all, any other type gives 422.
 */
export async function readBody(model: BodyModel, request: Incoming, switches: FastapiSwitches): Promise<RawBody> {
  const type = request.header('content-type')
  if (model.as === 'form') return readForm(request.body, type ?? '')
  if (request.body.length === 0) return { kind: 'nothing' }
  const isJson =
    type === undefined ? switches.untypedBody : /^application\/(?:json|[^;\s]+\+json)\s*(?:;|$)/i.test(type)
  const text = request.body.toString('utf8')
  if (!isJson) return { kind: 'other', value: text }
  const value = parsed(text)
  if (value === null) return { kind: 'nothing' }
  if (typeof value !== 'object' || Array.isArray(value)) return { kind: 'other', value: value as JsonValue }
  return { kind: 'fields', fields: { ...value }, whole: value as JsonValue }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const place = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1]
    throw new InvalidRequest([{ loc: ['body', Number(place ?? 0)], code: 'json', input: {}, document: text }])
  }
}

/** A form of another type has no fields, and an empty field counts as missing: both are FastAPI's habit. */
async function readForm(body: Buffer, type: string): Promise<RawBody> {
  const isForm = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)
  const fields: Record<string, string> = {}
  if (isForm && body.length > 0) {
    for (const [name, value] of await formEntries(body, type)) {
      if (typeof value === 'string' && value !== '') fields[name] = value
    }
  }
  return { kind: 'fields', fields, whole: null }
}

async function formEntries(body: Buffer, type: string): Promise<[string, unknown][]> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    return [...form.entries()]
  } catch {
    return []
  }
}
