/** From the bytes of a file to the keys in it. */
import { AppFailure } from '@shared/errors'
import { type ImportFormat, maxImportRows } from '@shared/schemas/import'
import { originOf } from '../../domain/base-url'
import { decodeText } from '../../domain/decode-text'
import { recognizeCsv } from '../../domain/interchange/credential-csv'
import { readCsv, separatorOf } from '../../domain/interchange/csv'
import { readDotenv } from '../../domain/interchange/dotenv'
import { createDotenvKeys, type KnownNames } from '../../domain/interchange/dotenv-keys'
import type { FoundKey, FoundKeys, SkippedLine } from '../../domain/interchange/found-key'
import { readManagedSecret } from '../../domain/interchange/managed-secret'
import type { Provider } from '../../providers/provider'
import { createSlices } from './slices'

const unreadable = (reason: 'unknown_format' | 'too_many_rows'): AppFailure =>
  new AppFailure('import_unreadable', 'The file is none that keys are read from.', { reason })

/** Throws `import_unreadable` for what is no text. */
const decode = (bytes: Uint8Array): string => {
  const text = decodeText(bytes)
  if (text === null) throw unreadable('unknown_format')
  return text
}

const knownNames = (providers: readonly Provider[]): KnownNames[] =>
  providers.flatMap(({ id, dotenv }) => dotenv.map(names => ({ provider: id, ...names })))

const fromDotenv = async (text: string, fileName: string, providers: readonly Provider[]): Promise<FoundKeys> => {
  const pause = createSlices()
  const keys = createDotenvKeys(knownNames(providers), fileName)
  let lines = 0
  let entries = 0
  for (const line of readDotenv(text)) {
    keys.add(line)
    lines += 1
    if (line.kind === 'entry') entries += 1
    if (lines > maxImportRows) throw unreadable(entries === 0 ? 'unknown_format' : 'too_many_rows')
    await pause()
  }
  if (entries === 0) throw unreadable('unknown_format')
  return keys.finish()
}

/** Null where the first line is not the header of a format that we know. */
const fromCsv = async (text: string): Promise<FoundKeys | null> => {
  const pause = createSlices()
  const keys: FoundKey[] = []
  const skipped: SkippedLine[] = []
  let format: ReturnType<typeof recognizeCsv> = null
  for await (const row of readCsv(text, separatorOf(text))) {
    if (!format) {
      format = row.kind === 'record' ? recognizeCsv(row.fields) : null
      if (!format) return null
      continue
    }
    const found = row.kind === 'record' ? format.read(row.fields, row.line) : []
    if (found.length === 0) skipped.push({ line: row.line, reason: row.kind === 'record' ? 'no_key' : row.kind })
    keys.push(...found)
    if (keys.length + skipped.length > maxImportRows) throw unreadable('too_many_rows')
    await pause()
  }
  return format && { format: format.format satisfies ImportFormat, keys, skipped }
}

const isPlaceOf = (url: string, { environments }: Provider): boolean =>
  environments.some(({ baseUrl }) => baseUrl !== '' && originOf(baseUrl) === originOf(url))

/** The keys in one secret of a secret manager. What is just called a key there belongs to whoever its address belongs to. */
export const readSecretKeys = (text: string, name: string, providers: readonly Provider[]): FoundKeys => {
  const found = readManagedSecret(text, name, knownNames(providers))
  const isOpen = ({ provider, url }: FoundKey): boolean =>
    provider === 'api-key' && originOf(url) !== null && providers.some(one => isPlaceOf(url, one))
  return { ...found, keys: found.keys.map(key => (isOpen(key) ? { ...key, provider: '', methodId: '' } : key)) }
}

/**
 * By its content and not by its name: whatever has the header of a known CSV file is one. Throws `import_unreadable`
 * (reason: unknown_format, too_many_rows).
 */
export const readKeys = async (
  bytes: Uint8Array,
  fileName: string,
  providers: readonly Provider[]
): Promise<FoundKeys> => {
  const text = decode(bytes)
  return (await fromCsv(text)) ?? (await fromDotenv(text, fileName, providers))
}
