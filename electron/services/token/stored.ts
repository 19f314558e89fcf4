/**
 * Refresh tokens in the keychain, for those credentials whose person wants that. The item itself says that it is wanted;
 * what must not happen here: one that is used with another key or another place than it was made for.
 */
import { keptRefreshTokenSchema } from '@shared/schemas/kept-secret'
import type { VaultService } from '../vault'
import { refreshTokenItemName } from '../vault/items'

export interface StoredRefreshTokens {
  /** Null where none is wanted; `refreshToken` is null where there is none, or where it is of another key. */
  read(credentialId: string, source: string): Promise<{ refreshToken: string | null } | null>
  /** Throws `vault_unavailable`. */
  write(credentialId: string, source: string, refreshToken: string | null): Promise<void>
  remove(credentialId: string): Promise<void>
}

export const createStoredRefreshTokens = (vault: VaultService): StoredRefreshTokens => {
  const refOf = (credentialId: string) => ({
    vaultId: vault.access().vaultId,
    name: refreshTokenItemName(credentialId)
  })
  return {
    async read(credentialId, source) {
      const read = await vault.access().secretStore.get(refOf(credentialId))
      if (read.status !== 'ok') return null
      try {
        const item = keptRefreshTokenSchema.parse(JSON.parse(new TextDecoder().decode(read.value)))
        return { refreshToken: item.source === source ? item.refreshToken : null }
      } catch {
        // Damaged: it is still wanted, and nothing is lost that the key does not bring again.
        return { refreshToken: null }
      }
    },
    async write(credentialId, source, refreshToken) {
      const { secretStore } = await vault.writable()
      const bytes = new TextEncoder().encode(JSON.stringify({ source, refreshToken }))
      const written = await secretStore.set(refOf(credentialId), bytes)
      bytes.fill(0)
      if (written.status !== 'ok') throw new Error(`the keychain did not take the refresh token: ${written.status}`)
    },
    async remove(credentialId) {
      const { secretStore } = await vault.writable()
      await secretStore.delete(refOf(credentialId))
    }
  }
}
