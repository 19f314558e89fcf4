/** The request being edited, as data: what the editor shows, and how it becomes what is sent. */
import type { Endpoint, HttpMethod, ProviderSummary } from '@shared/schemas/provider'
import type { NameValue, RequestBody, RequestSpec } from '@shared/schemas/request'
import type { DraftSpec } from '@shared/schemas/workspace'

/** A line of a table; the id keeps the focus in its line while others come and go. */
export interface Row extends NameValue {
  id: string
}

/** As the cookie that it is, or as a Bearer token. */
export type SessionWay = NonNullable<RequestSpec['session']>

export type BodyKind = RequestBody['kind']

/** Every kind of body keeps its content, so that switching to and fro loses nothing. */
export interface DraftBody {
  kind: BodyKind
  json: string
  text: string
  form: Row[]
  multipart: Row[]
}

export interface Draft {
  method: HttpMethod
  url: string
  pathParameters: Row[]
  query: Row[]
  headers: Row[]
  body: DraftBody
  environmentId: string | null
  credentialId: string | null
  /** Without a credential: in which way the session of the environment goes along, if at all. */
  session: SessionWay | null
  /** For the whole send; 0 waits without end. */
  timeoutMs: number
  followRedirects: boolean
  /** With the token that is held, whatever its state: none is fetched, and nothing is sent again. */
  raw: boolean
  /** Where the draft came from in the catalogue; null when it was typed. */
  providerId: string | null
  endpointId: string | null
}

export const defaultTimeoutMs = 30_000

let lastRow = 0

export const newRow = (name = '', value = '', enabled = true): Row => {
  lastRow += 1
  return { id: `row-${lastRow}`, name, value, enabled }
}

const emptyBody = (): DraftBody => ({ kind: 'none', json: '', text: '', form: [], multipart: [] })

export const emptyDraft = (): Draft => ({
  method: 'GET',
  url: '',
  pathParameters: [],
  query: [],
  headers: [],
  body: emptyBody(),
  environmentId: null,
  credentialId: null,
  session: null,
  timeoutMs: defaultTimeoutMs,
  followRedirects: true,
  raw: false,
  providerId: null,
  endpointId: null
})

/** The names in braces of a URL, each once. */
export const pathNames = (url: string): string[] => [
  ...new Set([...url.matchAll(/\{([^{}/?#]+)\}/g)].flatMap(([, name]) => (name ? [name] : [])))
]

/** The path parameters a URL asks for; values already typed are kept. */
export const pathRows = (url: string, rows: readonly Row[]): Row[] =>
  pathNames(url).map(name => ({ ...(rows.find(row => row.name === name) ?? newRow(name)), enabled: true }))

const bodyOf = (endpoint: Endpoint): DraftBody => {
  const body = endpoint.body
  if (!body) return emptyBody()
  if (body.kind === 'json') return { ...emptyBody(), kind: 'json', json: body.example }
  const rows = body.fields.map(field => newRow(field.name, field.example, field.required))
  return { ...emptyBody(), kind: body.kind, [body.kind]: rows }
}

/** Required parameters are on and hold their example; the others wait, off, to be found. */
export const draftFromEndpoint = (provider: ProviderSummary, endpoint: Endpoint): Draft => {
  const rows = (place: 'path' | 'query') =>
    endpoint.parameters
      .filter(parameter => parameter.in === place)
      .map(parameter => newRow(parameter.name, parameter.example, parameter.required))
  return {
    ...emptyDraft(),
    method: endpoint.method,
    url: endpoint.path,
    pathParameters: pathRows(endpoint.path, rows('path')),
    query: rows('query'),
    body: bodyOf(endpoint),
    providerId: provider.id,
    endpointId: endpoint.id
  }
}

const withIds = (values: readonly NameValue[]): Row[] =>
  values.map(({ name, value, enabled }) => newRow(name, value, enabled))

const bodyFromSpec = (body: RequestBody): DraftBody => {
  const base = { ...emptyBody(), kind: body.kind }
  if (body.kind === 'json') return { ...base, json: body.text }
  if (body.kind === 'text') return { ...base, text: body.text }
  if (body.kind === 'form') return { ...base, form: withIds(body.fields) }
  return body.kind === 'multipart' ? { ...base, multipart: withIds(body.parts) } : base
}

/** Opens what was sent, or was being written, once more. */
export const draftFromSpec = (spec: DraftSpec): Draft => ({
  ...emptyDraft(),
  method: spec.method,
  url: spec.url,
  pathParameters: pathRows(spec.url, withIds(spec.pathParameters)),
  query: withIds(spec.query),
  headers: withIds(spec.headers),
  body: bodyFromSpec(spec.body),
  environmentId: spec.environmentId,
  credentialId: spec.credentialId,
  session: spec.session ?? null,
  timeoutMs: spec.timeoutMs,
  followRedirects: spec.followRedirects
})

/** Lines without a name were never filled in. */
const values = (rows: readonly Row[]): NameValue[] =>
  rows.filter(row => row.name !== '').map(({ name, value, enabled }) => ({ name, value, enabled }))

const specBody = (body: DraftBody): RequestBody => {
  if (body.kind === 'json') return { kind: 'json', text: body.json }
  if (body.kind === 'text') return { kind: 'text', text: body.text }
  if (body.kind === 'form') return { kind: 'form', fields: values(body.form) }
  return body.kind === 'multipart' ? { kind: 'multipart', parts: values(body.multipart) } : { kind: 'none' }
}

/** A draft as it is kept over a restart. */
export const draftSpec = (draft: Draft): DraftSpec => ({
  method: draft.method,
  url: draft.url.trim(),
  pathParameters: values(draft.pathParameters),
  query: values(draft.query),
  headers: values(draft.headers),
  body: specBody(draft.body),
  environmentId: draft.environmentId,
  credentialId: draft.credentialId,
  ...(draft.session === null ? {} : { session: draft.session }),
  timeoutMs: draft.timeoutMs,
  followRedirects: draft.followRedirects
})

/** What is sent; null while no environment is chosen, since a request has to go somewhere. */
export const specFromDraft = (draft: Draft): RequestSpec | null =>
  draft.environmentId === null ? null : { ...draftSpec(draft), environmentId: draft.environmentId }

/** What a draft says, without who signs and where it goes: two drafts with the same text are the same request. */
export const contentOf = (draft: Draft): string =>
  JSON.stringify({ ...draftSpec({ ...draft, session: null }), raw: draft.raw, environmentId: null, credentialId: null })
