import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxItemBytes, unwrapSecret, wrapSecret } from '../../../../../electron/services/credential/envelope'

const place = { vaultId: 'v', credentialId: 'c', version: 1 }

describe('envelope', () => {
  it('gives back every secret byte for byte, and keeps every item small', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 5000 }), secret => {
        const { item, envelope } = wrapSecret(secret, place)
        expect(item.byteLength).toBeLessThanOrEqual(maxItemBytes)
        expect(envelope === null).toBe(secret.byteLength <= maxItemBytes)
        expect(unwrapSecret(item, envelope, place)).toEqual(secret)
      })
    )
  })

  it('opens nowhere but in its own place', () => {
    const { item, envelope } = wrapSecret(new Uint8Array(randomBytes(2000)), place)
    for (const other of [
      { ...place, vaultId: 'w' },
      { ...place, credentialId: 'd' },
      { ...place, version: 2 }
    ]) {
      expect(unwrapSecret(item, envelope, other)).toBeNull()
    }
  })

  it('notices one flipped bit anywhere', () => {
    const { item, envelope } = wrapSecret(new Uint8Array(randomBytes(1300)), place)
    if (!envelope) throw new Error('expected an envelope')
    for (let bit = 0; bit < envelope.byteLength * 8; bit += 7) {
      const altered = Uint8Array.from(envelope)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(unwrapSecret(item, altered, place)).toBeNull()
    }
    expect(unwrapSecret(item, envelope.subarray(0, 10), place)).toBeNull()
    expect(unwrapSecret(item.subarray(1), envelope, place)).toBeNull()
  })
})
