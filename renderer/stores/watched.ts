/** Lists that are asked of main for as long as somebody looks at them, each by an id. */
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { coalesce } from './coalesce'

export interface Watched<Value> {
  /** Null until it came; what came before a failure stays. */
  value: Value | null
  error: AppError | null
}

export type WatchedById<Value> = Readonly<Record<string, Watched<Value>>>

export interface Watch {
  /** Asks for it, and again with every refresh, until the returned function is called. */
  watch(id: string): () => void
  /** Asks anew for all that is looked at. */
  refresh(): Promise<void>
  /** Asks anew for one, where it is looked at. */
  look(id: string): Promise<void>
  /** What is known is let go; an answer that is under way is for nobody. */
  forget(): void
}

/** `read` and `write` are the place in a store where it is kept. */
export const createWatch = <Value>(
  ask: (id: string) => Promise<Result<Value>>,
  read: () => WatchedById<Value>,
  write: (known: WatchedById<Value>) => void
): Watch => {
  const lookers = new Map<string, number>()
  const loads = new Map<string, () => Promise<void>>()
  let forgotten = 0

  const load = async (id: string): Promise<void> => {
    const before = forgotten
    const result = await ask(id)
    if (before !== forgotten || !lookers.has(id)) return
    const kept = read()[id]?.value ?? null
    write({
      ...read(),
      [id]: result.ok ? { value: result.value, error: null } : { value: kept, error: result.error }
    })
  }
  const loadOnce = (id: string): Promise<void> => {
    const known = loads.get(id) ?? coalesce(() => load(id))
    loads.set(id, known)
    return known()
  }
  const leave = (id: string): void => {
    const others = (lookers.get(id) ?? 1) - 1
    if (others > 0) {
      lookers.set(id, others)
      return
    }
    lookers.delete(id)
    loads.delete(id)
    const { [id]: _gone, ...rest } = read()
    write(rest)
  }
  return {
    watch(id) {
      lookers.set(id, (lookers.get(id) ?? 0) + 1)
      void loadOnce(id)
      let left = false
      return () => {
        if (!left) leave(id)
        left = true
      }
    },
    async refresh() {
      await Promise.all([...lookers.keys()].map(loadOnce))
    },
    look: async id => {
      if (lookers.has(id)) await loadOnce(id)
    },
    forget() {
      forgotten += 1
      write({})
    }
  }
}
