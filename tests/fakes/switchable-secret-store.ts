import { createMemorySecretStore } from '../../electron/adapters/memory-secret-store'
import type { SecretRef, SecretStore, SecretWrite } from '../../electron/ports'

/**
 * `locked` answers "absent" to every read and refuses every write, as gnome-keyring does · `unverified` takes a write
 * that reads back different.
 */
export type KeychainMode = 'open' | 'locked' | 'no_service' | 'unverified'

export interface SwitchableSecretStore extends SecretStore {
  mode: KeychainMode
  /** Names of items, as a person would see them in the keychain's own tool. */
  names(): string[]
  /** Someone else changes an item. */
  replace(name: string, value: Uint8Array): Promise<void>
  /** Someone else deletes an item. */
  drop(name: string): Promise<void>
}

/** A keychain whose state a test chooses; what it holds survives every state. */
export const createSwitchableSecretStore = (): SwitchableSecretStore => {
  const inner = createMemorySecretStore()
  const refs = new Map<string, SecretRef>()
  const unavailable = { status: 'unavailable', reason: 'no_service' } as const

  const refFor = (name: string): SecretRef => {
    const ref = refs.get(name)
    if (!ref) throw new Error(`no item ${name}`)
    return ref
  }

  return {
    mode: 'open',
    names: () => [...refs.keys()].sort(),
    async replace(name, value) {
      await inner.set(refFor(name), value)
    },
    async drop(name) {
      await inner.delete(refFor(name))
      refs.delete(name)
    },
    async get(ref) {
      if (this.mode === 'no_service') return unavailable
      return this.mode === 'locked' ? { status: 'absent' } : inner.get(ref)
    },
    async set(ref, value): Promise<SecretWrite> {
      if (this.mode === 'no_service') return unavailable
      if (this.mode === 'locked') return { status: 'refused' }
      refs.set(ref.name, ref)
      if (this.mode === 'open') return inner.set(ref, value)
      await inner.set(ref, new Uint8Array([0]))
      return { status: 'unverified' }
    },
    async delete(ref): Promise<SecretWrite> {
      if (this.mode === 'no_service') return unavailable
      // A locked keychain drops nothing and says nothing of it.
      if (this.mode === 'locked') return { status: 'ok' }
      refs.delete(ref.name)
      return inner.delete(ref)
    },
    close: async () => undefined
  }
}
