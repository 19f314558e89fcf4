/** A file that holds one secret and nothing else, as Docker and its like mount it. */
import { decodeText, type EditResult, encodeText, refuse } from './edit'

const parts = /^([^\r\n]*)(\r\n?|\n)?$/

/** Null where it holds more than one line, or no text. */
export const readDockerSecret = (bytes: Uint8Array): string | null =>
  parts.exec(decodeText(bytes)?.text ?? '\n\n')?.[1] ?? null

/** Whether it ends with a line ending stays as it is; a new file has none, since it would be a part of the secret. */
export const editDockerSecret = (current: Uint8Array | null, secret: string): EditResult => {
  if (/[\0\r\n]/.test(secret)) return refuse('secret_not_writable')
  const decoded = decodeText(current ?? new Uint8Array())
  if (!decoded) return refuse('encoding')
  const found = parts.exec(decoded.text)
  if (!found) return refuse('several_lines')
  const before = found[1] ?? ''
  if (before === secret && decoded.mark === '') {
    return { ok: true, edit: { bytes: current ?? new Uint8Array(), changes: [], warnings: [] } }
  }
  const bytes = encodeText({ mark: '', text: secret + (found[2] ?? '') })
  const action = current === null ? ('added' as const) : ('replaced' as const)
  const change = { line: 1, name: '', action, before: before === '' ? null : before, after: secret, isSecret: true }
  return { ok: true, edit: { bytes, changes: [change], warnings: [] } }
}
