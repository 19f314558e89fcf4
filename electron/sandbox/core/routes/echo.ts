import type { Hono } from 'hono'
import type { SandboxEnv } from '../api'
import { type JsonValue, rawJson } from '../json-text'
import { sandboxPath } from '../paths'
import { json } from './reply'

/** Sends the request back, with the key in every spelling that a log or an error page may use: what redaction must find. */
export function mountEcho(app: Hono<SandboxEnv>): void {
  app.all(`${sandboxPath}/echo`, c => {
    const { incoming, body } = c.env
    const key = credentialIn(incoming.rawHeaders)
    const answer = {
      method: incoming.method ?? '',
      url: incoming.url ?? '',
      rawHeaders: incoming.rawHeaders,
      body: body.toString('utf8'),
      bodyBase64: body.toString('base64'),
      credential: key === null ? null : spellings(key)
    }
    return json(answer, 200, key === null ? {} : { 'x-echoed-credential': key })
  })
}

/** The last word of Authorization, or the value of one of the usual key headers. */
function credentialIn(rawHeaders: readonly string[]): string | null {
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place]?.toLowerCase() ?? ''
    const value = rawHeaders[place + 1]?.trim() ?? ''
    // Node gives header values as Latin-1; what it does not allow back into a header is not echoed.
    if (value === '' || !/^[\x20-\x7e]+$/.test(value)) continue
    if (name === 'authorization') return value.split(' ').at(-1) ?? null
    if (name === 'x-api-key' || name === 'api-key') return value
  }
  return null
}

function spellings(key: string): Record<string, JsonValue> {
  const utf8 = Buffer.from(key)
  return {
    raw: key,
    base64: utf8.toString('base64'),
    base64Url: utf8.toString('base64url'),
    basic: Buffer.from(`${key}:`).toString('base64'),
    hex: utf8.toString('hex'),
    urlEncoded: encodeURIComponent(key),
    // Percent signs for every character, as some proxies write them; a lazy search for the key misses it.
    percentEncoded: [...utf8].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    // The same text again once the JSON is read, though its bytes never hold the key.
    escaped: rawJson(
      `"${[...key].map(letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`
    ),
    inText: `invalid key '${key}' from "127.0.0.1"`
  }
}
