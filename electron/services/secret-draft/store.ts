/**
 * Keys on their way into the vault, in main's memory alone. What must not happen here: one that is forgotten. Each goes
 * when it is saved, thrown away or ten minutes old, and all of them when the vault is closed.
 */
import { AppFailure } from '@shared/errors'
import type { SecretSource } from '@shared/schemas/secret'
import type { SecretContext } from '../../domain/secret-hygiene'
import type { IdGenerator } from '../../ports'
import type { KnownSecrets } from '../known-secrets'

/** Milliseconds. */
export const draftLifetime = 10 * 60 * 1000
/** More than anybody has open at once; the oldest one goes, of those that responses brought before a person's own. */
export const maxDrafts = 100

interface Draft {
  bytes: Uint8Array
  name: string
  context: SecretContext
  /** A server may bring as many as it likes. */
  origin: 'person' | 'response'
  timer: NodeJS.Timeout
}

export interface SecretDraftStore {
  /** Keeps it and has it masked wherever it might come by; `name` is shown in its place. */
  put(text: string, name: string, context: SecretContext, origin: Draft['origin']): string
  /** Throws `secret_draft_gone`. */
  peek(id: string): { text: string; context: SecretContext }
  replace(id: string, text: string): void
  /** Does nothing where it is gone already. */
  discard(id: string): void
  /** The key itself, from wherever it comes. A draft stays until it is discarded. */
  textOf(source: SecretSource): string
  /** To be called once a source has been saved. */
  used(source: SecretSource): void
  wipe(): void
}

export const createSecretDraftStore = (ids: IdGenerator, knownSecrets: KnownSecrets): SecretDraftStore => {
  const drafts = new Map<string, Draft>()

  const discard = (id: string): void => {
    const draft = drafts.get(id)
    if (!draft) return
    clearTimeout(draft.timer)
    draft.bytes.fill(0)
    drafts.delete(id)
    knownSecrets.remove(id)
  }

  const find = (id: string): Draft => {
    const draft = drafts.get(id)
    if (!draft) throw new AppFailure('secret_draft_gone', 'This key was held for ten minutes and is gone.', { id })
    return draft
  }

  const peek = (id: string): { text: string; context: SecretContext } => {
    const { bytes, context } = find(id)
    return { text: Buffer.from(bytes).toString('utf16le'), context }
  }

  const hold = (id: string, text: string, name: string): Uint8Array => {
    knownSecrets.add(id, name, new TextEncoder().encode(text))
    // As it was typed, halves of surrogate pairs too, so that hygiene can name them.
    return new Uint8Array(Buffer.from(text, 'utf16le'))
  }

  const makeRoom = (): void => {
    const ids = [...drafts.keys()]
    const oldest = ids.find(id => drafts.get(id)?.origin === 'response') ?? ids[0]
    if (oldest !== undefined) discard(oldest)
  }

  return {
    put(text, name, context, origin) {
      if (drafts.size >= maxDrafts) makeRoom()
      const id = ids.next()
      const timer = setTimeout(() => discard(id), draftLifetime)
      timer.unref()
      drafts.set(id, { bytes: hold(id, text, name), name, context, origin, timer })
      return id
    },
    peek,
    replace(id, text) {
      const draft = find(id)
      draft.bytes.fill(0)
      draft.bytes = hold(id, text, draft.name)
    },
    discard,
    textOf: source => (typeof source === 'string' ? source : peek(source.draftId).text),
    used(source) {
      if (typeof source !== 'string') discard(source.draftId)
    },
    wipe() {
      for (const id of [...drafts.keys()]) discard(id)
    }
  }
}
