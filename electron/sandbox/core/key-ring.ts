export type Grant = readonly string[] | 'all'

/** A name in the languages of the app. */
export interface Title {
  readonly en: string
  readonly es: string
}

/** A key that a sandbox knows from its start and offers to whoever tries it. */
export interface ExampleKey {
  readonly key: string
  readonly label: string
  readonly title: Title
  readonly permissions: Grant
  readonly revoked?: boolean
  /** Which of the provider's ways it travels, where that is not the first, and what it needs beside itself. */
  readonly methodId?: string
  readonly fields?: Readonly<Record<string, string>>
}

export interface KnownKey {
  readonly key: string
  readonly label: string
  readonly permissions: Grant
  readonly revoked: boolean
}

/** A key to add at the start or while a sandbox runs. */
export interface ExtraKey {
  readonly key: string
  /** How the list of keys calls it; `added` when left out. */
  readonly label?: string
  readonly permissions: Grant
}

export interface KeyRing {
  find(key: string): KnownKey | undefined
  list(): KnownKey[]
  /** Adds a key or replaces what a known one may do; it is valid from now on. */
  add(key: unknown, permissions: unknown): void
  /** False when the key is unknown. */
  revoke(key: string): boolean
  restore(key: string): boolean
  /** Back to the keys of the start. */
  reset(): void
}

export class KeyError extends Error {
  override readonly name = 'KeyError'
}

/** The keys of one emulated API; permissions are of a known list or any texts. Comparison is exact: keys are case-sensitive (wire facts, rules that hold for all four). */
export function createKeyRing(
  known: readonly string[] | 'any',
  examples: readonly ExampleKey[],
  extra: readonly ExtraKey[] = []
): KeyRing {
  const keys = new Map<string, KnownKey>()
  const put = ({
    key,
    label,
    permissions,
    revoked = false
  }: Pick<ExampleKey, 'key' | 'label' | 'permissions' | 'revoked'>) =>
    keys.set(key, { key, label, permissions, revoked })
  const add = (key: unknown, permissions: unknown, label = 'added') =>
    put({ key: checkedKey(key), label, permissions: checkedGrant(known, permissions) })
  const mark = (key: string, revoked: boolean) => {
    const entry = keys.get(key)
    if (entry) keys.set(key, { ...entry, revoked })
    return entry !== undefined
  }
  const fill = () => {
    keys.clear()
    for (const entry of examples) put(entry)
    for (const entry of extra) add(entry.key, entry.permissions, entry.label)
  }
  fill()
  return {
    find: key => keys.get(key),
    list: () => [...keys.values()],
    add: (key, permissions) => void add(key, permissions),
    revoke: key => mark(key, true),
    restore: key => mark(key, false),
    reset: fill
  }
}

/** Whether a known key may do something. Permissions do not include one another. */
export function grants(entry: KnownKey, permission: string): boolean {
  return entry.permissions === 'all' || entry.permissions.includes(permission)
}

function checkedKey(key: unknown): string {
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,512}$/.test(key)) {
    throw new KeyError('a key is 1 to 512 visible ASCII characters')
  }
  return key
}

function checkedGrant(known: readonly string[] | 'any', permissions: unknown): Grant {
  if (permissions === 'all') return 'all'
  if (!Array.isArray(permissions)) throw new KeyError('permissions are "all" or a list of names')
  if (permissions.some(name => typeof name !== 'string')) throw new KeyError('permissions are "all" or a list of names')
  const unknown = known === 'any' ? undefined : permissions.find(name => !known.includes(name))
  if (known !== 'any' && unknown !== undefined) throw new KeyError(`permissions are: ${known.join(', ')}`)
  return permissions.map(String)
}
