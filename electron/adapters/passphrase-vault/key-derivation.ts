/** From a passphrase to a key (scrypt, RFC 7914), on a thread of the pool. */
import { randomBytes, scrypt } from 'node:crypto'

/** As they stand in the file: a later version may ask for more without losing what this one wrote. */
export interface KeyDerivation {
  id: 'scrypt'
  /** N: a power of two. */
  cost: number
  /** r */
  blockSize: number
  /** p */
  parallelism: number
  /** Base64. */
  salt: string
}

export type Strength = Pick<KeyDerivation, 'cost' | 'blockSize' | 'parallelism'>

/** 128 MiB and most of a second on a usual computer. */
export const defaultStrength: Strength = { cost: 2 ** 17, blockSize: 8, parallelism: 1 }

const saltBytes = 16
const keyBytes = 32
const memoryOf = ({ cost, blockSize }: Strength): number => 128 * cost * blockSize
const mostMemory = 1024 * 1024 * 1024

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most

/**
 * Whether a file may ask for this. Weaker than the least, and whoever changed the file could try passphrases fast;
 * beyond the most, and opening it would take all memory or for ever.
 */
export const isSane = (derivation: KeyDerivation): boolean => {
  const { cost, blockSize, parallelism, salt } = derivation
  const isPowerOfTwo = Number.isSafeInteger(cost) && Math.log2(cost) % 1 === 0
  return (
    isPowerOfTwo &&
    isWithin(cost, 2 ** 15, 2 ** 20) &&
    isWithin(blockSize, 8, 32) &&
    isWithin(parallelism, 1, 16) &&
    memoryOf(derivation) <= mostMemory &&
    Buffer.from(salt, 'base64').length >= saltBytes
  )
}

export const newDerivation = (strength: Strength): KeyDerivation => ({
  id: 'scrypt',
  ...strength,
  salt: randomBytes(saltBytes).toString('base64')
})

/** 32 bytes. A passphrase is taken in normal form C (RFC 8265), so that it does not matter how a keyboard builds ñ. */
export const deriveKey = (passphrase: string, derivation: KeyDerivation): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const { cost, blockSize, parallelism, salt } = derivation
    const options = { N: cost, r: blockSize, p: parallelism, maxmem: 2 * memoryOf(derivation) }
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), keyBytes, options, (error, key) => {
      if (error) reject(error)
      else resolve(new Uint8Array(key))
    })
  })
