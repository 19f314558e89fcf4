import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOverBroad, suggestScopes } from '../../../../../electron/domain/scoped-key'
import { scopeRules } from './keys'

it.each([
  [[], false],
  [['read:all'], false],
  [['write:all', 'app:access'], false],
  [['admin'], true],
  [[' admin '], true],
  [['read:all', 'write:all'], true],
  [['administrator'], false]
])('%j is over-broad: %s', (scopes, expected) => expect(isOverBroad(scopes, scopeRules)).toBe(expected))

describe('the least scopes', () => {
  it.each([
    [[], []],
    [[[]], []],
    [[['read:all']], ['read:all']],
    [
      [
        ['read:all', 'admin'],
        ['admin', 'write:all']
      ],
      ['read:all', 'write:all']
    ],
    [[['admin']], ['admin']],
    [[['admin', 'read:all'], ['admin']], ['admin']],
    [[['write:all', 'app:access'], ['write:all']], ['write:all']]
  ])('for %j are %j', (needs, expected) => expect(suggestScopes(needs, scopeRules)).toEqual(expected))

  it('cannot be told where an endpoint wants an unknown one', () => {
    expect(suggestScopes([['read:all'], ['magic']], scopeRules)).toBeNull()
  })

  it('are enough, and none can be left out', () => {
    const needs = fc.array(fc.array(fc.constantFrom(...scopeRules.known), { minLength: 1 }), { maxLength: 12 })
    fc.assert(
      fc.property(needs, all => {
        const chosen = suggestScopes(all, scopeRules) ?? []
        const isEnough = (scopes: string[]) => all.every(one => one.some(scope => scopes.includes(scope)))
        expect(isEnough(chosen)).toBe(true)
        for (const scope of chosen) expect(isEnough(chosen.filter(other => other !== scope))).toBe(false)
      })
    )
  })
})
