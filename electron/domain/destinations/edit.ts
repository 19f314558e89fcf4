/** What a change of a file comes to, whatever its kind. */
import type { DestinationWarning, EditProblem } from '@shared/schemas/destination'

/** What is to stand in the file. */
export interface NewValues {
  secret: string
  baseUrl: string
}

/** One value that changes. Not for the renderer: it holds secrets. */
export interface ValueChange {
  line: number
  name: string
  action: 'replaced' | 'added'
  before: string | null
  after: string
  isSecret: boolean
}

export interface Edit {
  bytes: Uint8Array
  /** Empty where it stands there already. */
  changes: ValueChange[]
  warnings: DestinationWarning[]
}

export type EditResult = { ok: true; edit: Edit } | { ok: false; problem: EditProblem }

export const refuse = (problem: EditProblem): EditResult => ({ ok: false, problem })

export const lineAt = (text: string, offset: number): number =>
  [...text.slice(0, offset).matchAll(/\r\n?|\n/g)].length + 1

const byteOrderMark = '\ufeff'

export interface Utf8Text {
  /** The mark, or nothing. */
  mark: string
  text: string
}

/** Null where it is no UTF-8, or holds what no text file holds. */
export const decodeText = (bytes: Uint8Array): Utf8Text | null => {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (whole.includes('\0')) return null
    return whole.startsWith(byteOrderMark) ? { mark: byteOrderMark, text: whole.slice(1) } : { mark: '', text: whole }
  } catch {
    return null
  }
}

export const encodeText = ({ mark, text }: Utf8Text): Uint8Array => new TextEncoder().encode(mark + text)

/** The line ending that a text uses first. */
export const lineEndingOf = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n'

/** Puts one piece in place of another. */
export const splice = (text: string, start: number, end: number, piece: string): string =>
  text.slice(0, start) + piece + text.slice(end)
