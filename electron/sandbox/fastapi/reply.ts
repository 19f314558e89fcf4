import type { JsonValue } from '../core/json-text'
import { bytes, json } from '../core/routes/reply'

/** An error with `detail`, the way every FastAPI service words it. */
export function detail(status: number, text: JsonValue, headers: Readonly<Record<string, string>> = {}): Response {
  return json({ detail: text }, status, { ...headers })
}

export function page(html: string, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return bytes(Buffer.from(html), 'text/html; charset=utf-8', status, { ...headers })
}

/** An answer in plain text, such as the one of a server that fell over an exception. */
export function plainText(text: string, status: number): Response {
  return bytes(Buffer.from(text), 'text/plain; charset=utf-8', status)
}

export function redirect(location: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { location, 'content-length': '0', ...headers } })
}

export function noContent(): Response {
  return new Response(null, { status: 204 })
}
