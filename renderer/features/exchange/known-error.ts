import { fitsKnownError, type KnownError } from '@shared/schemas/provider'

/** The errors that a body has to be read for. */
export const errorsOfStatus = (errors: readonly KnownError[], status: number | null): KnownError[] =>
  errors.filter(error => error.status === status)

/** What a provider means by an answer: the error with the longest part of the body in common; null where none fits. */
export const matchKnownError = (
  errors: readonly KnownError[],
  status: number | null,
  body: string
): KnownError | null => {
  const fitting = errorsOfStatus(errors, status).filter(error => fitsKnownError(error, body))
  return fitting.reduce<KnownError | null>(
    (best, error) => (best === null || error.body.length > best.body.length ? error : best),
    null
  )
}
