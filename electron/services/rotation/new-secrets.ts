/** New secrets between their creation and their place in the vault: in memory, masked everywhere, wiped with the vault. */
import type { KnownSecrets } from '../known-secrets'

export interface NewSecrets {
  /** The bytes are its own from then on. */
  put(rotationId: string, label: string, secret: Uint8Array): void
  get(rotationId: string): Uint8Array | null
  drop(rotationId: string): void
  wipe(): void
}

export const createNewSecrets = (knownSecrets: KnownSecrets): NewSecrets => {
  const secrets = new Map<string, Uint8Array>()
  const drop = (id: string): void => {
    secrets.get(id)?.fill(0)
    secrets.delete(id)
    knownSecrets.remove(`rotation ${id}`)
  }
  return {
    put(id, label, secret) {
      drop(id)
      knownSecrets.add(`rotation ${id}`, label, secret)
      secrets.set(id, secret)
    },
    get: id => secrets.get(id) ?? null,
    drop,
    wipe() {
      for (const id of [...secrets.keys()]) drop(id)
    }
  }
}
