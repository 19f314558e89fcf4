import { en } from '../../i18n/en'
import { isKnownKey } from '../feedback/known-key'

type AdviceKey = keyof typeof en.statusAdvice

/** The words for a status that says that something is wrong; null for one that does not. */
export const adviceFor = (status: number | null): AdviceKey | null => {
  if (status === null || status < 400) return null
  const exact = `status${status}`
  if (isKnownKey(en.statusAdvice, exact)) return exact
  return status < 500 ? 'clientError' : 'serverError'
}
