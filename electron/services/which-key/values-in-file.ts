import { maxSecretLength } from '@shared/schemas/secret'
import { decodeText } from '../../domain/decode-text'
import { readDotenv } from '../../domain/interchange/dotenv'
import type { Provider } from '../../providers/provider'
import { readKeys } from '../import/read-keys'
import { createSlices } from '../import/slices'

export interface FileValue {
  line: number
  /** Of the variable; what the key is called in a list of keys. */
  name: string
  value: string
  /** It stands under a name that keys stand under. */
  isKey: boolean
}

/** A label of a person's may be long. */
const maxName = 120

/** Every value of a `.env` file, and the keys of a list. Throws `import_unreadable`. */
export const valuesIn = async (
  bytes: Uint8Array,
  fileName: string,
  providers: readonly Provider[]
): Promise<FileValue[]> => {
  const { format, keys } = await readKeys(bytes, fileName, providers)
  const named = keys.map(({ line, label, secret }) => ({ line, name: label, value: secret, isKey: true }))
  const others: FileValue[] = []
  if (format === 'dotenv') {
    const pause = createSlices()
    const lines = new Set(named.map(({ line }) => line))
    for (const entry of readDotenv(decodeText(bytes) ?? '')) {
      if (entry.kind === 'entry' && !lines.has(entry.line)) others.push({ ...entry, isKey: false })
      await pause()
    }
  }
  return [...named, ...others]
    .filter(({ value }) => value !== '' && value.length <= maxSecretLength)
    .map(({ line, name, value, isKey }) => ({ line, name: name.slice(0, maxName), value, isKey }))
    .sort((one, other) => one.line - other.line)
}
