import { z } from 'zod'
import { idSchema, instantSchema } from './common'
import { secretSourceSchema } from './secret'

/** `automatic` the provider makes and revokes keys by call · `guided` a person does, on the provider's page */
export const rotationModeSchema = z.enum(['automatic', 'guided'])
export type RotationMode = z.infer<typeof rotationModeSchema>

/** Whether two keys work side by side: without `yes` the old one may end as soon as the new one is made. */
export const overlapSchema = z.enum(['yes', 'no', 'unknown'])
export type Overlap = z.infer<typeof overlapSchema>

/** `lost` somebody else may have the key: it is disabled and revoked first, whoever still uses it. */
export const rotationReasonSchema = z.enum(['scheduled', 'lost'])
export type RotationReason = z.infer<typeof rotationReasonSchema>

/**
 * One step that changes something. `sweep` removes what a lost create may have left · `stage` stores the new secret
 * beside the current one · `reprobe` asks again just before the old one goes · `verify` sees the old one refused ·
 * `forget` deletes the retired secret · `probe_old` sees that the old one still works, before an undo leaves the new one
 */
export const deedSchema = z.enum([
  'disable',
  'enable',
  'sweep',
  'create',
  'stage',
  'probe',
  'promote',
  'reprobe',
  'revoke',
  'verify',
  'forget',
  'probe_old',
  'restore',
  'revoke_new',
  'drop_new'
])
export type Deed = z.infer<typeof deedSchema>

/**
 * `key_refused` a probe said no to a key that should work, `key_accepted` yes to one that should not · `unproven` the
 * answer proves nothing · `unprovable` there is no call that could · `secret_gone` the new secret was never stored and
 * is in nobody's memory any more
 */
export const faultKindSchema = z.enum([
  'refused',
  'session_missing',
  'too_many_requests',
  'server_fault',
  'connection_lost',
  'timed_out',
  'unreachable',
  'unreadable_answer',
  'cancelled',
  'keychain',
  'storage',
  'audit',
  'key_refused',
  'key_accepted',
  'unproven',
  'unprovable',
  'secret_gone',
  'unexpected'
])
export type FaultKind = z.infer<typeof faultKindSchema>

/**
 * `mayHaveHappened`: the other side may have done it all the same. `retryAt`: before that it does not want to be asked
 * again, as it said; a `continue` leaves the rotation as it is until then.
 */
export const faultSchema = z.object({
  kind: faultKindSchema,
  mayHaveHappened: z.boolean(),
  retryAt: instantSchema.optional()
})
export type Fault = z.infer<typeof faultSchema>

/**
 * `last_used` the provider saw no use of the old key for a while · `check` content was read · `written` the destination
 * was read back with the key · `person` with a reason
 */
export const confirmationSchema = z.object({
  how: z.enum(['last_used', 'check', 'written', 'person']),
  reason: z.string(),
  at: instantSchema
})
export type Confirmation = z.infer<typeof confirmationSchema>

/**
 * Whoever has to be on the new key before the old one goes: a service that uses it, a place where it is written, or
 * another `credential` that is the very same key and would end with it. `unknown` stands for those whom nobody has
 * named: a person has to say that there are none.
 */
export const planConsumerSchema = z.object({
  kind: z.enum(['consumer', 'destination', 'credential', 'unknown']),
  id: z.string(),
  name: z.string(),
  confirmed: confirmationSchema.nullable()
})
export type PlanConsumer = z.infer<typeof planConsumerSchema>

const oldKeySchema = z.enum(['usable', 'revoking', 'revoked', 'refused'])

/**
 * What is known of one replacement of a secret, as facts and never as hopes: a step whose end nobody saw counts as one
 * that may have happened. Times are instants of the wall clock, since a plan outlives the process.
 */
export const rotationPlanSchema = z.object({
  mode: rotationModeSchema,
  overlap: overlapSchema,
  reason: rotationReasonSchema,
  direction: z.enum(['forward', 'back']),
  /** All is at hand for the swap, as a person said; of no matter where two keys work side by side. */
  prepared: z.boolean(),
  /** Begun, and its end not seen. */
  doing: z.object({ deed: deedSchema, at: instantSchema, oldKey: oldKeySchema }).nullable(),
  failure: z.object({ deed: deedSchema, fault: faultSchema, at: instantSchema }).nullable(),
  /** The app refuses to send it; `maybe` where that was begun and its end not seen. */
  disabled: z.enum(['no', 'maybe', 'yes']),
  /** The key at the provider: `maybe` where a create was begun and its end not seen. */
  newKey: z.enum(['none', 'maybe', 'made', 'gone']),
  /** `exchanging` a promotion or its undo was begun and its end not seen: either may be the current one. */
  newSecret: z.enum(['none', 'pending', 'exchanging', 'current']),
  newProved: z.boolean(),
  /** Asked again since the last confirmation. */
  reproved: z.boolean(),
  /** `revoking` it was asked for: from here on there is no way back. */
  oldKey: oldKeySchema,
  oldSecret: z.enum(['current', 'retired', 'gone']),
  oldProved: z.boolean(),
  /** An undo found the old key refused. */
  undoClosed: z.boolean(),
  consumers: z.array(planConsumerSchema),
  /** When the new secret became the current one; null while it is not, or not any more. */
  promotedAt: instantSchema.nullable(),
  /** It has been the current one at some time. */
  wasPromoted: z.boolean(),
  /** Milliseconds for which the old one is kept after that. */
  graceMs: z.number().nonnegative(),
  /** Milliseconds for which a cache or token may hide that a consumer still has the other key. */
  longestUseMs: z.number().nonnegative(),
  outcome: z.enum(['open', 'done', 'undone'])
})
export type RotationPlan = z.infer<typeof rotationPlanSchema>

/**
 * What the plan wants next. `preparation` a person says that all is at hand for a swap in one step · `secret` a person
 * pastes the new key · `word` a person says what no call can prove
 */
export const nextSchema = z.union([
  z.object({ kind: z.literal('do'), deed: deedSchema }),
  z.object({ kind: z.literal('wait'), what: z.literal('preparation') }),
  z.object({ kind: z.literal('wait'), what: z.literal('secret') }),
  z.object({ kind: z.literal('wait'), what: z.literal('consumers'), ids: z.array(z.string()) }),
  z.object({ kind: z.literal('wait'), what: z.literal('grace'), until: instantSchema }),
  z.object({ kind: z.literal('wait'), what: z.literal('removal'), of: z.enum(['old', 'new']) }),
  z.object({ kind: z.literal('wait'), what: z.literal('word'), deed: deedSchema }),
  z.object({ kind: z.literal('end'), outcome: z.enum(['done', 'undone']) })
])
export type Next = z.infer<typeof nextSchema>

/**
 * One line of the journal. `write` and `undo_write` are of a destination · `consumer_added` somebody was named or described
 * while it was open, and is waited for from then on
 */
export const rotationStepSchema = z.object({
  at: instantSchema,
  deed: z.union([
    deedSchema,
    z.enum([
      'prepared',
      'write',
      'undo_write',
      'consumer_added',
      'consumer_confirmed',
      'consumer_withdrawn',
      'removal_confirmed',
      'vouched',
      'denied',
      'undo'
    ])
  ]),
  /** The consumer or the destination that it is about. */
  consumerId: z.string().optional(),
  phase: z.enum(['begun', 'done', 'failed', 'interrupted', 'said']),
  fault: faultKindSchema.nullable(),
  /** What a person gave as reason. */
  reason: z.string()
})
export type RotationStep = z.infer<typeof rotationStepSchema>

const datesSchema = z.object({ issuedOn: z.iso.date().nullable(), expiresOn: z.iso.date().nullable() })

/** What a rotation is about, beside its plan. Nothing secret. */
export const rotationRecordSchema = z.object({
  environmentId: idSchema,
  providerId: z.string(),
  label: z.string(),
  oldVersion: z.number().int(),
  oldFingerprint: z.string(),
  /** Null until the new secret is stored. */
  newVersion: z.number().int().nullable(),
  newFingerprint: z.string().nullable(),
  /** Ids at the provider, where it manages keys by call. */
  oldKeyId: z.string().nullable(),
  newKeyId: z.string().nullable(),
  /** Of this rotation alone, so that what a lost create has left is found for certain. */
  newKeyName: z.string(),
  scopes: z.array(z.string()),
  expiresInDays: z.number().int().nullable(),
  steps: z.array(rotationStepSchema),
  /** What was noted of the old key, for an undo. */
  oldDates: datesSchema,
  newDates: datesSchema,
  /** What the provider said of the old key's last use, and when; milliseconds. */
  sightings: z.array(z.object({ at: z.number(), lastUsedAt: z.number().nullable() })),
  worklistId: idSchema.nullable()
})
export type RotationRecord = z.infer<typeof rotationRecordSchema>

export const rotationSchema = z.object({
  id: idSchema,
  credentialId: idSchema,
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  plan: rotationPlanSchema,
  record: rotationRecordSchema,
  next: nextSchema,
  canUndo: z.boolean(),
  /** Where at the provider a person makes and removes keys; null where that is not known. */
  keyPage: z.url().nullable(),
  /** A person's word may stand for the probe that has just proved nothing. */
  canVouch: z.boolean(),
  /** Something of it is being done right now. */
  running: z.boolean(),
  /** It was cut short before this start, and waits for `continue` or `undo`. */
  interrupted: z.boolean()
})
export type Rotation = z.infer<typeof rotationSchema>

const reasonSchema = z.string().trim().min(1).max(500)
/** Seconds for which a key that was replaced is kept. */
export const graceSchema = z
  .number()
  .int()
  .min(0)
  .max(365 * 24 * 3600)

export const startRotationSchema = z.strictObject({
  credentialId: idSchema,
  reason: rotationReasonSchema.default('scheduled'),
  /** Seconds; never less than a cache or a token lives. */
  graceSeconds: graceSchema.default(0),
  /** A person says that nothing but this app uses the key; of no matter where somebody is named. */
  nobodyElse: z.boolean().default(false),
  /** Of the new key; as the old one where it is not given. Null never ends. */
  expiresInDays: z.number().int().min(1).max(3650).nullable().optional()
})
export type StartRotation = z.infer<typeof startRotationSchema>

export const pasteRotationSchema = z.strictObject({ id: idSchema, secret: secretSourceSchema })

export const confirmConsumerSchema = z.strictObject({
  id: idSchema,
  consumerId: z.string().min(1).max(128),
  reason: reasonSchema
})
/** What a person says, and why. */
export const sayingSchema = z.strictObject({ id: idSchema, reason: reasonSchema })
/** `holds` false: the key that should work does not, or the one that should not does. */
export const vouchSchema = sayingSchema.extend({ holds: z.boolean() })

/** What a rotation of this credential would be; nothing is begun. */
export const rotationOutlookSchema = z.object({
  mode: rotationModeSchema,
  overlap: overlapSchema,
  /** Seconds: the least grace. */
  leastGraceSeconds: z.number(),
  consumers: z.array(planConsumerSchema.pick({ kind: true, id: true, name: true })),
  production: z.boolean(),
  keyPage: z.url().nullable(),
  /** Why it cannot be begun; null where it can. */
  obstacle: z.enum(['rotation_open', 'temporary']).nullable()
})
export type RotationOutlook = z.infer<typeof rotationOutlookSchema>

/** `deleted` only the journal of its rotation knows it any more */
export const credentialVersionSchema = z.object({
  version: z.number().int(),
  state: z.enum(['current', 'pending', 'retired', 'deleted']),
  fingerprint: z.string(),
  createdAt: instantSchema.nullable(),
  /** When it became what it is. */
  movedAt: instantSchema.nullable()
})
export type CredentialVersion = z.infer<typeof credentialVersionSchema>
