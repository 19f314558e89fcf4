import type { Matcher } from './matcher'

/** Masks a body as it comes, in chunks of any size. */
export interface RedactionStream {
  /** Takes the next bytes, returns those that can no longer be part of a secret: none, fewer or more than came. */
  push(chunk: Uint8Array): Uint8Array
  /** The end: returns the rest. The stream is used up. */
  flush(): Uint8Array
  /** Secrets masked so far. */
  readonly count: number
}

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const joined = new Uint8Array(parts.reduce((total, { byteLength }) => total + byteLength, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.byteLength
  }
  return joined
}

/**
 * Holds back one byte less than the longest pattern, so that a secret that two chunks share is seen whole. Every byte is
 * looked at once. What it returns may share memory with the chunk that was pushed.
 */
export const createRedactionStream = (matcher: Matcher): RedactionStream => {
  const heldBack = Math.max(0, matcher.maxLength - 1)
  let held: Uint8Array = new Uint8Array(0)
  /** How many of the held bytes are masked already, by a pattern that began before them. */
  let covered = 0
  let count = 0

  const release = (bytes: Uint8Array, cut: number): Uint8Array => {
    const parts: Uint8Array[] = []
    let written = Math.min(covered, cut)
    for (const { start, end, pattern } of matcher.find(bytes, 0, cut)) {
      if (start < covered) {
        // Runs into the one before: one mask for both.
        covered = Math.max(covered, end)
      } else {
        parts.push(bytes.subarray(written, start), pattern.replacement)
        covered = end
        count += 1
      }
      written = Math.min(covered, cut)
    }
    parts.push(bytes.subarray(written, cut))
    held = bytes.slice(cut)
    covered = Math.max(0, covered - cut)
    return join(parts.filter(({ byteLength }) => byteLength > 0))
  }

  return {
    push(chunk) {
      const bytes = held.byteLength > 0 ? join([held, chunk]) : chunk
      return release(bytes, Math.max(0, bytes.byteLength - heldBack))
    },
    flush: () => release(held, held.byteLength),
    get count() {
      return count
    }
  }
}
