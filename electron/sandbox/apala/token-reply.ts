import type { Incoming } from '../core/incoming'
import { type JsonValue, rawJson, writeJson } from '../core/json-text'
import { bytes, json } from '../core/routes/reply'
import type { ApalaSwitches } from './switches'

type Fields = Readonly<Record<string, JsonValue>>

/**
 * The reply to an exchange or a refresh, whole or damaged as the switches say: a client must neither crash nor forget a
 * key over any of them. Source: wire facts of Apala, "Lifecycle".
 */
export function tokenReply(
  kind: 'exchange' | 'refresh',
  fields: Fields,
  switches: ApalaSwitches,
  request: Incoming
): Response | Promise<Response> {
  const isTroubled = switches.troubleAt === 'both' || switches.troubleAt === kind
  const body = { ...fields, ...expiresIn(switches, isTroubled ? switches.expiresIn : 'true') }
  switch (isTroubled ? switches.tokenReply : 'json') {
    case 'json':
      return json(body)
    case 'html':
      return bytes(Buffer.from('<!doctype html><title>Please wait</title><p>Checking your browser</p>'), 'text/html')
    case 'truncated':
      return bytes(Buffer.from(half(body)), 'application/json')
    case 'empty':
      return new Response(null, { status: 200, headers: { 'content-length': '0' } })
    case 'list':
      return json([body])
    case 'no-token':
      return json({ ...body, access_token: null })
    case 'broken-off':
      return request.cut(half(body))
    case 'lost':
      return request.cut()
  }
}

function half(body: Fields): string {
  const text = writeJson(body)
  return text.slice(0, text.length / 2)
}

function expiresIn({ tokenSeconds }: ApalaSwitches, form: ApalaSwitches['expiresIn']): Fields {
  const values: Readonly<Record<Exclude<ApalaSwitches['expiresIn'], 'missing'>, JsonValue>> = {
    true: tokenSeconds,
    text: String(tokenSeconds),
    word: 'one hour',
    zero: 0,
    negative: -tokenSeconds,
    null: null,
    fraction: rawJson(`${tokenSeconds}.5`),
    huge: rawJson('1e30')
  }
  return form === 'missing' ? {} : { expires_in: values[form] }
}
