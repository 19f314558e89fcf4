import type { UnavailableReason } from '@shared/schemas/vault'
import type { Patience, SecretRead, SecretStore, SecretWrite } from '../../ports'
import { createHelperClient, HelperFailure, type SpawnHelper } from '../helper-process'
import { addressOf, decodeItem, encodeItem } from './item'
import type { KeychainOperations } from './operations'

export interface KeychainSecretStoreOptions {
  /** Starts a process that runs `host-entry.ts`. */
  spawn: SpawnHelper
  /** For each call to the keychain; a write is one call and the reading back another. */
  deadlineMs?: number
  /** The deadline of a call during which a person may be typing the keychain's password. */
  promptDeadlineMs?: number
  /** Asked after a failed call only: is there a bus at all? Where keychains need none, always true. */
  probeBus?: () => Promise<boolean>
}

type Address = ReturnType<typeof addressOf>
type Unavailable = { status: 'unavailable'; reason: UnavailableReason }
type ItemText = { status: 'ok'; text: string } | { status: 'absent' } | Unavailable

/** libsecret gives a hanging service up by itself, after 25 s, with an error like any other. */
const ownTimeoutMs = 20_000

/** Runs one piece of work after the other. */
const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
}

/**
 * The keychain of the operating system, through keytar in a helper process: one call at a time, each with a deadline,
 * the helper replaced after a hang or a crash.
 *
 * What it cannot know: a locked keychain answers every read with "not there" and every deletion with "nothing dropped",
 * as an empty one does. So `absent`, and `ok` of a deletion, mean what they say only while the sentinel reads back: ask
 * for it afterwards. A write that ended `unavailable` may have happened all the same.
 */
export const createKeychainSecretStore = ({
  spawn,
  deadlineMs = 5_000,
  promptDeadlineMs = 60_000,
  probeBus = async () => true
}: KeychainSecretStoreOptions): SecretStore => {
  /** Whether the running helper has ever done what it was asked. */
  let proven = false
  const helper = createHelperClient<KeychainOperations>({
    spawn,
    deadlineMs,
    killOnTimeout: true,
    onExit: () => {
      proven = false
    }
  })
  const inTurn = createQueue()

  /**
   * libsecret holds on to the service it first met and fails for ever after that one was restarted. So a failed call
   * costs the helper its place, and is made once more by a new one where the old one had worked before. All three calls
   * may be repeated.
   */
  const ask: typeof helper.call = async (operation, args, options) => {
    const again = proven
    const began = performance.now()
    try {
      const output = await helper.call(operation, args, options)
      proven = true
      return output
    } catch (error) {
      if (!(error instanceof HelperFailure) || error.reason !== 'failed') throw error
      helper.restart()
      if (performance.now() - began >= ownTimeoutMs) throw new HelperFailure('timeout', 'The keychain library gave up')
      if (again) return ask(operation, args, options)
      throw error
    }
  }

  const deadlineFor = (patience: Patience | undefined) => ({
    deadlineMs: patience === 'prompt' ? promptDeadlineMs : deadlineMs
  })

  const explain = async (error: unknown): Promise<Unavailable> => {
    if (!(error instanceof HelperFailure)) throw error
    if (error.reason === 'timeout') return { status: 'unavailable', reason: 'timeout' }
    if (error.reason !== 'failed') return { status: 'unavailable', reason: 'helper_crashed' }
    return { status: 'unavailable', reason: (await probeBus()) ? 'no_service' : 'no_bus' }
  }

  const read = async ({ service, account }: Address, patience?: Patience): Promise<ItemText> => {
    try {
      const text = await ask('get', [service, account], deadlineFor(patience))
      return text === null ? { status: 'absent' } : { status: 'ok', text }
    } catch (error) {
      return explain(error)
    }
  }

  /** A keychain that turns down a write and still answers a read is locked. */
  const explainWrite = async (address: Address, error: unknown): Promise<SecretWrite> => {
    if (!(error instanceof HelperFailure) || error.reason !== 'failed') return explain(error)
    const current = await read(address)
    return current.status === 'unavailable' ? current : { status: 'refused' }
  }

  const get = async (address: Address, patience: Patience | undefined): Promise<SecretRead> => {
    const current = await read(address, patience)
    if (current.status !== 'ok') return current
    const value = decodeItem(current.text)
    return value ? { status: 'ok', value } : { status: 'corrupt' }
  }

  const set = async (address: Address, text: string, patience: Patience | undefined): Promise<SecretWrite> => {
    try {
      await ask('set', [address.service, address.account, text], deadlineFor(patience))
    } catch (error) {
      return explainWrite(address, error)
    }
    const current = await read(address)
    if (current.status === 'unavailable') return current
    return current.status === 'ok' && current.text === text ? { status: 'ok' } : { status: 'unverified' }
  }

  const drop = async (address: Address): Promise<SecretWrite> => {
    try {
      // What keytar returns is of no use: `false` for an item that never was and for one that is locked away.
      await ask('delete', [address.service, address.account])
    } catch (error) {
      return explainWrite(address, error)
    }
    const current = await read(address)
    if (current.status === 'unavailable') return current
    return current.status === 'absent' ? { status: 'ok' } : { status: 'refused' }
  }

  return {
    async get(ref, patience) {
      const address = addressOf(ref)
      return inTurn(() => get(address, patience))
    },
    async set(ref, value, patience) {
      const address = addressOf(ref)
      const text = encodeItem(value)
      return inTurn(() => set(address, text, patience))
    },
    async delete(ref) {
      const address = addressOf(ref)
      return inTurn(() => drop(address))
    },
    async close() {
      helper.close()
    }
  }
}
