import type { AppError } from '@shared/errors'
import type { TFunction } from 'i18next'
import { en } from '../../i18n/en'
import { isKnownKey } from '../feedback/known-key'

/** `headers.2.value` → which part, and which line as a person counts. */
const placeOf = (path: string, t: TFunction): string | null => {
  const [part = '', index] = path.split('.')
  return isKnownKey(en.requestFields, part) ? t(`requestFields.${part}`, { line: Number(index ?? 0) + 1 }) : null
}

/** What keeps a request from being sent, one sentence a place. Problems without words are left to the general ones. */
export const requestProblems = (error: AppError, t: TFunction): { place: string; text: string }[] =>
  Object.entries(error.fields).flatMap(([path, code]) => {
    const place = placeOf(path, t)
    return place !== null && isKnownKey(en.requestProblems, code) ? [{ place, text: t(`requestProblems.${code}`) }] : []
  })
