/** Finds many byte patterns in one pass. The cost of a byte does not depend on how many patterns there are. */

export interface Pattern {
  /** At least `anchorBytes` long. */
  bytes: Uint8Array
  /** What stands in its place. */
  replacement: Uint8Array
}

/** Bytes from `start` to before `end` that patterns cover; `pattern` is the longest of those that begin at `start`. */
export interface Span {
  start: number
  end: number
  pattern: Pattern
}

export interface Matcher {
  /** Bytes of the longest pattern, 0 without any. */
  readonly maxLength: number
  /**
   * The parts of `bytes` that patterns beginning in `from` … `to` cover, overlapping ones joined, in their order. A
   * pattern is found only where all of it lies within `bytes`.
   */
  find(bytes: Uint8Array, from: number, to: number): Span[]
}

/** Bytes at the beginning of a pattern that tell it from others: four leave too many equal (`\u00`, `&#x6`). */
const anchorBytes = 8

/** Two words of four bytes to one number (multiplicative hashing, Knuth 6.4). */
const mix = (high: number, low: number): number => Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)

const wordAt = (bytes: Uint8Array, index: number): number =>
  ((bytes[index] ?? 0) << 24) |
  ((bytes[index + 1] ?? 0) << 16) |
  ((bytes[index + 2] ?? 0) << 8) |
  (bytes[index + 3] ?? 0)

const standsAt = (bytes: Uint8Array, start: number, pattern: Uint8Array): boolean => {
  if (start + pattern.byteLength > bytes.byteLength) return false
  for (let index = 0; index < pattern.byteLength; index += 1) {
    if (bytes[start + index] !== pattern[index]) return false
  }
  return true
}

/**
 * A table of one bit per hash of eight bytes turns down nearly every position; a map by hash and a comparison decide the
 * rest. Sized so that about one position in 64 passes by chance, at least 4 KB and at most 512 KB.
 */
export const createMatcher = (patterns: readonly Pattern[]): Matcher => {
  const tableBits = Math.min(22, Math.max(15, Math.ceil(Math.log2(64 * (patterns.length + 1)))))
  const shift = 32 - tableBits
  const table = new Uint8Array(2 ** (tableBits - 3))
  const byHash = new Map<number, Pattern[]>()
  for (const pattern of patterns) {
    const hash = mix(wordAt(pattern.bytes, 0), wordAt(pattern.bytes, 4))
    const slot = hash >>> shift
    table[slot >>> 3] = (table[slot >>> 3] ?? 0) | (1 << (slot & 7))
    const group = byHash.get(hash)
    if (group) group.push(pattern)
    else byHash.set(hash, [pattern])
  }
  for (const group of byHash.values()) group.sort((left, right) => right.bytes.byteLength - left.bytes.byteLength)

  const longestAt = (bytes: Uint8Array, start: number, hash: number): Pattern | undefined =>
    byHash.get(hash)?.find(pattern => standsAt(bytes, start, pattern.bytes))

  return {
    maxLength: patterns.reduce((longest, { bytes }) => Math.max(longest, bytes.byteLength), 0),

    find(bytes, from, to) {
      const spans: Span[] = []
      const last = Math.min(to, bytes.byteLength - anchorBytes + 1) - 1
      if (patterns.length === 0 || last < from) return spans

      const cover = (start: number, hash: number): void => {
        const pattern = longestAt(bytes, start, hash)
        if (!pattern) return
        const open = spans.at(-1)
        const end = start + pattern.bytes.byteLength
        if (open && start < open.end) open.end = Math.max(open.end, end)
        else spans.push({ start, end, pattern })
      }

      let high = wordAt(bytes, from)
      let low = wordAt(bytes, from + 4)
      for (let start = from; start < last; start += 1) {
        const hash = mix(high, low)
        const slot = hash >>> shift
        if (((table[slot >>> 3] as number) >>> (slot & 7)) & 1) cover(start, hash)
        high = (high << 8) | (low >>> 24)
        // Never behind the end, which is why the last position is looked at apart: it would halve the speed.
        low = (low << 8) | (bytes[start + anchorBytes] as number)
      }
      cover(last, mix(high, low))
      return spans
    }
  }
}
