import { type KeptLogin, keptLoginSchema } from '@shared/schemas/kept-secret'
import type { KeptItems } from '../kept-items'
import { loginItemName } from '../vault/items'

export interface LoginPlace {
  environmentId: string
  /** Where the password may be sent; one that was kept for another origin counts as none. */
  origin: string
}

/** Passwords in the keychain, for those who asked for that. */
export interface KeptPasswords {
  /** Null where none is kept for this account. */
  read(place: LoginPlace, account: string): Promise<string | null>
  /** Throws `secret_not_saved`. */
  write(place: LoginPlace, account: string, password: string): Promise<void>
  remove(environmentId: string): Promise<void>
  /** The account whose password is kept. */
  accountOf(place: LoginPlace): Promise<string | null>
}

export const createKeptPasswords = (items: KeptItems): KeptPasswords => {
  const find = async ({ environmentId, origin }: LoginPlace): Promise<KeptLogin | null> => {
    const bytes = await items.read(loginItemName(environmentId))
    try {
      const item = bytes && keptLoginSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
      return item?.origin === origin ? item : null
    } catch {
      return null
    }
  }

  return {
    async read(place, account) {
      const item = await find(place)
      return item?.account === account ? item.password : null
    },
    async write({ environmentId, origin }, account, password) {
      const bytes = new TextEncoder().encode(JSON.stringify({ origin, account, password } satisfies KeptLogin))
      await items.write(loginItemName(environmentId), bytes).finally(() => bytes.fill(0))
    },
    remove: environmentId => items.remove(loginItemName(environmentId)),
    accountOf: async place => (await find(place))?.account ?? null
  }
}
