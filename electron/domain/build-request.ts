import type { RequestSpec } from '@shared/schemas/request'
import { originOf } from './base-url'
import { isFieldValue, isToken } from './http-syntax'
import { encodeBody } from './request-body'
import { checkHeaders, type Header, joinHeaders } from './request-headers'
import type { Checked, RequestProblem } from './request-problem'
import { resolveUrl } from './request-url'

/** What is to be sent, byte for byte but for `Host` and `Connection`, which belong to the connection. */
export interface BuiltRequest {
  method: string
  url: string
  headers: Header[]
  body: Uint8Array | null
}

export interface CredentialForRequest {
  /** Where the secret goes: the header's name, and what stands before the secret with its blank. */
  authentication: { kind: 'header'; header: string; prefix: string }
  secret: Uint8Array
}

export interface RequestToBuild {
  spec: Pick<RequestSpec, 'method' | 'url' | 'pathParameters' | 'query' | 'headers' | 'body'>
  /** Normalised; the credential travels to its origin only. */
  baseUrl: string
  credential: CredentialForRequest | null
  /** Of the app, for `User-Agent`. */
  version: string
  /** For a multipart body: random, of letters and digits. */
  boundary: string
}

export type BuildResult =
  | { ok: true; request: BuiltRequest; secretHeaders: string[] }
  | { ok: false; problems: RequestProblem[] }

/** Methods whose content has a meaning: without a body they say so (RFC 9110 section 8.6). */
const methodsWithContent = ['POST', 'PUT', 'PATCH']

const checkMethod = (method: string): Checked<string> =>
  // Lower case would be a method of its own, and the HTTP client would raise it without a word.
  isToken(method) && method === method.toUpperCase()
    ? { ok: true, value: method }
    : { ok: false, problems: [{ field: 'method', code: 'method_invalid' }] }

const credentialHeader = ({ authentication, secret }: CredentialForRequest): Checked<Header> => {
  try {
    const value = authentication.prefix + new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(secret)
    if (secret.byteLength > 0 && isFieldValue(value)) return { ok: true, value: [authentication.header, value] }
  } catch {
    // Not text, so not a header value.
  }
  return { ok: false, problems: [{ field: 'credential', code: 'secret_invalid' }] }
}

/** Bound to its origin here, where secret and URL meet, so that no caller can forget it. */
const checkOrigin = (url: string, baseUrl: string): RequestProblem[] =>
  originOf(url) === originOf(baseUrl) ? [] : [{ field: 'url', code: 'credential_other_origin' }]

/**
 * Turns what a person asked for into the request that leaves. Nothing is repaired on the way: what cannot be sent as it
 * was written is a problem with the path of its field, and all problems are told at once. `secretHeaders` names the
 * headers that came from the vault, for redirects and display.
 */
export const buildRequest = ({ spec, baseUrl, credential, version, boundary }: RequestToBuild): BuildResult => {
  const method = checkMethod(spec.method)
  const url = resolveUrl(spec, baseUrl)
  const headers = checkHeaders(spec.headers, credential?.authentication.header ?? null)
  const body = encodeBody(spec.body, boundary)
  const secret: Checked<Header | null> = credential ? credentialHeader(credential) : { ok: true, value: null }

  const parts = [method, url, headers, body, secret]
  const problems = parts.flatMap(part => (part.ok ? [] : part.problems))
  if (credential && url.ok) problems.push(...checkOrigin(url.value, baseUrl))
  if (problems.length > 0 || !method.ok || !url.ok || !headers.ok || !body.ok || !secret.ok) {
    return { ok: false, problems }
  }

  const bytes = body.value?.bytes ?? null
  return {
    ok: true,
    request: {
      method: method.value,
      url: url.value,
      headers: joinHeaders({
        own: headers.value,
        credential: secret.value,
        version,
        contentType: body.value?.contentType ?? null,
        contentLength: bytes?.byteLength ?? (methodsWithContent.includes(method.value) ? 0 : null)
      }),
      body: bytes
    },
    secretHeaders: secret.value ? [secret.value[0]] : []
  }
}
