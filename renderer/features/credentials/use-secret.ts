import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { GeneratedForm, SecretDraft } from '@shared/schemas/secret'
import { useEffect, useRef, useState } from 'react'
import {
  cleanSecret,
  discardSecret,
  generateSecret,
  pasteSecret,
  type SecretPurpose,
  typeSecret
} from '../../stores/secret-draft'
import { type HeldSecret, type SecretOrigin, standingOf } from './secret-standing'

export interface SecretInHand {
  held: HeldSecret | null
  busy: boolean
  error: AppError | null
  /** Hands a typed text to main; the standing is told so that the caller can go on at once. */
  type(text: string): Promise<HeldSecret | null>
  paste(): void
  generate(form: GeneratedForm): void
  clean(): void
  accept(): void
  /** The person wants to go on and has not decided yet: what was found is to be shown. */
  remind(): void
  /** How often that was so. */
  reminders: number
  /** Throws the key away, so that another can be entered. */
  drop(): void
  /** The key is in the vault now; there is nothing left to throw away. */
  used(): void
}

/** A key that main already holds from elsewhere: it is looked at no more here. */
const fromResponse = (draftId: string): HeldSecret => ({
  draft: { id: draftId, length: 0, findings: [], sameAs: null },
  origin: 'response',
  accepted: true,
  cleaned: false
})

/** A key that came with a response belongs to the response: nobody may be able to have it a second time. */
const throwAway = (held: HeldSecret | null): void => {
  if (held && held.origin !== 'response') discardSecret(held.draft.id)
}

/**
 * The key on its way into the vault: main holds it, this knows its id and what was found. Whatever is not used is
 * thrown away when the form goes, or when it turns out to be for another provider.
 */
export const useSecret = (purpose: SecretPurpose, draftId?: string): SecretInHand => {
  const [held, setHeld] = useState<HeldSecret | null>(() => (draftId ? fromResponse(draftId) : null))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [reminders, setReminders] = useState(0)
  const present = useRef(true)
  const current = useRef(held)
  current.current = held

  const drop = (): void => {
    throwAway(current.current)
    current.current = null
    setHeld(null)
    setError(null)
  }
  const take = async (
    asked: Promise<Result<SecretDraft>>,
    origin: SecretOrigin,
    cleaned = false
  ): Promise<HeldSecret | null> => {
    setBusy(true)
    setError(null)
    const result = await asked
    if (!present.current) {
      if (result.ok) discardSecret(result.value.id)
      return null
    }
    setBusy(false)
    if (!result.ok) {
      if (result.error.code === 'secret_draft_gone') drop()
      setError(result.error)
      return null
    }
    const next = { draft: result.value, origin, accepted: false, cleaned }
    setHeld(next)
    return next
  }
  useEffect(() => {
    present.current = true
    return () => {
      present.current = false
      throwAway(current.current)
    }
  }, [])

  return {
    held,
    busy,
    error,
    type: text => take(typeSecret(purpose, text), 'entered'),
    paste: () => void take(pasteSecret(purpose), 'entered'),
    generate: form => void take(generateSecret(purpose, form), 'generated'),
    clean: () => held && void take(cleanSecret(held.draft.id), held.origin, true),
    accept: () => held && setHeld({ ...held, accepted: true }),
    remind: () => setReminders(count => count + 1),
    reminders,
    drop,
    used: () => {
      current.current = null
      setHeld(null)
    }
  }
}

export const isReady = (held: HeldSecret | null): held is HeldSecret => held !== null && standingOf(held) === 'ready'
