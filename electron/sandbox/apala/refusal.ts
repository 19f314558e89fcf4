import type { JsonValue } from '../core/json-text'
import { bytes, json } from '../core/routes/reply'
import type { ApalaSwitches } from './switches'

/** What is wrong with each field: a list of texts, or the same again for what lies inside it. */
export type FieldErrors = { readonly [field: string]: readonly string[] | FieldErrors }

/** An answer that ends the handling of a request early. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly status: number,
    readonly text: string,
    readonly fields: FieldErrors | undefined = undefined,
    readonly headers: Readonly<Record<string, string>> = {}
  ) {
    super(text)
  }
}

/** One of the bodies that an error may have. Source: wire facts of Apala, "Bodies of errors". */
export function refusalReply(refusal: Refusal, form: ApalaSwitches['errorBody']): Response {
  const { status, text, fields, headers } = refusal
  switch (form) {
    case 'errors-detail':
      return json({ errors: (fields as JsonValue | undefined) ?? { detail: text } }, status, { ...headers })
    case 'error':
      return json({ error: fields ? flat(fields).join('; ') : text }, status, { ...headers })
    case 'html':
      return bytes(Buffer.from(`<html><body><h1>${status}</h1></body></html>`), 'text/html', status, { ...headers })
    case 'empty':
      return new Response(null, { status, headers: { ...headers, 'content-length': '0' } })
  }
}

function flat(fields: FieldErrors): string[] {
  return Object.entries(fields).flatMap(([name, problem]) =>
    isTexts(problem) ? [`${name} ${problem.join(', ')}`] : flat(problem).map(text => `${name}.${text}`)
  )
}

function isTexts(problem: readonly string[] | FieldErrors): problem is readonly string[] {
  return Array.isArray(problem)
}
