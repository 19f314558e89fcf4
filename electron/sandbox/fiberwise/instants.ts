import type { FiberwiseSwitches } from './switches'

export const day = 24 * 60 * 60 * 1000
export const hour = 60 * 60 * 1000

/**
 * An instant in one of the spellings that occur. Those of Python have microseconds, and without a zone they mean UTC all
 * the same. Source: wire facts of Fiberwise, "instants".
 */
export function spelled(instant: number, form: FiberwiseSwitches['instants']): string {
  const text = new Date(instant).toISOString()
  if (form === 'z') return text.replace(/\.\d+Z$/, 'Z')
  const precise = text.replace(/Z$/, '000')
  return form === 'offset' ? `${precise}+00:00` : precise
}

export function spelledOrNull(instant: number | null, form: FiberwiseSwitches['instants']): string | null {
  return instant === null ? null : spelled(instant, form)
}
