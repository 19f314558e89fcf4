import type { ScopedKey, ScopedKeyLink } from '@shared/schemas/scoped-key'

/** What may stand before the random part of a key, and in how many characters a provider shows its beginning. */
export interface PrefixRules {
  /** `fw_key_`, `api_`. */
  marks: readonly string[]
  /** 8, 11. */
  lengths: readonly number[]
}

/** A key in the vault. `heads` are pieces of it: they stay in main. None where it cannot be read now. */
export interface LocalKey {
  credentialId: string
  /** The id that the provider gave it when it was created or linked; null where nobody knows. */
  providerKeyId: string | null
  heads: readonly string[]
}

/** The forms in which a key may be written: as it is, without a mark, and with each in its place. */
const formsOf = (secret: string, marks: readonly string[]): string[] => {
  const bare = marks.reduce((text, mark) => (text.startsWith(mark) ? text.slice(mark.length) : text), secret)
  return [secret, bare, ...marks.map(mark => mark + bare)]
}

/** Every beginning under which a provider may show this key. */
export const keyHeads = (secret: string, { marks, lengths }: PrefixRules): string[] => [
  ...new Set(formsOf(secret, marks).flatMap(form => lengths.map(length => form.slice(0, length))))
]

/** Dots and asterisks for the part that is not shown, an ellipsis for all of it. */
const shownPart = (prefix: string): string => prefix.trim().replace(/(?:\.{2,}|…|\*+|•+)$/, '')

/** Characters that are not the mark every key of the provider begins with. */
const tellingLength = (shown: string, marks: readonly string[]): number => {
  const mark = marks.find(one => shown.startsWith(one) || one.startsWith(shown)) ?? ''
  return Math.max(shown.length - mark.length, 0)
}

/** With fewer of them two keys are too often alike: one that fits is then a guess. */
const leastTelling = 4

const fits = (key: ScopedKey, local: LocalKey, { marks }: PrefixRules): boolean => {
  const shown = shownPart(key.prefix)
  return tellingLength(shown, marks) > 0 && local.heads.includes(shown)
}

/** A beginning to compare is missing on one side. */
const isSilent = (key: ScopedKey, { heads }: LocalKey, { marks }: PrefixRules): boolean =>
  heads.length === 0 || tellingLength(shownPart(key.prefix), marks) === 0

/** The id counts unless the beginning speaks against it: a provider that was set up anew gives out its ids again. */
const fitsById = (key: ScopedKey, local: LocalKey, rules: PrefixRules): boolean =>
  local.providerKeyId === key.id && (isSilent(key, local, rules) || fits(key, local, rules))

/**
 * Which credential of the vault is which key at the provider, by the key's id there. First by the id that is known, then
 * by the beginning, and then only where enough of it is shown and it fits one on either side: otherwise those that
 * fit are told, and none is chosen.
 */
export const linkKeys = (
  keys: readonly ScopedKey[],
  locals: readonly LocalKey[],
  rules: PrefixRules
): ReadonlyMap<string, ScopedKeyLink> => {
  const links = new Map<string, ScopedKeyLink>()
  const taken = new Set<string>()
  for (const key of keys) {
    const local = locals.find(one => fitsById(key, one, rules) && !taken.has(one.credentialId))
    if (!local) continue
    taken.add(local.credentialId)
    links.set(key.id, { kind: 'linked', credentialId: local.credentialId, by: 'id' })
  }
  const left = keys.filter(({ id }) => !links.has(id))
  const free = locals.filter(({ credentialId }) => !taken.has(credentialId))
  for (const key of left) {
    const fitting = free.filter(local => fits(key, local, rules))
    const [only] = fitting
    const rivals = only ? left.filter(other => fits(other, only, rules)) : []
    const isSure = fitting.length === 1 && rivals.length === 1
    if (!only) links.set(key.id, { kind: 'none' })
    else if (isSure && tellingLength(shownPart(key.prefix), rules.marks) >= leastTelling)
      links.set(key.id, { kind: 'linked', credentialId: only.credentialId, by: 'prefix' })
    else links.set(key.id, { kind: 'ambiguous', credentialIds: fitting.map(({ credentialId }) => credentialId) })
  }
  return links
}
