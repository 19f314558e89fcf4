import type { SecretStore } from '../../ports'
import type { HeadStore } from './head'

const itemName = 'audit-head'

/**
 * The head as one more item of the vault. `read` and `write` throw where the keychain does not answer or refuses: a
 * head that cannot be read says nothing about the file.
 */
export const createKeychainHead = (secretStore: SecretStore): HeadStore => ({
  async read(vaultId) {
    const read = await secretStore.get({ vaultId, name: itemName })
    if (read.status === 'unavailable') throw new Error(`The keychain does not answer: ${read.reason}`)
    if (read.status === 'absent') return null
    // Something is there that we did not write: not a head, and not nothing either.
    return read.status === 'ok' ? read.value : new Uint8Array()
  },
  async write(bytes, vaultId) {
    const write = await secretStore.set({ vaultId, name: itemName }, bytes)
    if (write.status !== 'ok') throw new Error(`The keychain did not take the head: ${write.status}`)
  }
})
