import type { Worklist } from '@shared/schemas/worklist'

/** A program that opens the file must not take a label for a formula. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '')
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const columns = ['turn', 'key', 'production', 'state', 'waits_for', 'problem', 'credential_id', 'rotation_id']

/** What became of every key, as CSV (RFC 4180). Nothing secret is in it. */
export const worklistCsv = ({ items }: Pick<Worklist, 'items'>): string => {
  const rows = items.map(({ label, production, state, waitsFor, problem, credentialId, rotationId }, index) =>
    [index + 1, label, production ? 'yes' : 'no', state, waitsFor, problem, credentialId, rotationId].map(cell)
  )
  return [columns, ...rows].map(row => `${row.join(',')}\r\n`).join('')
}
