import { createHmac, timingSafeEqual } from 'node:crypto'
import { fingerprintKeyOf } from '../vault/items'

/** HMAC-SHA256 under a key of this vault, hexadecimal: equal for equal secrets, useless for guessing them elsewhere. */
export const fingerprintOf = (secret: Uint8Array, dataKey: Uint8Array): string =>
  createHmac('sha256', fingerprintKeyOf(dataKey)).update(secret).digest('hex')

/** Compares without telling by its duration how far two fingerprints agree. */
export const sameFingerprint = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))

/** The part that people see: enough to tell two keys apart. */
export const shortFingerprint = (fingerprint: string): string => fingerprint.slice(0, 4)
