/** How a secret is named and written in a keychain. */
import type { SecretRef } from '../../ports'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Nothing that a keychain could fold, cut off or use as a separator. */
const plainName = /^[a-z0-9.-]{1,100}$/
const itemText = /^v1:([A-Za-z0-9_-]*)$/

/** Windows takes 2,560 bytes; the text stays below 2,000, so a value has at most 1,497. */
export const maxValueBytes = 1_497

/** Throws where a reference could collide with another one: that is a mistake in the program, not a state. */
export const addressOf = (ref: SecretRef): { service: string; account: string } => {
  if (!uuid.test(ref.vaultId)) throw new TypeError('The vault id of a secret must be a UUID in lower case')
  if (!plainName.test(ref.name)) throw new TypeError('The name of a secret must be of a-z, 0-9, dot and hyphen')
  return { service: `app.latchkey.${ref.vaultId}`, account: ref.name }
}

/** ASCII only: keychains end text at NUL, replace lone surrogates or count two bytes a character. */
export const encodeItem = (value: Uint8Array): string => {
  if (value.length > maxValueBytes) throw new RangeError(`A keychain item holds at most ${maxValueBytes} bytes`)
  return `v1:${Buffer.from(value).toString('base64url')}`
}

/** `null` for anything that `encodeItem` would not have written. */
export const decodeItem = (text: string): Uint8Array | null => {
  const encoded = itemText.exec(text)?.[1]
  if (encoded === undefined) return null
  const value = Buffer.from(encoded, 'base64url')
  return value.toString('base64url') === encoded ? new Uint8Array(value) : null
}
