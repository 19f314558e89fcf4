/**
 * Deletions that may still be undone. Until their time is over nothing has been written: whoever ends in between finds
 * the credential in its place.
 */

/** Milliseconds in which a deletion can be undone. */
export const undoWindow = 10_000

export interface Deletions {
  /** True while the credential is hidden and still there, also while it is being removed. */
  has(id: string): boolean
  /** `work` runs when the time is over; where it fails, `onFailure` is told once the credential is no longer hidden. */
  schedule(id: string, environmentId: string, work: () => Promise<void>, onFailure: (error: unknown) => void): void
  /** False where there is nothing to undo any more. */
  undo(id: string): boolean
  /** Removes now what waits, everywhere or in one environment, and waits for what is being removed. */
  finish(environmentId?: string): Promise<void>
}

interface Waiting {
  environmentId: string
  timer: NodeJS.Timeout
  work: () => Promise<void>
  onFailure: (error: unknown) => void
  /** Set once it runs. */
  running: Promise<void> | null
}

export const createDeletions = (): Deletions => {
  const waiting = new Map<string, Waiting>()

  const run = (id: string, deletion: Waiting): Promise<void> => {
    clearTimeout(deletion.timer)
    deletion.running ??= deletion
      .work()
      .finally(() => waiting.delete(id))
      .catch(deletion.onFailure)
    return deletion.running
  }

  return {
    has: id => waiting.has(id),
    schedule(id, environmentId, work, onFailure) {
      const timer = setTimeout(() => {
        const due = waiting.get(id)
        if (due) void run(id, due)
      }, undoWindow)
      timer.unref()
      waiting.set(id, { environmentId, timer, work, onFailure, running: null })
    },
    undo(id) {
      const deletion = waiting.get(id)
      if (!deletion || deletion.running) return false
      clearTimeout(deletion.timer)
      return waiting.delete(id)
    },
    async finish(environmentId) {
      const due = [...waiting].filter(([, one]) => environmentId === undefined || one.environmentId === environmentId)
      await Promise.all(due.map(([id, deletion]) => run(id, deletion)))
    }
  }
}
