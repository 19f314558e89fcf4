/** Who may read a file beside its owner. */
export type Readers = 'everybody' | 'group' | 'owner'

const readBit = 0o4

/** By the permission bits in octal, as `chmod` writes them. */
export const readersOf = (mode: string): Readers => {
  const bits = Number.parseInt(mode, 8)
  if (bits & readBit) return 'everybody'
  return bits & (readBit << 3) ? 'group' : 'owner'
}
