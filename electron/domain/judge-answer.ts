import type { KeyTest } from '@shared/schemas/credential'
import type { FailureCode } from '@shared/schemas/exchange'
import type { KnownError } from '@shared/schemas/provider'

/** As much of an answer as says whether a key was taken. */
export interface Answer {
  /** Null where none came. */
  status: number | null
  failure: FailureCode | null
  /** The beginning of its body. */
  text: string
}

export type Verdict = Pick<KeyTest, 'outcome' | 'reason'>

const unproven = (reason: KeyTest['reason']): Verdict => ({ outcome: 'unproven', reason })
const refused: Verdict = { outcome: 'refused', reason: 'refused_by_provider' }

const isSuccess = (status: number | null): boolean => status !== null && status >= 200 && status < 300

/** The first whose status and text fit; the one without a text last. */
const knownErrorOf = (errors: readonly KnownError[], { status, text }: Answer): KnownError | undefined => {
  const ofStatus = errors.filter(error => error.status === status)
  return ofStatus.find(({ body }) => body !== '' && text.includes(body)) ?? ofStatus.find(({ body }) => body === '')
}

/** What a refusal means for the key: 401 and 403 without a known meaning are taken as refusing it (RFC 9110, 15.5.2). */
const judgeRefusal = (known: KnownError | undefined): Verdict => {
  switch (known?.kind) {
    case 'not_allowed':
      return { outcome: 'works', reason: 'accepted_not_allowed' }
    case 'wrong_host':
      return unproven('unexpected_answer')
    default:
      return refused
  }
}

/** What the answer to a harmless call shows of the key that went with it. */
export const judgeAnswer = (answer: Answer, errors: readonly KnownError[]): Verdict => {
  const { status, failure } = answer
  if (failure !== null || status === null) return unproven('no_answer')
  if (isSuccess(status)) return { outcome: 'works', reason: 'accepted' }
  if (status === 401 || status === 403) return judgeRefusal(knownErrorOf(errors, answer))
  if (status === 429) return unproven('too_many_requests')
  if (status >= 500) return unproven('server_fault')
  return unproven(status >= 300 && status < 400 ? 'redirected' : 'unexpected_answer')
}

/** As above, knowing what came `without` the key: who is let in either way has proved nothing. */
export const judgeComparison = (without: Answer, answer: Answer, errors: readonly KnownError[]): Verdict =>
  isSuccess(without.status) && isSuccess(answer.status) ? unproven('same_without_key') : judgeAnswer(answer, errors)
