import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { CreateCredential, CredentialSummary } from '@shared/schemas/credential'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'

interface CredentialStore {
  credentials: CredentialSummary[]
  /** False until the first list came: an empty list before that means nothing. */
  loaded: boolean
  /** Whether this session ever had a key; an emptied vault is not a first run. */
  seenAny: boolean
  error: AppError | null
  load(): Promise<void>
  /** The secret passes through to main and is kept nowhere in here. */
  create(input: CreateCredential): Promise<Result<CredentialSummary>>
  check(id: string): Promise<Result<CredentialSummary>>
  remove(id: string): Promise<Result<unknown>>
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
    load,
    create: input => reloadAfter(call('credentials.create', input)),
    check: id => reloadAfter(call('credentials.check', { id })),
    remove: id => reloadAfter(call('credentials.delete', { id }))
  }
})

export const findCredential = (
  credentials: readonly CredentialSummary[],
  id: string | null
): CredentialSummary | undefined => credentials.find(credential => credential.id === id)
