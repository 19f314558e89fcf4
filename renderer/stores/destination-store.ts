/** Where a key is written for services that read it there, and what was written. Keys by their fingerprints alone. */
import type { CommandInput, CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { Destination, DestinationPlan, DestinationWrite } from '@shared/schemas/destination'
import { create } from 'zustand'
import { call } from '../bridge'
import { createWatch, type WatchedById } from './watched'

/** Places that a person thinks of writing. */
export interface AskedWrite {
  ids: readonly string[]
  /** Of the key that is to stand there; null for the one in use. */
  version: number | null
  /** It stands in one of them at least. */
  onDone?: (() => void) | undefined
}

interface DestinationStore {
  /** By the id of the credential. */
  destinations: WatchedById<Destination[]>
  /** Newest first, by the id of the credential. */
  writes: WatchedById<DestinationWrite[]>
  /** What a write of the key in use would change, by the id of the destination. */
  looks: WatchedById<DestinationPlan>
  asked: AskedWrite | null
  /** Opens the dialog that shows what would change, wherever the person is. */
  ask(asked: AskedWrite): void
  dismiss(): void
  watch(credentialId: string): () => void
  watchLook(id: string): () => void
  /** Main said that something has changed. */
  refresh(): Promise<void>
  look(id: string): Promise<void>
  /** Null when the person thought better of it. */
  choose(kind: 'existing' | 'new'): Promise<Result<CommandOutput<'destinations.choose'>>>
  create(input: CommandInput<'destinations.create'>): Promise<Result<Destination>>
  remove(id: string): Promise<Result<unknown>>
  /** What would change; `version` null for the one in use. */
  plan(id: string, version: number | null): Promise<Result<DestinationPlan>>
  /** What was shown, or nothing; null where it stands there already. */
  write(id: string, version: number | null, token: string): Promise<Result<DestinationWrite | null>>
  undo(writeId: string): Promise<Result<DestinationWrite>>
  /** Looks what became of writes that were cut short. */
  settle(): Promise<Result<DestinationWrite[]>>
  /** The vault was closed: what is known of its keys is forgotten. */
  forget(): void
}

const newestFirst = (result: Result<DestinationWrite[]>): Result<DestinationWrite[]> =>
  result.ok ? { ok: true, value: [...result.value].sort((a, b) => b.at.localeCompare(a.at)) } : result

export const useDestinations = create<DestinationStore>()((set, get) => {
  const list = createWatch(
    id => call('destinations.list', { credentialId: id }),
    () => get().destinations,
    destinations => set({ destinations })
  )
  const writes = createWatch(
    async id => newestFirst(await call('destinations.writes', { credentialId: id })),
    () => get().writes,
    known => set({ writes: known })
  )
  const looks = createWatch(
    id => call('destinations.plan', { id, version: null }),
    () => get().looks,
    known => set({ looks: known })
  )
  const refresh = async (): Promise<void> => {
    await Promise.all([list.refresh(), writes.refresh(), looks.refresh()])
  }
  const refreshAfter = async <Value>(asked: Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = await asked
    // After a failure too: the file may be another one than was thought. A share that does not answer holds up nobody.
    void refresh()
    return result
  }
  return {
    destinations: {},
    writes: {},
    looks: {},
    asked: null,
    ask: asked => set({ asked }),
    dismiss: () => set({ asked: null }),
    watch(credentialId) {
      const stops = [list.watch(credentialId), writes.watch(credentialId)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    watchLook: looks.watch,
    refresh,
    look: looks.look,
    choose: kind => call('destinations.choose', { kind }),
    create: input => refreshAfter(call('destinations.create', input)),
    remove: id => refreshAfter(call('destinations.remove', { id })),
    plan: (id, version) => call('destinations.plan', { id, version }),
    write: (id, version, token) => refreshAfter(call('destinations.write', { id, version, token })),
    undo: writeId => refreshAfter(call('destinations.undo', { writeId })),
    settle: () => refreshAfter(call('destinations.settle', {})),
    forget() {
      list.forget()
      writes.forget()
      looks.forget()
      set({ asked: null })
    }
  }
})
