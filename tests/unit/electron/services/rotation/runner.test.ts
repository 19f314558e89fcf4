/** The steps of a plan one after the other, with nothing behind them. */
import { AppFailure } from '@shared/errors'
import type { Deed } from '@shared/schemas/rotation'
import { expect, it } from 'vitest'
import { apply } from '../../../../../electron/domain/rotation-plan'
import type { RotationRow } from '../../../../../electron/ports'
import type { createDeeds, Done } from '../../../../../electron/services/rotation/deeds'
import type { Journal } from '../../../../../electron/services/rotation/journal'
import { createRunner } from '../../../../../electron/services/rotation/runner'
import { sampleRotation } from '../../../../contract/database-samples'
import { createManualClock } from '../../../../fakes/manual-clock'

const setUp = (perform: (deed: Deed, signal: AbortSignal) => Promise<Done>) => {
  const clock = createManualClock()
  const lines: string[] = []
  const told: unknown[] = []
  const journal: Pick<Journal, 'note' | 'add' | 'keep'> = {
    async note(row, event, { deed, phase, fault }) {
      lines.push([deed, phase, fault].filter(word => word !== undefined).join(' '))
      const plan = apply(row.plan, event, clock.now())
      if (!plan) throw new AppFailure('rotation_out_of_turn', 'Not its turn.')
      return { ...row, plan }
    },
    async add(row, { deed, phase }) {
      lines.push(`${deed} ${phase}`)
      return row
    },
    keep: async (row, change) => ({ ...row, record: { ...row.record, ...change } })
  }
  const logger = { info: () => undefined, warn: () => undefined, error: (...line: unknown[]) => void told.push(line) }
  const deeds: ReturnType<typeof createDeeds> = (deed, _row, { signal }) => perform(deed, signal)
  const runner = createRunner({ clock, logger }, journal as Journal, deeds)
  return { clock, lines, told, run: (row: RotationRow) => runner.run(row, new AbortController().signal), runner }
}
const fine: Done = { fault: null }

it('notes each step before and after it, and stops where somebody is waited for', async () => {
  const { run, lines } = setUp(async () => fine)
  const row = await run(sampleRotation(1))
  expect(lines).toEqual(['create', 'stage', 'probe', 'promote'].flatMap(deed => [`${deed} begun`, `${deed} done`]))
  expect(row.plan).toMatchObject({ newSecret: 'current', oldKey: 'usable' })
})

it('stops at a fault, whatever was thrown', async () => {
  const { run, lines, told } = setUp(async deed => {
    if (deed === 'probe') throw new TypeError('nobody thought of it')
    return fine
  })
  const row = await run(sampleRotation(1))
  expect(lines.at(-1)).toBe('probe failed unexpected')
  expect(row.plan.failure).toMatchObject({ deed: 'probe', fault: { kind: 'unexpected', mayHaveHappened: true } })
  expect(told).toHaveLength(1)
})

it('does not go on where a step could not be noted', async () => {
  const { runner, lines } = setUp(async () => fine)
  const row = sampleRotation(1)
  const { signal } = new AbortController()
  await expect(runner.step(row, 'revoke', signal)).rejects.toMatchObject({ code: 'rotation_out_of_turn' })
  expect(lines).toEqual(['revoke begun'])
})

it('sends nothing before the hour that was set, and goes on after it', async () => {
  let asked = 0
  const { run, clock } = setUp(async () => {
    asked += 1
    const retryAt = new Date(Date.parse(clock.now()) + 60_000).toISOString()
    return asked === 1 ? { fault: { kind: 'too_many_requests', mayHaveHappened: false, retryAt } } : fine
  })
  const stopped = await run(sampleRotation(1))
  clock.advance(59_999)
  expect(await run(stopped)).toBe(stopped)
  expect(asked).toBe(1)
  clock.advance(1)
  expect((await run(stopped)).plan.newSecret).toBe('current')
})

it('counts a step and a write whose end nobody saw as cut short', async () => {
  const { runner, lines } = setUp(async () => fine)
  const { plan, record, ...row } = sampleRotation(1)
  const doing = { deed: 'create', at: row.openedAt, oldKey: 'usable' } as const
  const settled = await runner.settle({ ...row, record, plan: { ...plan, doing } })
  expect(settled.plan).toMatchObject({ doing: null, newKey: 'maybe' })
  const begun = {
    at: row.openedAt,
    deed: 'write',
    phase: 'begun',
    fault: null,
    reason: '',
    consumerId: 'file'
  } as const
  await runner.settle({ ...row, plan, record: { ...record, steps: [begun] } })
  expect(lines).toEqual(['create interrupted', 'write interrupted'])
})
