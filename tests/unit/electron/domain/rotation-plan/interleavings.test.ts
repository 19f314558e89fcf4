import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Action, Luck, Setting } from './setting'
import { createWorld } from './world'

const luck: fc.Arbitrary<Luck> = fc.oneof(
  { arbitrary: fc.constant<Luck>('well'), weight: 8 },
  fc.constantFrom<Luck>('not_sent', 'refused', 'reply_lost', 'late', 'crash_before', 'crash_after', 'unproven')
)
const pick = fc.nat(3)
const action: fc.Arbitrary<Action> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('step' as const), luck }), weight: 12 },
  { arbitrary: fc.record({ do: fc.constant('paste' as const), luck }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('move' as const), pick }), weight: 4 },
  fc.record({ do: fc.constantFrom('move_back' as const, 'join' as const), pick }),
  { arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'vouch' as const) }), weight: 3 },
  fc.record({ do: fc.constantFrom('crash' as const, 'undo' as const, 'arrive' as const, 'prepare' as const) }),
  {
    arbitrary: fc.record({ do: fc.constant('pass' as const), milliseconds: fc.constantFrom(1, 999, 2500) }),
    weight: 3
  }
)
const scheduled: fc.Arbitrary<Setting> = fc.record({
  mode: fc.constant('automatic' as const),
  overlap: fc.constant('yes' as const),
  reason: fc.constant('scheduled' as const),
  consumers: fc.nat(2),
  destinations: fc.nat(2),
  provable: fc.boolean()
})
const setting: fc.Arbitrary<Setting> = fc.oneof(
  scheduled,
  fc.record({
    mode: fc.constant('guided' as const),
    overlap: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    reason: fc.constant('scheduled' as const),
    consumers: fc.nat(2),
    destinations: fc.nat(2),
    provable: fc.boolean()
  }),
  fc.record({
    mode: fc.constantFrom('automatic' as const, 'guided' as const),
    overlap: fc.constant('yes' as const),
    reason: fc.constant('lost' as const),
    consumers: fc.nat(2),
    destinations: fc.nat(2),
    provable: fc.boolean()
  })
)

it('always leaves a usable key, never takes one that is in use, and always comes to an end', {
  timeout: 120_000
}, () => {
  const outcomes = new Map<string, number>()
  fc.assert(
    fc.property(setting, fc.array(action, { maxLength: 60, size: 'max' }), (given, actions) => {
      const world = createWorld(given)
      for (const next of actions) world.run(next)
      world.settle()
      world.expectOrder()
      const name = `${given.reason} ${given.mode} ${world.plan.outcome}`
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
    }),
    { numRuns: 1500 }
  )
  // Both ends are reached, or the property says nothing of them.
  for (const name of ['scheduled automatic done', 'scheduled automatic undone', 'scheduled guided done'])
    expect(outcomes.get(name) ?? 0).toBeGreaterThan(20)
})

it('is always ended by an undo where that is still offered', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(scheduled, fc.array(action, { maxLength: 40, size: 'max' }), (given, actions) => {
      const world = createWorld(given)
      for (const next of actions) world.run(next)
      world.run({ do: 'crash' })
      const { plan } = world
      world.run({ do: 'undo' })
      const wentBack = world.plan.direction === 'back' || world.plan.outcome === 'undone'
      fc.pre(wentBack && plan.outcome === 'open')
      world.settle()
      expect(world.plan.outcome).toBe('undone')
      world.expectOrder()
    }),
    { numRuns: 400 }
  )
})

/** Every step of a whole rotation with each misfortune in turn, by itself. */
it.each(['automatic', 'guided'] as const)(
  'gets over any one misfortune at any step of a %s one',
  { timeout: 120_000 },
  mode => {
    const base: Setting = {
      mode,
      overlap: 'unknown',
      reason: 'scheduled',
      consumers: 1,
      destinations: 1,
      provable: true
    }
    const whole = (misfortune: Luck, at: number, undo: boolean): number => {
      const world = createWorld(base)
      let steps = 0
      for (let turn = 0; turn < 40 && world.plan.outcome === 'open'; turn += 1) {
        const luckNow: Luck = steps === at ? misfortune : 'well'
        const before = world.plan
        world.run({ do: 'paste', luck: luckNow })
        if (world.plan === before) world.run({ do: 'step', luck: luckNow })
        if (world.plan === before)
          for (const act of ['prepare', 'move', 'pass', 'remove'] as const) {
            if (act === 'move') for (const pick of [0, 1]) world.run({ do: 'move', pick })
            else if (act === 'pass') world.run({ do: 'pass', milliseconds: 2500 })
            else world.run({ do: act })
          }
        else steps += 1
        if (undo && steps === at + 1) world.run({ do: 'undo' })
      }
      world.settle()
      world.expectOrder()
      return steps
    }
    const lucks: Luck[] = ['not_sent', 'refused', 'reply_lost', 'late', 'crash_before', 'crash_after', 'unproven']
    const steps = whole('well', 0, false)
    expect(steps).toBeGreaterThanOrEqual(mode === 'automatic' ? 8 : 6)
    for (let at = 0; at < steps; at += 1)
      for (const one of lucks) for (const undo of [false, true]) whole(one, at, undo)
  }
)
