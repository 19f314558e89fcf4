import type { SecretDraft } from '@shared/schemas/secret'

/** How the key that main holds came about. */
export type SecretOrigin = 'entered' | 'generated' | 'response'

/** A key that main holds, and what the person has decided about it. */
export interface HeldSecret {
  draft: SecretDraft
  origin: SecretOrigin
  /** The person has seen what was found and wants it as it is. */
  accepted: boolean
  /** The person asked for the clean form. */
  cleaned: boolean
}

/**
 * `ready` nothing was found, or it was decided · `undecided` the person has to look · `refused` it cannot be sent or
 * kept as it is. Nothing is ever changed without being asked for. An unusual form alone is told and asks nothing: few
 * providers promise one, and whether the key is taken is tried right after saving.
 */
export type SecretStanding = 'ready' | 'undecided' | 'refused'

export const standingOf = ({ draft, accepted }: HeldSecret): SecretStanding => {
  if (draft.findings.some(({ severity }) => severity === 'refused')) return 'refused'
  const remarkable = draft.findings.some(({ code }) => code !== 'unusual_form') || draft.sameAs !== null
  return remarkable && !accepted ? 'undecided' : 'ready'
}

export const canBeCleaned = ({ draft }: HeldSecret): boolean => draft.findings.some(({ cleanable }) => cleanable)
