/**
 * Refresh tokens in the keychain, for those credentials whose person wants that. The item itself says that it is wanted;
 * what must not happen here: one that is used with another key or another place than it was made for.
 */
import { keptRefreshTokenSchema } from '@shared/schemas/kept-secret'
import type { KeptItems } from '../kept-items'
import { refreshTokenItemName } from '../vault/items'

export interface StoredRefreshTokens {
  /** Null where none is wanted; `refreshToken` is null where there is none, or where it is of another key. */
  read(credentialId: string, source: string): Promise<{ refreshToken: string | null } | null>
  /** Whether one is wanted. */
  has(credentialId: string): Promise<boolean>
  /** Throws `secret_not_saved` and `vault_unavailable`. */
  write(credentialId: string, source: string, refreshToken: string | null): Promise<void>
  remove(credentialId: string): Promise<void>
}

export const createStoredRefreshTokens = (items: KeptItems): StoredRefreshTokens => ({
  async read(credentialId, source) {
    const bytes = await items.read(refreshTokenItemName(credentialId))
    if (!bytes) return null
    try {
      const item = keptRefreshTokenSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
      return { refreshToken: item.source === source ? item.refreshToken : null }
    } catch {
      // Damaged: it is still wanted, and nothing is lost that the key does not bring again.
      return { refreshToken: null }
    }
  },
  async has(credentialId) {
    const bytes = await items.read(refreshTokenItemName(credentialId))
    bytes?.fill(0)
    return bytes !== null
  },
  async write(credentialId, source, refreshToken) {
    const bytes = new TextEncoder().encode(JSON.stringify({ source, refreshToken }))
    await items.write(refreshTokenItemName(credentialId), bytes).finally(() => bytes.fill(0))
  },
  remove: credentialId => items.remove(refreshTokenItemName(credentialId))
})
