/**
 * Secrets in a file of our own, under a passphrase: for computers without a keychain, by explicit choice only. One
 * random key seals every item; the passphrase seals that key. What must not happen here: a byte that was changed, moved
 * or put back ever read as a secret.
 *
 * Found out at unlocking: any changed, missing or added byte, exchanged items, a file of another vault, an older copy
 * of the file. Not found out here: an older copy of the file together with its counter; the credentials that it lacks
 * are then shown as missing, and the audit log is ahead of its head.
 */
import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppFailure } from '@shared/errors'
import { minPassphraseLength } from '@shared/schemas/vault'
import type { PassphraseVault, SecretStore } from '../../ports'
import { diskReason, systemCode } from '../durable-file'
import { createSealing, SealBroken } from '../sealing'
import { readCounter } from './counter-file'
import { macKeyOf, maxFileBytes, parseVaultFile, type VaultFileHead } from './file-format'
import { createItemStore, type OpenItems } from './item-store'
import { defaultStrength, deriveKey, type KeyDerivation, newDerivation, type Strength } from './key-derivation'
import { createVaultFile } from './vault-file'

export interface PassphraseVaultOptions {
  directory: string
  strength?: Strength
}

const format = 1
/** Bound to its place: the same wrapped key in another vault's file, or under other parameters, does not open. */
const placeOfKey = (vaultId: string, derivation: KeyDerivation) => [format, vaultId, JSON.stringify(derivation)]

const unavailable = (error: unknown): AppFailure => {
  const reason = diskReason(error) === 'disk_full' ? 'disk_full' : 'storage'
  return new AppFailure('vault_unavailable', 'The vault’s file cannot be read or written.', { reason })
}

export const createPassphraseVault = ({
  directory,
  strength = defaultStrength
}: PassphraseVaultOptions): { vault: PassphraseVault; secretStore: SecretStore } => {
  const file = join(directory, 'secrets.vault')
  const paths = { file, counter: `${file}.counter` }
  let open: OpenItems | null = null

  const lock = (): void => {
    open?.file.forget()
    open = null
  }

  const keySealer = async (passphrase: string, derivation: KeyDerivation) => {
    const key = await deriveKey(passphrase, derivation)
    const sealer = createSealing(key)('passphrase vault key')
    key.fill(0)
    return sealer
  }

  /** Takes over the key: it is wiped. */
  const openWith = (vaultKey: Uint8Array, head: VaultFileHead, found: Parameters<typeof createVaultFile>[2]) => {
    const macKey = macKeyOf(vaultKey)
    const sealer = createSealing(vaultKey)('passphrase vault item')
    vaultKey.fill(0)
    return { sealer, file: createVaultFile(paths, head, found, macKey) }
  }

  const unwrap = async (passphrase: string, head: VaultFileHead): Promise<Uint8Array | null> => {
    const sealer = await keySealer(passphrase, head.derivation)
    try {
      return sealer.open(head.wrappedKey, placeOfKey(head.vaultId, head.derivation))
    } catch (error) {
      if (error instanceof SealBroken) return null
      throw error
    }
  }

  const readWhole = async (): Promise<Uint8Array | null> => {
    try {
      return (await stat(file)).size > maxFileBytes ? null : await readFile(file)
    } catch (error) {
      throw unavailable(error)
    }
  }

  const exists = async (): Promise<boolean> => {
    try {
      await stat(file)
      return true
    } catch (error) {
      return systemCode(error) !== 'ENOENT'
    }
  }

  const vault: PassphraseVault = {
    filePath: file,
    exists,
    lock,
    async create(vaultId, passphrase) {
      if ([...passphrase].length < minPassphraseLength) {
        throw new AppFailure('passphrase_too_short', 'The passphrase is too short.', {
          min: String(minPassphraseLength)
        })
      }
      if (await exists()) throw unavailable(new Error('There is such a file already'))
      const derivation = newDerivation(strength)
      const vaultKey = new Uint8Array(randomBytes(32))
      const wrappedKey = (await keySealer(passphrase, derivation)).seal(vaultKey, placeOfKey(vaultId, derivation))
      const made = openWith(
        vaultKey,
        { vaultId, derivation, wrappedKey, generation: 0 },
        { items: new Map(), bytes: null }
      )
      try {
        if (!(await made.file.replace(new Map()))) throw new Error('The file reads back different')
      } catch (error) {
        made.file.forget()
        throw unavailable(error)
      }
      open = made
    },
    async unlock(vaultId, passphrase) {
      lock()
      const bytes = await readWhole()
      const parsed = bytes && parseVaultFile(bytes)
      if (!parsed || parsed.head.vaultId !== vaultId) return 'damaged'
      const vaultKey = await unwrap(passphrase, parsed.head)
      if (!vaultKey) return 'wrong'
      const macKey = macKeyOf(vaultKey)
      if (!parsed.isWhole(macKey)) return 'damaged'
      const counted = await readCounter(paths.counter, vaultId, macKey)
      if (counted === null || counted > parsed.head.generation) return 'outdated'
      open = openWith(vaultKey, parsed.head, { items: parsed.items, bytes })
      return 'ok'
    }
  }
  return { vault, secretStore: createItemStore(() => open, lock) }
}
