import { z } from 'zod'

/**
 * Every code an `AppError` may carry. Closed: the renderer has words for each of them in both languages,
 * and a test fails when one is missing.
 */
export const errorCodes = [
  // The boundary itself.
  'untrusted_sender',
  'unknown_command',
  'invalid_input',
  'input_too_large',
  'internal',
  // The vault as a whole.
  'vault_closed',
  'vault_locked',
  'vault_unavailable',
  'vault_header_damaged',
  'vault_key_missing',
  'vault_incomplete',
  'passphrase_wrong',
  'passphrase_too_short',
  'database_unavailable',
  'database_damaged',
  'row_damaged',
  'audit_unavailable',
  // One credential.
  'provider_not_found',
  'environment_not_found',
  'environment_in_use',
  'environment_rebinds',
  'credential_not_found',
  'credential_invalid',
  'secret_draft_gone',
  'clipboard_empty',
  'secret_rejected',
  'secret_not_saved',
  'secret_missing',
  'secret_mismatch',
  'secret_unreadable',
  // One request.
  'request_invalid',
  'origin_refused',
  'plain_http_secret',
  'confirmation_needed',
  'environment_read_only',
  'token_refused',
  'token_failed',
  'send_cancelled',
  'send_in_progress',
  'session_missing',
  'login_failed',
  'scoped_key_failed',
  'scoped_key_lost',
  'scoped_key_name_differs',
  // A rotation.
  'rotation_open',
  'rotation_not_found',
  'rotation_out_of_turn',
  'rotation_refused',
  'credential_disabled',
  'exchange_not_found',
  'body_unavailable',
  // Where services read their keys.
  'destination_not_found',
  'destination_refused',
  'destination_failed',
  'destination_changed',
  'consumer_not_found',
  'secret_manager_not_found',
  'secret_manager_in_use',
  'secret_manager_failed',
  // A file that was brought in or written.
  'file_not_saved',
  'share_refused',
  'import_unreadable',
  'import_gone',
  // The sandbox.
  'sandbox_failed'
] as const

export const errorCodeSchema = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCodeSchema>

/** `code` is for programs, `message` for logs and people without a translation, `fields` fills the translation. */
export const appErrorSchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  fields: z.record(z.string(), z.string())
})
export type AppError = z.infer<typeof appErrorSchema>

/** The one error that is thrown on purpose inside a process; the router turns it into an `AppError`. */
export class AppFailure extends Error {
  readonly code: ErrorCode
  readonly fields: Record<string, string>

  constructor(code: ErrorCode, message: string, fields: Record<string, string> = {}) {
    super(message)
    this.name = 'AppFailure'
    this.code = code
    this.fields = fields
  }
}

/** The data of a failure, as it may cross the boundary. */
export const toAppError = (failure: AppFailure): AppError => ({
  code: failure.code,
  message: failure.message,
  fields: failure.fields
})
