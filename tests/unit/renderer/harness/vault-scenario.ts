/** The part of a scenario that is about keys: details, a file to import, the answer of a test. */
import type { CredentialSummary, KeyTest } from '@shared/schemas/credential'
import type { ImportPreview, ImportRow } from '@shared/schemas/import'
import type { FakeState } from '../fake-bridge'
import { credential, fakeId, sandboxId } from '../fake-data'

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** What people note, on the first few keys. */
const noted: Partial<CredentialSummary>[] = [
  {
    tags: ['support', 'read only', 'bogotá'],
    details: {
      owner: 'Ana Ruiz',
      issuedOn: inDays(-340),
      expiresOn: inDays(12),
      consumers: ['Support panel', 'Nightly report']
    },
    origins: ['https://files.wisphub.net', 'https://backup.wisphub.net']
  },
  { tags: ['billing'], details: { owner: 'Billing', issuedOn: null, expiresOn: inDays(-3), consumers: [] } },
  { temporary: true, environmentId: sandboxId, tags: ['support'] }
]

export const notedCredential = (number: number): CredentialSummary => credential(number, noted[number] ?? {})

const row = (index: number, change: Partial<ImportRow> = {}): ImportRow => ({
  index,
  line: index + 2,
  label: `WISPHUB_KEY_${index}`,
  tags: [],
  providerId: 'wisphub-net',
  authentication: { methodId: 'api-key', fields: {} },
  environmentName: 'wisphub.net',
  baseUrl: 'https://api.wisphub.net',
  production: true,
  details: { owner: '', issuedOn: null, expiresOn: null, consumers: [] },
  length: 41,
  findings: [],
  sameAs: null,
  ...change
})

const special: Partial<ImportRow>[] = [
  { label: 'WISPHUB_NET_KEY' },
  { findings: [{ code: 'scheme_prefix', severity: 'doubt', cleanable: true, detail: 'Api-Key' }] },
  { sameAs: 'Support team' },
  { providerId: null, authentication: null, baseUrl: '', environmentName: '', label: 'PAYMENTS_TOKEN' },
  {
    findings: [
      { code: 'line_break', severity: 'refused', cleanable: true, detail: '' },
      { code: 'quotes', severity: 'doubt', cleanable: true, detail: '' }
    ]
  },
  { findings: [{ code: 'masked', severity: 'doubt', cleanable: false, detail: '' }] }
]

const previewOf = (rows: number): ImportPreview => ({
  id: fakeId(6, 1),
  fileName: rows > 100 ? '1password.csv' : 'production.env',
  format: rows > 100 ? 'onepassword_csv' : 'dotenv',
  readableByOthers: true,
  rows: Array.from({ length: rows }, (_, index) => row(index, special[index])),
  skipped: [
    { line: 9, reason: 'no_key' },
    { line: 14, reason: 'not_readable' }
  ]
})

const keyTests: Record<string, KeyTest> = {
  works: { outcome: 'works', reason: 'accepted', status: 200, exchangeId: fakeId(3, 0) },
  refused: { outcome: 'refused', reason: 'refused_by_provider', status: 401, exchangeId: fakeId(3, 0) },
  unproven: { outcome: 'unproven', reason: 'same_without_key', status: 200, exchangeId: fakeId(3, 0) },
  unprovable: { outcome: 'unprovable', reason: 'no_harmless_call', status: null, exchangeId: null }
}

export const vaultScenario = (parameters: URLSearchParams): Partial<FakeState> => {
  const rows = parameters.get('file')
  const test = keyTests[parameters.get('test') ?? 'works']
  return {
    ...(rows === null ? {} : { preview: previewOf(Number(rows)) }),
    ...(test ? { keyTest: test } : {})
  }
}
