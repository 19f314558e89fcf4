/** The keys of a user of Fiberwise. How a key is edited is not documented. Data only. */
import type { ScopedKeyMechanism } from '../provider'

export const scopedKeys: ScopedKeyMechanism = {
  listPath: '/api/v1/user/api-keys',
  createPath: '/api/v1/user/api-keys',
  keyPath: '/api/v1/user/api-keys/{id}',
  editMethods: ['PUT', 'PATCH'],
  members: {
    id: 'id',
    name: 'name',
    prefix: 'key_prefix',
    scopes: 'scopes',
    createdAt: 'created_at',
    lastUsedAt: 'last_used_at',
    expiresAt: 'expires_at'
  },
  request: { name: 'name', scopes: 'scopes', expiresInDays: 'expires_in_days' },
  secretMember: 'key',
  scopes: {
    known: ['app:access', 'read:all', 'write:all', 'admin'],
    broad: ['admin'],
    read: ['read:all'],
    write: ['write:all']
  },
  prefix: { marks: ['fw_key_', 'api_'], lengths: [8, 11] }
}
