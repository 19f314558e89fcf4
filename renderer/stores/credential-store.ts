import type { AppError } from '@shared/errors'
import type { CommandInput, CommandOutput, EventPayload } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { CredentialSummary } from '@shared/schemas/credential'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

type Asked = Promise<Result<CredentialSummary>>

type FailedDeletion = EventPayload<'credentials.deletionFailed'>

interface CredentialStore {
  credentials: CredentialSummary[]
  /** False until the first list came: an empty list before that means nothing. */
  loaded: boolean
  /** Whether this session ever had a key; an emptied vault is not a first run. */
  seenAny: boolean
  error: AppError | null
  /** The last key that could not be deleted, and so is there again. */
  failedDeletion: FailedDeletion | null
  load(): Promise<void>
  receiveFailedDeletion(failure: FailedDeletion): void
  create(input: CommandInput<'credentials.create'>): Asked
  update(input: CommandInput<'credentials.update'>): Asked
  replaceSecret(input: CommandInput<'credentials.replaceSecret'>): Asked
  /** Saves a temporary one for good. */
  keep(id: string): Asked
  check(id: string): Asked
  /** Gone from the list at once; `undoWithin` milliseconds are left to bring it back. */
  remove(id: string): Promise<Result<CommandOutput<'credentials.delete'>>>
  undoRemove(id: string): Asked
  /** Main writes the clipboard; milliseconds until it clears it again. */
  copy(id: string): Promise<Result<CommandOutput<'credentials.copy'>>>
  forgetOrigin(id: string, origin: string): Asked
  /** The vault was closed: what is known of its keys is forgotten. */
  forget(): void
}

export const useCredentials = create<CredentialStore>()((set, get) => {
  const load = coalesce(async () => {
    const result = await call('credentials.list', {})
    if (!result.ok) return set({ error: result.error })
    const seenAny = get().seenAny || result.value.length > 0
    set({ credentials: result.value, loaded: true, seenAny, error: null })
  })
  const reloadAfter = async <Value>(asked: Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = await asked
    if (result.ok) await load()
    return result
  }
  return {
    credentials: [],
    loaded: false,
    seenAny: false,
    error: null,
    failedDeletion: null,
    load,
    receiveFailedDeletion: failedDeletion => set({ failedDeletion }),
    create: input => reloadAfter(call('credentials.create', input)),
    update: input => reloadAfter(call('credentials.update', input)),
    replaceSecret: input => reloadAfter(call('credentials.replaceSecret', input)),
    keep: id => reloadAfter(call('credentials.keep', { id })),
    check: id => reloadAfter(call('credentials.check', { id })),
    remove: id => reloadAfter(call('credentials.delete', { id })),
    undoRemove: id => reloadAfter(call('credentials.undoDelete', { id })),
    copy: id => call('credentials.copy', { id }),
    forgetOrigin: (id, origin) => reloadAfter(call('credentials.forgetOrigin', { id, origin })),
    forget: () => set({ credentials: [], loaded: false, error: null })
  }
})

/**
 * The one answer that holds a secret. It goes from here straight to whoever shows it and is kept in no store; the
 * caller writes it into the page and empties that again.
 */
export const revealSecret = (id: string): Promise<Result<CommandOutput<'credentials.reveal'>>> =>
  call('credentials.reveal', { id })

export const findCredential = (
  credentials: readonly CredentialSummary[],
  id: string | null
): CredentialSummary | undefined => credentials.find(credential => credential.id === id)
