import { randomBytes } from 'node:crypto'
import { AppFailure } from '@shared/errors'
import type { Environment } from '@shared/schemas/environment'
import type { RequestSpec } from '@shared/schemas/request'
import type { SecretPurpose } from '@shared/schemas/secret'
import type { Placement } from '../../domain/authentication'
import { isLoopback, originOf } from '../../domain/base-url'
import { type BuiltRequest, buildRequest } from '../../domain/build-request'
import { resolveUrl } from '../../domain/request-url'
import { type Cookie, cookieGoesTo } from '../../domain/session-cookie'
import type { AuthMethod, Provider } from '../../providers/provider'
import type { UsableCredential } from '../credential'
import { completeAuthentication } from '../credential/authentication'

export interface PreparedRequest {
  environment: Environment
  credential: UsableCredential | null
  request: BuiltRequest
  /** Names of the headers and of the query parameters that came from the vault. */
  secretHeaders: string[]
  secretQuery: string[]
  /** Members of a JSON answer that hold secrets. */
  secretMembers: readonly string[]
  /** For whom a secret would be that the answer brings. */
  draftPurpose: SecretPurpose
}

/** A credential that is to be used, with all that says how and where. */
export interface Signer {
  credential: UsableCredential
  provider: Provider
  method: AuthMethod
  fields: Readonly<Record<string, string>>
  /** The environment it was saved for. */
  home: Environment
  /** Where it may travel: its own environment, and what the person allowed beside it. */
  origins: string[]
}

/** The way in which a credential travels; throws `credential_invalid` where its provider does not know it any more. */
export const signerOf = (credential: UsableCredential, provider: Provider, home: Environment): Signer => {
  const { row } = credential
  const { methodId, fields } = completeAuthentication(provider, row.authentication)
  const method = provider.authMethods.find(({ id }) => id === methodId)
  if (!method) {
    throw new AppFailure('credential_invalid', 'The provider does not know this way of using a key.', {
      label: row.label,
      'authentication.methodId': 'unknown'
    })
  }
  const origin = originOf(home.baseUrl)
  return { credential, provider, method, fields, home, origins: [...(origin === null ? [] : [origin]), ...row.origins] }
}

/** A secret that is no credential, with where it goes: a session. */
export interface BoundSecret {
  label: string
  placement: Placement
  secret: Uint8Array
  origins: string[]
  /** Where it is a cookie: its path and its `Secure` bind it further. */
  cookie: Cookie | null
}

interface Preparation {
  spec: RequestSpec
  environment: Environment
  provider: Provider
  signer: Signer | null
  /** In place of a signer. */
  bound?: BoundSecret | null
  /** What travels in place of the key, where that is exchanged for a token. */
  placement: Placement | null
  secret: Uint8Array | null
  allowPlainHttp: boolean
  version: string
}

const refuseOrigin = ({ spec, environment, bound }: Preparation, signer: Signer | null): AppFailure => {
  const origins = bound?.origins ?? signer?.origins ?? []
  const url = resolveUrl(spec, environment.baseUrl)
  return new AppFailure('origin_refused', 'The key is bound to another origin.', {
    label: bound?.label ?? signer?.credential.row.label ?? '',
    origin: (url.ok ? originOf(url.value) : null) ?? '',
    bound: origins[0] ?? signer?.home.baseUrl ?? ''
  })
}

/** Throws `plain_http_secret` where the key would be readable on its way. */
export const requireEncryption = (url: string, label: string, allowPlainHttp: boolean): void => {
  if (allowPlainHttp || !url.startsWith('http:') || isLoopback(url)) return
  throw new AppFailure('plain_http_secret', 'The key would travel unencrypted.', { label, origin: originOf(url) ?? '' })
}

/**
 * Everything that is decided before the first byte leaves. Throws `request_invalid` (fields: path to problem code),
 * `origin_refused` (fields: label, origin, bound) and `plain_http_secret`.
 */
export const prepareRequest = (preparation: Preparation): PreparedRequest => {
  const { spec, environment, provider, signer, bound = null, placement, secret, allowPlainHttp, version } = preparation
  const fields = signer?.fields ?? {}
  const origins = bound?.origins ?? signer?.origins ?? []
  const built = buildRequest({
    spec,
    baseUrl: environment.baseUrl,
    credential: placement && secret && { placement, fields, secret, origins },
    version,
    boundary: `latchkey${randomBytes(16).toString('hex')}`
  })
  if (!built.ok) {
    if ((signer || bound) && built.problems.some(problem => problem.code === 'credential_other_origin')) {
      throw refuseOrigin(preparation, signer)
    }
    const problems = Object.fromEntries(built.problems.map(problem => [problem.field, problem.code]))
    throw new AppFailure('request_invalid', 'The request cannot be sent as it is written.', problems)
  }
  const { request, secretHeaders, secretQuery } = built
  const label = bound?.label ?? signer?.credential.row.label
  if (label !== undefined) requireEncryption(request.url, label, allowPlainHttp)
  if (bound?.cookie && !cookieGoesTo(bound.cookie, request.url)) throw refuseOrigin(preparation, signer)
  return {
    environment,
    credential: signer?.credential ?? null,
    request,
    secretHeaders,
    secretQuery,
    secretMembers: [...new Set([...provider.secretMembers, ...(signer?.provider.secretMembers ?? [])])],
    draftPurpose: {
      providerId: provider.id,
      methodId: signer?.provider.id === provider.id ? signer.method.id : provider.authMethods[0].id
    }
  }
}
