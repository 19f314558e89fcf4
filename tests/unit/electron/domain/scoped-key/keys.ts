import type { PrefixRules, ScopeRules } from '../../../../../electron/domain/scoped-key'
import type { ScopedKey } from '../../../../../shared/schemas/scoped-key'

export const prefixRules: PrefixRules = { marks: ['fw_key_', 'api_'], lengths: [8, 11] }

export const scopeRules: ScopeRules = {
  known: ['app:access', 'read:all', 'write:all', 'admin'],
  broad: ['admin'],
  read: ['read:all'],
  write: ['write:all']
}

export const day = 86_400_000
export const now = Date.UTC(2026, 0, 31, 12)
export const ago = (milliseconds: number): string => new Date(now - milliseconds).toISOString()

export const scopedKey = (changes: Partial<ScopedKey> = {}): ScopedKey => ({
  id: '1',
  name: 'ci',
  prefix: 'fw_key_abc1',
  scopes: ['read:all'],
  createdAt: ago(30 * day),
  lastUsedAt: ago(day),
  expiresAt: null,
  ...changes
})
