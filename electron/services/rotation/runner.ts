/** Takes a rotation as far as it gets by itself: each step is noted before it is done and after. */
import type { Deed, Fault, RotationRecord } from '@shared/schemas/rotation'
import { nextStep } from '../../domain/rotation-plan'
import type { Ports, RotationRow } from '../../ports'
import type { createDeeds, Done } from './deeds'
import { faultOf } from './faults'
import type { Journal } from './journal'

const removals: readonly Deed[] = ['revoke', 'revoke_new', 'sweep']

export interface Runner {
  /**
   * Goes on until somebody has to do something, a step fails or all is done. `signal` ends the call that is under way: its
   * step fails as cancelled.
   */
  run(row: RotationRow, signal: AbortSignal): Promise<RotationRow>
  /** One step, whose turn it has to be. */
  step(row: RotationRow, deed: Deed, signal: AbortSignal): Promise<RotationRow>
  /** A step whose end was not seen counts as cut short. */
  settle(row: RotationRow): Promise<RotationRow>
}

export const createRunner = (
  { clock, logger }: Pick<Ports, 'clock' | 'logger'>,
  journal: Journal,
  perform: ReturnType<typeof createDeeds>
): Runner => {
  const fault = (error: unknown, deed: Deed): Fault => {
    const found = faultOf(error, removals.includes(deed))
    if (found.kind === 'unexpected') logger.error(`The step ${deed} of a rotation failed`, error)
    return found
  }

  const step = async (given: RotationRow, deed: Deed, signal: AbortSignal): Promise<RotationRow> => {
    let row = await journal.note(given, { kind: 'begun', deed }, { deed, phase: 'begun' })
    const keep = async (change: Partial<RotationRecord>): Promise<void> => {
      row = await journal.keep(row, change)
    }
    const done: Done = await perform(deed, row, { keep, signal }).catch(error => ({ fault: fault(error, deed) }))
    if (done.fault) {
      const event = { kind: 'failed', deed, fault: done.fault } as const
      return journal.note(row, event, { deed, phase: 'failed', fault: done.fault.kind }, done.change)
    }
    return journal.note(row, { kind: 'succeeded', deed }, { deed, phase: 'done' }, done.change)
  }

  const settle = async (row: RotationRow): Promise<RotationRow> => {
    const { doing } = row.plan
    if (doing) return journal.note(row, { kind: 'interrupted' }, { deed: doing.deed, phase: 'interrupted' })
    const last = row.record.steps.at(-1)
    if (last?.phase !== 'begun') return row
    // A write of a destination, which is no step of the plan.
    const { deed, consumerId } = last
    return journal.add(row, { deed, phase: 'interrupted', ...(consumerId !== undefined && { consumerId }) })
  }

  /** It has said until when it wants to be left alone. */
  const isTooEarly = ({ plan: { failure } }: RotationRow, deed: Deed): boolean =>
    failure?.deed === deed && Date.parse(clock.now()) < Date.parse(failure.fault.retryAt ?? '')

  const run: Runner['run'] = async (given, signal) => {
    let row = await settle(given)
    for (;;) {
      const next = nextStep(row.plan, Date.parse(clock.now()))
      if (next.kind !== 'do' || isTooEarly(row, next.deed)) return row
      row = await step(row, next.deed, signal)
      // The secret that nobody has any more is the one fault that the plan gets over by itself.
      if (row.plan.failure && row.plan.failure.fault.kind !== 'secret_gone') return row
    }
  }

  return { run, step, settle }
}
