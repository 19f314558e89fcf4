/** Many rotations one after the other: which is next, and when it stops by itself. */
import type { Rotation } from '@shared/schemas/rotation'
import type { Worklist, WorklistItem } from '@shared/schemas/worklist'

export type Candidate = Pick<WorklistItem, 'credentialId' | 'label' | 'production'>

/** Production comes last, whatever order they were given in; the first of all is the canary. */
export const newWorklist = (
  candidates: readonly Candidate[],
  { graceSeconds, stopAfter, nobodyElse }: Pick<Worklist, 'graceSeconds' | 'stopAfter' | 'nobodyElse'>
): Worklist => ({
  items: [...candidates]
    .sort((left, right) => Number(left.production) - Number(right.production))
    .map(({ credentialId, label, production }) => ({
      ...{ credentialId, label, production },
      rotationId: null,
      state: 'waiting',
      waitsFor: null,
      problem: null
    })),
  graceSeconds,
  stopAfter,
  nobodyElse,
  failures: 0,
  state: 'running',
  canaryAccepted: false
})

/** The place of the one to do now; null where it has to stop or all have had their turn. */
export const nextItem = ({ items, state }: Worklist): number | null => {
  if (state !== 'running') return null
  // One that was under way when the app ended comes first.
  const cut = items.findIndex(item => item.state === 'running')
  if (cut >= 0) return cut
  const waiting = items.findIndex(item => item.state === 'waiting')
  return waiting >= 0 ? waiting : null
}

const stateAfter = (worklist: Worklist, index: number): Worklist['state'] => {
  const { items, failures, stopAfter, canaryAccepted } = worklist
  if (failures >= stopAfter) return 'stopped'
  if (items.every(({ state }) => state === 'done' || state === 'undone')) return 'finished'
  if (items.every(({ state }) => state !== 'waiting' && state !== 'running')) return 'stopped'
  return index === 0 && !canaryAccepted ? (items[0]?.state === 'failed' ? 'stopped' : 'canary') : worklist.state
}

type Outcome = Pick<WorklistItem, 'state' | 'waitsFor' | 'problem'>

/** Puts down what became of one. */
export const settleItem = (worklist: Worklist, index: number, outcome: Outcome): Worklist => {
  const items = worklist.items.map((item, place) => (place === index ? { ...item, ...outcome } : item))
  const failures = worklist.failures + (outcome.state === 'failed' ? 1 : 0)
  const settled = { ...worklist, items, failures }
  return { ...settled, state: stateAfter(settled, index) }
}

/** What a rotation has come to, as far as a list of them is concerned. */
export const outcomeOf = ({ plan, next }: Pick<Rotation, 'plan' | 'next'>): Outcome => {
  if (plan.outcome !== 'open') return { state: plan.outcome, waitsFor: null, problem: null }
  if (next.kind === 'wait') return { state: 'open', waitsFor: next.what, problem: plan.failure?.fault.kind ?? null }
  return { state: 'failed', waitsFor: null, problem: plan.failure?.fault.kind ?? 'unexpected' }
}

/**
 * What has become meanwhile of those that failed or wait: a grace has ended, a person has done their part. One whose
 * rotation is on its way, or is known to nobody, stays as it was.
 */
export const followRotations = (
  worklist: Worklist,
  rotations: ReadonlyMap<string, Pick<Rotation, 'plan' | 'next' | 'running'>>
): Worklist => {
  const items = worklist.items.map(item => {
    const rotation = item.rotationId === null ? undefined : rotations.get(item.rotationId)
    if (!rotation || rotation.running || (item.state !== 'open' && item.state !== 'failed')) return item
    if (rotation.next.kind === 'do' && rotation.plan.failure === null) return item
    return { ...item, ...outcomeOf(rotation) }
  })
  const isOver = items.every(({ state }) => state === 'done' || state === 'undone')
  return { ...worklist, items, state: isOver ? 'finished' : worklist.state }
}

/** A person lets it go on: the canary is good, and those that failed or waited get another turn. */
export const continueWorklist = (worklist: Worklist): Worklist => ({
  ...worklist,
  failures: 0,
  canaryAccepted: worklist.canaryAccepted || worklist.state === 'canary',
  state: worklist.state === 'finished' ? 'finished' : 'running',
  items: worklist.items.map(item =>
    item.state === 'failed' || item.state === 'open' ? { ...item, state: 'waiting' as const } : item
  )
})

/** A person stops it between two keys. */
export const stopWorklist = (worklist: Worklist): Worklist =>
  worklist.state === 'finished' ? worklist : { ...worklist, state: 'stopped' }
