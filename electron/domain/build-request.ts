import type { RequestSpec } from '@shared/schemas/request'
import { fillPlacement, type Placement, placeSecret, type SecretPart } from './authentication'
import { originOf } from './base-url'
import { isToken } from './http-syntax'
import { encodeBody } from './request-body'
import { cookieProblems, joinCookie } from './request-cookies'
import { checkHeaders, type Header, joinHeaders } from './request-headers'
import type { Checked, RequestProblem } from './request-problem'
import { appendSecret, resolveUrl, secretQueryProblems } from './request-url'

/** What is to be sent, byte for byte but for `Host` and `Connection`, which belong to the connection. */
export interface BuiltRequest {
  method: string
  url: string
  headers: Header[]
  body: Uint8Array | null
}

export interface CredentialForRequest {
  placement: Placement
  /** What the placeholders of `placement` stand for. */
  fields: Readonly<Record<string, string>>
  secret: Uint8Array
  /** Where it may travel. */
  origins: readonly string[]
}

export interface RequestToBuild {
  spec: Pick<RequestSpec, 'method' | 'url' | 'pathParameters' | 'query' | 'headers' | 'body'>
  /** Normalised. */
  baseUrl: string
  credential: CredentialForRequest | null
  /** Of the app, for `User-Agent`. */
  version: string
  /** For a multipart body: random, of letters and digits. */
  boundary: string
}

export type BuildResult =
  | { ok: true; request: BuiltRequest; secretHeaders: string[]; secretQuery: string[] }
  | { ok: false; problems: RequestProblem[] }

/** Methods whose content has a meaning: without a body they say so (RFC 9110 section 8.6). */
const methodsWithContent = ['POST', 'PUT', 'PATCH']

const checkMethod = (method: string): Checked<string> =>
  // Lower case would be a method of its own, and the HTTP client would raise it without a word.
  isToken(method) && method === method.toUpperCase()
    ? { ok: true, value: method }
    : { ok: false, problems: [{ field: 'method', code: 'method_invalid' }] }

const checkCredential = (credential: CredentialForRequest | null): Checked<SecretPart | null> => {
  if (!credential) return { ok: true, value: null }
  const placement = fillPlacement(credential.placement, credential.fields)
  return placement.ok ? placeSecret(placement.value, credential.secret) : placement
}

/** Bound to its origins here, where secret and URL meet, so that no caller can forget it. */
const checkOrigin = (url: string, { origins }: CredentialForRequest): RequestProblem[] => {
  const origin = originOf(url)
  return origin !== null && origins.includes(origin) ? [] : [{ field: 'url', code: 'credential_other_origin' }]
}

/** What of the request stands where the secret is to stand. */
const collisions = (part: SecretPart, spec: RequestToBuild['spec'], url: string | null): RequestProblem[] => {
  switch (part.in) {
    case 'header':
      return []
    case 'cookie':
      return cookieProblems(spec.headers, part.name)
    case 'query':
      return url === null ? [] : secretQueryProblems(spec, url, part.name)
    case 'json':
      return spec.body.kind === 'none' ? [] : [{ field: 'body', code: 'credential_body_twice' }]
  }
}

const arrangeHeaders = (own: Header[], part: SecretPart | null): { own: Header[]; credential: Header | null } => {
  if (part?.in === 'header') return { own, credential: part.header }
  if (part?.in !== 'cookie') return { own, credential: null }
  const pair = `${part.name}=${part.value}`
  const { own: withCookie, joined } = joinCookie(own, pair)
  return { own: withCookie, credential: joined ? null : ['Cookie', pair] }
}

const secretHeadersOf = (part: SecretPart | null): string[] => {
  if (part?.in === 'header') return [part.header[0]]
  return part?.in === 'cookie' ? ['Cookie'] : []
}

/**
 * Turns what a person asked for into the request that leaves. Nothing is repaired on the way: what cannot be sent as it
 * was written is a problem with the path of its field, and all problems are told at once. `secretHeaders` and
 * `secretQuery` name what came from the vault, for redirects and display.
 */
export const buildRequest = ({ spec, baseUrl, credential, version, boundary }: RequestToBuild): BuildResult => {
  const method = checkMethod(spec.method)
  const url = resolveUrl(spec, baseUrl)
  const secret = checkCredential(credential)
  const part = secret.ok ? secret.value : null
  const headers = checkHeaders(spec.headers, part?.in === 'header' ? part.header[0] : null)
  const body = encodeBody(part?.in === 'json' ? { kind: 'json', text: part.text } : spec.body, boundary)

  const problems = [method, url, headers, body, secret].flatMap(checked => (checked.ok ? [] : checked.problems))
  if (part) problems.push(...collisions(part, spec, url.ok ? url.value : null))
  if (credential && url.ok) problems.push(...checkOrigin(url.value, credential))
  if (problems.length > 0 || !method.ok || !url.ok || !headers.ok || !body.ok) return { ok: false, problems }

  const bytes = body.value?.bytes ?? null
  return {
    ok: true,
    request: {
      method: method.value,
      url: part?.in === 'query' ? appendSecret(url.value, part.name, part.value) : url.value,
      headers: joinHeaders({
        ...arrangeHeaders(headers.value, part),
        version,
        contentType: body.value?.contentType ?? null,
        contentLength: bytes?.byteLength ?? (methodsWithContent.includes(method.value) ? 0 : null)
      }),
      body: bytes
    },
    secretHeaders: secretHeadersOf(part),
    secretQuery: part?.in === 'query' ? [part.name] : []
  }
}
