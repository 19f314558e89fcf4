import { createMatcher, type Matcher, type Pattern } from './matcher'
import { createRedactionStream, type RedactionStream } from './stream'
import { redactString } from './string'
import { utf16Core } from './utf16'
import { minSecretBytes, variantsOf } from './variants'

export { isMask, isSensitiveHeader, maskSensitiveHeader } from './sensitive-header'
export type { RedactionStream } from './stream'

/** `name` is shown in place of the value: the label of a credential. */
export interface NamedSecret {
  name: string
  value: Uint8Array
}

export interface Redactor {
  /** Names of secrets that are too short to be looked for by value: only fields with a known name can hide them. */
  readonly unscannable: string[]
  /** `count` is the number of places that were masked; a text without any is returned as it came. */
  redactText(text: string): { text: string; count: number }
  redactBytes(bytes: Uint8Array): { bytes: Uint8Array; count: number }
  /** For one body: keeps what it needs between chunks. */
  stream(): RedactionStream
}

/** Safe inside JSON, HTML and a header, and short. */
const plainName = (name: string): string =>
  Array.from(name.replace(/[^\p{L}\p{N} ._-]/gu, '_'))
    .slice(0, 64)
    .join('')

const patternsOf = ({ name, value }: NamedSecret): Pattern[] => {
  const replacement = `[redacted:${plainName(name)}]`
  const inBytes = new TextEncoder().encode(replacement)
  const inUtf16 = utf16Core(replacement.replace(/[^\x20-\x7e]/g, '_'))
  return variantsOf(value).map(({ bytes, unit }) => ({ bytes, replacement: unit === 'byte' ? inBytes : inUtf16 }))
}

const holdsSecret = (matcher: Matcher, text: string): boolean => {
  const bytes = new TextEncoder().encode(text)
  return matcher.find(bytes, 0, bytes.byteLength).length > 0
}

/**
 * Masks secrets by value, in every encoding of `variantsOf`, wherever text leaves the process. The longest match from
 * the left wins and names the mask; what overlaps it is masked with it. A secret of fewer than 8 bytes is not looked
 * for. The values are copied: the caller may wipe its own.
 */
export const createRedactor = (secrets: readonly NamedSecret[]): Redactor => {
  const known = secrets.filter(({ value }) => value.byteLength >= minSecretBytes)
  const drafts = createMatcher(known.flatMap(patternsOf))
  // A label may be the key itself, pasted into the wrong field.
  const safe = known.map(({ name, value }) => ({ name: holdsSecret(drafts, name) ? 'secret' : name, value }))
  const renamed = safe.some(({ name }, index) => name !== known[index]?.name)
  const matcher = renamed ? createMatcher(safe.flatMap(patternsOf)) : drafts
  return {
    unscannable: secrets.filter(({ value }) => value.byteLength < minSecretBytes).map(({ name }) => name),
    redactText: text => redactString(text, matcher),
    redactBytes(bytes) {
      const stream = createRedactionStream(matcher)
      const [head, tail] = [stream.push(bytes), stream.flush()]
      if (stream.count === 0) return { bytes, count: 0 }
      const whole = new Uint8Array(head.byteLength + tail.byteLength)
      whole.set(head)
      whole.set(tail, head.byteLength)
      return { bytes: whole, count: stream.count }
    },
    stream: () => createRedactionStream(matcher)
  }
}
