/** The same value with every text in it replaced, object keys aside; for plain data without cycles. */
export const mapStrings = <Value>(value: Value, replace: (text: string) => string): Value => {
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return replace(part)
    if (Array.isArray(part)) return part.map(map)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, child]) => [key, map(child)]))
  }
  // Texts become texts and everything else stays, so the shape is the same.
  return map(value) as Value
}
