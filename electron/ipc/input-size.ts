/** More than the largest honest input (a 10 MB body and its surroundings), far less than what would hurt. */
export const maxInputSize = 12 * 1024 * 1024
const maxNodes = 100_000

/**
 * True when an input is too large to be looked at closer. Walks without recursion and stops at the first excess, so a
 * hostile input costs no more than the limit. Sizes are counted in characters and bytes.
 */
export const isTooLarge = (input: unknown): boolean => {
  const open: unknown[] = [input]
  const seen = new Set<object>()
  let size = 0
  let nodes = 0
  while (open.length > 0) {
    const value = open.pop()
    nodes += 1
    if (typeof value === 'string') size += value.length
    else if (ArrayBuffer.isView(value)) size += value.byteLength
    else if (value instanceof ArrayBuffer) size += value.byteLength
    else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value)
      for (const [key, child] of Object.entries(value)) {
        size += key.length
        open.push(child)
        if (open.length > maxNodes) return true
      }
    }
    if (size > maxInputSize || nodes > maxNodes) return true
  }
  return false
}
