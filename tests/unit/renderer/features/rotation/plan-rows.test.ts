import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planRows } from '../../../../../renderer/features/rotation/plan-rows'
import { rotationAfter, went } from '../../fake-rotations'
import { anyCourse } from './random-rotations'

const rowsOf = (...parameters: Parameters<typeof rotationAfter>) =>
  planRows(rotationAfter(...parameters)).map(({ id, state }) => `${id} ${state}`)

describe('the steps of a plan', () => {
  it('are those of an automatic rotation, the first one being its turn', () => {
    expect(rowsOf({ number: 1 })).toEqual([
      'create ready',
      ...['stage', 'probe', 'promote', 'reprobe', 'revoke', 'verify', 'forget', 'done'].map(id => `${id} todo`)
    ])
  })

  it('begin with the preparation where it is not sure that two keys work side by side', () => {
    const guided = { number: 1, mode: 'guided', overlap: 'unknown' } as const
    expect(rowsOf(guided).slice(0, 2)).toEqual(['prepare you', 'paste todo'])
    expect(rowsOf({ ...guided, events: [{ kind: 'prepared' }] }).slice(0, 2)).toEqual(['prepare done', 'paste you'])
    expect(rowsOf({ ...guided, overlap: 'yes' })[0]).toBe('paste you')
  })

  it('name those who use the key, and the grace, where there is any', () => {
    const consumers = [{ kind: 'consumer' as const, id: 'panel', name: 'Panel' }]
    const rows = rowsOf({ number: 1, consumers, graceMs: 60_000, events: went('create', 'stage', 'probe', 'promote') })
    expect(rows.slice(3, 7)).toEqual(['promote done', 'consumers you', 'grace todo', 'reprobe todo'])
  })

  it('begin with disabling where the key was lost, and revoke before they create', () => {
    const rows = rowsOf({ number: 1, reason: 'lost', events: went('disable') })
    expect(rows.slice(0, 4)).toEqual(['disable done', 'revoke ready', 'verify todo', 'create todo'])
  })

  it('tell the way back from the moment that it is undone', () => {
    const events = [...went('create', 'stage', 'probe', 'promote'), { kind: 'undo' as const }, ...went('probe_old')]
    expect(rowsOf({ number: 1, events })).toEqual([
      ...['probeOld done', 'restore ready', 'revokeNew todo', 'dropNew todo', 'undone todo']
    ])
  })

  it('say when they were done, by the journal', () => {
    const rotation = rotationAfter({ number: 1, events: went('create'), since: Date.parse('2026-11-22T10:00:00.000Z') })
    expect(planRows(rotation)[0]).toEqual({ id: 'create', state: 'done', at: '2026-11-22T10:00:02.000Z' })
  })

  it('have exactly one that is its turn, all before it done and all after it to come, whatever happened', () => {
    fc.assert(
      fc.property(anyCourse, states => {
        for (const rotation of states) {
          const rows = planRows(rotation)
          const ids = rows.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          const last = rows.at(-1)
          if (rotation.plan.outcome === 'open') {
            const now = rows.findIndex(({ state }) => state !== 'done')
            expect(rows[now]?.state).not.toBe('todo')
            expect(rows.slice(now + 1).every(({ state }) => state === 'todo')).toBe(true)
            expect(last?.state).toBe('todo')
          } else {
            expect(rows.every(({ state }) => state === 'done')).toBe(true)
          }
          expect(last?.id).toBe(rotation.plan.direction === 'back' ? 'undone' : 'done')
        }
      }),
      { numRuns: 200 }
    )
  })
})
