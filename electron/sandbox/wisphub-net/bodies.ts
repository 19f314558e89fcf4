import { texts } from './texts'
import { type JsonBody, Refusal, refusal } from './view'

/**
 * Reads a JSON body as Django REST does: no body at all is an empty object, whatever the type says; a body of another
 * type is refused with 415 (wire facts of WispHub Net, "Errors").
 */
export function readJson(body: Buffer, contentType: string): JsonBody {
  if (body.length === 0) return {}
  if (mediaTypeOf(contentType) !== 'application/json') throw refusal(415, texts.unsupportedType(contentType))
  const value = parsed(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(400, { non_field_errors: [texts.notDictionary(pythonName(value))] })
  }
  return { ...value }
}

/** Reads a multipart body. Source: wire facts of WispHub Net, `POST /api/tickets/`. */
export async function readForm(body: Buffer, contentType: string): Promise<FormData> {
  if (body.length === 0) return new FormData()
  if (mediaTypeOf(contentType) !== 'multipart/form-data') throw refusal(415, texts.unsupportedType(contentType))
  try {
    const content = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    return await content.formData()
  } catch {
    throw refusal(400, texts.badForm)
  }
}

function mediaTypeOf(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw refusal(400, texts.badJson)
  }
}

function pythonName(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'str'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return 'NoneType'
}
