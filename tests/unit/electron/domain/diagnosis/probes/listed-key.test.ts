import { expect, it } from 'vitest'
import { findListedKey } from '../../../../../../electron/domain/diagnosis/probes/listed-key'

const key = 'fw_key_DemoGoodExample4Pq8Rt2Vx6Zb1Dn5'
const row = (prefix: string) => ({ key_prefix: prefix, expires_at: '2026-03-01T00:00:00Z', scopes: ['read:all', 7] })

it('finds the row of a key by its beginning, wherever the list stands', () => {
  const found = { listed: true, expiresAt: '2026-03-01T00:00:00Z', scopes: ['read:all'] }
  expect(findListedKey([row('fw_key_Other'), row('fw_key_Demo')], key)).toEqual(found)
  expect(findListedKey({ api_keys: [row('fw_key_Demo…')] }, key)).toEqual(found)
})

it('says that a key is not listed only where the list tells beginnings', () => {
  expect(findListedKey([row('fw_key_Other')], key)).toEqual({ listed: false, expiresAt: null, scopes: null })
  for (const nothing of [[], {}, null, 'text', [{ id: 1 }], [row('fw_')]])
    expect(findListedKey(nothing, key)).toBe(null)
})

it('says nothing where several keys begin alike', () => {
  expect(findListedKey([row('fw_key_Demo'), row('fw_key_DemoG')], key)).toBe(null)
})
