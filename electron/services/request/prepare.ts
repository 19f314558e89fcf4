import { randomBytes } from 'node:crypto'
import { AppFailure } from '@shared/errors'
import type { Environment } from '@shared/schemas/environment'
import type { RequestSpec } from '@shared/schemas/request'
import { isLoopback, originOf } from '../../domain/base-url'
import { type BuiltRequest, buildRequest } from '../../domain/build-request'
import type { CredentialService, UsableCredential } from '../credential'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'

export interface PreparedRequest {
  environment: Environment
  credential: UsableCredential | null
  request: BuiltRequest
  /** Names of the headers that came from the vault. */
  secretHeaders: string[]
}

interface Parts {
  environments: EnvironmentService
  credentials: CredentialService
  providers: ProviderService
  version: string
}

/** A credential of another environment would carry its secret to a place it was never meant for. */
const checkBinding = (credential: UsableCredential, environment: Environment): void => {
  if (credential.row.environmentId === environment.id) return
  throw new AppFailure('origin_refused', 'This key belongs to another environment.', {
    label: credential.row.label,
    environment: environment.name
  })
}

/**
 * Everything that is decided before the first byte leaves. Throws `request_invalid` (fields: path to problem code),
 * `origin_refused`, `plain_http_secret` and what reading the secret throws.
 */
export const prepareRequest = async (
  { environments, credentials, providers, version }: Parts,
  spec: RequestSpec,
  allowPlainHttp: boolean
): Promise<PreparedRequest> => {
  const environment = await environments.get(spec.environmentId)
  const provider = providers.get(environment.providerId)
  const credential = spec.credentialId === null ? null : await credentials.use(spec.credentialId)
  if (credential) checkBinding(credential, environment)

  const built = buildRequest({
    spec,
    baseUrl: environment.baseUrl,
    credential: credential && { authentication: provider.authentication, secret: credential.secret },
    version,
    boundary: `latchkey${randomBytes(16).toString('hex')}`
  })
  if (!built.ok) {
    if (built.problems.some(problem => problem.code === 'credential_other_origin')) {
      throw new AppFailure('origin_refused', 'The key is bound to another origin.', {
        label: credential?.row.label ?? '',
        origin: originOf(environment.baseUrl) ?? environment.baseUrl
      })
    }
    const fields = Object.fromEntries(built.problems.map(problem => [problem.field, problem.code]))
    throw new AppFailure('request_invalid', 'The request cannot be sent as it is written.', fields)
  }
  const { request, secretHeaders } = built
  if (credential && !allowPlainHttp && request.url.startsWith('http:') && !isLoopback(request.url)) {
    throw new AppFailure('plain_http_secret', 'The key would travel unencrypted.', {
      label: credential.row.label,
      origin: originOf(request.url) ?? ''
    })
  }
  return { environment, credential, request, secretHeaders }
}
