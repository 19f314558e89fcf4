import type { VaultFiles, VaultHeader } from '../../electron/ports'

export interface MemoryVaultFiles extends VaultFiles {
  header: VaultHeader | 'damaged' | null
  hasDatabase: boolean
}

/** The two files that say that a vault exists, in memory. */
export const createMemoryVaultFiles = (): MemoryVaultFiles => ({
  header: null,
  hasDatabase: false,
  headerPath: '/vault/vault.json',
  databasePath: '/vault/vault.db',
  async readHeader() {
    if (this.header === 'damaged') return { status: 'damaged' }
    return this.header ? { status: 'ok', header: this.header } : { status: 'absent' }
  },
  async writeHeader(header) {
    this.header = header
  },
  async databaseExists() {
    return this.hasDatabase
  }
})
