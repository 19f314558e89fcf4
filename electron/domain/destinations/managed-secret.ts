/** The document of a cloud's secret manager: text there, and the same JSON as in a file. */
import { editDockerSecret } from './docker-secret'
import { type EditResult, type NewValues, refuse } from './edit'
import { editJson } from './json-document'

/** AWS Secrets Manager takes this many bytes in one secret, the least of those we know. */
export const maxManagedBytes = 65_536

export interface ManagedMembers {
  /** Null where the key is the whole text. */
  keyMember: string | null
  baseUrlMember: string | null
}

/** A secret that is no JSON object is refused, never replaced whole, where its key is a member of one. */
export const editManagedSecret = (
  current: Uint8Array | null,
  { keyMember, baseUrlMember }: ManagedMembers,
  values: NewValues
): EditResult => {
  const result =
    keyMember === null
      ? editDockerSecret(current, values.secret)
      : editJson(current, { keyMember, baseUrlMember }, values)
  return result.ok && result.edit.bytes.length > maxManagedBytes ? refuse('secret_not_writable') : result
}
