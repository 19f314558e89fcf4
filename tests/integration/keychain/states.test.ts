/** The keychain in every state that a Linux desktop can bring it into: a real bus, a real gnome-keyring, the built helper. */
import { lookup } from 'node:dns/promises'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createKeychainSecretStore,
  type KeychainSecretStoreOptions
} from '../../../electron/adapters/keychain/keychain-secret-store'
import { canReachSessionBus } from '../../../electron/adapters/keychain/session-bus'
import type { SecretStore } from '../../../electron/ports'
import { type BuiltEntry, buildEntry } from '../../fixtures/keychain/build-entry'
import { createForkedHelper } from '../../fixtures/keychain/forked-helper'
import { type KeyringSession, startKeyringSession } from '../../fixtures/keychain/keyring-session'

const vaultId = '6f9619ff-8b86-4011-b42d-00cf4fc964ff'
const service = `app.latchkey.${vaultId}`
const ref = { vaultId, name: 'cred.1.v1' }
const sentinel = { vaultId, name: 'sentinel' }
const other = { vaultId, name: 'cred.2.v1' }
const value = new TextEncoder().encode('lk_canary_0123456789')
const ok = { status: 'ok' }
const unavailable = (reason: string) => ({ status: 'unavailable', reason })

let host: BuiltEntry
let session: KeyringSession
const opened: SecretStore[] = []

beforeAll(async () => {
  host = await buildEntry('electron/adapters/keychain/host-entry.ts')
})
afterAll(() => host.remove())
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  await session.stop()
})

const open = (options: Partial<KeychainSecretStoreOptions> = {}, environment = session.environment) => {
  const helper = createForkedHelper(host.file, environment)
  const store = createKeychainSecretStore({
    spawn: helper.spawn,
    probeBus: () => canReachSessionBus(environment, 'linux'),
    ...options
  })
  opened.push(store)
  return { store, helper }
}

const within = async <Value>(ms: number, work: Promise<Value>): Promise<Value> => {
  const start = performance.now()
  const result = await work
  expect(performance.now() - start).toBeLessThan(ms)
  return result
}

describe('without a bus', () => {
  beforeEach(async () => {
    session = await startKeyringSession()
  })

  it.each([
    ['no address', { DBUS_SESSION_BUS_ADDRESS: undefined, XDG_RUNTIME_DIR: '/nowhere' }],
    ['the address that Electron sets', { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }],
    ['a socket that is gone', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' }]
  ])('every call says so within a second: %s', async (_what, changes) => {
    const changed = Object.entries({ ...session.environment, ...changes })
    const environment = Object.fromEntries(changed.filter((entry): entry is [string, string] => entry[1] !== undefined))
    const { store } = open({}, environment)
    expect(await within(1_000, store.set(ref, value))).toEqual(unavailable('no_bus'))
    expect(await within(1_000, store.get(ref))).toEqual(unavailable('no_bus'))
    expect(await within(1_000, store.delete(ref))).toEqual(unavailable('no_bus'))
  })

  it('says so when the bus ends while the helper is up', async () => {
    await session.startKeyring('unlocked')
    const { store } = open()
    expect(await store.set(ref, value)).toEqual(ok)
    await session.stopBus()
    expect(await store.get(ref)).toEqual(unavailable('no_bus'))
  })
})

describe('with a bus and no keychain on it', () => {
  it('every call says so at once where none is promised', async () => {
    session = await startKeyringSession()
    const { store } = open()
    expect(await within(1_000, store.set(ref, value))).toEqual(unavailable('no_service'))
    expect(await within(1_000, store.get(ref))).toEqual(unavailable('no_service'))
    expect(await within(1_000, store.delete(ref))).toEqual(unavailable('no_service'))
  })

  it('times out where one is promised and never comes, and holds up nothing else', async () => {
    session = await startKeyringSession({ service: 'hanging' })
    const { store } = open({ deadlineMs: 1_000 })
    const order: string[] = []
    const calls = [1, 2, 3].map(async () => {
      expect(await store.set(ref, value)).toEqual(unavailable('timeout'))
      order.push('keychain')
    })
    await wait(300)
    await Promise.all(Array.from({ length: 8 }, () => readFile(host.file)))
    await lookup('localhost')
    order.push('files')
    await Promise.all(calls)
    expect(order).toEqual(['files', 'keychain', 'keychain', 'keychain'])
  })

  it('works as soon as there is one', async () => {
    session = await startKeyringSession()
    const { store } = open()
    expect(await store.get(ref)).toEqual(unavailable('no_service'))
    await session.startKeyring('unlocked')
    expect(await store.set(ref, value)).toEqual(ok)
    await session.stopKeyring()
    expect(await store.get(ref)).toEqual(unavailable('no_service'))
    await session.startKeyring('unlocked')
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
  })

  it('does not notice that the keychain was restarted between two calls', async () => {
    session = await startKeyringSession()
    await session.startKeyring('unlocked')
    const { store } = open()
    const restart = async (): Promise<void> => {
      await session.stopKeyring()
      await session.startKeyring('unlocked')
    }
    expect(await store.set(ref, value)).toEqual(ok)
    await restart()
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
    await restart()
    expect(await store.set(ref, new Uint8Array([1]))).toEqual(ok)
    await restart()
    expect(await store.delete(ref)).toEqual(ok)
    expect(await store.get(ref)).toEqual({ status: 'absent' })
  })
})

describe('locked', () => {
  beforeEach(async () => {
    session = await startKeyringSession()
    await session.startKeyring('unlocked')
  })

  const lockedInTwoWays: [string, () => Promise<void>][] = [
    ['while we run', () => session.lock()],
    [
      'from the start',
      async () => {
        await session.stopKeyring()
        await session.startKeyring('locked')
      }
    ]
  ]

  it.each(lockedInTwoWays)('refuses writes and loses nothing: %s', async (_when, lock) => {
    const before = open().store
    expect(await before.set(sentinel, value)).toEqual(ok)
    expect(await before.set(ref, value)).toEqual(ok)
    await lock()
    expect(await session.isLocked()).toBe(true)

    const { store } = open()
    expect(await store.set(ref, new Uint8Array([1]))).toEqual({ status: 'refused' })
    expect(await store.set(other, new Uint8Array([1]))).toEqual({ status: 'refused' })

    await session.unlock()
    expect(await store.get(sentinel)).toEqual({ status: 'ok', value })
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
    expect(await store.get(other)).toEqual({ status: 'absent' })
  })

  it('looks empty, even to a deletion: only the sentinel tells', async () => {
    const { store } = open()
    await store.set(sentinel, value)
    await store.set(ref, value)
    await session.lock()

    expect(await store.get(ref)).toEqual({ status: 'absent' })
    expect(await store.delete(ref)).toEqual(ok)
    expect(await store.get(sentinel)).toEqual({ status: 'absent' })

    await session.unlock()
    expect(await store.get(sentinel)).toEqual({ status: 'ok', value })
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
  })

  it('refuses the first write where no keyring has been made yet', async () => {
    await session.stopKeyring()
    await session.forgetItems()
    await session.startKeyring('locked')
    const { store } = open()
    expect(await store.get(ref)).toEqual({ status: 'absent' })
    expect(await store.set(ref, value)).toEqual({ status: 'refused' })
  })
})

describe('shared with other programs', () => {
  beforeEach(async () => {
    session = await startKeyringSession()
    await session.startKeyring('unlocked')
  })

  it('works beside an item under our service that has no account', async () => {
    const { store, helper } = open()
    await session.secretTool(['store', '--label=foreign', 'service', service, 'username', 'ana'], 'theirs')
    expect(await store.get(ref)).toEqual({ status: 'absent' })
    expect(await store.set(ref, value)).toEqual(ok)
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
    expect(await store.delete(ref)).toEqual(ok)
    expect(await session.secretTool(['lookup', 'service', service])).toBe('theirs')
    expect(helper.started()).toBe(1)
  })

  it.each([
    ['something that is not ours', 'hunter2', { status: 'corrupt' }],
    ['another value in our form', 'v1:AQID', { status: 'ok', value: new Uint8Array([1, 2, 3]) }]
  ])('notices that its item was replaced by %s', async (_what, text, expected) => {
    const { store } = open()
    await store.set(ref, value)
    await session.secretTool(['store', '--label=x', 'service', service, 'account', ref.name], text)
    expect(await store.get(ref)).toEqual(expected)
    expect(await store.set(ref, value)).toEqual(ok)
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
  })

  it('says absent of an item that was replaced by one without its account', async () => {
    const { store } = open()
    await store.set(ref, value)
    await session.secretTool(['store', '--label=x', 'service', service], 'theirs')
    expect(await store.get(ref)).toEqual({ status: 'absent' })
  })
})

describe('a helper', () => {
  beforeEach(async () => {
    session = await startKeyringSession()
    await session.startKeyring('unlocked')
  })

  it('that hangs is left behind at the deadline, and the keychain works again when it answers again', async () => {
    const { store, helper } = open({ deadlineMs: 1_000 })
    await store.set(ref, value)
    session.freezeKeyring()
    const start = performance.now()
    expect(await store.get(ref)).toEqual(unavailable('timeout'))
    expect(performance.now() - start).toBeGreaterThanOrEqual(999)
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(await store.set(other, value)).toEqual(unavailable('timeout'))
    session.thawKeyring()
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
    expect(helper.started()).toBe(3)
    expect(helper.running()).toBe(1)
  })

  it('that crashes in a call is replaced by the next call', async () => {
    const { store, helper } = open()
    await store.set(ref, value)
    session.freezeKeyring()
    const call = store.get(ref)
    await wait(100)
    await helper.crash()
    expect(await call).toEqual(unavailable('helper_crashed'))
    session.thawKeyring()
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
    expect(helper.started()).toBe(2)
  })

  it('that crashes between calls goes unnoticed', async () => {
    const { store, helper } = open()
    await store.set(ref, value)
    await helper.crash()
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
  })

  it('that hangs does not hold up closing, nor stay behind', async () => {
    const { store, helper } = open()
    await store.set(ref, value)
    session.freezeKeyring()
    const call = store.get(ref)
    await wait(100)
    await within(500, store.close())
    expect(await within(500, call)).toEqual(unavailable('helper_crashed'))
    await expect.poll(() => helper.running()).toBe(0)
  })

  it('never shows a secret in its arguments or its environment', async () => {
    const { store, helper } = open()
    await store.set(ref, value)
    await store.get(ref)
    const [pid] = helper.pids()
    const shown =
      (await readFile(`/proc/${pid}/cmdline`, 'latin1')) + (await readFile(`/proc/${pid}/environ`, 'latin1'))
    expect(shown).toContain('host-entry')
    expect(shown).not.toContain('lk_canary')
    expect(shown).not.toContain(Buffer.from(value).toString('base64url'))
  })
})
