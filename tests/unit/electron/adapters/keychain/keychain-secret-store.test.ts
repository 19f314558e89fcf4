import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createKeychainSecretStore,
  type KeychainSecretStoreOptions
} from '../../../../../electron/adapters/keychain/keychain-secret-store'
import type { KeychainOperations } from '../../../../../electron/adapters/keychain/operations'
import { createFakeKeytar, createInProcessHelper } from '../../../../fixtures/keychain/in-process-helper'

const ref = { vaultId: '6f9619ff-8b86-4011-b42d-00cf4fc964ff', name: 'cred.1.v1' }
const key = 'app.latchkey.6f9619ff-8b86-4011-b42d-00cf4fc964ff/cred.1.v1'
const value = new Uint8Array([1, 2, 3])

const throws = async (): Promise<never> => {
  throw new Error('whatever libsecret says')
}
const hangs = (): Promise<never> => new Promise<never>(() => {})

const setUp = (broken: Partial<KeychainOperations> = {}, options: Partial<KeychainSecretStoreOptions> = {}) => {
  const keytar = createFakeKeytar()
  Object.assign(keytar.operations, broken)
  // Looked up at each call, so that a test may break it later or repair it.
  const helper = createInProcessHelper({
    get: (...args) => keytar.operations.get(...args),
    set: (...args) => keytar.operations.set(...args),
    delete: (...args) => keytar.operations.delete(...args)
  })
  const store = createKeychainSecretStore({ spawn: helper.spawn, ...options })
  return { ...keytar, helper, store }
}

const settled = async (rounds = 20): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) await new Promise(resolve => setImmediate(resolve))
}

describe('what the keychain holds', () => {
  it('is the value in base64url under service and account', async () => {
    const { store, items } = setUp()
    await store.set(ref, value)
    expect([...items]).toEqual([[key, 'v1:AQID']])
  })

  it('is corrupt where it is not ours', async () => {
    const { store, items } = setUp()
    for (const text of ['hunter2', 'v1:A', 'v2:AQID', '']) {
      items.set(key, text)
      expect(await store.get(ref)).toEqual({ status: 'corrupt' })
    }
  })
})

describe('a write', () => {
  it('counts only when it reads back', async () => {
    const { store, items, operations } = setUp()
    operations.set = async (service, account) => void items.set(`${service}/${account}`, 'v1:AQIE')
    expect(await store.set(ref, value)).toEqual({ status: 'unverified' })
    operations.set = async () => {}
    items.clear()
    expect(await store.set(ref, value)).toEqual({ status: 'unverified' })
  })

  it('is refused where the keychain turns it down and still answers', async () => {
    const { store, items } = setUp({ set: throws, delete: throws })
    expect(await store.set(ref, value)).toEqual({ status: 'refused' })
    expect(await store.delete(ref)).toEqual({ status: 'refused' })
    items.set(key, 'v1:AQID')
    expect(await store.set(ref, value)).toEqual({ status: 'refused' })
    expect(await store.delete(ref)).toEqual({ status: 'refused' })
  })

  it('is refused where a deletion says yes or no and the item is still there', async () => {
    const { store, items, operations } = setUp()
    items.set(key, 'v1:AQID')
    operations.delete = async () => true
    expect(await store.delete(ref)).toEqual({ status: 'refused' })
    operations.delete = async () => false
    expect(await store.delete(ref)).toEqual({ status: 'refused' })
    expect(items.has(key)).toBe(true)
  })

  it('deletes what is corrupt', async () => {
    const { store, items } = setUp()
    items.set(key, 'hunter2')
    expect(await store.delete(ref)).toEqual({ status: 'ok' })
  })

  it('is unavailable where it cannot be read back', async () => {
    const { store } = setUp({ get: throws })
    const unavailable = { status: 'unavailable', reason: 'no_service' }
    expect(await store.set(ref, value)).toEqual(unavailable)
    expect(await store.delete(ref)).toEqual(unavailable)
  })
})

describe('a keychain that fails altogether', () => {
  const broken = { get: throws, set: throws, delete: throws }

  it.each([
    ['no_bus', false],
    ['no_service', true]
  ])('is %s by probing', async (reason, reached) => {
    const { store } = setUp(broken, { probeBus: async () => reached })
    expect(await store.get(ref)).toEqual({ status: 'unavailable', reason })
    expect(await store.set(ref, value)).toEqual({ status: 'unavailable', reason })
    expect(await store.delete(ref)).toEqual({ status: 'unavailable', reason })
  })

  it('lacks a service where no probe is given, as on Windows and macOS', async () => {
    expect(await setUp(broken).store.get(ref)).toEqual({ status: 'unavailable', reason: 'no_service' })
  })

  it('is probed only after a failure', async () => {
    const probeBus = vi.fn(async () => true)
    const { store } = setUp({}, { probeBus })
    await store.set(ref, value)
    await store.get(ref)
    expect(probeBus).not.toHaveBeenCalled()
  })
})

describe('a keychain that hangs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each(['get', 'set', 'delete'] as const)(
    'times out in %s after five seconds, with a fresh helper next',
    async name => {
      const { store, operations, helper } = setUp({ [name]: hangs })
      const call = name === 'set' ? store.set(ref, value) : store[name](ref)
      await settled()
      vi.advanceTimersByTime(4_999)
      await settled()
      expect(helper.started()).toBe(1)
      vi.advanceTimersByTime(1)
      expect(await call).toEqual({ status: 'unavailable', reason: 'timeout' })
      Object.assign(operations, createFakeKeytar().operations)
      expect(await store.set(ref, value)).toEqual({ status: 'ok' })
      expect(helper.started()).toBe(2)
    }
  )

  it('has timed out, and is not asked again, where the library itself gives up after a long wait', async () => {
    const { store, operations, helper } = setUp()
    await store.set(ref, value)
    let asked = 0
    operations.get = async () => {
      asked += 1
      vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 25_000)
      return throws()
    }
    expect(await store.get(ref, 'prompt')).toEqual({ status: 'unavailable', reason: 'timeout' })
    vi.restoreAllMocks()
    expect(asked).toBe(1)
    Object.assign(operations, { get: async () => 'v1:AQID' })
    expect(await store.get(ref)).toEqual({ status: 'ok', value })
    expect(helper.started()).toBe(2)
  })

  it('gives each call its own deadline: those that wait for their turn do not time out', async () => {
    const { store, operations } = setUp({ get: hangs })
    const hanging = store.get(ref)
    const waiting = store.set(ref, value)
    await settled()
    operations.get = async () => 'v1:AQID'
    vi.advanceTimersByTime(5_000)
    expect(await hanging).toEqual({ status: 'unavailable', reason: 'timeout' })
    expect(await waiting).toEqual({ status: 'ok' })
  })

  it('does not hold up closing, and nothing is left running', async () => {
    const { store, helper } = setUp({ get: hangs })
    const calls = [store.get(ref), store.set(ref, value), store.delete(ref)]
    await settled()
    await store.close()
    for (const call of calls) expect(await call).toEqual({ status: 'unavailable', reason: 'helper_crashed' })
    expect(await store.get(ref)).toEqual({ status: 'unavailable', reason: 'helper_crashed' })
    expect(helper.started()).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the helper', () => {
  it('may crash in a call, and is replaced', async () => {
    const { store, operations, helper, items } = setUp({ get: hangs })
    const call = store.get(ref)
    await settled()
    helper.crash()
    expect(await call).toEqual({ status: 'unavailable', reason: 'helper_crashed' })
    operations.get = async (service, account) => items.get(`${service}/${account}`) ?? null
    expect(await store.get(ref)).toEqual({ status: 'absent' })
    expect(helper.started()).toBe(2)
  })

  it.each(['get', 'set', 'delete'] as const)(
    'is replaced and asked again when %s fails though it had worked',
    async name => {
      const { store, operations, helper } = setUp()
      await store.set(ref, value)
      const working = operations[name]
      const failing = vi.fn(throws)
      Object.assign(operations, {
        [name]: vi.fn(async (...args: unknown[]) => {
          const attempt = helper.started() === 1 ? failing : working
          return Reflect.apply(attempt, undefined, args)
        })
      })
      const result = await (name === 'set' ? store.set(ref, value) : store[name](ref))
      expect(result.status).toBe('ok')
      expect(failing).toHaveBeenCalledTimes(1)
      expect(helper.started()).toBe(2)
    }
  )

  it('is asked only once more', async () => {
    const { store, operations } = setUp()
    await store.set(ref, value)
    const get = vi.fn(throws)
    Object.assign(operations, { get })
    expect(await store.get(ref)).toEqual({ status: 'unavailable', reason: 'no_service' })
    expect(get).toHaveBeenCalledTimes(2)
    expect(await store.get(ref)).toEqual({ status: 'unavailable', reason: 'no_service' })
    expect(get).toHaveBeenCalledTimes(3)
  })

  it('may be impossible to start', async () => {
    const spawn = (): never => {
      throw new Error('no such file')
    }
    const store = createKeychainSecretStore({ spawn })
    expect(await store.set(ref, value)).toEqual({ status: 'unavailable', reason: 'helper_crashed' })
  })

  it('is started by the first call', () => {
    expect(setUp().helper.started()).toBe(0)
  })

  it('does one thing at a time, a write and its reading back in one go', async () => {
    const trace: string[] = []
    let under = 0
    const traced =
      <Args extends unknown[], Output>(name: string, work: (...args: Args) => Promise<Output>) =>
      async (...args: Args): Promise<Output> => {
        under += 1
        trace.push(`${name} ${under}`)
        await settled(3)
        under -= 1
        return work(...args)
      }
    const { store, operations } = setUp()
    Object.assign(operations, {
      get: traced('get', operations.get),
      set: traced('set', operations.set),
      delete: traced('delete', operations.delete)
    })
    await Promise.all([store.set(ref, value), store.get(ref), store.delete(ref), store.get(ref)])
    expect(trace).toEqual(['set 1', 'get 1', 'get 1', 'delete 1', 'get 1', 'get 1'])
  })
})
