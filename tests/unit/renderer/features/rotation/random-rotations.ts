/** Rotations to which anything has happened that can happen, in any order. */
import type { Deed, FaultKind, Rotation } from '@shared/schemas/rotation'
import { deedSchema, faultKindSchema } from '@shared/schemas/rotation'
import fc from 'fast-check'
import type { PlanEvent } from '../../../../../electron/domain/rotation-plan'
import { after, newRotation } from '../../fake-rotations'

const consumers = [
  { kind: 'consumer' as const, id: 'panel', name: 'Panel' },
  { kind: 'destination' as const, id: 'file', name: '/srv/.env' }
]

/** What may come next: a step that is its turn and how it ends, or a word of a person. */
type Choice =
  | { kind: 'work'; end: 'succeeded' | 'interrupted' | 'left'; fault: null }
  | { kind: 'work'; end: 'failed'; fault: { kind: FaultKind; mayHaveHappened: boolean } }
  | { kind: 'say'; event: PlanEvent }

const works: fc.Arbitrary<Choice> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'work', end: 'succeeded', fault: null } as const) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('interrupted' as const, 'left' as const)
      .map(end => ({ kind: 'work' as const, end, fault: null }))
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ kind: fc.constantFrom(...faultKindSchema.options), mayHaveHappened: fc.boolean() })
      .map(fault => ({ kind: 'work' as const, end: 'failed' as const, fault }))
  }
)

const says: fc.Arbitrary<Choice> = fc
  .oneof(
    fc.constantFrom<PlanEvent>(
      { kind: 'prepared' },
      { kind: 'removal_confirmed' },
      { kind: 'vouched' },
      { kind: 'denied' },
      { kind: 'undo' },
      { kind: 'interrupted' }
    ),
    fc.constantFrom('panel', 'file').map(consumerId => ({
      ...{ kind: 'consumer_confirmed' as const, consumerId, how: 'person' as const, reason: 'seen' }
    })),
    fc.constantFrom('panel', 'file').map(consumerId => ({ kind: 'consumer_withdrawn' as const, consumerId }))
  )
  .map(event => ({ kind: 'say', event }))

const deedNow = ({ plan, next }: Rotation): Deed | null => {
  if (plan.doing) return null
  if (next.kind === 'do') return next.deed
  if (next.kind !== 'wait') return null
  if (next.what === 'secret') return 'stage'
  return next.what === 'word' ? next.deed : null
}

const happen = (rotation: Rotation, choice: Choice, at: string): Rotation => {
  if (choice.kind === 'say') return after(rotation, choice.event, at) ?? rotation
  const deed = deedNow(rotation)
  if (deed === null) return after(rotation, { kind: 'interrupted' }, at) ?? rotation
  const begun = after(rotation, { kind: 'begun', deed }, at) ?? rotation
  if (choice.end === 'left') return { ...begun, running: true }
  if (choice.end === 'failed') return after(begun, { kind: 'failed', deed, fault: choice.fault }, at) ?? begun
  if (choice.end === 'interrupted') return after(begun, { kind: 'interrupted' }, at) ?? begun
  return after(begun, { kind: 'succeeded', deed }, at) ?? begun
}

/** All the states that one rotation went through. */
export const anyCourse: fc.Arbitrary<Rotation[]> = fc
  .record({
    way: fc.constantFrom(
      { mode: 'automatic' as const, overlap: 'yes' as const },
      { mode: 'guided' as const, overlap: 'unknown' as const },
      { mode: 'guided' as const, overlap: 'no' as const },
      { mode: 'guided' as const, overlap: 'yes' as const }
    ),
    reason: fc.constantFrom('scheduled' as const, 'lost' as const),
    graceMs: fc.constantFrom(0, 60_000),
    consumers: fc.subarray(consumers),
    choices: fc.array(fc.oneof({ weight: 3, arbitrary: works }, { weight: 1, arbitrary: says }), { maxLength: 40 })
  })
  .map(({ way, choices, ...rest }) => {
    const since = Date.now() - 3_600_000
    const states = [newRotation({ number: 1, ...way, ...rest, since })]
    for (const [index, choice] of choices.entries()) {
      const last = states.at(-1)
      if (!last) break
      states.push(happen({ ...last, running: false }, choice, new Date(since + index * 30_000).toISOString()))
    }
    return states
  })

export const allDeeds = deedSchema.options
