import type { Rotation } from '@shared/schemas/rotation'
import type { Worklist } from '@shared/schemas/worklist'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  continueWorklist,
  followRotations,
  newWorklist,
  nextItem,
  settleItem,
  stopWorklist
} from '../../../../../electron/domain/rotation-plan'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const worklist = (productions: boolean[], stopAfter = 2): Worklist =>
  newWorklist(
    productions.map((production, index) => ({ credentialId: id(index), label: `Key ${index}`, production })),
    { graceSeconds: 0, nobodyElse: true, stopAfter }
  )
const done = { state: 'done', waitsFor: null, problem: null } as const
const failed = { state: 'failed', waitsFor: null, problem: 'timed_out' } as const
const states = ({ items }: Worklist): string[] => items.map(({ state }) => state)

it('does production last, in the given order otherwise', () => {
  const { items } = worklist([true, false, true, false])
  expect(items.map(({ label }) => label)).toEqual(['Key 1', 'Key 3', 'Key 0', 'Key 2'])
})

it('stops after the canary, at once where that one fails, and goes on from there', () => {
  const canary = settleItem(worklist([false, false]), 0, done)
  expect([canary.state, nextItem(canary)]).toEqual(['canary', null])
  const on = continueWorklist(canary)
  expect([on.state, nextItem(on)]).toEqual(['running', 1])
  expect(settleItem(on, 1, done).state).toBe('finished')
  const bad = settleItem(worklist([false, false]), 0, failed)
  expect(bad.state).toBe('stopped')
  // The canary again: nobody has seen a good one yet.
  const again = continueWorklist(bad)
  expect([nextItem(again), again.canaryAccepted]).toEqual([0, false])
})

it('takes the one that was cut short before any other', () => {
  const list = worklist([false, false, false])
  const cut: Worklist = {
    ...list,
    items: list.items.map((item, index) => (index === 1 ? { ...item, state: 'running', rotationId: id(9) } : item))
  }
  expect(nextItem(continueWorklist(cut))).toBe(1)
})

it('never goes on after as many failures as it may have, and forgets none of its keys', () => {
  const outcome = fc.constantFrom('done' as const, 'failed' as const, 'open' as const)
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(outcome, { maxLength: 60 }),
      (productions, stopAfter, outcomes) => {
        let list = worklist(productions, stopAfter)
        for (const state of outcomes) {
          const index = nextItem(list)
          if (index === null) {
            expect(list.state).not.toBe('running')
            list = list.state === 'finished' ? stopWorklist(list) : continueWorklist(list)
            continue
          }
          expect(list.failures).toBeLessThan(stopAfter)
          list = settleItem(list, index, { state, waitsFor: null, problem: null })
        }
        expect(list.items.map(({ credentialId }) => credentialId).sort()).toEqual(
          productions.map((_, index) => id(index))
        )
        if (list.state === 'finished') expect(new Set(states(list))).toEqual(new Set(['done']))
      }
    )
  )
})

it('follows what became of those that wait or failed, and of no other', () => {
  const list = worklist([false, false, false])
  const open = settleItem(list, 0, { state: 'open', waitsFor: 'grace', problem: null })
  const items = open.items.map((item, index) => ({ ...item, rotationId: id(90 + index) }))
  const ended = (outcome: 'done' | 'undone') =>
    ({ plan: { outcome, failure: null }, next: { kind: 'end', outcome }, running: false }) as unknown as Rotation
  const known = new Map(items.map((_, index) => [id(90 + index), ended(index === 0 ? 'undone' : 'done')]))
  const followed = followRotations({ ...open, items }, known)
  expect(states(followed)).toEqual(['undone', 'waiting', 'waiting'])
  expect(followed.state).toBe('canary')
  const waiting = { ...open, items: items.map(item => ({ ...item, state: 'open' as const })) }
  expect(followRotations(waiting, known)).toMatchObject({ state: 'finished' })
  const onItsWay = new Map([...known].map(([key, rotation]) => [key, { ...rotation, running: true }]))
  expect(followRotations(waiting, onItsWay)).toEqual(waiting)
  expect(followRotations(waiting, new Map())).toEqual(waiting)
})
