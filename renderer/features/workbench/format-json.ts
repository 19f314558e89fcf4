/** Larger texts are left as they are: the window must not stall while someone types. */
const formatLimit = 200_000

/** Numbers that JavaScript cannot hold would come out as other numbers: then the text stays as it is. */
const hasLongNumber = (text: string): boolean => /\d{16}|\d[eE]/.test(text)

/** The text with two blanks a level; null where it is not JSON. */
export const formatJson = (text: string): string | null => {
  if (text.length > formatLimit) return text
  try {
    const value: unknown = JSON.parse(text)
    return hasLongNumber(text) ? text : JSON.stringify(value, null, 2)
  } catch {
    return null
  }
}
