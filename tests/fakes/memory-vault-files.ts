import type { VaultFiles, VaultHeader } from '../../electron/ports'

export interface MemoryVaultFiles extends VaultFiles {
  header: VaultHeader | 'damaged' | null
  hasDatabase: boolean
  /** The disk lets nobody make a folder. */
  refuses: boolean
  /** Folders that a vault was moved into. */
  aside: string[]
}

/** The two files that say that a vault exists, in memory. */
export const createMemoryVaultFiles = (): MemoryVaultFiles => ({
  header: null,
  hasDatabase: false,
  refuses: false,
  aside: [],
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
  },
  async prepareFolders() {
    if (this.refuses) throw Object.assign(new Error('ENOTDIR'), { code: 'ENOTDIR' })
  },
  async setAside(instant) {
    if (this.refuses) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    const folder = `/vault/set-aside-${instant}`
    this.aside.push(folder)
    this.header = null
    this.hasDatabase = false
    return folder
  }
})
