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

/**
 * The key on its way into the vault: main holds it, this knows its id and what was found. Whatever is not used is
 * thrown away when the form goes, or when it turns out to be for another provider.
 */
export const useSecret = (purpose: SecretPurpose, draftId?: string): SecretInHand => {
  const [held, setHeld] = useState<HeldSecret | null>(() => (draftId ? fromResponse(draftId) : null))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const present = useRef(true)
  const current = useRef(held)
  current.current = held

  const drop = (): void => {
    if (current.current) discardSecret(current.current.draft.id)
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
      // A key that came with a response belongs to the response.
      if (current.current && current.current.origin !== 'response') discardSecret(current.current.draft.id)
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
    drop,
    used: () => {
      current.current = null
      setHeld(null)
    }
  }
}

export const isReady = (held: HeldSecret | null): held is HeldSecret => held !== null && standingOf(held) === 'ready'
