/**
 * Finds the secrets that a JSON body brings by the names of their members, while the body passes. It reads tokens, not
 * grammar: a body that is cut off or not quite JSON is masked as far as it goes. What must not happen here: letting a
 * byte of such a value through.
 */

/** What a member held; `text` is null where it is too long to be kept as a secret. */
export interface FoundSecret {
  member: string
  text: string | null
}

/** Bytes that may go on, and the secret whose mask is at their end. */
export interface ScannedPiece {
  bytes: Uint8Array
  found: FoundSecret | null
}

export interface SecretMemberScanner {
  push(chunk: Uint8Array): ScannedPiece[]
}

/** Characters of a value that are kept. */
const maxValueLength = 65_536

/** Bytes of a member's name as it stands, and of a value: every character may be an escape of six. */
const maxNameBytes = 512
const maxValueBytes = 6 * maxValueLength

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
const isByteOrderMark = (byte: number): boolean => byte === 0xef || byte === 0xbb || byte === 0xbf
const opensJson = (byte: number): boolean => byte === 0x7b || byte === 0x5b

/** The text of a string token without its quotes; as it stands where its escapes are none. */
const textOf = (bytes: Uint8Array): string => {
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  try {
    return String(JSON.parse(`"${raw}"`))
  } catch {
    return raw
  }
}

/** Collects the bytes of one token up to a limit; beyond it, only that there were more. */
const createCollector = (limit: number) => {
  let bytes: number[] = []
  let isOver = false
  return {
    add(byte: number): void {
      if (bytes.length < limit) bytes.push(byte)
      else isOver = true
    },
    /** Null beyond the limit. */
    take(): string | null {
      const text = isOver ? null : textOf(Uint8Array.from(bytes))
      bytes = []
      isOver = false
      return text
    }
  }
}

/** `start` nothing but blanks so far · `other` no JSON · `between` strings · `name` any string · `colon` after its end · `value` after the colon · `secret` in a value to mask */
type State = 'start' | 'other' | 'between' | 'name' | 'colon' | 'value' | 'secret'

/**
 * Puts `[redacted:<member>]` in place of the text of every member of `members`, at any depth, in a body of UTF-8 JSON; a
 * body that does not begin with `{` or `[` passes untouched, and so do empty texts and what is no text. Chunks may be cut
 * anywhere; the output is the same.
 */
export const createSecretMemberScanner = (members: readonly string[]): SecretMemberScanner => {
  const wanted = new Set(members)
  const name = createCollector(maxNameBytes)
  const value = createCollector(maxValueBytes)
  let state: State = 'start'
  let isEscaped = false
  let isMasked = false
  let lastName: string | null = null

  const next = (byte: number): State => {
    switch (state) {
      case 'start':
        if (isBlank(byte) || isByteOrderMark(byte)) return 'start'
        return opensJson(byte) ? 'between' : 'other'
      case 'colon':
        if (isBlank(byte)) return 'colon'
        if (byte === colon) return lastName !== null && wanted.has(lastName) ? 'value' : 'between'
        return byte === quote ? 'name' : 'between'
      case 'value':
        if (isBlank(byte)) return 'value'
        return byte === quote ? 'secret' : 'between'
      default:
        return byte === quote ? 'name' : 'between'
    }
  }

  /** Inside a string; true at the quote that ends it. */
  const ends = (byte: number): boolean => {
    if (isEscaped) isEscaped = false
    else if (byte === backslash) isEscaped = true
    else return byte === quote
    return false
  }

  const endSecret = (): FoundSecret | null => {
    const text = value.take()
    const found = { member: lastName ?? '', text: text !== null && text.length <= maxValueLength ? text : null }
    const wasMasked = isMasked
    isMasked = false
    state = 'between'
    return wasMasked ? found : null
  }

  const endName = (): void => {
    lastName = name.take()
    state = 'colon'
  }

  return {
    push(chunk) {
      if (state === 'other') return [{ bytes: chunk, found: null }]
      const pieces: ScannedPiece[] = []
      let from = 0
      const pass = (to: number, found: FoundSecret | null): void => {
        if (to > from || found) pieces.push({ bytes: chunk.subarray(from, to), found })
        from = to
      }
      for (let index = 0; index < chunk.byteLength; index += 1) {
        const byte = chunk[index] as number
        if (state === 'secret') {
          if (ends(byte)) {
            if (isMasked) from = index
            const found = endSecret()
            if (found) pass(index + 1, found)
          } else {
            if (!isMasked) {
              pass(index, null)
              pieces.push({ bytes: new TextEncoder().encode(`[redacted:${lastName}]`), found: null })
              isMasked = true
            }
            value.add(byte)
          }
        } else if (state === 'name') {
          if (ends(byte)) endName()
          else name.add(byte)
        } else {
          state = next(byte)
          if (state === 'other') break
        }
      }
      if (!isMasked) pass(chunk.byteLength, null)
      return pieces
    }
  }
}
