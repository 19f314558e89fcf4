/** Wakes up for rotations whose waiting ends at an hour that is known. */
import { nextStep } from '../../domain/rotation-plan'
import type { Clock, RotationRow, Timers } from '../../ports'
import type { createGatherer } from './gather'

interface Parts {
  clock: Clock
  timers: Timers
  whyHeld: ReturnType<typeof createGatherer>['whyHeld']
  ring(id: string): void
}

/** A longer wait is cut into pieces, so that a computer that slept comes back to it. */
const longestTimer = 3_600_000

export const createAlarms = ({ clock, timers, whyHeld, ring }: Parts) => {
  const alarms = new Map<string, () => void>()
  const now = (): number => Date.parse(clock.now())

  /** Null where somebody has to do something; what should have ended by now, and did not, is not looked at for ever. */
  const endOf = async (row: RotationRow): Promise<number | null> => {
    const next = nextStep(row.plan, now())
    if (next.kind !== 'wait' || (next.what !== 'grace' && next.what !== 'consumers')) return null
    const ends = (await whyHeld(row)).map(({ until }) => (until === null ? 0 : Date.parse(until)))
    const ahead = ends.filter(end => end > now())
    return ahead.length > 0 ? Math.min(...ahead) : null
  }

  return {
    async set(row: RotationRow): Promise<void> {
      alarms.get(row.id)?.()
      alarms.delete(row.id)
      const end = await endOf(row)
      if (end === null) return
      const wait = Math.min(end - now() + 1, longestTimer)
      alarms.set(
        row.id,
        timers.after(wait, () => ring(row.id))
      )
    },
    clear(): void {
      for (const cancel of alarms.values()) cancel()
      alarms.clear()
    }
  }
}
