import { create } from 'zustand'
import type { CommandId } from './commands'

/** `place` tells which of a command's keys was pressed, counted from 0. */
export type CommandHandler = (place: number) => void

interface CommandStore {
  /** By command; the one that was provided last is asked. */
  handlers: Readonly<Partial<Record<CommandId, readonly CommandHandler[]>>>
  /** Offers a command while whoever can do it is there; the returned function takes it back. */
  provide(id: CommandId, handler: CommandHandler): () => void
  /** False where nobody can do it just now. */
  run(id: CommandId, place?: number): boolean
}

export const useCommands = create<CommandStore>()((set, get) => {
  const change = (id: CommandId, handlers: readonly CommandHandler[]): void =>
    set({ handlers: { ...get().handlers, [id]: handlers } })
  return {
    handlers: {},
    provide(id, handler) {
      change(id, [...(get().handlers[id] ?? []), handler])
      return () =>
        change(
          id,
          (get().handlers[id] ?? []).filter(one => one !== handler)
        )
    },
    run(id, place = 0) {
      const handler = get().handlers[id]?.at(-1)
      handler?.(place)
      return handler !== undefined
    }
  }
})
