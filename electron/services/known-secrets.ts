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
  /** Nothing is wiped until the answer is called: what is on its way may come back when its key is another one by then. */
  hold(): () => void
  clear(): void
}

interface Secret {
  name: string
  value: Uint8Array
}

export const createKnownSecrets = (): KnownSecrets => {
  const secrets = new Map<string, Secret>()
  /** Given up while somebody held on to them. */
  let leftOver: Secret[] = []
  let holders = 0
  let redactor: Redactor | null = null

  const giveUp = (secret: Secret): void => {
    if (holders > 0) leftOver.push(secret)
    else secret.value.fill(0)
  }

  const add = (id: string, name: string, secret: Uint8Array): void => {
    const known = secrets.get(id)
    if (known && known.name === name && Buffer.from(known.value).equals(secret)) return
    if (known) giveUp(known)
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
      giveUp(known)
      secrets.delete(id)
      redactor = null
    },
    redactor: () => (redactor ??= createRedactor([...secrets.values(), ...leftOver])),
    hold() {
      let isHeld = true
      holders += 1
      return () => {
        if (!isHeld) return
        isHeld = false
        holders -= 1
        if (holders > 0 || leftOver.length === 0) return
        for (const { value } of leftOver) value.fill(0)
        leftOver = []
        redactor = null
      }
    },
    clear() {
      for (const secret of secrets.values()) giveUp(secret)
      secrets.clear()
      redactor = null
    }
  }
}
