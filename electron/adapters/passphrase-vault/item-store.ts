import type { SecretRead, SecretRef, SecretStore, SecretWrite } from '../../ports'
import { diskReason } from '../durable-file'
import { addressOf, maxValueBytes } from '../keychain/item'
import { SealBroken, type Sealer } from '../sealing'
import type { VaultFile } from './vault-file'

/** What an unlocked vault has. */
export interface OpenItems {
  sealer: Sealer
  file: VaultFile
}

const format = 1

/** The name of an item in the file, and what its seal is bound to. Throws `TypeError` for a reference that is none. */
const placed = (ref: SecretRef) => {
  addressOf(ref)
  return { item: `${ref.vaultId}/${ref.name}`, place: [format, ref.vaultId, ref.name] }
}

/**
 * The items of the file, one call after the other. While it is locked everything is absent and nothing is taken, as a
 * locked keychain does. It refuses what a keychain would refuse, so that nothing works here alone.
 */
export const createItemStore = (opened: () => OpenItems | null, lock: () => void): SecretStore => {
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <Output>(work: () => Promise<Output>): Promise<Output> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }

  /** `change` says whether there is anything to write. */
  const write = (change: (items: Map<string, Uint8Array>, open: OpenItems) => boolean): Promise<SecretWrite> =>
    inTurn(async () => {
      const open = opened()
      if (!open) return { status: 'refused' }
      const next = new Map(open.file.items)
      if (!change(next, open)) return { status: 'ok' }
      try {
        return { status: (await open.file.replace(next)) ? 'ok' : 'unverified' }
      } catch (error) {
        return { status: 'unavailable', reason: diskReason(error) === 'disk_full' ? 'disk_full' : 'storage' }
      }
    })

  return {
    async get(ref) {
      const { item, place } = placed(ref)
      return inTurn(async (): Promise<SecretRead> => {
        const open = opened()
        const sealed = open?.file.items.get(item)
        if (!open || !sealed) return { status: 'absent' }
        try {
          return { status: 'ok', value: new Uint8Array(open.sealer.open(sealed, place)) }
        } catch (error) {
          if (error instanceof SealBroken) return { status: 'corrupt' }
          throw error
        }
      })
    },
    async set(ref, value) {
      const { item, place } = placed(ref)
      if (value.length > maxValueBytes) throw new RangeError(`An item holds at most ${maxValueBytes} bytes`)
      const copy = new Uint8Array(value)
      return write((items, { sealer }) => {
        items.set(item, sealer.seal(copy, place))
        return true
      })
    },
    async delete(ref) {
      const { item } = placed(ref)
      return write(items => items.delete(item))
    },
    async close() {
      lock()
    }
  }
}
