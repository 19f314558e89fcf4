import { type KeptLogin, keptLoginSchema } from '@shared/schemas/kept-secret'
import type { VaultService } from '../vault'
import { loginItemName } from '../vault/items'

/** Passwords in the keychain, for those who asked for that. */
export interface KeptPasswords {
  /** Null where none is kept for this account. */
  read(environmentId: string, account: string): Promise<string | null>
  /** False where the keychain did not take it. */
  write(environmentId: string, account: string, password: string): Promise<boolean>
  remove(environmentId: string): Promise<void>
  /** The account whose password is kept. */
  accountOf(environmentId: string): Promise<string | null>
}

export const createKeptPasswords = (vault: VaultService): KeptPasswords => {
  const refOf = (environmentId: string) => ({ vaultId: vault.access().vaultId, name: loginItemName(environmentId) })

  const find = async (environmentId: string): Promise<KeptLogin | null> => {
    const read = await vault.access().secretStore.get(refOf(environmentId))
    if (read.status !== 'ok') return null
    try {
      return keptLoginSchema.parse(JSON.parse(new TextDecoder().decode(read.value)))
    } catch {
      return null
    }
  }

  return {
    async read(environmentId, account) {
      const item = await find(environmentId)
      return item?.account === account ? item.password : null
    },
    async write(environmentId, account, password) {
      const { secretStore } = await vault.writable()
      const bytes = new TextEncoder().encode(JSON.stringify({ account, password }))
      const { status } = await secretStore.set(refOf(environmentId), bytes)
      bytes.fill(0)
      return status === 'ok'
    },
    async remove(environmentId) {
      await (await vault.writable()).secretStore.delete(refOf(environmentId))
    },
    accountOf: async environmentId => (await find(environmentId))?.account ?? null
  }
}
