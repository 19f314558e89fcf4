import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyHeads, type LocalKey, linkKeys } from '../../../../../electron/domain/scoped-key'
import { prefixRules, scopedKey } from './keys'

const guide = 'fw_key_abc1defghijkl'
const uuid = '7d3e0a14-5b62-4c8f-9a01-de00c0de0001'
const local = (credentialId: string, secret: string, providerKeyId: string | null = null): LocalKey => ({
  credentialId,
  providerKeyId,
  heads: keyHeads(secret, prefixRules)
})
const link = (prefix: string, locals: LocalKey[], id = '1') =>
  linkKeys([scopedKey({ id, prefix })], locals, prefixRules).get(id)

it('a key that cannot be read now is still the one that its id says', () => {
  const unread = { credentialId: 'a', providerKeyId: '1', heads: [] }
  expect(link('fw_key_abc1', [unread])).toEqual({ kind: 'linked', credentialId: 'a', by: 'id' })
  expect(link('fw_key_abc1', [{ ...unread, providerKeyId: '2' }])).toEqual({ kind: 'none' })
})

describe('a key is found by its beginning', () => {
  it.each([
    [guide, 'fw_key_abc1'],
    [guide, 'fw_key_abc1...'],
    [guide, 'abc1defg'],
    [guide.slice(7), 'fw_key_abc1'],
    [uuid, '7d3e0a14'],
    [uuid, '7d3e0a14-5b'],
    [`api_${uuid}`, '7d3e0a14'],
    [uuid, 'api_7d3e0a1'],
    [uuid, '7d3e0a14****']
  ])('%s by %s', (secret, prefix) => {
    expect(link(prefix, [local('a', secret)])).toEqual({ kind: 'linked', credentialId: 'a', by: 'prefix' })
  })

  it.each([
    [guide, 'fw_key_abd1'],
    [guide, 'fw_key_'],
    [guide, 'fw'],
    [guide, ''],
    [guide, '...'],
    [uuid, '7D3E0A14'],
    [uuid, '7d3e0a1']
  ])('%s not by %j', (secret, prefix) => expect(link(prefix, [local('a', secret)])).toEqual({ kind: 'none' }))

  it('but not by one letter of it', () => {
    expect(link('fw_key_a', [local('a', guide)])).toEqual({ kind: 'ambiguous', credentialIds: ['a'] })
  })

  it('nor where several fit, on either side', () => {
    const locals = [local('a', guide), local('b', `${guide}2`)]
    expect(link('fw_key_abc1', locals)).toEqual({ kind: 'ambiguous', credentialIds: ['a', 'b'] })
    const twice = [scopedKey({ id: '1' }), scopedKey({ id: '2' })]
    const links = linkKeys(twice, [local('a', guide)], prefixRules)
    expect([...links.values()].map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous'])
  })
})

describe('a key is found by its id', () => {
  it('first, and then the others are plain', () => {
    const locals = [local('a', guide, '1'), local('b', `${guide}2`)]
    const links = linkKeys([scopedKey({ id: '1' }), scopedKey({ id: '2' })], locals, prefixRules)
    expect(links.get('1')).toEqual({ kind: 'linked', credentialId: 'a', by: 'id' })
    expect(links.get('2')).toEqual({ kind: 'linked', credentialId: 'b', by: 'prefix' })
  })

  it('unless its beginning is another one', () => {
    expect(link('fw_key_zzzz', [local('a', guide, '1')])).toEqual({ kind: 'none' })
    expect(link('', [local('a', guide, '1')])).toMatchObject({ kind: 'linked', by: 'id' })
    expect(link('fw_key_a', [local('a', guide, '1')])).toMatchObject({ kind: 'linked', by: 'id' })
  })
})

it('no credential is two keys, and no key goes without a word', () => {
  const secret = fc.constantFrom(guide, `${guide}2`, uuid, `api_${uuid}`, 'fw_key_zzzz9999')
  const prefix = fc.constantFrom('fw_key_abc1', 'abc1defg', '7d3e0a14', 'fw_key_z', 'fw_key_zzzz', '')
  const id = fc.constantFrom('0', '1', '2', '3')
  fc.assert(
    fc.property(fc.array(fc.tuple(secret, fc.option(id))), fc.array(prefix, { maxLength: 4 }), (secrets, prefixes) => {
      const locals = secrets.map(([text, keyId], index) => local(`c${index}`, text, keyId))
      const keys = prefixes.map((text, index) => scopedKey({ id: String(index), prefix: text }))
      const links = linkKeys(keys, locals, prefixRules)
      expect(links.size).toBe(keys.length)
      const linked = [...links.values()].flatMap(one => (one.kind === 'linked' ? [one.credentialId] : []))
      expect(new Set(linked).size).toBe(linked.length)
    })
  )
})
