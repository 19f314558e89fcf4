/** One entry of a Secret in a Kubernetes manifest: comments, layout and every other document in it stay as they are. */
import type { DestinationWarning } from '@shared/schemas/destination'
import { type Document, isMap, isScalar, parseAllDocuments, type Scalar, stringify } from 'yaml'
import { decodeText, type EditResult, encodeText, lineAt, refuse, splice } from './edit'

export interface SecretEntry {
  secretName: string
  entry: string
}

const options = { uniqueKeys: true, version: '1.1', strict: true } as const

/** Null where one of them cannot be read. */
const documentsOf = (text: string): Document.Parsed[] | null => {
  const documents = parseAllDocuments(text, options)
  if (!Array.isArray(documents)) return []
  return documents.some(({ errors }) => errors.length > 0) ? null : documents
}

const isSecret = (document: Document.Parsed, name: string): boolean =>
  isMap(document.contents) && document.get('kind') === 'Secret' && document.getIn(['metadata', 'name']) === name

const toBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const fromBase64 = (text: string): string => Buffer.from(text.replace(/\s/g, ''), 'base64').toString('utf8')

type Field = 'data' | 'stringData'
const fields: readonly Field[] = ['stringData', 'data']

/** Undefined where it is not there, null where it is there and no plain value. */
const scalarAt = (document: Document.Parsed, field: Field, entry: string): Scalar | null | undefined => {
  if (!document.hasIn([field, entry])) return undefined
  const node = document.getIn([field, entry], true)
  return isScalar(node) && node.range && !node.anchor ? node : null
}

const plainOf = (field: Field, { value }: Scalar): string | null => {
  if (value === null || value === '') return null
  return field === 'data' ? fromBase64(String(value)) : String(value)
}

/** Quotes as they were, where they can stay; a block becomes one line. */
const writeScalar = (node: Scalar, text: string): string => {
  const isPlain = node.type === 'PLAIN' && node.value !== null && stringify(text, options) === `${text}\n`
  if (isPlain) return text
  return node.type === 'QUOTE_SINGLE' && !/[\r\n\t]/.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : JSON.stringify(text)
}

const replaceScalar = (text: string, node: Scalar, value: string): string | null => {
  const [start, end] = node.range ?? [0, 0]
  const written = writeScalar(node, value)
  const old = text.slice(start, end)
  if (old === '') return splice(text, start, end, text[start - 1] === ':' ? ` ${written}` : written)
  const ending = /\r\n?$|\n$/.exec(old)?.[0] ?? ''
  return splice(text, start, end, written + ending)
}

const newManifest = ({ secretName, entry }: SecretEntry, secret: string): string =>
  stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secretName },
    type: 'Opaque',
    data: { [entry]: toBase64(secret) }
  })

const withoutEntry = (documents: readonly Document.Parsed[], { secretName, entry }: SecretEntry): string =>
  JSON.stringify(
    documents.map(document => {
      const value: unknown = document.toJS()
      if (!isSecret(document, secretName) || typeof value !== 'object' || value === null) return value
      for (const field of fields) Reflect.deleteProperty(Object(Reflect.get(value, field)), entry)
      return value
    })
  )

/** What a cluster would get under this name; null where there is none. */
export const readKubernetesEntry = (bytes: Uint8Array, { secretName, entry }: SecretEntry): string | null => {
  const document = (documentsOf(decodeText(bytes)?.text ?? '') ?? []).find(one => isSecret(one, secretName))
  if (!document) return null
  for (const field of fields) {
    const node = scalarAt(document, field, entry)
    if (node) return plainOf(field, node)
  }
  return null
}

const warningsOf = (document: Document.Parsed): DestinationWarning[] =>
  document.get('immutable') === true ? ['immutable'] : []

/** `current` is null where there is no manifest yet. */
export const editKubernetesSecret = (current: Uint8Array | null, place: SecretEntry, secret: string): EditResult => {
  if (current === null) {
    const text = newManifest(place, secret)
    const line = lineAt(text, text.lastIndexOf(`${place.entry}:`))
    const change = { line, name: place.entry, action: 'added' as const, before: null, after: secret, isSecret: true }
    return { ok: true, edit: { bytes: encodeText({ mark: '', text }), changes: [change], warnings: [] } }
  }
  const decoded = decodeText(current)
  if (!decoded) return refuse('encoding')
  const { text } = decoded
  const documents = documentsOf(text)
  if (!documents) return refuse('not_readable')
  const [document, another] = documents.filter(one => isSecret(one, place.secretName))
  if (!document) return refuse('name_missing')
  if (another) return refuse('ambiguous')
  if (document.has('sops')) return refuse('encrypted')
  const found = fields.flatMap(field => {
    const node = scalarAt(document, field, place.entry)
    return node === undefined ? [] : [{ field, node }]
  })
  const [first, second] = found
  if (!first) return refuse('name_missing')
  if (second) return refuse('ambiguous')
  if (!first.node) return refuse('not_a_value')

  const before = plainOf(first.field, first.node)
  const warnings = warningsOf(document)
  if (before === secret) return { ok: true, edit: { bytes: current, changes: [], warnings } }
  const next = replaceScalar(text, first.node, first.field === 'data' ? toBase64(secret) : secret)
  const after = next === null ? null : documentsOf(next)
  if (next === null || !after || withoutEntry(documents, place) !== withoutEntry(after, place))
    return refuse('not_a_value')
  const bytes = encodeText({ ...decoded, text: next })
  if (readKubernetesEntry(bytes, place) !== secret) return refuse('not_a_value')
  const line = lineAt(next, first.node.range?.[0] ?? 0)
  const change = { line, name: place.entry, action: 'replaced' as const, before, after: secret, isSecret: true }
  return { ok: true, edit: { bytes, changes: [change], warnings } }
}
