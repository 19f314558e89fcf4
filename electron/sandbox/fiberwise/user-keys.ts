import { randomBytes, randomUUID } from 'node:crypto'
import type { KeyRing, KnownKey } from '../core/key-ring'
import { day } from './instants'
import { type FiberwiseExampleKey, fiberwiseKeys } from './keys'
import type { FiberwiseSwitches } from './switches'

/** What is known of a user key besides its scopes, which the key ring holds. */
export interface UserKey {
  readonly id: number
  readonly userId: number
  readonly secret: string
  readonly name: string
  readonly createdAt: number
  readonly expiresAt: number | null
  readonly lastUsedAt: number | null
}

/** The table of user keys. Whether a key exists at all, and its scopes, is asked of the key ring. */
export interface UserKeys {
  /** Keys that were not revoked, expired ones included, the oldest first. */
  ofUser(userId: number): UserKey[]
  find(id: number): UserKey | undefined
  /** The row of a key that the ring knows. */
  rowOf(known: KnownKey): UserKey
  create(content: Pick<UserKey, 'userId' | 'name' | 'expiresAt'>, scopes: readonly string[]): UserKey
  rename(id: number, name: string): void
  touch(secret: string): void
  reset(): void
}

export const agentPrefix = 'agent_'

const agesInDays = 30

export function createUserKeys(ring: KeyRing, wall: () => number, form: () => FiberwiseSwitches['keyForm']): UserKeys {
  const rows = new Map<string, UserKey>()
  let lastId = 0
  const put = (content: Omit<UserKey, 'id'>) => {
    const row = { id: ++lastId, ...content }
    rows.set(row.secret, row)
    return row
  }
  // A key that a test added has no row of its own before somebody looks.
  const rowOf = ({ key, label }: KnownKey) =>
    rows.get(key) ?? put({ userId: 1, secret: key, name: label, createdAt: wall(), expiresAt: null, lastUsedAt: null })
  const living = () => ring.list().filter(({ key, revoked }) => !revoked && !key.startsWith(agentPrefix))
  const change = (secret: string, patch: Partial<UserKey>) => {
    const row = rows.get(secret)
    if (row) rows.set(secret, { ...row, ...patch })
  }
  const find = (id: number) =>
    living()
      .map(rowOf)
      .find(row => row.id === id)
  const reset = () => {
    rows.clear()
    lastId = 0
    for (const example of Object.values<FiberwiseExampleKey>(fiberwiseKeys)) {
      if (!example.key.startsWith(agentPrefix)) put(rowOfExample(example, wall()))
    }
  }
  reset()
  return {
    ofUser: userId =>
      living()
        .map(rowOf)
        .filter(row => row.userId === userId),
    find,
    rowOf,
    create(content, scopes) {
      const secret = newSecret(form())
      ring.add(secret, scopes)
      return put({ ...content, secret, createdAt: wall(), lastUsedAt: null })
    },
    rename(id, name) {
      const row = find(id)
      if (row) change(row.secret, { name })
    },
    touch: secret => change(secret, { lastUsedAt: wall() }),
    reset
  }
}

function rowOfExample({ key, title, expiresInDays }: FiberwiseExampleKey, now: number): Omit<UserKey, 'id'> {
  const expiresAt = expiresInDays === undefined ? null : now + expiresInDays * day
  return { userId: 1, secret: key, name: title.en, createdAt: now - agesInDays * day, expiresAt, lastUsedAt: null }
}

function newSecret(form: FiberwiseSwitches['keyForm']): string {
  return form === 'uuid' ? randomUUID() : `fw_key_${randomBytes(24).toString('base64url')}`
}
