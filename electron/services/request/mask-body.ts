/**
 * Masks a body on its way to the store: secrets that it brings by the names of their members, and every known secret by
 * its value. What must not happen here: passing on the beginning of a body before the secrets near it are known.
 */
import type { RedactionStream, Redactor } from '../../domain/redaction'
import { createSecretMemberScanner, type FoundSecret, type ScannedPiece } from '../../domain/secret-members'

/** Bytes that are looked through before any is passed on: a message may tell the key before the member that holds it. */
const windowBytes = 256 * 1024

export interface BodyMask {
  push(chunk: Uint8Array): Uint8Array[]
  flush(): Uint8Array[]
  /** Places that were masked so far. */
  readonly count: number
}

interface Masking {
  members: readonly string[]
  /** With every secret that is known by now. */
  redactor(): Redactor
  /** A secret that the body brought; it must be known to `redactor` afterwards. */
  onFound(found: FoundSecret): void
}

export const createBodyMask = ({ members, redactor, onFound }: Masking): BodyMask => {
  const scanner = createSecretMemberScanner(members)
  const window = members.length > 0 ? windowBytes : 0
  let held: ScannedPiece[] = []
  let heldBytes = 0
  let stream: RedactionStream | null = null
  let count = 0

  const learn = (pieces: readonly ScannedPiece[]): void => {
    for (const { found } of pieces) {
      if (!found) continue
      count += 1
      onFound(found)
    }
  }

  const flushStream = (): Uint8Array[] => {
    if (!stream) return []
    const rest = stream.flush()
    count += stream.count
    stream = null
    return [rest]
  }

  const mask = (pieces: readonly ScannedPiece[]): Uint8Array[] =>
    pieces.map(({ bytes }) => {
      stream ??= redactor().stream()
      return stream.push(bytes)
    })

  const release = (): Uint8Array[] => {
    const pieces = held
    held = []
    heldBytes = 0
    return mask(pieces)
  }

  return {
    push(chunk) {
      const pieces = scanner.push(chunk)
      learn(pieces)
      if (!stream) {
        held.push(...pieces.map(piece => ({ ...piece, bytes: piece.bytes.slice() })))
        heldBytes += chunk.byteLength
        return heldBytes < window ? [] : release()
      }
      // A mask is no part of a secret, so the masking may begin anew behind one.
      const first = pieces.findIndex(({ found }) => found !== null)
      if (first < 0) return mask(pieces)
      const before = mask(pieces.slice(0, first + 1))
      return [...before, ...flushStream(), ...mask(pieces.slice(first + 1))]
    },
    flush: () => [...release(), ...flushStream()],
    get count() {
      return count + (stream?.count ?? 0)
    }
  }
}
