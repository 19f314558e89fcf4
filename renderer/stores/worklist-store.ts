/** Many keys replaced under one word: the lists of them, how far each is, and what is chosen for the next. No secret. */
import type { AppError } from '@shared/errors'
import type { CommandInput, CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { WorklistView } from '@shared/schemas/worklist'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

type Asked = Promise<Result<WorklistView>>

interface WorklistStore {
  /** Newest first. */
  worklists: readonly WorklistView[]
  /** False until the first list came: none before that means nothing. */
  loaded: boolean
  error: AppError | null
  /** Keys that are chosen in the dialog that starts a worklist; null while it is closed. */
  proposed: readonly string[] | null
  /** Worklists that a person stopped, and that finish the key they are at. */
  stopping: readonly string[]
  /** The vault was to be locked while one runs, and the person is asked about it. */
  lockAsked: boolean
  load(): Promise<void>
  /** Opens the dialog that starts a worklist, wherever one is in the window. Nothing is begun by it. */
  propose(credentialIds: readonly string[]): void
  /** Leaves the dialog; nothing of it is kept. */
  dismiss(): void
  askLock(asked: boolean): void
  start(input: CommandInput<'worklists.start'>): Asked
  /** Also for those that failed or wait, and after a restart. */
  proceed(id: string): Asked
  /** After the key that is being replaced. */
  stop(id: string): Asked
  /** As a file that the person chooses; null where they thought better of it. */
  save(id: string): Promise<Result<CommandOutput<'worklists.save'>>>
  /** The vault was closed: what is known of its keys is forgotten. */
  forget(): void
}

const nothing = { worklists: [], loaded: false, error: null, proposed: null, stopping: [], lockAsked: false }

export const useWorklists = create<WorklistStore>()((set, get) => {
  /** How often everything was let go: what was asked for before is not shown after. */
  let forgotten = 0
  const load = coalesce(async () => {
    const asked = forgotten
    const result = await call('worklists.list', {})
    if (asked !== forgotten) return
    if (!result.ok) return set({ error: result.error })
    const running = new Set(result.value.filter(one => one.running).map(({ id }) => id))
    const stopping = get().stopping.filter(id => running.has(id))
    set({ worklists: result.value, loaded: true, error: null, stopping })
  })
  const reloadAfter = async (asked: Asked): Asked => {
    const before = forgotten
    const result = await asked
    // After a failure too: it may have begun all the same.
    if (before === forgotten) await load()
    return result
  }
  return {
    ...nothing,
    load,
    propose: credentialIds => set({ proposed: [...new Set(credentialIds)] }),
    dismiss: () => set({ proposed: null }),
    askLock: lockAsked => set({ lockAsked }),
    async start(input) {
      const result = await reloadAfter(call('worklists.start', input))
      if (result.ok) get().dismiss()
      return result
    },
    proceed: id => reloadAfter(call('worklists.continue', { id })),
    stop(id) {
      set({ stopping: [...get().stopping, id] })
      return reloadAfter(call('worklists.stop', { id }))
    },
    save: id => call('worklists.save', { id }),
    forget() {
      forgotten += 1
      set(nothing)
    }
  }
})
