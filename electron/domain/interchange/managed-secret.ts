/** Keys in one secret of a cloud's secret manager: the members of a JSON document, or the whole text. */
import { createDotenvKeys, type KnownNames } from './dotenv-keys'
import { emptyKey, type FoundKey, type FoundKeys, plainText } from './found-key'

const membersOf = (text: string): [name: string, value: unknown][] | null => {
  try {
    const document: unknown = JSON.parse(text)
    const isObject = typeof document === 'object' && document !== null && !Array.isArray(document)
    return isObject ? Object.entries(document) : null
  } catch {
    return null
  }
}

/** `apiKey`, `api-key` and `api_key` are named as a `.env` file would name them. */
const asVariable = (member: string): string =>
  member
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase()

const nothing = (reason: 'no_key' | 'not_readable'): FoundKeys => ({
  format: 'managed_secret',
  keys: [],
  skipped: [{ line: 1, reason }]
})

const fromText = (text: string): FoundKeys => {
  const secret = text.trim()
  if (secret === '') return nothing('no_key')
  if (/[\r\n{}[\]]/.test(secret)) return nothing('not_readable')
  return { format: 'managed_secret', keys: [{ ...emptyKey, line: 1, label: '', secret }], skipped: [] }
}

const addressNames = ['BASE_URL', 'API_BASE_URL', 'API_URL', 'URL', 'API_HOST', 'HOST', 'ENDPOINT']

/** The one address of the document, for keys that have none of their own. */
const addressIn = (members: readonly [name: string, value: unknown][]): { line: number; url: string } | null => {
  for (const wanted of addressNames) {
    const at = members.findIndex(([name, value]) => asVariable(name) === wanted && typeof value === 'string')
    if (at >= 0) return { line: at + 1, url: String(members[at]?.[1]) }
  }
  return null
}

/** A line is a member here, in their order. */
export const readManagedSecret = (text: string, name: string, known: readonly KnownNames[]): FoundKeys => {
  const members = membersOf(text)
  const keys = createDotenvKeys(known, '')
  for (const [at, [member, value]] of (members ?? []).entries()) {
    const line = at + 1
    keys.add(
      typeof value === 'string'
        ? { kind: 'entry', line, name: asVariable(member), value }
        : { kind: 'not_readable', line }
    )
  }
  const found = members ? keys.finish() : fromText(text)
  const address = addressIn(members ?? [])
  const isTaken = (line: number): boolean => line === address?.line && found.keys.some(({ url }) => url === '')
  const labelOf = ({ line }: FoundKey): string =>
    found.keys.length === 1 ? name : `${name} ${members?.[line - 1]?.[0] ?? ''}`
  return {
    ...found,
    format: 'managed_secret',
    skipped: found.skipped.filter(({ line }) => !isTaken(line)),
    keys: found.keys.map(key => ({
      ...key,
      label: plainText(labelOf(key), 120),
      url: key.url === '' ? (address?.url ?? '') : key.url
    }))
  }
}
