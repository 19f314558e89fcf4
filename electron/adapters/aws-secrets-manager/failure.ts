/** What went wrong, in our own words: those of the service and of the library may repeat what was sent. */
import { AppFailure } from '@shared/errors'
import type { SecretManagerReason } from '../../ports'

const byName: Readonly<Record<string, SecretManagerReason>> = {
  ResourceNotFoundException: 'not_found',
  AccessDeniedException: 'not_allowed',
  NotAuthorized: 'not_allowed',
  OptInRequired: 'not_allowed',
  UnrecognizedClientException: 'wrong_key',
  InvalidSignatureException: 'wrong_key',
  SignatureDoesNotMatch: 'wrong_key',
  IncompleteSignature: 'wrong_key',
  InvalidClientTokenId: 'wrong_key',
  MissingAuthenticationTokenException: 'wrong_key',
  ExpiredTokenException: 'wrong_key',
  RequestExpired: 'wrong_key',
  LimitExceededException: 'too_large',
  InvalidRequestException: 'unusable',
  DecryptionFailure: 'unusable',
  EncryptionFailure: 'unusable',
  ThrottlingException: 'throttled',
  Throttling: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestLimitExceeded: 'throttled',
  TimeoutError: 'timed_out'
}

const byCode: Readonly<Record<string, SecretManagerReason>> = {
  ETIMEDOUT: 'timed_out',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EPIPE: 'unreachable',
  EPROTO: 'certificate'
}

const isOfCertificate = (code: string): boolean => /CERT|^UNABLE_TO_|^ERR_TLS|_VERIFY_|SELF_SIGNED/.test(code)

const memberOf = (error: unknown, member: string): string => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, member) : undefined
  return typeof value === 'string' ? value : ''
}

/** The name that the service or the library gave it. */
export const nameOf = (error: unknown): string => memberOf(error, 'name')

export const failed = (reason: SecretManagerReason): AppFailure =>
  new AppFailure('secret_manager_failed', 'The secret manager did not do it.', { reason })

const reasonOf = (error: unknown): SecretManagerReason => {
  const code = memberOf(error, 'code')
  if (isOfCertificate(code)) return 'certificate'
  // First: the library calls a connection that ended a time-out too.
  return byCode[code] ?? byName[nameOf(error)] ?? 'io'
}

export const toFailure = (error: unknown): AppFailure => (error instanceof AppFailure ? error : failed(reasonOf(error)))
