import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SecretStore } from '../../electron/ports'

const vaultId = '6f9619ff-8b86-4011-b42d-00cf4fc964ff'
const otherVaultId = '00000000-0000-4000-8000-000000000000'
const ref = { vaultId, name: 'cred.1.v1' }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** `dispose` is called after the store has been closed. */
export interface SecretStoreSetUp {
  store: SecretStore
  dispose?: () => Promise<void>
}

/** What every secret store does, whatever keeps the secrets. `runs` limits the random rounds where a write is dear. */
export const describeSecretStore = (
  name: string,
  setUp: () => Promise<SecretStoreSetUp>,
  { runs = 200 }: { runs?: number } = {}
): void => {
  describe(`the secret store: ${name}`, () => {
    let store: SecretStore
    let dispose: SecretStoreSetUp['dispose']

    beforeEach(async () => {
      const made = await setUp()
      store = made.store
      dispose = made.dispose
    })
    afterEach(async () => {
      await store.close()
      await dispose?.()
    })

    it('says that what was never written is absent', async () => {
      expect(await store.get(ref)).toEqual({ status: 'absent' })
    })

    it.each([
      ['an API key', bytes('lk_live_0123456789abcdef')],
      ['nothing at all', new Uint8Array()],
      ['a NUL between letters', bytes('ab\0cd')],
      ['an emoji', bytes('🔑 llave ñ')],
      ['line ends', bytes('-----BEGIN-----\r\nx\n')],
      ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x80, 0xed, 0xa0, 0x80])],
      ['every byte', Uint8Array.from({ length: 256 }, (_, index) => index)],
      ['the largest value', new Uint8Array(1_497).fill(0xab)]
    ])('gives back %s byte for byte', async (_what, value) => {
      expect(await store.set(ref, value)).toEqual({ status: 'ok' })
      expect(await store.get(ref)).toEqual({ status: 'ok', value })
    })

    it('gives back whatever 1,200 bytes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ minLength: 1_200, maxLength: 1_200 }), async value => {
          expect(await store.set(ref, value)).toEqual({ status: 'ok' })
          expect(await store.get(ref)).toEqual({ status: 'ok', value })
        }),
        { numRuns: runs }
      )
    })

    it('overwrites', async () => {
      await store.set(ref, bytes('a long first value'))
      await store.set(ref, bytes('second'))
      expect(await store.get(ref)).toEqual({ status: 'ok', value: bytes('second') })
    })

    it('deletes, and deletes again', async () => {
      await store.set(ref, bytes('value'))
      expect(await store.delete(ref)).toEqual({ status: 'ok' })
      expect(await store.get(ref)).toEqual({ status: 'absent' })
      expect(await store.delete(ref)).toEqual({ status: 'ok' })
    })

    it('keeps names and vaults apart', async () => {
      const refs = [
        ref,
        { vaultId, name: 'cred.1.v11' },
        { vaultId, name: 'cred.1.v' },
        { ...ref, vaultId: otherVaultId }
      ]
      for (const [index, each] of refs.entries()) await store.set(each, new Uint8Array([index]))
      expect(await store.delete(ref)).toEqual({ status: 'ok' })
      expect(await store.get(ref)).toEqual({ status: 'absent' })
      for (const [index, each] of refs.entries()) {
        if (index > 0) expect(await store.get(each)).toEqual({ status: 'ok', value: new Uint8Array([index]) })
      }
    })

    it.each([
      ['a slash', { vaultId, name: 'cred/1' }],
      ['a NUL', { vaultId, name: 'cred\0' }],
      ['a capital letter', { vaultId, name: 'Cred' }],
      ['a line end', { vaultId, name: 'cred\n' }],
      ['a letter beyond ASCII', { vaultId, name: 'ñ' }],
      ['no name', { vaultId, name: '' }],
      ['an endless name', { vaultId, name: 'a'.repeat(101) }],
      ['a vault id that is no UUID', { vaultId: 'vault', name: 'cred' }],
      ['a vault id in capital letters', { vaultId: vaultId.toUpperCase(), name: 'cred' }],
      ['a vault id with an end of its own', { vaultId: `${vaultId}.x`, name: 'cred' }]
    ])('refuses %s', async (_what, bad) => {
      await expect(store.get(bad)).rejects.toThrow(TypeError)
      await expect(store.set(bad, bytes('x'))).rejects.toThrow(TypeError)
      await expect(store.delete(bad)).rejects.toThrow(TypeError)
    })

    it('refuses what no keychain is sure to take, and leaves the item alone', async () => {
      await store.set(ref, bytes('before'))
      await expect(store.set(ref, new Uint8Array(1_498))).rejects.toThrow(RangeError)
      expect(await store.get(ref)).toEqual({ status: 'ok', value: bytes('before') })
    })

    it('shares no memory with its callers', async () => {
      const written = bytes('value')
      const writing = store.set(ref, written)
      written.fill(0)
      await writing
      const first = await store.get(ref)
      if (first.status === 'ok') first.value.fill(0)
      expect(await store.get(ref)).toEqual({ status: 'ok', value: bytes('value') })
    })

    it('does what it is asked in the order it is asked', async () => {
      const [, first, , second, , third] = await Promise.all([
        store.set(ref, bytes('one')),
        store.get(ref),
        store.set(ref, bytes('two')),
        store.get(ref),
        store.delete(ref),
        store.get(ref)
      ])
      expect(first).toEqual({ status: 'ok', value: bytes('one') })
      expect(second).toEqual({ status: 'ok', value: bytes('two') })
      expect(third).toEqual({ status: 'absent' })
    })

    it('closes with a call under way, and once more', async () => {
      const call = store.get(ref)
      await store.close()
      await store.close()
      expect(['absent', 'unavailable']).toContain((await call).status)
    })
  })
}
