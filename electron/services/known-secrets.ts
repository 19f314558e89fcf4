import { createRedactor, type Redactor } from '../domain/redaction'

/**
 * The secrets this process has handled since the vault opened, for the one redactor that guards every exit. It lives
 * as long as the vault is open and knows no more than what was in use.
 */
export interface KnownSecrets {
  /** `id` is that of the credential or of the draft; the bytes are copied, so that the caller may wipe its own. */
  add(id: string, name: string, secret: Uint8Array): void
  /** Gives what is known under this id another name; does nothing where nothing is. */
  rename(id: string, name: string): void
  /** Wipes one; to be called when its bytes are nowhere else. */
  remove(id: string): void
  redactor(): Redactor
  clear(): void
}

export const createKnownSecrets = (): KnownSecrets => {
  const secrets = new Map<string, { name: string; value: Uint8Array }>()
  let redactor: Redactor | null = null

  const add = (id: string, name: string, secret: Uint8Array): void => {
    const known = secrets.get(id)
    if (known && known.name === name && Buffer.from(known.value).equals(secret)) return
    known?.value.fill(0)
    secrets.set(id, { name, value: Uint8Array.from(secret) })
    redactor = null
  }

  return {
    add,
    rename(id, name) {
      const known = secrets.get(id)
      if (known) add(id, name, Uint8Array.from(known.value))
    },
    remove(id) {
      const known = secrets.get(id)
      if (!known) return
      known.value.fill(0)
      secrets.delete(id)
      redactor = null
    },
    redactor: () => (redactor ??= createRedactor([...secrets.values()])),
    clear() {
      for (const { value } of secrets.values()) value.fill(0)
      secrets.clear()
      redactor = null
    }
  }
}
