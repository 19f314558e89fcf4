/**
 * The keys of files and secrets that a person is looking through, in main's memory alone. What must not happen here: one that stays
 * when nobody needs it any more.
 */
import { AppFailure } from '@shared/errors'
import type { ImportFormat } from '@shared/schemas/import'
import type { FoundKey } from '../../domain/interchange/found-key'

/** Milliseconds. */
export const sessionLifetime = 30 * 60 * 1000
/** More files than anybody looks through at once; the oldest goes. */
export const maxSessions = 3

export interface HeldKey extends Omit<FoundKey, 'secret'> {
  /** UTF-8; null once it is in the vault. */
  secret: Uint8Array | null
}

export interface ImportSession {
  id: string
  /** Null where they came from no file. */
  file: { path: string; sha256: string } | null
  format: ImportFormat
  keys: HeldKey[]
  saving: boolean
  cancelled: boolean
}

export interface ImportSessions {
  add(session: ImportSession): void
  /** Throws `import_gone`. */
  get(id: string): ImportSession
  /** A save that is under way ends between two keys. */
  discard(id: string): void
  discardAll(): void
}

export const createImportSessions = (): ImportSessions => {
  const sessions = new Map<string, { session: ImportSession; timer: NodeJS.Timeout }>()

  const discard = (id: string): void => {
    const held = sessions.get(id)
    if (!held) return
    clearTimeout(held.timer)
    sessions.delete(id)
    held.session.cancelled = true
    for (const key of held.session.keys) key.secret?.fill(0)
  }

  return {
    add(session) {
      const oldest = sessions.keys().next()
      if (sessions.size >= maxSessions && !oldest.done) discard(oldest.value)
      const timer = setTimeout(() => discard(session.id), sessionLifetime)
      timer.unref()
      sessions.set(session.id, { session, timer })
    },
    get(id) {
      const held = sessions.get(id)
      if (!held) throw new AppFailure('import_gone', 'What was read of this file is gone.', { id })
      return held.session
    },
    discard,
    discardAll() {
      for (const id of [...sessions.keys()]) discard(id)
    }
  }
}
