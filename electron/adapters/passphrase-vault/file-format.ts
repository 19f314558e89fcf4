/**
 * The file of a vault under a passphrase: lines of JSON. Pure: bytes in, contents out.
 *
 *     {"format":1,"vaultId":"…","derivation":{…},"wrappedKey":"…","generation":7}
 *     {"item":"<vault id>/<name>","sealed":"…"}                                       one line an item
 *     {"sha256":"<of all lines before>","mac":"<of all lines before>"}
 *
 * The checksum tells damage from a wrong passphrase before there is a key; whoever changes the file on purpose can make
 * a new one, and then fails at the MAC, whose key is derived from the vault's own.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { isSane, type KeyDerivation } from './key-derivation'

export interface VaultFileHead {
  vaultId: string
  derivation: KeyDerivation
  /** The vault's key, sealed under the key that follows from the passphrase. */
  wrappedKey: Uint8Array
  /** Grows with each writing of the file. */
  generation: number
}

/** By `<vault id>/<name>`. */
export type SealedItems = ReadonlyMap<string, Uint8Array>

export interface ParsedVaultFile {
  head: VaultFileHead
  items: SealedItems
  /** Whether the file is as it was written by somebody who had the vault's key. */
  isWhole(macKey: Uint8Array): boolean
}

/** Room for ten thousand secrets many times over. */
export const maxFileBytes = 256 * 1024 * 1024

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)
const headSchema = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  derivation: z.strictObject({
    id: z.literal('scrypt'),
    cost: z.int(),
    blockSize: z.int(),
    parallelism: z.int(),
    salt: base64
  }),
  wrappedKey: base64,
  generation: z.int().positive()
})
const itemSchema = z.strictObject({ item: z.string().max(200), sealed: base64 })
const endPattern = /^\{"sha256":"([0-9a-f]{64})","mac":"([0-9a-f]{64})"\}\n$/
const endBytes = '{"sha256":"","mac":""}\n'.length + 128

export const macKeyOf = (vaultKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', vaultKey, new Uint8Array(), 'latchkey/passphrase-vault/mac', 32))

export const macOf = (key: Uint8Array, bytes: Uint8Array): Buffer => createHmac('sha256', key).update(bytes).digest()
const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const fromText = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

export const encodeVaultFile = (head: VaultFileHead, items: SealedItems, macKey: Uint8Array): Uint8Array => {
  const { vaultId, derivation, wrappedKey, generation } = head
  const lines = [JSON.stringify({ format: 1, vaultId, derivation, wrappedKey: toText(wrappedKey), generation })]
  for (const [item, sealed] of items) lines.push(`{"item":${JSON.stringify(item)},"sealed":"${toText(sealed)}"}`)
  const body = Buffer.from(`${lines.join('\n')}\n`)
  const end = `{"sha256":"${checksumOf(body)}","mac":"${macOf(macKey, body).toString('hex')}"}\n`
  return Buffer.concat([body, Buffer.from(end)])
}

const parseLines = (text: string): Pick<ParsedVaultFile, 'head' | 'items'> | null => {
  const [first = '', ...others] = text.slice(0, -1).split('\n')
  const { format: _, ...head } = headSchema.parse(JSON.parse(first))
  if (!isSane(head.derivation)) return null
  const items = new Map<string, Uint8Array>()
  for (const line of others) {
    const { item, sealed } = itemSchema.parse(JSON.parse(line))
    if (items.has(item)) return null
    items.set(item, fromText(sealed))
  }
  return { head: { ...head, wrappedKey: fromText(head.wrappedKey) }, items }
}

/** Null for anything that `encodeVaultFile` would not have written. */
export const parseVaultFile = (bytes: Uint8Array): ParsedVaultFile | null => {
  const split = bytes.length - endBytes
  if (split <= 0) return null
  const body = bytes.subarray(0, split)
  const [, checksum, mac = ''] = endPattern.exec(Buffer.from(bytes.subarray(split)).toString('latin1')) ?? []
  if (checksum !== checksumOf(body)) return null
  try {
    const parsed = parseLines(Buffer.from(body).toString('utf8'))
    return parsed && { ...parsed, isWhole: macKey => timingSafeEqual(macOf(macKey, body), Buffer.from(mac, 'hex')) }
  } catch {
    return null
  }
}
