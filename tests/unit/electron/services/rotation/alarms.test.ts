import type { ClosedReason } from '@shared/schemas/consumer'
import { expect, it } from 'vitest'
import type { RotationRow } from '../../../../../electron/ports'
import { createAlarms } from '../../../../../electron/services/rotation/alarms'
import { sampleRotation } from '../../../../contract/database-samples'
import { createManualClock } from '../../../../fakes/manual-clock'

const hour = 3_600_000

/** In use, and waiting for its consumer; held for these reasons, which end so many milliseconds from now. */
const setUp = (ends: (number | null)[]) => {
  const clock = createManualClock()
  const start = Date.parse(clock.now())
  const rung: number[] = []
  const reasons: ClosedReason[] = ends.map(end => ({
    ...{ code: 'cache_lasts', consumerId: null },
    until: end === null ? null : new Date(start + end).toISOString()
  }))
  const ring = () => void rung.push(Date.parse(clock.now()) - start)
  const alarms = createAlarms({ clock, timers: clock, whyHeld: async () => reasons, ring })
  const { plan, ...rest } = sampleRotation(1)
  const row: RotationRow = { ...rest, plan: { ...plan, newSecret: 'current', oldSecret: 'retired', newKey: 'made' } }
  return { clock, rung, alarms, row }
}

it('wakes up at the first end of what it waits for, once', async () => {
  const { clock, rung, alarms, row } = setUp([5000, 9000, null])
  await alarms.set(row)
  clock.advance(hour)
  expect(rung).toEqual([5001])
})

it('cuts a long wait into pieces', async () => {
  const { clock, rung, alarms, row } = setUp([30 * hour])
  await alarms.set(row)
  clock.advance(40 * hour)
  expect(rung).toEqual([hour])
})

it('does not wake up for what should have ended by now, for a person, or for one that is at its end', async () => {
  for (const ends of [[-1], [0], [null], []]) {
    const { clock, rung, alarms, row } = setUp(ends)
    await alarms.set(row)
    clock.advance(100 * hour)
    expect(rung).toEqual([])
  }
  const { clock, rung, alarms, row } = setUp([5000])
  await alarms.set({ ...row, plan: { ...row.plan, outcome: 'done' } })
  clock.advance(hour)
  expect(rung).toEqual([])
})

it('is set anew by a change, and called off with the vault', async () => {
  const { clock, rung, alarms, row } = setUp([5000])
  await alarms.set(row)
  await alarms.set(row)
  alarms.clear()
  clock.advance(hour)
  expect(rung).toEqual([])
})
