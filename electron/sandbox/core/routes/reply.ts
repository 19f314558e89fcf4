import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { SandboxEnv } from '../api'
import { type JsonValue, writeJson } from '../json-text'

export type SandboxContext = Context<SandboxEnv>

/** A JSON answer with a length, which an answer to HEAD would otherwise lack. */
export function json(value: JsonValue, status = 200, headers: Record<string, string> = {}): Response {
  return bytes(Buffer.from(writeJson(value)), 'application/json', status, headers)
}

/** An answer of known bytes. */
export function bytes(body: Uint8Array, type: string, status = 200, headers: Record<string, string> = {}): Response {
  const length = { 'content-type': type, 'content-length': String(body.byteLength) }
  // A copy with a buffer of its own, which is what the type of a Response body asks for.
  return new Response(new Uint8Array(body), { status, headers: { ...length, ...headers } })
}

/** An answer that Node's response writes itself, where the timing or the connection is the point. */
export async function direct(
  c: SandboxContext,
  write: (outgoing: ServerResponse) => Promise<void> | void
): Promise<Response> {
  // Every server of the sandbox speaks HTTP/1.1; the adapter's type allows for HTTP/2 as well.
  await write(c.env.outgoing as ServerResponse)
  return RESPONSE_ALREADY_SENT
}

/** A whole number from the query, within bounds, or the standard one. */
export function wholeFromQuery(c: SandboxContext, name: string, standard: number, most: number): number {
  const text = c.req.query(name) ?? ''
  return /^\d{1,15}$/.test(text) ? Math.min(Number(text), most) : standard
}
