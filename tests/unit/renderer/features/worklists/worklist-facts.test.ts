import type { WorklistItem, WorklistView } from '@shared/schemas/worklist'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  continueWorklist,
  newWorklist,
  nextItem,
  settleItem,
  stopWorklist
} from '../../../../../electron/domain/rotation-plan/worklist'
import {
  countsOf,
  filterItems,
  inOrder,
  itemFilters,
  itemInHand,
  standingOf,
  worklistInView
} from '../../../../../renderer/features/worklists/worklist-facts'
import { fakeId } from '../../fake-data'

const item = (state: WorklistItem['state'], change: Partial<WorklistItem> = {}): WorklistItem => ({
  credentialId: fakeId(2, 1),
  label: 'Key',
  production: false,
  rotationId: null,
  state,
  waitsFor: null,
  problem: null,
  ...change
})
const list = (states: WorklistItem['state'][], change: Partial<WorklistView> = {}): WorklistView => ({
  items: states.map(state => item(state)),
  id: fakeId(12, 1),
  openedAt: '2025-11-22T15:04:05.000Z',
  closedAt: null,
  graceSeconds: 0,
  nobodyElse: true,
  stopAfter: 2,
  failures: 0,
  state: 'stopped',
  canaryAccepted: true,
  running: false,
  ...change
})

describe('how a worklist stands', () => {
  const cases: [string, WorklistView, string][] = [
    ['runs', list(['done', 'running'], { state: 'running', running: true }), 'running'],
    ['was cut short', list(['done', 'running', 'waiting'], { state: 'running' }), 'cut_short'],
    ['waits after the first', list(['done', 'waiting'], { state: 'canary', canaryAccepted: false }), 'canary'],
    ['stopped at the first', list(['failed', 'waiting'], { canaryAccepted: false, failures: 1 }), 'canary_failed'],
    ['had enough failures', list(['done', 'failed', 'failed', 'waiting'], { failures: 2 }), 'failures'],
    ['was stopped', list(['done', 'failed', 'waiting'], { failures: 1 }), 'put_down'],
    ['had all its turns', list(['done', 'failed', 'open'], { failures: 2 }), 'waiting'],
    ['is finished', list(['done', 'undone'], { state: 'finished' }), 'finished']
  ]
  for (const [words, view, standing] of cases) {
    it(words, () => expect(standingOf(view, false)).toBe(standing))
  }
  it('says that it stops only while it runs', () => {
    const running = list(['running'], { state: 'running', running: true })
    expect(standingOf(running, true)).toBe('stopping')
    expect(standingOf({ ...running, running: false }, true)).toBe('cut_short')
  })

  it('never calls one at rest that still goes on, whatever main does with it', () => {
    const outcome = fc.constantFrom('done' as const, 'failed' as const, 'open' as const, 'undone' as const)
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
        fc.array(fc.record({ state: outcome, act: fc.constantFrom('settle', 'continue', 'stop') }), { maxLength: 30 }),
        (productions, acts) => {
          const candidates = productions.map((production, index) => ({
            ...{ credentialId: fakeId(2, index), label: `Key ${index}`, production }
          }))
          let worklist = newWorklist(candidates, { graceSeconds: 0, nobodyElse: true, stopAfter: 2 })
          for (const { state, act } of acts) {
            const index = nextItem(worklist)
            if (act === 'continue') worklist = continueWorklist(worklist)
            else if (act === 'stop') worklist = stopWorklist(worklist)
            else if (index !== null) worklist = settleItem(worklist, index, { state, waitsFor: null, problem: null })
            const standing = standingOf({ ...worklist, running: false }, false)
            const ended = worklist.items.every(one => one.state === 'done' || one.state === 'undone')
            if (standing === 'finished') expect(ended).toBe(true)
            if (standing === 'waiting') expect(worklist.items.some(one => one.state === 'waiting')).toBe(false)
            if (standing === 'cut_short') expect(worklist.state).toBe('running')
          }
        }
      )
    )
  })
})

const anyItem = fc
  .record({
    state: fc.constantFrom('waiting', 'running', 'open', 'done', 'failed', 'undone'),
    waitsFor: fc.constantFrom(null, 'grace', 'secret', 'consumers')
  })
  .map(({ state, waitsFor }) => item(state, { waitsFor: state === 'open' ? waitsFor : null }))

it('counts every key once', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 40 }), items => {
      const { total, done, undone, failed, forPerson, forTime, left } = countsOf(items)
      expect(done + undone + failed + forPerson + forTime + left).toBe(total)
      expect(total).toBe(items.length)
    })
  )
})

it('shows every key under one filter beside the one for all, and keeps the place of its turn', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 40 }), items => {
      const places = itemFilters
        .filter(filter => filter !== 'all')
        .flatMap(filter => filterItems(items, filter))
        .map(({ place }) => place)
      expect(places.sort((one, other) => one - other)).toEqual(items.map((_, index) => index + 1))
      expect(filterItems(items, 'all')).toHaveLength(items.length)
    })
  )
})

it('names the key in hand only while something runs', () => {
  expect(itemInHand(list(['done', 'running'], { running: true }))?.state).toBe('running')
  expect(itemInHand(list(['done', 'running']))).toBeNull()
})

it('puts first what runs, then what wants a person, and speaks of no other in the status bar', () => {
  const finished = list(['done'], { id: fakeId(12, 1), state: 'finished' })
  const putDown = list(['done', 'waiting'], { id: fakeId(12, 2) })
  const canary = list(['done', 'waiting'], { id: fakeId(12, 3), state: 'canary' })
  const running = list(['running'], { id: fakeId(12, 4), state: 'running', running: true })
  const all = [finished, putDown, canary, running]
  expect(inOrder(all, []).map(({ id }) => id)).toEqual([running, canary, putDown, finished].map(({ id }) => id))
  expect(worklistInView(all, [])?.id).toBe(running.id)
  expect(worklistInView([finished, putDown], [])).toBeNull()
  expect(worklistInView([], [])).toBeNull()
})
