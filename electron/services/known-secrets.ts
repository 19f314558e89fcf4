import { createRedactor, type Redactor } from '../domain/redaction'

/**
 * The secrets this process has handled since the vault opened, for the one redactor that guards every exit. It lives
 * as long as the vault is open and knows no more than what was in use.
 */
export interface KnownSecrets {
  add(credentialId: string, name: string, secret: Uint8Array): void
  redactor(): Redactor
  clear(): void
}

export const createKnownSecrets = (): KnownSecrets => {
  const secrets = new Map<string, { name: string; value: Uint8Array }>()
  let redactor: Redactor | null = null
  return {
    add(credentialId, name, secret) {
      const known = secrets.get(credentialId)
      if (known && known.name === name && Buffer.from(known.value).equals(secret)) return
      secrets.set(credentialId, { name, value: secret })
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
