/** Rotations as main tells of them: made by the real rules, out of what happened. */
import type { Rotation, RotationRecord, RotationStep } from '@shared/schemas/rotation'
import {
  apply,
  canBeVouched,
  canUndo,
  newPlan,
  nextStep,
  type PlanEvent,
  type PlanInput
} from '../../../electron/domain/rotation-plan'
import { fakeId } from './fake-data'

const phases = { begun: 'begun', succeeded: 'done', failed: 'failed', interrupted: 'interrupted' } as const

const lineOf = (event: PlanEvent, plan: Rotation['plan'], at: string): RotationStep => {
  const line = { at, fault: null, reason: 'reason' in event ? event.reason : '' }
  switch (event.kind) {
    case 'begun':
    case 'succeeded':
      return { ...line, deed: event.deed, phase: phases[event.kind] }
    case 'failed':
      return { ...line, deed: event.deed, phase: 'failed', fault: event.fault.kind }
    case 'interrupted':
      return { ...line, deed: plan.doing?.deed ?? 'create', phase: 'interrupted' }
    default:
      return { ...line, deed: event.kind, phase: 'said' }
  }
}

/** The rotation after an event; null where the event does not fit. */
export const after = (rotation: Rotation, event: PlanEvent, at: string): Rotation | null => {
  const plan = apply(rotation.plan, event, at)
  if (!plan) return null
  const steps = [...rotation.record.steps, lineOf(event, rotation.plan, at)]
  const isStaged = plan.newSecret !== 'none'
  return view({
    ...rotation,
    plan,
    closedAt: plan.outcome === 'open' ? null : at,
    record: {
      ...rotation.record,
      steps,
      newVersion: isStaged ? 2 : rotation.record.newVersion,
      newFingerprint: isStaged ? 'c3d4' : rotation.record.newFingerprint
    }
  })
}

const view = (rotation: Rotation): Rotation => ({
  ...rotation,
  next: nextStep(rotation.plan, Date.now()),
  canUndo: canUndo(rotation.plan),
  canVouch: rotation.plan.outcome === 'open' && canBeVouched(rotation.plan)
})

export interface FakeRotation extends Partial<PlanInput> {
  number: number
  credentialId?: string
  record?: Partial<RotationRecord>
  /** One a second. */
  events?: readonly PlanEvent[]
  /** When the first of them was. */
  since?: number
}

/** A rotation of which nothing has been done yet. */
export const newRotation = ({ number, credentialId, record, since, ...input }: FakeRotation): Rotation => {
  const openedAt = new Date(since ?? Date.now() - 900_000).toISOString()
  const plan = newPlan({
    mode: 'automatic',
    overlap: 'yes',
    reason: 'scheduled',
    graceMs: 0,
    longestUseMs: 0,
    consumers: [],
    ...input
  })
  return view({
    id: fakeId(11, number),
    credentialId: credentialId ?? fakeId(2, number),
    openedAt,
    closedAt: null,
    plan,
    record: {
      environmentId: fakeId(1, 3),
      providerId: 'fiberwise',
      label: `Key ${number}`,
      oldVersion: 1,
      oldFingerprint: 'a1f3',
      newVersion: null,
      newFingerprint: null,
      oldKeyId: plan.mode === 'automatic' ? '1' : null,
      newKeyId: null,
      newKeyName: `Key ${number} · 2026-11-22 0000000b`,
      scopes: ['read:all'],
      expiresInDays: 90,
      steps: [],
      oldDates: { issuedOn: null, expiresOn: null },
      newDates: { issuedOn: null, expiresOn: null },
      sightings: [],
      worklistId: null,
      ...record
    },
    next: { kind: 'do', deed: 'create' },
    canUndo: true,
    keyPage: null,
    canVouch: false,
    running: false,
    interrupted: false
  })
}

/** A rotation to which all of this has happened. */
export const rotationAfter = ({ events = [], ...rest }: FakeRotation): Rotation => {
  const start = newRotation(rest)
  return events.reduce((rotation, event, index) => {
    const next = after(rotation, event, new Date(Date.parse(rotation.openedAt) + (index + 1) * 1000).toISOString())
    if (!next) throw new Error(`${event.kind} does not fit as number ${index}.`)
    return next
  }, start)
}

/** Steps that went well, one after the other. */
export const went = (...deeds: readonly Rotation['record']['steps'][number]['deed'][]): PlanEvent[] =>
  deeds.flatMap(deed => [{ kind: 'begun', deed } as PlanEvent, { kind: 'succeeded', deed } as PlanEvent])

/** As far as it gets by itself, all going well. */
export const runOn = (given: Rotation): Rotation => {
  let rotation: Rotation = { ...given, interrupted: false }
  const at = new Date().toISOString()
  if (rotation.plan.doing) rotation = after(rotation, { kind: 'interrupted' }, at) ?? rotation
  for (let next = rotation.next; next.kind === 'do'; next = rotation.next) {
    for (const event of went(next.deed)) rotation = after(rotation, event, at) ?? rotation
  }
  return rotation
}
