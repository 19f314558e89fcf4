import type { Consumer } from '@shared/schemas/consumer'

const plain = (name: string): string => name.trim().toLowerCase()

/** Names that stand beside a key and that nobody has described yet, as main tells them from those that are. */
export const undescribedOf = (names: readonly string[], described: readonly Pick<Consumer, 'service'>[]): string[] => {
  const known = new Set(described.map(({ service }) => plain(service)))
  return names.filter(name => !known.has(plain(name)))
}
