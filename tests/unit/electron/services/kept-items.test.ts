/** What a person wanted kept in the keychain goes with what it belongs to, and is never written after that. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createKeptItems } from '../../../../electron/services/kept-items'
import { loginItemName, refreshTokenItemName } from '../../../../electron/services/vault/items'
import { codeOf, exampleCredential, setUpServices } from './setup'

const bytes = new TextEncoder().encode('kept')

let the: ReturnType<typeof setUpServices>
let credential: { id: string; environmentId: string }
beforeEach(async () => {
  the = setUpServices()
  await the.vault.open()
  credential = await the.credentials.create(exampleCredential)
})

const put = async (name: string): Promise<void> => {
  await the.keychain.set({ vaultId: the.vault.access().vaultId, name }, bytes)
}
const namesLike = (start: string): string[] => the.keychain.names().filter(name => name.startsWith(start))
const remove = async (): Promise<void> => {
  await the.credentials.delete(credential.id)
  await the.credentials.finishDeletions()
}
describe('a kept refresh token', () => {
  it('goes with its credential', async () => {
    await put(refreshTokenItemName(credential.id))
    await remove()
    expect(namesLike('refresh.')).toEqual([])
  })

  it('that the keychain does not let go of keeps its credential, until the keychain does', async () => {
    await put(refreshTokenItemName(credential.id))
    const { delete: drop } = the.keychain
    the.keychain.delete = async function (ref) {
      return ref.name.startsWith('refresh.') ? { status: 'refused' } : drop.call(this, ref)
    }
    await remove()
    expect(namesLike('refresh.')).toHaveLength(1)
    expect(await the.credentials.list()).toHaveLength(1)
    the.keychain.delete = drop
    expect(await codeOf(the.credentials.check(credential.id))).toBe('credential_not_found')
    expect(namesLike('refresh.')).toEqual([])
    expect(namesLike('cred.')).toEqual([])
  })

  it('of a temporary credential is refused, since nothing would remove it', async () => {
    const { id } = await the.credentials.create({ ...exampleCredential, label: 'once', keep: false })
    expect(await codeOf(the.tokens.keepRefreshToken(id, true))).toBe('invalid_input')
    expect(namesLike('refresh.')).toEqual([])
  })
})

describe('a kept password', () => {
  it('goes with its environment', async () => {
    await remove()
    await put(loginItemName(credential.environmentId))
    await the.environments.delete(credential.environmentId)
    expect(namesLike('login.')).toEqual([])
  })

  it('goes first: where the app ends after it, the environment is still there to be deleted again', async () => {
    await remove()
    await put(loginItemName(credential.environmentId))
    the.ports.database.environments.delete = async () => {
      throw new Error('the app ended')
    }
    expect(await codeOf(the.environments.delete(credential.environmentId))).toContain('ended')
    expect(namesLike('login.')).toEqual([])
    expect(await the.environments.list()).toHaveLength(1)
  })
})

describe('an item', () => {
  it('whose owner is gone is not written any more, also by who asked before', async () => {
    const items = createKeptItems(the.vault)
    await items.write('login.one', bytes)
    const [removed, late] = [items.removeForGood('login.one'), codeOf(items.write('login.one', bytes))]
    await removed
    expect(await late).toBe('secret_not_saved')
    expect(await codeOf(items.write('login.one', bytes))).toBe('secret_not_saved')
    expect(await items.read('login.one')).toBeNull()
  })

  it('that could not be removed can be written as before', async () => {
    const items = createKeptItems(the.vault)
    await items.write('login.one', bytes)
    the.keychain.mode = 'no_service'
    expect(await codeOf(items.removeForGood('login.one'))).toBe('vault_unavailable')
    the.keychain.mode = 'open'
    await items.write('login.one', new Uint8Array([2]))
    expect(await items.read('login.one')).toEqual(new Uint8Array([2]))
  })

  it('is what was written last', async () => {
    const items = createKeptItems(the.vault)
    await Promise.all([1, 2, 3].map(value => items.write('login.one', new Uint8Array([value]))))
    expect(await items.read('login.one')).toEqual(new Uint8Array([3]))
  })
})
