import { AppFailure } from '@shared/errors'
import { minPassphraseLength } from '@shared/schemas/vault'
import { createMemorySecretStore } from '../../electron/adapters/memory-secret-store'
import type { PassphraseVault, SecretStore } from '../../electron/ports'

export interface MemoryPassphraseVault extends PassphraseVault {
  secretStore: SecretStore
  isLocked(): boolean
  /** What the next unlocking finds, where it is not the passphrase that decides. */
  condition: 'whole' | 'damaged' | 'outdated'
  /** Someone deletes the file. */
  remove(): void
}

/** A vault under a passphrase without a file or a key derivation; what it holds survives locking. */
export const createMemoryPassphraseVault = (): MemoryPassphraseVault => {
  const inner = createMemorySecretStore()
  let known: { vaultId: string; passphrase: string } | null = null
  let locked = true

  return {
    filePath: '/vault/secrets.vault',
    condition: 'whole',
    isLocked: () => locked,
    remove() {
      known = null
    },
    exists: async () => known !== null,
    async create(vaultId, passphrase) {
      if ([...passphrase].length < minPassphraseLength) throw new AppFailure('passphrase_too_short', 'Too short.')
      if (known) throw new AppFailure('vault_unavailable', 'There is one already.', { reason: 'storage' })
      known = { vaultId, passphrase }
      locked = false
    },
    async unlock(vaultId, passphrase) {
      if (!known) throw new AppFailure('vault_unavailable', 'There is no file.', { reason: 'storage' })
      if (this.condition === 'damaged' || known.vaultId !== vaultId) return 'damaged'
      if (known.passphrase !== passphrase) return 'wrong'
      if (this.condition === 'outdated') return 'outdated'
      locked = false
      return 'ok'
    },
    lock() {
      locked = true
    },
    secretStore: {
      get: async (ref, patience) => (locked ? { status: 'absent' } : inner.get(ref, patience)),
      set: async (ref, value) => (locked ? { status: 'refused' } : inner.set(ref, value)),
      delete: async ref => (locked ? { status: 'refused' } : inner.delete(ref)),
      async close() {
        locked = true
      }
    }
  }
}
