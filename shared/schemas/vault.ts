import { z } from 'zod'
import { idSchema } from './common'

/** Told apart by probing (sentinel, bus, service), never by the words of an error. */
export const unavailableReasonSchema = z.enum(['no_bus', 'no_service', 'timeout', 'helper_crashed'])
export type UnavailableReason = z.infer<typeof unavailableReasonSchema>

/** A row that could not be opened: it is named and kept, the others are read. */
export const damagedRowSchema = z.object({ table: z.string(), id: z.string() })
export type DamagedRow = z.infer<typeof damagedRowSchema>

export const vaultStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('opening') }),
  z.object({
    status: z.literal('open'),
    /** `memory` forgets everything at quit; it exists so that the sandbox can be tried without a keychain. */
    backend: z.enum(['keychain', 'memory']),
    damagedRows: z.array(damagedRowSchema),
    /** Labels of credentials whose save or deletion was cut short and has been put right at this start. */
    repaired: z.array(
      z.object({ label: z.string(), outcome: z.enum(['save_undone', 'save_finished', 'delete_finished']) })
    )
  }),
  z.object({ status: z.literal('locked') }),
  z.object({
    status: z.literal('unavailable'),
    /** `storage`: the keychain is fine, and our own folder cannot be read or written. */
    reason: z.enum([...unavailableReasonSchema.options, 'storage'])
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
      'sentinel_changed'
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
  z.object({ status: z.literal('failed'), message: z.string() })
])
export type SandboxState = z.infer<typeof sandboxStateSchema>

/** What "Try the sandbox" leads to: the credential and the endpoint that succeed on Send. */
export const sandboxTourSchema = z.object({ credentialId: idSchema, environmentId: idSchema, endpointId: z.string() })
