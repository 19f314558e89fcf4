/**
 * Items of the keychain that a person wanted kept and that belong to something else: to a credential, to an environment.
 * What must not happen here: one that is written after what it belongs to has gone, and then lies there for ever.
 */
import { AppFailure } from '@shared/errors'
import type { VaultService } from './vault'

export interface KeptItems {
  /** Null where there is none, and where the keychain does not answer. */
  read(name: string): Promise<Uint8Array | null>
  /** Of several, the last one counts. Throws `secret_not_saved`. */
  write(name: string, value: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
  /**
   * To be called before what it belongs to is removed: from then on it is not written again. Throws `vault_unavailable`
   * where the keychain does not let go of it; then it counts as before.
   */
  removeForGood(name: string): Promise<void>
}

export const createKeptItems = (vault: VaultService): KeptItems => {
  const last = new Map<string, Promise<unknown>>()
  const gone = new Set<string>()

  const inTurn = <Output>(name: string, work: () => Promise<Output>): Promise<Output> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work)
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (last.get(name) === settled) last.delete(name)
      })
    last.set(name, settled)
    return mine
  }

  const refOf = (name: string) => ({ vaultId: vault.access().vaultId, name })

  const drop = async (name: string): Promise<void> => {
    const { secretStore } = await vault.writable()
    const { status } = await secretStore.delete(refOf(name))
    if (status !== 'ok') {
      throw new AppFailure('vault_unavailable', 'The keychain did not remove the item.', { reason: status })
    }
    // A keychain that was locked in between also says that the item is gone.
    await vault.writable()
  }

  return {
    async read(name) {
      const read = await vault.access().secretStore.get(refOf(name))
      return read.status === 'ok' ? read.value : null
    },
    write: (name, value) =>
      inTurn(name, async () => {
        const status = gone.has(name)
          ? 'gone'
          : (await (await vault.writable()).secretStore.set(refOf(name), value)).status
        if (status !== 'ok') {
          throw new AppFailure('secret_not_saved', 'The keychain did not take it.', { reason: status })
        }
      }),
    remove: name => inTurn(name, () => drop(name)),
    removeForGood(name) {
      gone.add(name)
      return inTurn(name, () => drop(name)).catch(error => {
        gone.delete(name)
        throw error
      })
    }
  }
}
