/** One value of a `.env` file: its line changes, every other byte of the file stays. */
import type { DestinationWarning } from '@shared/schemas/destination'
import { readDotenv } from '../interchange/dotenv'
import { byteOrderMark, findAssignments, type Quote } from './dotenv-lines'
import { type EditResult, lineAt, lineEndingOf, refuse, splice } from './edit'

const toBytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const fromBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
/** UTF-8 as one character a byte. */
const asBytesText = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** What every reader takes as it stands, shells included. */
const plain = /^[A-Za-z0-9_./+=:@%,~-]+$/
const special = /["$\\`]/

const escaped = (secret: string): string => `"${secret.replace(/["$\\`]/g, '\\$&')}"`

/** The quotes that stand there stay where they can; escapes are the last way, since readers differ about them. */
const write = (secret: string, quote: Quote): string => {
  if (quote === '' && plain.test(secret)) return secret
  if (quote === '"' && !special.test(secret)) return `"${secret}"`
  if (quote === '`' && !/[`$\\]/.test(secret)) return `\`${secret}\``
  if (!secret.includes("'")) return `'${secret}'`
  return escaped(secret)
}

const entriesOf = (bytes: Uint8Array): [name: string, value: string][] =>
  [...readDotenv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))].flatMap(line =>
    line.kind === 'entry' ? [[line.name, line.value] as [string, string]] : []
  )

/** What readers of the file get under this name; null where there is none. */
export const readDotenvValue = (bytes: Uint8Array, variable: string): string | null =>
  entriesOf(bytes).findLast(([name]) => name === variable)?.[1] ?? null

/** Whether the value stands there and every other entry reads as before. */
const isSound = (before: Uint8Array, after: Uint8Array, variable: string, secret: string): boolean => {
  const others = (bytes: Uint8Array): string =>
    JSON.stringify(entriesOf(bytes).filter(([name], at, all) => name !== variable || at < lastOf(all, variable)))
  return readDotenvValue(after, variable) === secret && others(before) === others(after)
}
const lastOf = (entries: readonly [string, string][], variable: string): number =>
  entries.findLastIndex(([name]) => name === variable)

const append = (text: string, line: string): string => {
  if (text === '' || text === byteOrderMark) return `${text}${line}\n`
  const ending = lineEndingOf(text)
  return /[\r\n]$/.test(text) ? `${text}${line}${ending}` : `${text}${ending}${line}`
}

/** `current` is null where there is no file yet. */
export const editDotenv = (current: Uint8Array | null, variable: string, secret: string): EditResult => {
  if (secret === '' || /[\0\r\n]/.test(secret)) return refuse('secret_not_writable')
  const text = fromBytes(current ?? new Uint8Array())
  // UTF-16 has a mark or zeros; anything else is text as far as the line in question goes.
  if (text.includes('\0') || text.startsWith('\u00ff\u00fe') || text.startsWith('\u00fe\u00ff'))
    return refuse('encoding')
  const own = findAssignments(text).filter(({ name }) => name === variable)
  const last = own.at(-1)
  if (own.some(({ value }) => value === null)) return refuse('line_not_readable')

  const bytesBefore = current ?? new Uint8Array()
  const before = last ? readDotenvValue(bytesBefore, variable) : null
  if (before === secret) return { ok: true, edit: { bytes: bytesBefore, changes: [], warnings: [] } }

  const place = last?.value ?? null
  const written = asBytesText(write(secret, place?.quote ?? ''))
  const isQuoted = /^["'`]/.test(written)
  const apart = place && text[place.end] === '#' ? ' ' : ''
  const next = place ? splice(text, place.start, place.end, written + apart) : append(text, `${variable}=${written}`)
  const bytes = toBytes(next)
  if (!isSound(bytesBefore, bytes, variable, secret)) return refuse('line_not_readable')

  const warnings: DestinationWarning[] = []
  if (own.length > 1) warnings.push('earlier_line_stays')
  if (isQuoted && place?.quote === '') warnings.push('quotes_added')
  const at = place?.start ?? next.length - 1
  const change = { line: lineAt(next, at), name: variable, before, after: secret, isSecret: true }
  return { ok: true, edit: { bytes, changes: [{ ...change, action: place ? 'replaced' : 'added' }], warnings } }
}
