import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { KeyTest } from '@shared/schemas/credential'
import { create } from 'zustand'
import { call } from '../bridge'

export type KeyTestState =
  | { status: 'running'; testId: string }
  | { status: 'done'; test: KeyTest; at: string }
  | { status: 'failed'; error: AppError }

interface KeyTestStore {
  /** The last test of each key, by the key's id. */
  tests: Readonly<Record<string, KeyTestState>>
  /** Asks the provider whether it takes the key; null where the test was cancelled or another took its place. */
  run(id: string): Promise<Result<KeyTest> | null>
  /** Ends a test that runs, and forgets what one before it found: also when the key is another one now. */
  stop(id: string): void
}

export const useKeyTests = create<KeyTestStore>()((set, get) => {
  const put = (id: string, state: KeyTestState | null): void => {
    const { [id]: _before, ...others } = get().tests
    set({ tests: state ? { ...others, [id]: state } : others })
  }
  const isCurrent = (id: string, testId: string): boolean => {
    const now = get().tests[id]
    return now?.status === 'running' && now.testId === testId
  }
  const stop = (id: string): void => {
    const now = get().tests[id]
    put(id, null)
    if (now?.status === 'running') void call('requests.cancel', { sendId: now.testId })
  }
  return {
    tests: {},
    async run(id) {
      stop(id)
      const testId = crypto.randomUUID()
      put(id, { status: 'running', testId })
      const result = await call('credentials.test', { id, testId })
      if (!isCurrent(id, testId)) return null
      put(
        id,
        result.ok
          ? { status: 'done', test: result.value, at: new Date().toISOString() }
          : { status: 'failed', error: result.error }
      )
      return result
    },
    stop
  }
})
