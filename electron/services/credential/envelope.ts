/**
 * What goes into a keychain item. Windows takes 2,560 bytes an item, so a secret above 1,200 bytes is encrypted under a
 * fresh key of its own: the item holds the key, the database the ciphertext. Either half alone is worthless.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { newKey } from '../vault/items'

/** Bytes of a secret that is the item itself. */
export const maxItemBytes = 1200

const nonceBytes = 12
const tagBytes = 16

/** Binds an envelope to its place, so that one cannot be passed off as another. */
export interface Place {
  vaultId: string
  credentialId: string
  version: number
}

const associatedData = (place: Place): Buffer =>
  Buffer.from(JSON.stringify(['secret', 1, place.vaultId, place.credentialId, place.version]))

/** Splits a secret into what the keychain holds and what the database holds; `envelope` is null for a small secret. */
export const wrapSecret = (secret: Uint8Array, place: Place): { item: Uint8Array; envelope: Uint8Array | null } => {
  if (secret.byteLength <= maxItemBytes) return { item: secret, envelope: null }
  const item = newKey()
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', item, nonce)
  cipher.setAAD(associatedData(place))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return { item, envelope: new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed])) }
}

/** The secret again; null when item and envelope do not belong together or were altered. */
export const unwrapSecret = (item: Uint8Array, envelope: Uint8Array | null, place: Place): Uint8Array | null => {
  if (envelope === null) return item
  if (item.byteLength !== 32 || envelope.byteLength < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', item, envelope.subarray(0, nonceBytes))
  decipher.setAAD(associatedData(place))
  decipher.setAuthTag(envelope.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(envelope.subarray(nonceBytes + tagBytes)), decipher.final()]))
  } catch {
    return null
  }
}
