import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  arrangeScopes,
  otherScopes,
  sameScopes,
  withKnownScopes,
  withOtherScopes
} from '../../../../../renderer/features/scoped-keys/scope-choice'

const known = ['app:access', 'read:all', 'write:all', 'admin']
const someScopes = fc.array(fc.oneof(fc.constantFrom(...known), fc.string()))

it('puts the narrow ones first, and what was written by hand last', () => {
  expect(arrangeScopes(['admin', ' billing ', 'read:all', 'billing', ''], known)).toEqual([
    'read:all',
    'admin',
    'billing'
  ])
})

it('changes the known ones and leaves the others, and the other way round', () => {
  expect(withKnownScopes(['admin', 'billing'], ['read:all'], known)).toEqual(['read:all', 'billing'])
  expect(withOtherScopes(['admin', 'billing'], ['agents:read'], known)).toEqual(['admin', 'agents:read'])
  // One that is known is ticked, wherever it was written.
  expect(withOtherScopes([], ['read:all', 'x'], known)).toEqual(['read:all', 'x'])
})

it('loses and doubles nothing', () => {
  fc.assert(
    fc.property(someScopes, someScopes, (scopes, chosen) => {
      const arranged = arrangeScopes(scopes, known)
      expect(new Set(arranged).size).toBe(arranged.length)
      expect(arrangeScopes(arranged, known)).toEqual(arranged)
      const ticked = chosen.filter(scope => known.includes(scope))
      expect(otherScopes(withKnownScopes(arranged, ticked, known), known)).toEqual(otherScopes(arranged, known))
    })
  )
})

it('tells whether anything changed, whatever the order', () => {
  expect(sameScopes(['a', 'b'], ['b', 'a'])).toBe(true)
  expect(sameScopes(['a'], ['a', 'b'])).toBe(false)
  expect(sameScopes(['a', 'b'], ['a', 'c'])).toBe(false)
})
