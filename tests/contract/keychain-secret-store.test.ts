import { afterAll, beforeAll } from 'vitest'
import { createKeychainSecretStore } from '../../electron/adapters/keychain/keychain-secret-store'
import { type BuiltEntry, buildEntry } from '../fixtures/keychain/build-entry'
import { createForkedHelper } from '../fixtures/keychain/forked-helper'
import { createFakeKeytar, createInProcessHelper } from '../fixtures/keychain/in-process-helper'
import { type KeyringSession, startKeyringSession } from '../fixtures/keychain/keyring-session'
import { describeSecretStore } from './secret-store'

describeSecretStore('keychain, with a fake keytar', async () => {
  const { spawn } = createInProcessHelper(createFakeKeytar().operations)
  return { store: createKeychainSecretStore({ spawn }) }
})

let session: KeyringSession
let host: BuiltEntry

beforeAll(async () => {
  host = await buildEntry('electron/adapters/keychain/host-entry.ts')
  session = await startKeyringSession()
})
afterAll(async () => {
  await session.stop()
  await host.remove()
})

describeSecretStore(
  'keychain, with the built helper and a real gnome-keyring',
  async () => {
    await session.startKeyring('unlocked')
    const { spawn } = createForkedHelper(host.file, session.environment)
    return {
      store: createKeychainSecretStore({ spawn }),
      dispose: async () => {
        await session.stopKeyring()
        await session.forgetItems()
      }
    }
  },
  { runs: 40 }
)
