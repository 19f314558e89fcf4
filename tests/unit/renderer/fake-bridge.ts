/**
 * A main process in the place of the real one, for the renderer's tests and its harness. It checks every input and
 * output against the contract as the router does, so that the renderer cannot lean on something main would refuse.
 */
import { AppFailure, toAppError } from '@shared/errors'
import { type Bridge, commands, type EventName, type EventPayload, type Handlers } from '@shared/ipc/contract'
import { authLogHandlers } from './fake-main/auth-log'
import { comparisonHandlers } from './fake-main/comparisons'
import { consumerHandlers } from './fake-main/consumers'
import { credentialHandlers } from './fake-main/credentials'
import { debtHandlers } from './fake-main/debt'
import { destinationHandlers } from './fake-main/destinations'
import { diagnosisHandlers } from './fake-main/diagnosis'
import { requestHandlers } from './fake-main/requests'
import { rotationHandlers } from './fake-main/rotations'
import { scopedKeyHandlers } from './fake-main/scoped-keys'
import { secretManagerHandlers } from './fake-main/secret-managers'
import { secretHandlers } from './fake-main/secrets'
import { sessionHandlers } from './fake-main/sessions'
import { type FakeContext, type FakeState, initialState } from './fake-main/state'
import { tokenHandlers } from './fake-main/tokens'
import { vaultHandlers } from './fake-main/vault'
import { worklistHandlers } from './fake-main/worklists'

export { type FakeState, initialState, openVault } from './fake-main/state'

export interface FakeMain {
  bridge: Bridge
  state: FakeState
  /** Every call with its input, the secrets taken out. */
  calls: { name: string; input: unknown }[]
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
  /** Makes the next call of a command fail. */
  failNext(name: keyof Handlers, failure: AppFailure): void
}

const secretFields = ['secret', 'text', 'passphrase', 'password', 'fields', 'access']

const withoutSecrets = (input: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !secretFields.includes(name)))

export const createFakeMain = (change: Partial<FakeState> = {}): FakeMain => {
  const state = initialState(change)
  const calls: FakeMain['calls'] = []
  const failures = new Map<string, AppFailure>()
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const cancels = new Map<string, () => void>()

  const emit: FakeMain['emit'] = (name, payload) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never)
  }
  const context: FakeContext = {
    state,
    emit,
    pause: id =>
      new Promise(resolve => {
        const timer = setTimeout(() => resolve(true), state.delay)
        cancels.set(id, () => {
          clearTimeout(timer)
          resolve(false)
        })
      }),
    cancel: id => cancels.get(id)?.()
  }
  const handlers: Handlers = {
    ...vaultHandlers(context),
    ...credentialHandlers(context),
    ...secretHandlers(context),
    ...requestHandlers(context),
    ...sessionHandlers(context),
    ...tokenHandlers(context),
    ...authLogHandlers(context),
    ...scopedKeyHandlers(context),
    ...comparisonHandlers(context),
    ...debtHandlers(context),
    ...destinationHandlers(context),
    ...secretManagerHandlers(context),
    ...rotationHandlers(context),
    ...consumerHandlers(context),
    ...worklistHandlers(context),
    ...diagnosisHandlers(context)
  }

  const bridge: Bridge = {
    async call(name, input) {
      calls.push({ name, input: withoutSecrets(input) })
      const parsed = commands[name].input.safeParse(input)
      if (!parsed.success) {
        const fields = Object.fromEntries(parsed.error.issues.map(issue => [issue.path.join('.'), issue.code]))
        return { ok: false, error: { code: 'invalid_input', message: 'Wrong shape.', fields } }
      }
      try {
        const failure = failures.get(name)
        failures.delete(name)
        if (failure) throw failure
        const output = await (handlers[name] as (input: unknown) => Promise<unknown>)(parsed.data)
        return { ok: true, value: commands[name].output.parse(output) as never }
      } catch (error) {
        if (error instanceof AppFailure) return { ok: false, error: toAppError(error) }
        throw error
      }
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener as (payload: never) => void))
      return () => set.delete(listener as (payload: never) => void)
    },
    pathForFile: () => ''
  }
  return { bridge, state, calls, emit, failNext: (name, failure) => failures.set(name, failure) }
}
