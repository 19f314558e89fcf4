/**
 * Reads what a person pasted (HAR, `curl -v`, a raw message, a status with a body, log lines) into evidence, without
 * sending anything. The text is masked before it is parsed; what must not happen here is a value of it going further.
 */
import { type MaskedPlace, maxPastedLength } from '@shared/schemas/diagnosis'
import type { Hop } from '@shared/schemas/exchange'
import type { PastedProblem } from '@shared/schemas/pasted'
import { maskSensitiveHeader } from '../../redaction'
import { knownBaseUrls } from '../address'
import { bodySampleBytes, type CredentialFacts, type Evidence, noHistory } from '../evidence'
import { isTooDeep, parseJson } from '../json'
import { readTokenClaims } from '../token-claims'
import { mediaType, parseUrl, receivedHeader } from '../wire'
import type { Draft, DraftHop } from './draft'
import { type MaskedText, maskSecrets } from './mask-secrets'
import { readCurl } from './read-curl'
import { readHar } from './read-har'
import { readHttp } from './read-http'
import { readLog } from './read-log'

export interface PastedContext {
  /** What the text is taken to be about, where the person said so. */
  provider: Evidence['provider']
  environment: Evidence['environment']
  /** Forms of keys of all providers that are known. */
  forms: readonly string[]
  /** Facts about the key that the request carried, before it is forgotten; null where nothing is known of it. */
  examine: (secret: string) => CredentialFacts | null
}

export type PastedResult =
  | { ok: true; format: Draft['format']; evidence: Evidence; text: string; places: MaskedPlace[] }
  | { ok: false; problem: PastedProblem }

const unknownOrigin = 'http://unknown.invalid'

const fullUrl = ({ url, requestHeaders }: DraftHop, { environment, provider }: PastedContext): string => {
  if (!url.startsWith('/')) return parseUrl(url)?.href ?? unknownOrigin
  const host = requestHeaders.find(({ name }) => name.toLowerCase() === 'host')?.value
  const origin = parseUrl(environment?.baseUrl ?? '')?.origin ?? knownBaseUrls(provider)[0]?.origin ?? unknownOrigin
  return parseUrl((host ? `https://${host}` : origin) + url)?.href ?? unknownOrigin
}

/** Characters of one header and of an address: whoever sends more sends no address. */
const maxValue = 16 * 1024
const maxUrl = 8 * 1024

const untimed = { lookup: null, connect: null, secureConnect: null, requestSent: null, firstByte: null, end: null }

const hopOf = (draft: DraftHop, context: PastedContext): Hop => {
  const url = fullUrl(draft, context).slice(0, maxUrl)
  const head = draft.requestHeaders.map(
    ({ name, value }) => `${name}: ${maskSensitiveHeader(name, value).slice(0, maxValue)}`
  )
  return {
    method: draft.method,
    url,
    requestHead:
      head.length === 0 ? '' : [`${draft.method} ${parseUrl(url)?.pathname ?? '/'} HTTP/1.1`, ...head].join('\r\n'),
    requestBytes: 0,
    status: draft.status,
    statusText: draft.statusText,
    httpVersion: '',
    responseHeaders: draft.responseHeaders.map(({ name, value }) => ({
      name,
      value: maskSensitiveHeader(name, value).slice(0, maxValue)
    })),
    timings: untimed,
    remoteAddress: null,
    tls: null,
    dropped: []
  }
}

const kindOf = (text: string, type: string): Evidence['exchange']['body']['kind'] => {
  if (text === '') return 'empty'
  if (/^\s*[[{]/.test(text)) return 'json'
  return /html/.test(type) || /^\s*<(!doctype|html|head|body|h1)/i.test(text) ? 'html' : 'text'
}

const bodyOf = (
  text: string,
  hop: Hop | undefined
): Pick<Evidence, 'body'> & { info: Evidence['exchange']['body'] } => {
  const contentType = hop ? (receivedHeader(hop, 'content-type') ?? '') : ''
  const sample = text.slice(0, bodySampleBytes)
  return {
    body: { text: sample, json: parseJson(text) },
    info: {
      kind: kindOf(text, mediaType(contentType)),
      contentType,
      charset: 'utf-8',
      wireBytes: text.length,
      bytes: text.length,
      redactions: 0,
      complete: true
    }
  }
}

const isAuthorization = (name: string): boolean =>
  /^(authorization|bearer|api-key|apikey|x-api-key|api_key|token)$/i.test(name)

const factsOf = ({ secrets }: MaskedText, { examine }: PastedContext): Pick<Evidence, 'credential' | 'token'> => {
  const carried = (secrets.find(({ name }) => isAuthorization(name)) ?? secrets[0])?.value
  const claims = carried === undefined ? null : readTokenClaims(carried)
  return {
    credential: carried === undefined ? null : examine(carried),
    token: claims && { claims, expiresAt: null, audience: null }
  }
}

const evidenceOf = (draft: Draft, masked: MaskedText, context: PastedContext): Evidence => {
  const hops = draft.hops.map(hop => hopOf(hop, context))
  const { body, info } = bodyOf(draft.body, hops.at(-1))
  const last = hops.at(-1)
  const date = Date.parse((last && receivedHeader(last, 'date')) ?? '')
  return {
    source: 'pasted',
    // The server's own clock is the only one that the text knows.
    receivedAt: Number.isNaN(date) ? null : date,
    exchange: { hops, failure: draft.failure, body: info, durationMs: 0, purpose: 'request' },
    body,
    ...factsOf(masked, context),
    provider: context.provider,
    environment: context.environment,
    clockAheadSeconds: null,
    certificate: null,
    proxy: null,
    history: noHistory,
    probes: []
  }
}

/** Escapes in JSON could hide a name or a value from the mask, so the text is written anew before it is masked. */
const rewritten = (text: string): { text: string } | { problem: PastedProblem } => {
  if (!/^\s*[[{]/.test(text)) return { text }
  const json = parseJson(text)
  if (json !== undefined) return { text: JSON.stringify(json, null, 1) }
  if (!/"log"\s*:/.test(text.slice(0, 1000))) return { text }
  return { problem: isTooDeep(text) ? 'too_deep' : 'cut_off' }
}

/** The masked text, where its secrets were, and the evidence. Texts of any size and any nesting are safe to pass. */
export const readPasted = (text: string, context: PastedContext): PastedResult => {
  if (text.length > maxPastedLength) return { ok: false, problem: 'too_long' }
  if (text.trim() === '') return { ok: false, problem: 'empty' }
  const plain = rewritten(text)
  if ('problem' in plain) return { ok: false, problem: plain.problem }
  const masked = maskSecrets(plain.text, context.forms)
  const json = /^\s*[[{]/.test(masked.text) ? parseJson(masked.text) : undefined
  const draft = readHar(json) ?? readCurl(masked.text) ?? readHttp(masked.text) ?? readLog(masked.text)
  if (!draft) return { ok: false, problem: 'nothing_found' }
  return {
    ok: true,
    format: draft.format,
    evidence: evidenceOf(draft, masked, context),
    text: masked.text,
    places: masked.places
  }
}
