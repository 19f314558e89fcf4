import { describe, expect, it } from 'vitest'
import { findOrphans, type LostCreate } from '../../../../../electron/domain/scoped-key'
import type { ScopedKey, ScopedKeyLink } from '../../../../../shared/schemas/scoped-key'
import { ago, now, scopedKey } from './keys'

const minute = 60_000
const lost: LostCreate = {
  name: 'ci',
  sentAt: now - minute,
  lostAt: now - minute + 30_000,
  idsBefore: new Set(['1', '2']),
  keyId: null,
  skewMs: 0
}
const made = (changes: Partial<ScopedKey> = {}) => scopedKey({ id: '9', createdAt: ago(minute - 5000), ...changes })
const find = (keys: ScopedKey[], changes: Partial<LostCreate> = {}, links = new Map<string, ScopedKeyLink>()) => {
  const { certain, possible } = findOrphans(keys, links, { ...lost, ...changes })
  return { certain: certain.map(({ id }) => id), possible: possible.map(({ id }) => id) }
}
const nothing = { certain: [], possible: [] }

describe('after a lost create', () => {
  it('a new key of that name and time is certain', () => {
    expect(find([scopedKey(), made()])).toEqual({ certain: ['9'], possible: [] })
  })

  it('one that was there before is never named', () => {
    expect(find([made({ id: '1' })])).toEqual(nothing)
  })

  it('without a list of before nothing is certain', () => {
    expect(find([made()], { idsBefore: null })).toEqual({ certain: [], possible: ['9'] })
    expect(find([made({ createdAt: null })], { idsBefore: null })).toEqual(nothing)
  })

  it('a new one without a time is possible', () => {
    expect(find([made({ createdAt: null })])).toEqual({ certain: [], possible: ['9'] })
  })

  it.each([
    ['another name', { name: 'ci 2' }],
    ['a time before', { createdAt: ago(3 * minute) }],
    ['a time after', { createdAt: ago(-2 * minute) }]
  ])('%s is another key', (_what, changes) => expect(find([made(changes)])).toEqual(nothing))

  it("takes the provider's clock into account", () => {
    const ahead = made({ createdAt: ago(minute - 5000 - 60 * minute) })
    expect(find([ahead])).toEqual(nothing)
    expect(find([ahead], { skewMs: 60 * minute })).toEqual({ certain: ['9'], possible: [] })
    expect(find([made({ createdAt: ago(9 * minute) })], { skewMs: null })).toEqual({ certain: ['9'], possible: [] })
  })

  it('what is in the vault, or may be, is no orphan', () => {
    const linked: ScopedKeyLink = { kind: 'linked', credentialId: 'a', by: 'id' }
    expect(find([made()], {}, new Map([['9', linked]]))).toEqual(nothing)
    expect(find([made()], {}, new Map([['9', { kind: 'ambiguous', credentialIds: ['a'] }]]))).toEqual(nothing)
  })

  it('one whose id the answer named is that one alone, whenever it was made', () => {
    const keys = [made(), made({ id: '10', name: 'renamed', createdAt: null })]
    expect(find(keys, { keyId: '10' })).toEqual({ certain: ['10'], possible: [] })
    expect(find([made()], { keyId: '10' })).toEqual(nothing)
  })

  it('finds every one where the same was created twice', () => {
    expect(find([made(), made({ id: '10' })]).certain).toEqual(['9', '10'])
  })
})
