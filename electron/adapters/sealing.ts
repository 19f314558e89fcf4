/**
 * Seals bytes under a key derived from the vault's data key: AES-256-GCM, one derived key for each purpose, so that
 * what was sealed for one table never opens in another. What a sealed value belongs to (table, row, clear columns) is
 * bound to it: moved elsewhere, or with one bit of it or of its place changed, it does not open.
 *
 * Layout: format (1) · nonce (12) · ciphertext · tag (16).
 */
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'

export const dataKeyBytes = 32
const format = 1
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + nonceBytes

/** The place of a sealed value. As a list of JSON values no two places ever read alike. */
export type Place = readonly (string | number | null)[]

export interface Sealer {
  seal(plaintext: Uint8Array, place: Place): Uint8Array
  /** Throws `SealBroken`. */
  open(sealed: Uint8Array, place: Place): Uint8Array
}

/** Not sealed by us, not for this place, under another key, or altered: the four cannot be told apart. */
export class SealBroken extends Error {
  constructor(message = 'The seal does not hold') {
    super(message)
    this.name = 'SealBroken'
  }
}

const bindingOf = (place: Place): Buffer => Buffer.from(JSON.stringify([format, ...place]), 'utf8')

const createSealer = (key: KeyObject): Sealer => ({
  seal(plaintext, place) {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(bindingOf(place))
    const body = cipher.update(plaintext)
    cipher.final()
    const sealed = new Uint8Array(headBytes + body.length + tagBytes)
    sealed[0] = format
    sealed.set(nonce, 1)
    sealed.set(body, headBytes)
    sealed.set(cipher.getAuthTag(), headBytes + body.length)
    return sealed
  },
  open(sealed, place) {
    if (sealed.length < headBytes + tagBytes || sealed[0] !== format) throw new SealBroken()
    const end = sealed.length - tagBytes
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, headBytes), { authTagLength: tagBytes })
    decipher.setAAD(bindingOf(place))
    decipher.setAuthTag(sealed.subarray(end))
    const plaintext = decipher.update(sealed.subarray(headBytes, end))
    try {
      decipher.final()
    } catch {
      throw new SealBroken()
    }
    return plaintext
  }
})

/** `purpose` is part of the format: whoever renames one can no longer open what was sealed under it. */
export type Sealing = (purpose: string) => Sealer

export const createSealing = (dataKey: Uint8Array): Sealing => {
  if (dataKey.length !== dataKeyBytes) throw new RangeError(`A data key has ${dataKeyBytes} bytes`)
  const root = createSecretKey(dataKey)
  return purpose => {
    const derived = hkdfSync('sha256', root, new Uint8Array(0), `latchkey/sealing/${format}/${purpose}`, dataKeyBytes)
    return createSealer(createSecretKey(new Uint8Array(derived)))
  }
}
