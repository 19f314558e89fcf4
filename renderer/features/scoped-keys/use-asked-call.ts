import type { AppError } from '@shared/errors'
import { type GuardAnswer, guardAnswer } from '@shared/guard'
import type { Result } from '@shared/result'
import type { Environment } from '@shared/schemas/environment'
import { useRef, useState } from 'react'

/** `guard`: the environment wants a word before a change · `broad`: the scopes allow a lot. */
export type KeyQuestion = { kind: 'guard'; answer: GuardAnswer } | { kind: 'broad' }

interface AskedCallOptions<Value> {
  environment: Environment
  send(confirmed: boolean): Promise<Result<Value>>
  onDone(value: Value): void
  onFail(error: AppError): void
}

interface AskedCall {
  question: KeyQuestion | null
  busy: boolean
  /** Asks what has to be asked, then sends. */
  start(): void
  confirm(): void
  dismiss(): void
}

/** A change of a key, with the questions that come before it: of the environment's guard, then of broad scopes. */
export const useAskedCall = <Value>({ environment, send, onDone, onFail }: AskedCallOptions<Value>): AskedCall => {
  const [question, setQuestion] = useState<KeyQuestion | null>(null)
  const [busy, setBusy] = useState(false)
  const underWay = useRef(false)

  const run = async (confirmed: boolean): Promise<void> => {
    // A second press must not make a second key.
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    const result = await send(confirmed)
    underWay.current = false
    setBusy(false)
    const asks = !result.ok && result.error.code === 'confirmation_needed' && !confirmed
    setQuestion(asks ? { kind: 'broad' } : null)
    if (result.ok) onDone(result.value)
    else if (!asks) onFail(result.error)
  }
  return {
    question,
    busy,
    start() {
      const answer = guardAnswer('POST', 'write', environment.guard)
      if (answer === 'none') void run(false)
      else setQuestion({ kind: 'guard', answer })
    },
    confirm: () => void run(question?.kind === 'broad'),
    dismiss() {
      if (!busy) setQuestion(null)
    }
  }
}
