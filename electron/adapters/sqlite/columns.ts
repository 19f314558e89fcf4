/** Values of a row as they should be. SQLite answers a damaged row with whatever it finds, so each is looked at. */
import { type Place, SealBroken, type Sealer } from '../sealing'
import type { SqlRow } from './connection'

export const textIn = (raw: SqlRow, column: string): string => {
  const value = raw[column]
  if (typeof value !== 'string') throw new SealBroken(`${column} is no text`)
  return value
}

export const integerIn = (raw: SqlRow, column: string): number => {
  const value = raw[column]
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new SealBroken(`${column} is no integer`)
  return value
}

export const bytesIn = (raw: SqlRow, column: string): Uint8Array => {
  const value = raw[column]
  if (!(value instanceof Uint8Array)) throw new SealBroken(`${column} holds no bytes`)
  return value
}

export const sealJson = (sealer: Sealer, value: unknown, place: Place): Uint8Array =>
  sealer.seal(Buffer.from(JSON.stringify(value), 'utf8'), place)

/** The seal vouches that it was us who wrote this, for this place; so the type is not checked again. */
export const openJson = <Value>(sealer: Sealer, sealed: Uint8Array, place: Place): Value =>
  JSON.parse(Buffer.from(sealer.open(sealed, place)).toString('utf8')) as Value

export const toText64 = (bytes: Uint8Array | null): string | null =>
  bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** Owns its memory: a view into Node's pool would take the pool along when it is posted to another process. */
export const fromText64 = (text: string | null): Uint8Array | null =>
  text === null ? null : new Uint8Array(Buffer.from(text, 'base64'))
