import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScopedKey, readScopedKeys, type ScopedKeyMembers } from '../../../../../electron/domain/scoped-key'
import { scopedKeySchema } from '../../../../../shared/schemas/scoped-key'

const members: ScopedKeyMembers = {
  id: 'id',
  name: 'name',
  prefix: 'key_prefix',
  scopes: 'scopes',
  createdAt: 'created_at',
  lastUsedAt: 'last_used_at',
  expiresAt: 'expires_at'
}
const row = {
  id: 7,
  user_id: 1,
  name: 'ci',
  key_prefix: 'fw_key_abc1',
  scopes: ['read:all'],
  created_at: '2024-01-01T00:00:00',
  last_used_at: null,
  expires_at: '2025-01-01T00:00:00Z'
}

describe('a key at the provider', () => {
  it('is read', () => {
    expect(readScopedKey(row, members)).toEqual({
      id: '7',
      name: 'ci',
      prefix: 'fw_key_abc1',
      scopes: ['read:all'],
      createdAt: '2024-01-01T00:00:00.000Z',
      lastUsedAt: null,
      expiresAt: '2025-01-01T00:00:00.000Z'
    })
  })

  it('never with its secret', () => {
    expect(JSON.stringify(readScopedKey({ ...row, key: 'fw_key_secret' }, members))).not.toContain('secret')
  })

  it('by a text id too, and with holes', () => {
    expect(readScopedKey({ id: 'a-b' }, members)).toMatchObject({ id: 'a-b', name: '', scopes: [], expiresAt: null })
    expect(readScopedKey({ ...row, scopes: ['a', 7, null] }, members)?.scopes).toEqual(['a'])
  })

  it.each([null, 7, 'x', [], {}, { id: null }, { id: 1.5 }, { id: '' }])('is not %j', value => {
    expect(readScopedKey(value, members)).toBeNull()
  })
})

describe('a list of keys', () => {
  it('counts what it cannot read', () => {
    expect(readScopedKeys([row, null, { name: 'x' }], members)).toMatchObject({ keys: [{ id: '7' }], unreadable: 2 })
    expect(readScopedKeys({ keys: [row] }, members)).toBeNull()
  })

  it('always fits what the renderer may see', () => {
    const field = fc.oneof(fc.anything(), fc.constantFrom('2024-01-01', '2024-01-01T00:00:00+99:99'))
    const keys = fc.array(fc.record({ id: field, name: field, key_prefix: field, scopes: field, created_at: field }))
    fc.assert(
      fc.property(keys, rows => {
        for (const key of readScopedKeys(rows, members)?.keys ?? []) expect(scopedKeySchema.parse(key)).toEqual(key)
      })
    )
  })
})
