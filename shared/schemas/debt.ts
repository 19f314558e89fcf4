import { z } from 'zod'
import { idSchema, instantSchema } from './common'

const dateSchema = z.iso.date()

/** Days that a key may be in use before it is due to be replaced. */
export const defaultMaxAgeDays = 90
export const maxAgeDaysSchema = z.number().int().min(1).max(3650)

export const snoozeReasonSchema = z.string().trim().min(3).max(500)
/** `until` is a day without a zone; from that day on it counts again. */
export const snoozeSchema = z.object({ until: dateSchema, reason: snoozeReasonSchema, since: instantSchema })
export type Snooze = z.infer<typeof snoozeSchema>

/** `unknown`: nobody has said when it was issued; `atLeastDays` it has been here. Never taken for a young one. */
export const keyAgeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), days: z.number().int().nonnegative(), since: dateSchema }),
  z.object({ kind: z.literal('unknown'), atLeastDays: z.number().int().nonnegative() })
])
export type KeyAge = z.infer<typeof keyAgeSchema>

/** `unknown`: nobody was asked, or the provider does not tell. */
export const keyUseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('used'), at: instantSchema, days: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('unknown') })
])
export type KeyUse = z.infer<typeof keyUseSchema>

/**
 * `days` is since or until, as the code has it; for `age_unknown` it is how long the key has been here at least.
 * `over_privileged` may more than one thing, or everything · `use_unknown` and `no_expiry` only say what is not known.
 */
export const debtReasonCodeSchema = z.enum([
  'expired',
  'expiring',
  'overdue',
  'due_soon',
  'age_unknown',
  'never_used',
  'unused',
  'over_privileged',
  'no_owner',
  'no_expiry',
  'use_unknown'
])
export type DebtReasonCode = z.infer<typeof debtReasonCodeSchema>
export const debtReasonSchema = z.object({
  code: debtReasonCodeSchema,
  days: z.number().int().nonnegative().nullable(),
  weight: z.number().int().nonnegative()
})
export type DebtReason = z.infer<typeof debtReasonSchema>

export const riskLevelSchema = z.enum(['none', 'low', 'medium', 'high', 'critical'])
export type RiskLevel = z.infer<typeof riskLevelSchema>

export const debtEntrySchema = z.object({
  credentialId: idSchema,
  label: z.string(),
  environmentId: idSchema,
  environmentName: z.string(),
  production: z.boolean(),
  owner: z.string(),
  maxAgeDays: maxAgeDaysSchema,
  age: keyAgeSchema,
  use: keyUseSchema,
  /** The day after which it is refused; null where it does not end or nobody has said. */
  expiresOn: dateSchema.nullable(),
  /** The day on which the policy wants it replaced; null while its age is unknown. */
  dueOn: dateSchema.nullable(),
  /** Scopes that make it over-privileged; empty where none do or they are unknown. */
  broadScopes: z.array(z.string()),
  level: riskLevelSchema,
  /** Heaviest first. */
  reasons: z.array(debtReasonSchema),
  snooze: snoozeSchema.nullable(),
  /** When the provider was asked last; null for never. */
  observedAt: instantSchema.nullable()
})
export type DebtEntry = z.infer<typeof debtEntrySchema>

/** Keys of one part of the board. */
export const boardPartSize = 125
/**
 * A part of the board, the riskiest first. All parts of one board have the same `at`; `next` is where the one after it
 * begins, null for the last.
 */
export const debtBoardSchema = z.object({
  at: instantSchema,
  entries: z.array(debtEntrySchema).max(boardPartSize),
  total: z.number().int().nonnegative(),
  next: z.number().int().positive().nullable()
})
export type DebtBoard = z.infer<typeof debtBoardSchema>

export const reminderKindSchema = z.enum(['expiry', 'rotation'])
export type ReminderKind = z.infer<typeof reminderKindSchema>
/** `days` until the day; negative once it has passed. */
export const reminderSchema = z.object({
  credentialId: idSchema,
  label: z.string(),
  kind: reminderKindSchema,
  on: dateSchema,
  days: z.number().int()
})
export type Reminder = z.infer<typeof reminderSchema>
