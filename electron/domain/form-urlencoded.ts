import { toCrLf } from './newlines'

/** One field of a form. Both texts are well-formed UTF-16. */
export interface FormField {
  name: string
  value: string
}

/**
 * `application/x-www-form-urlencoded` as browsers write it (WHATWG URL section 5.2): space as `+`, everything else but
 * letters, digits and `*-._` as UTF-8 in percent escapes, line breaks as `%0D%0A`. ASCII only.
 */
export const encodeForm = (fields: readonly FormField[]): string =>
  new URLSearchParams(fields.map(({ name, value }): [string, string] => [toCrLf(name), toCrLf(value)])).toString()
