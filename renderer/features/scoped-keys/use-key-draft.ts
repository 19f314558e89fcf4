import { type KeyDraft, useScopedKeys } from '../../stores/scoped-key-store'
import { usualExpiry } from './expiry-choice'

const emptyDraft: KeyDraft = { name: '', tasks: [], scopes: [], expiry: usualExpiry, ownDays: '' }

/** What was entered is kept until there is a key, or the person thinks better of it. */
export const useKeyDraft = (environmentId: string) => {
  const draft = useScopedKeys(store => store.byEnvironment[environmentId]?.draft) ?? emptyDraft
  const change = (part: Partial<KeyDraft>): void => {
    const { byEnvironment, keepDraft } = useScopedKeys.getState()
    keepDraft(environmentId, { ...(byEnvironment[environmentId]?.draft ?? emptyDraft), ...part })
  }
  return { draft, change }
}
