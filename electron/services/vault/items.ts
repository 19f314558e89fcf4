/** The names of the keychain items of a vault, and the keys that are derived from what they hold. */
import { createHash, hkdfSync, randomBytes } from 'node:crypto'

export const itemNames = {
  /** Says that the keychain answers for this vault: whoever cannot read it may not conclude that anything is missing. */
  sentinel: 'sentinel',
  dataKey: 'data-key',
  auditKey: 'audit-key',
  auditHead: 'audit-head',
  /** Written once the database exists, so that a first start that was cut short is not taken for a lost database. */
  databaseCreated: 'database-created'
} as const

/** The item of one version of one credential; ids are UUIDs, since names are visible in the keychain's own tools. */
export const secretItemName = (credentialId: string, version: number): string => `cred.${credentialId}.v${version}`

/** The refresh token of a credential; it is there where the person wants it kept. */
export const refreshTokenItemName = (credentialId: string): string => `refresh.${credentialId}`

/** The account and password of an environment's login; there only where the person wants it kept. */
export const loginItemName = (environmentId: string): string => `login.${environmentId}`

/** How a secret manager is reached, in one of its versions: a new one lies beside the old one until it counts. */
export const secretManagerItemName = (id: string, access: number): string => `manager.${id}.v${access}`

/** What tells whether the store of the secrets answers for this vault. */
export interface Sentinel {
  vaultId: string
  /** SHA-256 of the item, hexadecimal. */
  sentinelHash: string
  backend: 'keychain' | 'passphrase' | 'memory'
}

/** 32 random bytes. */
export const newKey = (): Uint8Array => new Uint8Array(randomBytes(32))

/** SHA-256, hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The key of the fingerprints, apart from the key that seals the database (RFC 5869). */
export const fingerprintKeyOf = (dataKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), 'latchkey fingerprint', 32))
