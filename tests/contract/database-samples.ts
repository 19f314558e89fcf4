/** Rows to fill a database with. A number makes each its own. */
import type { Exchange } from '@shared/schemas/exchange'
import type { Workspace } from '@shared/schemas/workspace'
import { newPlan, newWorklist } from '../../electron/domain/rotation-plan'
import type {
  CredentialRow,
  EnvironmentRow,
  ExchangeRow,
  KeyCreateRow,
  RotationRow,
  VersionRow,
  WorklistRow
} from '../../electron/ports'

export const dataKey = new Uint8Array(32).fill(7)

export const uuid = (kind: number, number: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`

export const instant = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString()

export const sampleEnvironment = (number: number, change: Partial<EnvironmentRow> = {}): EnvironmentRow => ({
  id: uuid(1, number),
  providerId: 'acme',
  name: `Entorno ${number} – producción`,
  baseUrl: `https://api-${number}.example.com/v1`,
  production: number % 2 === 0,
  color: 'teal',
  guard: 'read_only',
  sandbox: false,
  ...change
})

export const sampleCredential = (number: number, change: Partial<CredentialRow> = {}): CredentialRow => ({
  id: uuid(2, number),
  providerId: 'acme',
  environmentId: uuid(1, 0),
  label: `Key of row ${number} 🔑`,
  tags: ['billing', `número ${number}`],
  authentication: { methodId: 'header', fields: { header: 'X-Key' } },
  details: { owner: 'Ana', issuedOn: '2026-01-02', expiresOn: null, consumers: ['night job'] },
  origins: ['https://other.example.com'],
  example: false,
  createdAt: instant(number),
  updatedAt: instant(number),
  currentVersion: null,
  ...change
})

export const sampleVersion = (credentialId: string, version: number, change: Partial<VersionRow> = {}): VersionRow => ({
  credentialId,
  version,
  state: 'pending',
  fingerprint: version.toString(16).padStart(64, 'f'),
  envelope: null,
  createdAt: instant(version),
  movedAt: null,
  ...change
})

export const sampleKeyCreate = (number: number, change: Partial<KeyCreateRow> = {}): KeyCreateRow => ({
  id: uuid(5, number),
  environmentId: uuid(1, 0),
  name: `Informes ${number}`,
  sentAt: instant(number),
  lostAt: null,
  idsBefore: ['1', '2'],
  skewMs: -40,
  keyId: null,
  ...change
})

export const sampleRotation = (number: number, change: Partial<RotationRow> = {}): RotationRow => ({
  id: uuid(6, number),
  credentialId: uuid(2, number),
  openedAt: instant(number),
  closedAt: null,
  plan: newPlan({
    mode: 'automatic',
    overlap: 'yes',
    reason: 'scheduled',
    graceMs: 1000,
    longestUseMs: 0,
    consumers: [{ kind: 'consumer', id: 'a', name: 'Facturación' }]
  }),
  record: {
    environmentId: uuid(1, 0),
    providerId: 'acme',
    label: `Key of row ${number}`,
    oldVersion: 1,
    oldFingerprint: 'a1b2',
    newVersion: null,
    newFingerprint: null,
    oldKeyId: '7',
    newKeyId: null,
    newKeyName: `Key ${number}`,
    scopes: ['read:all'],
    expiresInDays: 90,
    steps: [],
    oldDates: { issuedOn: null, expiresOn: null },
    newDates: { issuedOn: '2026-01-02', expiresOn: null },
    sightings: [],
    worklistId: null
  },
  ...change
})

export const sampleWorklist = (number: number, change: Partial<WorklistRow> = {}): WorklistRow => ({
  id: uuid(7, number),
  openedAt: instant(number),
  closedAt: null,
  worklist: newWorklist([{ credentialId: uuid(2, 1), label: 'Número 1', production: true }], {
    graceSeconds: 0,
    nobodyElse: true,
    stopAfter: 3
  }),
  ...change
})

export const sampleExchange = (number: number, change: Partial<Exchange> = {}): Exchange => ({
  id: uuid(3, number),
  sentAt: instant(number),
  spec: {
    method: 'GET',
    url: '/tickets/{id}',
    pathParameters: [{ name: 'id', value: String(number), enabled: true }],
    query: [],
    headers: [],
    body: { kind: 'none' },
    environmentId: uuid(1, 0),
    credentialId: uuid(2, 0),
    timeoutMs: 30_000,
    followRedirects: true
  },
  credential: { id: uuid(2, 0), label: `Key ${number}`, fingerprint: 'a1b2' },
  environment: { id: uuid(1, 0), name: 'Test', baseUrl: 'https://api.example.com' },
  hops: [
    {
      method: 'GET',
      url: `https://api.example.com/tickets/${number}`,
      requestHead: `GET /tickets/${number} HTTP/1.1\r\nhost: api.example.com\r\n\r\n`,
      requestBytes: 60,
      status: 200,
      statusText: 'OK',
      httpVersion: '1.1',
      responseHeaders: [{ name: 'Content-Type', value: 'application/json' }],
      timings: { lookup: 1, connect: 2, secureConnect: 3, requestSent: 4, firstByte: 5, end: 6 },
      remoteAddress: '192.0.2.1',
      tls: null,
      dropped: []
    }
  ],
  failure: null,
  durationMs: 6,
  body: {
    kind: 'json',
    contentType: 'application/json',
    charset: 'utf-8',
    wireBytes: 100,
    bytes: 1000,
    redactions: 0,
    complete: true
  },
  purpose: 'test',
  tokenExchangeId: uuid(3, 0),
  captured: [],
  ...change
})

export const sampleExchangeRow = (number: number, bytes = 1000): ExchangeRow => {
  const exchange = sampleExchange(number)
  return { exchange: { ...exchange, body: { ...exchange.body, bytes } }, bodyKey: new Uint8Array(32).fill(number) }
}

export const sampleWorkspace: Workspace = {
  tabs: [
    {
      id: uuid(4, 1),
      providerId: 'acme',
      endpointId: 'get-ticket',
      spec: { ...sampleExchange(1).spec, environmentId: null }
    }
  ],
  activeId: uuid(4, 1)
}
