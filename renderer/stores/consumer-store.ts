/** Who uses a key, why each of them still keeps the old one, and what was asked of them. Never a secret. */
import type { AppError } from '@shared/errors'
import type { CommandInput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { CheckOutcome, ClosedReason, Consumer } from '@shared/schemas/consumer'
import { create } from 'zustand'
import { call } from '../bridge'
import { createWatch, type WatchedById } from './watched'

export type CheckState =
  | { status: 'running'; checkId: string }
  | { status: 'done'; outcome: CheckOutcome; exchangeId: string; at: string }
  | { status: 'failed'; error: AppError }

type Told = Promise<Result<Consumer>>

interface ConsumerStore {
  /** By the id of the credential. */
  consumers: WatchedById<Consumer[]>
  /** Why the key that is to go may not go yet, by the id of the rotation. */
  held: WatchedById<ClosedReason[]>
  /** The last check of each in this window, by the id of the consumer. */
  checks: Readonly<Record<string, CheckState>>
  watch(credentialId: string): () => void
  watchHeld(rotationId: string): () => void
  /** Main said that something has changed. */
  refresh(): Promise<void>
  refreshHeld(): Promise<void>
  create(input: CommandInput<'consumers.create'>): Told
  update(input: CommandInput<'consumers.update'>): Told
  remove(id: string): Promise<Result<unknown>>
  reloaded(id: string): Told
  /** A person vouches for it. */
  tick(id: string, reason: string): Told
  /** Asks the service; null where it was cancelled, or the vault was locked meanwhile. */
  check(id: string): Promise<Result<CheckOutcome> | null>
  cancelCheck(id: string): void
  /** The vault was closed: what is known of its keys is forgotten. */
  forget(): void
}

export const useConsumers = create<ConsumerStore>()((set, get) => {
  const list = createWatch(
    id => call('consumers.list', { credentialId: id }),
    () => get().consumers,
    consumers => set({ consumers })
  )
  const held = createWatch(
    id => call('rotations.whyHeld', { id }),
    () => get().held,
    known => set({ held: known })
  )
  const refresh = async (): Promise<void> => {
    await Promise.all([list.refresh(), held.refresh()])
  }
  const refreshAfter = async <Value>(asked: Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = await asked
    if (result.ok) await refresh()
    return result
  }
  const putCheck = (id: string, state: CheckState | null): void => {
    const { [id]: _before, ...others } = get().checks
    set({ checks: state ? { ...others, [id]: state } : others })
  }
  const isCurrent = (id: string, checkId: string): boolean => {
    const now = get().checks[id]
    return now?.status === 'running' && now.checkId === checkId
  }
  const cancelCheck = (id: string): void => {
    const now = get().checks[id]
    if (now?.status !== 'running') return
    putCheck(id, null)
    void call('requests.cancel', { sendId: now.checkId })
  }
  return {
    consumers: {},
    held: {},
    checks: {},
    watch: list.watch,
    watchHeld: held.watch,
    refresh,
    refreshHeld: held.refresh,
    create: input => refreshAfter(call('consumers.create', input)),
    async update(input) {
      const result = await refreshAfter(call('consumers.update', input))
      // A check of before may have asked for something else.
      if (result.ok) putCheck(input.id, null)
      return result
    },
    async remove(id) {
      cancelCheck(id)
      return refreshAfter(call('consumers.remove', { id }))
    },
    async reloaded(id) {
      const result = await refreshAfter(call('consumers.reloaded', { id }))
      if (result.ok) putCheck(id, null)
      return result
    },
    tick: (id, reason) => refreshAfter(call('consumers.tick', { id, reason })),
    async check(id) {
      cancelCheck(id)
      const checkId = crypto.randomUUID()
      putCheck(id, { status: 'running', checkId })
      const result = await call('consumers.check', { id, checkId })
      if (!isCurrent(id, checkId)) return null
      if (!result.ok) {
        putCheck(id, { status: 'failed', error: result.error })
        return result
      }
      const { outcome, exchangeId } = result.value
      putCheck(id, { status: 'done', outcome, exchangeId, at: new Date().toISOString() })
      await refresh()
      return { ok: true, value: outcome }
    },
    cancelCheck,
    forget() {
      for (const id of Object.keys(get().checks)) cancelCheck(id)
      list.forget()
      held.forget()
      set({ checks: {} })
    }
  }
})
