import type { AppError } from '@shared/errors'
import type { TFunction } from 'i18next'
import { en } from '../../i18n/en'
import { isKnownKey } from '../feedback/known-key'

export type CredentialField = 'label' | 'baseUrl' | 'environmentName' | 'secret'
export type FieldErrors = Partial<Record<CredentialField, string>>

/** Where a path of the contract's input is shown in the form. */
const fieldOf: Record<string, CredentialField> = {
  label: 'label',
  secret: 'secret',
  'environment.baseUrl': 'baseUrl',
  'environment.name': 'environmentName'
}

const wordsFor = (field: CredentialField, problem: string, t: TFunction): string => {
  if (problem === 'too_small') return t('fieldError.required')
  if (problem === 'too_big') return t('fieldError.tooLong')
  if (field === 'baseUrl' && isKnownKey(en.baseUrlProblems, problem)) return t(`baseUrlProblems.${problem}`)
  if (field === 'secret' && isKnownKey(en.secretProblems, problem)) return t(`secretProblems.${problem}`)
  return t('fieldError.invalid', { detail: problem.replaceAll('_', ' ') })
}

/** What is wrong, at the field it is about. Errors that are about no field give none. */
export const fieldErrors = (error: AppError, t: TFunction): FieldErrors => {
  const errors: FieldErrors = {}
  if (error.code !== 'invalid_input' && error.code !== 'secret_rejected') return errors
  for (const [path, problems] of Object.entries(error.fields)) {
    const field = fieldOf[path]
    // A field may have several problems, told apart by blanks; each is said once.
    if (field) errors[field] = [...new Set(problems.split(' '))].map(problem => wordsFor(field, problem, t)).join(' ')
  }
  if (error.code === 'secret_rejected') errors.secret ??= t('errors.secret_rejected')
  return errors
}
