import type { DestinationWrite } from '@shared/schemas/destination'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpen, undoable } from '../../../../../renderer/features/destinations/undoable'
import { fakeId } from '../../fake-data'

const states = ['writing', 'written', 'undoing', 'undone', 'changed'] as const
const write = (number: number, change: Partial<DestinationWrite> = {}): DestinationWrite => ({
  ...{ id: fakeId(9, number), destinationId: fakeId(8, 1), credentialId: fakeId(2, 1), version: number },
  ...{ file: '/a', state: 'written', at: '2026-11-22T10:00:00.000Z', canUndo: true },
  ...change
})

describe('an undo', () => {
  it('is offered of the last write to each file', () => {
    const writes = [write(4), write(3, { file: '/b' }), write(2), write(1, { file: '/b' })]
    expect([...undoable(writes)]).toEqual([fakeId(9, 4), fakeId(9, 3)])
  })

  it('of one is followed by that of the one before', () => {
    expect([...undoable([write(2, { state: 'undone', canUndo: false }), write(1)])]).toEqual([fakeId(9, 1)])
  })

  it('is not offered where somebody else has written since, or the old bytes are gone', () => {
    expect(undoable([write(2, { state: 'changed', canUndo: false }), write(1)]).size).toBe(0)
    expect(undoable([write(1, { canUndo: false })]).size).toBe(0)
  })

  it('is never offered twice for one file, and never over an end that nobody saw', () => {
    const any = fc.array(
      fc.record({ file: fc.constantFrom('/a', '/b', '/c'), state: fc.constantFrom(...states), kept: fc.boolean() }),
      { maxLength: 8 }
    )
    fc.assert(
      fc.property(any, rows => {
        const writes = rows.map(({ file, state, kept }, at) =>
          write(at, { file, state, canUndo: state === 'written' && kept })
        )
        const offered = writes.filter(({ id }) => undoable(writes).has(id))
        expect(new Set(offered.map(({ file }) => file)).size).toBe(offered.length)
        for (const one of offered) {
          const later = writes.slice(0, writes.indexOf(one)).filter(({ file }) => file === one.file)
          expect(later.every(({ state }) => state === 'undone')).toBe(true)
        }
      })
    )
  })
})

it('an end is open while it was only begun', () => {
  expect(states.filter(state => isOpen(write(1, { state })))).toEqual(['writing', 'undoing'])
})
