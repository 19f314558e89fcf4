import { z } from 'zod'
import { idSchema } from './common'

/**
 * Told apart by probing (sentinel, bus, service), never by the words of an error. `storage`: no keychain is at fault,
 * our own folder cannot be read or written; `disk_full` is the case of it that a person can mend at once.
 */
export const unavailableReasonSchema = z.enum([
  'no_bus',
  'no_service',
  'timeout',
  'helper_crashed',
  'storage',
  'disk_full'
])
export type UnavailableReason = z.infer<typeof unavailableReasonSchema>

/** Characters; a passphrase is the only thing between a copied file and its keys. */
export const minPassphraseLength = 12
export const maxPassphraseLength = 1024
export const passphraseSchema = z.strictObject({ passphrase: z.string().min(1).max(maxPassphraseLength) })

/** A row that could not be opened: it is named and kept, the others are read. */
export const damagedRowSchema = z.object({ table: z.string(), id: z.string() })
export type DamagedRow = z.infer<typeof damagedRowSchema>

export const vaultStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('opening') }),
  z.object({
    status: z.literal('open'),
    /** `memory` forgets everything at quit; it exists so that the sandbox can be tried without a keychain. */
    backend: z.enum(['keychain', 'passphrase', 'memory']),
    /** The database's file is damaged: what can be read is read, and nothing more is written to it. */
    readOnly: z.boolean(),
    damagedRows: z.array(damagedRowSchema),
    /** Labels of credentials whose save or deletion was cut short and has been put right at this start. */
    repaired: z.array(
      z.object({ label: z.string(), outcome: z.enum(['save_undone', 'save_finished', 'delete_finished']) })
    )
  }),
  z.object({
    status: z.literal('locked'),
    /** Whose key is asked for: the keychain's own window, or the passphrase here. */
    backend: z.enum(['keychain', 'passphrase'])
  }),
  z.object({
    status: z.literal('unavailable'),
    /** False where none was ever made here, so that another kind may be chosen. */
    vaultExists: z.boolean(),
    /** `newer_version`: a newer app has written the database · `migration_failed`: it is as it was before. */
    reason: z.enum([...unavailableReasonSchema.options, 'newer_version', 'migration_failed'])
  }),
  /** `vault.json`, the database and the keychain do not fit together; nothing is written until a person decides. */
  z.object({
    status: z.literal('damaged'),
    reason: z.enum([
      'header_damaged',
      'header_missing',
      'database_missing',
      'database_damaged',
      'key_missing',
      'sentinel_changed',
      // Of a vault under a passphrase: its file is gone, was altered, or is older than the last one written.
      'secrets_missing',
      'secrets_damaged',
      'secrets_outdated'
    ]),
    /** The file the reason speaks of, so that a person can find it; it is never deleted. */
    file: z.string()
  })
])
export type VaultState = z.infer<typeof vaultStateSchema>

export const sandboxStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('stopped') }),
  z.object({ status: z.literal('starting') }),
  z.object({ status: z.literal('running'), origins: z.record(z.string(), z.string()) }),
  z.object({ status: z.literal('failed') })
])
export type SandboxState = z.infer<typeof sandboxStateSchema>

/** What "Try the sandbox" leads to: the credential and the endpoint that succeed on Send. */
export const sandboxTourSchema = z.object({ credentialId: idSchema, environmentId: idSchema, endpointId: z.string() })
