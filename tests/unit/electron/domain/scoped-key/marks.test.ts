import { expect, it } from 'vitest'
import { entriesOf, marksOf } from '../../../../../electron/domain/scoped-key'
import { type ScopedKey, type ScopedKeyLink, scopedKeyEntrySchema } from '../../../../../shared/schemas/scoped-key'
import { ago, day, now, scopedKey, scopeRules } from './keys'

const linked: ScopedKeyLink = { kind: 'linked', credentialId: 'd2b8f3f0-5a4e-4a8e-9c9e-0f4b1c1e2a3b', by: 'id' }
const marks = (changes: Partial<ScopedKey>, link: ScopedKeyLink = linked) =>
  marksOf(scopedKey(changes), link, scopeRules, now)

it.each([
  [{}, []],
  [{ lastUsedAt: ago(91 * day) }, ['unused']],
  [{ lastUsedAt: ago(89 * day) }, []],
  [{ lastUsedAt: null }, ['unused']],
  [{ lastUsedAt: null, createdAt: ago(6 * day) }, []],
  [{ lastUsedAt: null, createdAt: null }, ['unused']],
  [{ scopes: ['admin'] }, ['over_broad']],
  [{ expiresAt: ago(0) }, ['expired']],
  [{ expiresAt: ago(-1) }, ['expiring']],
  [{ expiresAt: ago(-14 * day) }, ['expiring']],
  [{ expiresAt: ago(-15 * day) }, []],
  [{ expiresAt: ago(day), lastUsedAt: null, scopes: ['read:all', 'write:all'] }, ['unused', 'over_broad', 'expired']]
] as [Partial<ScopedKey>, string[]][])('%j is marked %j', (changes, expected) => {
  expect(marks(changes)).toEqual(expected)
})

it('a key that nothing in the vault can be is unknown', () => {
  expect(marks({}, { kind: 'none' })).toEqual(['unknown'])
  expect(marks({}, { kind: 'ambiguous', credentialIds: [] })).toEqual([])
})

it('the list tells all of it', () => {
  const keys = [scopedKey(), scopedKey({ id: '2' })]
  const entries = entriesOf(keys, new Map([['1', linked]]), scopeRules, now)
  expect(entries.map(({ marks: own }) => own)).toEqual([[], ['unknown']])
  for (const entry of entries) expect(scopedKeyEntrySchema.parse(entry)).toEqual(entry)
})
