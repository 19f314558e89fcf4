/** The document of a cloud's secret manager: text there, and the same JSON as in a file. */
import { type EditResult, type NewValues, refuse } from './edit'
import { editJson, type JsonMembers } from './json-document'

/** AWS Secrets Manager takes this many bytes in one secret, the least of those we know. */
export const maxManagedBytes = 65_536

/** `current` is null where there is no document yet. A secret that is no JSON object is refused, never replaced whole. */
export const editManagedSecret = (current: string | null, members: JsonMembers, values: NewValues): EditResult => {
  const result = editJson(current === null ? null : new TextEncoder().encode(current), members, values)
  return result.ok && result.edit.bytes.length > maxManagedBytes ? refuse('secret_not_writable') : result
}
