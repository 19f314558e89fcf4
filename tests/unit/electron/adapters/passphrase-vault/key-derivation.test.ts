import { describe, expect, it } from 'vitest'
import {
  defaultStrength,
  deriveKey,
  isSane,
  type KeyDerivation,
  newDerivation
} from '../../../../../electron/adapters/passphrase-vault/key-derivation'

const quick: KeyDerivation = {
  id: 'scrypt',
  cost: 2 ** 15,
  blockSize: 8,
  parallelism: 1,
  salt: 'c29kaXVtY2hsb3JpZGU5OQ=='
}

describe('deriving a key from a passphrase', () => {
  it('asks for 128 MiB unless it is told otherwise, with a salt of its own each time', () => {
    const derivation = newDerivation(defaultStrength)
    expect(derivation).toMatchObject({ id: 'scrypt', cost: 131_072, blockSize: 8, parallelism: 1 })
    expect(isSane(derivation)).toBe(true)
    expect(newDerivation(defaultStrength).salt).not.toBe(derivation.salt)
  })

  it('gives 32 bytes that follow from passphrase and salt alone', async () => {
    const [one, again, other, salted] = await Promise.all([
      deriveKey('correct horse', quick),
      deriveKey('correct horse', quick),
      deriveKey('correct horsE', quick),
      deriveKey('correct horse', { ...quick, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' })
    ])
    expect(one).toHaveLength(32)
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    expect(salted).not.toEqual(one)
  })

  it('does not mind how a keyboard builds a letter', async () => {
    expect(await deriveKey('contrasen\u0303a', quick)).toEqual(await deriveKey('contrase\u00f1a', quick))
  })

  it.each([
    ['too cheap', { cost: 2 ** 14 }],
    ['too dear', { cost: 2 ** 21 }],
    ['no power of two', { cost: 100_000 }],
    ['no number', { cost: Number.NaN }],
    ['negative', { cost: -32_768 }],
    ['of too small blocks', { blockSize: 1 }],
    ['of too large blocks', { blockSize: 64 }],
    ['of too much memory', { cost: 2 ** 20, blockSize: 32 }],
    ['never', { parallelism: 0 }],
    ['too often', { parallelism: 100 }],
    ['without salt', { salt: 'AAAA' }]
  ])('refuses parameters that are %s', (_, changed) => {
    expect(isSane({ ...quick, ...changed })).toBe(false)
  })
})
