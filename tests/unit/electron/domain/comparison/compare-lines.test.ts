import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLines, type LinePair } from '../../../../../electron/domain/comparison/compare-lines'

const drawn = (pairs: readonly LinePair[]): string =>
  pairs.map(({ change, left, right }) => `${change} ${left ?? '-'} ${right ?? '-'}`).join('\n')

/** Few different lines, so that many are the same. */
const anyLines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 40 })

/** Carries out on the left lines what the pairs say. */
const apply = (left: readonly string[], right: readonly string[], pairs: readonly LinePair[]): string[] =>
  pairs.flatMap(pair => {
    if (pair.change === 'same') return [left[pair.left ?? -1] ?? 'missing']
    return pair.right === null ? [] : [right[pair.right] ?? 'missing']
  })

it('finds what went, what came and what changed', () => {
  expect(drawn(compareLines(['a', 'b', 'c'], ['a', 'x', 'c', 'd']).pairs)).toBe(
    'same 0 0\nchanged 1 1\nsame 2 2\nonly_right - 3'
  )
  expect(drawn(compareLines(['a', 'b'], []).pairs)).toBe('only_left 0 -\nonly_left 1 -')
  expect(compareLines([], [])).toEqual({ pairs: [], coarse: false })
})

it('finds a line that moved with as few edits as there are', () => {
  const { pairs } = compareLines(['head', 'a', 'b', 'c', 'd', 'tail'], ['head', 'b', 'c', 'd', 'a', 'tail'])
  expect(pairs.filter(({ change }) => change !== 'same')).toHaveLength(2)
})

describe.each([2000, 3])('with at most %i edits', limit => {
  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(anyLines, lines => {
        const { pairs, coarse } = compareLines(lines, lines, limit)
        expect(pairs.every(({ change }) => change === 'same')).toBe(true)
        expect(coarse).toBe(false)
      })
    )
  })

  it('leads from the left text to the right one, and holds every line of both once and in order', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (left, right) => {
        const { pairs } = compareLines(left, right, limit)
        expect(apply(left, right, pairs)).toEqual(right)
        expect(pairs.flatMap(pair => pair.left ?? [])).toEqual(left.map((_, index) => index))
        expect(pairs.flatMap(pair => pair.right ?? [])).toEqual(right.map((_, index) => index))
        for (const pair of pairs) {
          if (pair.change === 'same') expect(left[pair.left ?? -1]).toBe(right[pair.right ?? -1])
        }
      })
    )
  })
})

it('gives up looking for the shortest way where nearly all differs, and says so', () => {
  const many = (mark: string): string[] => Array.from({ length: 3000 }, (_, index) => `${mark}${index}`)
  const { pairs, coarse } = compareLines(['same', ...many('a')], ['same', ...many('b')])
  expect(coarse).toBe(true)
  expect(pairs).toHaveLength(3001)
})
