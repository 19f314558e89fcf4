/** Lines of the authentication log, as main would tell them. */
import type { AuthLogEntry, AuthLogKind } from '@shared/schemas/auth-log'
import { fakeId } from './fake-data'

export const logEntry = (sequence: number, change: Partial<AuthLogEntry> = {}): AuthLogEntry => ({
  sequence,
  at: new Date(Date.UTC(2025, 10, 22, 15, 4, 5) + sequence * 137).toISOString(),
  kind: 'header_applied',
  reason: null,
  credential: { id: fakeId(2, 1), label: 'Support team' },
  environmentName: 'Apala',
  status: 200,
  failure: null,
  durationMs: null,
  waitMs: null,
  names: ['Authorization'],
  wire: '',
  exchangeId: fakeId(3, sequence),
  ...change
})

const tokenWire = (path: string): string =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: api.apala.example',
    'Content-Type: application/json',
    'Accept: application/json',
    '',
    'HTTP/1.1 200 OK',
    'Content-Type: application/json; charset=utf-8',
    'Cache-Control: max-age=0, private, must-revalidate',
    'Server: Cowboy'
  ].join('\r\n')

const dataWire = (status: string): string =>
  [
    'POST /api/feedback HTTP/1.1',
    'Host: api.apala.example',
    'Authorization: Bearer [redacted:Support team]',
    'Content-Type: application/json',
    '',
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8'
  ].join('\r\n')

const billing = { id: fakeId(2, 2), label: 'Billing robot' }

/** A life with everything in it, in the order in which it happens. */
const life: readonly Partial<AuthLogEntry>[] = [
  { kind: 'exchange', reason: 'first_need', durationMs: 214, names: [], wire: tokenWire('/api/auth/token') },
  { wire: dataWire('201 Created'), status: 201 },
  { status: 401, wire: dataWire('401 Unauthorized') },
  { kind: 'refresh', reason: 'refused_by_server', durationMs: 88, names: [], wire: tokenWire('/api/auth/refresh') },
  { kind: 'replay', reason: 'refused_by_server', status: null, names: [], exchangeId: null },
  { status: 201, wire: dataWire('201 Created') },
  { status: 302, wire: dataWire('302 Found') },
  { kind: 'hop', status: 200, names: [], wire: 'GET /files/7 HTTP/1.1\r\nHost: files.example.com' },
  { kind: 'dropped', reason: 'other_origin', status: 200 },
  { kind: 'exchange', reason: 'first_need', status: 503, durationMs: 1204, names: [], credential: billing },
  {
    kind: 'back_off',
    reason: 'back_off',
    status: null,
    waitMs: 1120,
    names: [],
    exchangeId: null,
    credential: billing
  },
  { kind: 'retry', status: null, failure: 'connection_refused', durationMs: 4, names: [], credential: billing },
  {
    ...{ kind: 'back_off', reason: 'cool_down', status: null, waitMs: 300_000 },
    ...{ names: [], exchangeId: null, credential: billing }
  },
  { kind: 'dropped', reason: 'key_changed', status: null, names: [], exchangeId: null, credential: billing }
]

export const logOfEverything = (count: number = life.length): AuthLogEntry[] =>
  Array.from({ length: count }, (_, sequence) => logEntry(sequence, life[sequence % life.length]))

export const kindsOf = (entries: readonly AuthLogEntry[]): AuthLogKind[] => entries.map(({ kind }) => kind)
