/** How secret managers are reached. What signs the calls passes through here once and is kept nowhere. */
import type { AppError } from '@shared/errors'
import type { CommandInput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { SecretManagerSummary, SecretManagerTest, SecretNames } from '@shared/schemas/secret-manager'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

export type SecretManagerTestState =
  | { status: 'running'; callId: string }
  | { status: 'done'; test: SecretManagerTest }
  | { status: 'failed'; error: AppError }

interface SecretManagerStore {
  managers: readonly SecretManagerSummary[]
  /** False until the first list came: none before that means nothing. */
  loaded: boolean
  error: AppError | null
  /** The last test of each since it was changed, by its id. */
  tests: Readonly<Record<string, SecretManagerTestState>>
  /** Whether the dialog about them is open, over whatever else is. */
  shown: boolean
  show(): void
  hide(): void
  load(): Promise<void>
  create(input: CommandInput<'secretManagers.create'>): Promise<Result<SecretManagerSummary>>
  update(input: CommandInput<'secretManagers.update'>): Promise<Result<SecretManagerSummary>>
  remove(id: string): Promise<Result<unknown>>
  test(id: string): Promise<void>
  stopTest(id: string): void
  /** A page of names; `callId` ends it through `stop`. */
  names(id: string, after: string | null, callId: string): Promise<Result<SecretNames>>
  stop(callId: string): void
  /** The vault was closed. */
  forget(): void
}

const empty = { managers: [], loaded: false, error: null, tests: {}, shown: false }

export const useSecretManagers = create<SecretManagerStore>()((set, get) => {
  /** How often everything was let go: what was asked for before is not shown after. */
  let forgotten = 0

  const load = coalesce(async () => {
    const asked = forgotten
    const result = await call('secretManagers.list', {})
    if (asked !== forgotten) return
    set(result.ok ? { managers: result.value, loaded: true, error: null } : { error: result.error })
  })
  const putTest = (id: string, state: SecretManagerTestState | null): void => {
    const { [id]: _before, ...others } = get().tests
    set({ tests: state ? { ...others, [id]: state } : others })
  }
  const stop = (callId: string): void => void call('requests.cancel', { sendId: callId })
  const stopTest = (id: string): void => {
    const now = get().tests[id]
    putTest(id, null)
    if (now?.status === 'running') stop(now.callId)
  }
  const changed = async <Value>(id: string | null, asked: Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = await asked
    if (id !== null) stopTest(id)
    await load()
    return result
  }

  return {
    ...empty,
    show: () => set({ shown: true }),
    hide: () => set({ shown: false }),
    load,
    create: input => changed(null, call('secretManagers.create', input)),
    update: input => changed(input.id, call('secretManagers.update', input)),
    remove: id => changed(id, call('secretManagers.remove', { id })),
    async test(id) {
      stopTest(id)
      const callId = crypto.randomUUID()
      putTest(id, { status: 'running', callId })
      const result = await call('secretManagers.test', { id, callId })
      const now = get().tests[id]
      if (now?.status !== 'running' || now.callId !== callId) return
      putTest(id, result.ok ? { status: 'done', test: result.value } : { status: 'failed', error: result.error })
    },
    stopTest,
    names: (id, after, callId) => call('secretManagers.names', { id, after, callId }),
    stop,
    forget() {
      forgotten += 1
      set(empty)
    }
  }
})

export const findSecretManager = (
  managers: readonly SecretManagerSummary[],
  id: string | null
): SecretManagerSummary | undefined => managers.find(manager => manager.id === id)
