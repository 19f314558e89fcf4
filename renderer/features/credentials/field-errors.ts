import type { AppError } from '@shared/errors'
import type { TFunction } from 'i18next'
import { en } from '../../i18n/en'
import { isKnownKey } from '../feedback/known-key'

export type KeyField =
  | 'label'
  | 'baseUrl'
  | 'environmentName'
  | 'secret'
  | 'tags'
  | 'owner'
  | 'issuedOn'
  | 'expiresOn'
  | 'consumers'
  | `field.${string}`
export type FieldErrors = Partial<Record<KeyField, string>>

/** Where a path of the contract's input is shown in the form. */
const fieldOf: Record<string, KeyField> = {
  label: 'label',
  secret: 'secret',
  baseUrl: 'baseUrl',
  name: 'environmentName',
  'environment.baseUrl': 'baseUrl',
  'environment.name': 'environmentName',
  'details.owner': 'owner',
  'details.issuedOn': 'issuedOn',
  'details.expiresOn': 'expiresOn'
}

const ownField = 'authentication.fields.'

const placeOf = (path: string): KeyField | undefined => {
  if (path.startsWith(ownField)) return `field.${path.slice(ownField.length)}`
  // A list is shown as one field, whichever part of it is at fault.
  if (/^tags\b/.test(path)) return 'tags'
  return /^details\.consumers\b/.test(path) ? 'consumers' : fieldOf[path]
}

const wordsFor = (field: KeyField, problem: string, t: TFunction): string => {
  if (problem === 'too_small') return t('fieldError.required')
  if (problem === 'too_big') return t('fieldError.tooLong')
  if (field === 'baseUrl' && isKnownKey(en.baseUrlProblems, problem)) return t(`baseUrlProblems.${problem}`)
  if (field === 'secret' && isKnownKey(en.secretProblems, problem)) return t(`secretProblems.${problem}`)
  return t('fieldError.invalid', { detail: problem.replaceAll('_', ' ') })
}

const aboutFields: readonly AppError['code'][] = ['invalid_input', 'credential_invalid', 'secret_rejected']

/** What is wrong, at the field it is about. Errors that are about no field give none. */
export const fieldErrors = (error: AppError, t: TFunction): FieldErrors => {
  const errors: FieldErrors = {}
  if (!aboutFields.includes(error.code)) return errors
  for (const [path, problems] of Object.entries(error.fields)) {
    const field = placeOf(path)
    // A field may have several problems, told apart by blanks; each is said once.
    if (field) errors[field] = [...new Set(problems.split(' '))].map(problem => wordsFor(field, problem, t)).join(' ')
  }
  if (error.code === 'secret_rejected') errors.secret ??= t('errors.secret_rejected')
  return errors
}
