/** What main may say of a pasted text, of a key without a name, and of a call that is to be shared. */
import type { Finding } from '@shared/schemas/diagnosis'
import type { PastedCall, PastedDiagnosis, PastedProblem } from '@shared/schemas/pasted'
import type { SharePreview } from '@shared/schemas/share'
import type { KeyAnswer, NamedKey } from '@shared/schemas/which-key'
import type { FakeState } from '../fake-bridge'
import { fakeId } from '../fake-data'
import { someFindings } from './finding-scenario'

const untimed = { lookup: null, connect: null, secureConnect: null, requestSent: null, firstByte: null, end: null }

const pastedCall = (path: string, status: number, findings: Finding[]): PastedCall => ({
  hops: [
    {
      method: 'GET',
      url: `https://api.wisphub.net${path}`,
      requestHead: `GET ${path} HTTP/1.1\r\nHost: api.wisphub.net\r\nAuthorization: Bearer ••••••••`,
      requestBytes: 0,
      status,
      statusText: status === 200 ? 'OK' : 'Unauthorized',
      httpVersion: '',
      responseHeaders: [{ name: 'Content-Type', value: 'application/json' }],
      timings: untimed,
      remoteAddress: null,
      tls: null,
      dropped: []
    }
  ],
  failure: null,
  body: { text: '{"detail":"Las credenciales de autenticación no se proveyeron."}', isWhole: true },
  findings,
  places: [
    { line: 4, by: 'header', name: 'Authorization' },
    { line: 9, by: 'header', name: 'Authorization' }
  ],
  credential: status === 200 ? null : { id: fakeId(2, 0), label: 'Support team' },
  environment: { id: fakeId(1, 0), name: 'Production' },
  providerName: 'WispHub Net'
})

const refused = pastedCall('/api/clientes/', 401, someFindings)
const many = Array.from({ length: 24 }, (_, place) =>
  place === 17 ? refused : pastedCall(`/api/clientes/${1000 + place}/perfil/?with=everything`, 200, [])
)

const pastedOf = (what: string): PastedDiagnosis => {
  if (what === 'curl') return { read: true, format: 'curl', calls: [refused], chosen: 0, left: 0 }
  if (what === 'har') return { read: true, format: 'har', calls: many, chosen: 17, left: 3 }
  return { read: false, problem: what as PastedProblem }
}

const named = (change: Partial<NamedKey>): NamedKey => ({
  line: null,
  name: null,
  length: 41,
  fingerprint: 'a1f3',
  reading: 'as_is',
  matches: [],
  looksLike: [],
  ...change
})

const match = (standing: NamedKey['matches'][number]['standing'], label: string): NamedKey['matches'][number] => ({
  credentialId: fakeId(2, 0),
  label,
  providerName: 'WispHub Net',
  environmentName: 'Production',
  standing,
  state: standing === 'current' ? 'ready' : null,
  expiresOn: standing === 'current' ? '2027-01-31' : null,
  lastSeenAt: standing === 'probably_retired' ? '2026-02-03T10:00:00.000Z' : null
})

const current = named({ reading: 'cleaned', matches: [match('current', 'Support team')], looksLike: ['WispHub Net'] })
const answers: Record<string, KeyAnswer> = {
  current: { fileName: null, readableByOthers: false, keys: [current] },
  retired: {
    fileName: null,
    readableByOthers: false,
    keys: [named({ matches: [match('probably_retired', 'Support team')] })]
  },
  unknown: { fileName: null, readableByOthers: false, keys: [named({ looksLike: ['Fiberwise'] })] },
  file: {
    fileName: '.env.production',
    readableByOthers: true,
    keys: [
      { ...current, line: 2, name: 'WISPHUB_NET_KEY' },
      named({
        line: 5,
        name: 'FIBERWISE_API_KEY',
        matches: [match('retired', 'Field technicians with a rather long name')]
      }),
      named({ line: 9, name: 'PAYMENTS_GATEWAY_SECRET_KEY', looksLike: ['Apala'] }),
      named({ line: 12, name: 'OLD_TOKEN' })
    ]
  }
}

const markdown = `# GET /api/clientes/ → 401 Unauthorized

- **When:** 2026-03-01T12:00:00.000Z
- **Where:** Production – https://api.wisphub.net
- **Key:** Support team (a1f3)
- **Took:** 143 ms

## Probable causes

1. **The key has something in it that does not belong there** (Likely)
   - What to do: Clean the key.

## Request

\`\`\`http
GET /api/clientes/?cedula=[hidden] HTTP/1.1
Host: api.wisphub.net
Authorization: Api-Key [redacted:Support team]
\`\`\`
`

const share: SharePreview = {
  markdown,
  hidden: 12,
  parts: [
    { part: 'markdown', fileName: 'ticket.md', bytes: 2143 },
    { part: 'har', fileName: 'call.har', bytes: 8312 },
    { part: 'curl', fileName: 'repeat.sh', bytes: 412 },
    { part: 'findings', fileName: 'findings.json', bytes: 1720 }
  ]
}

export const pastedScenario = (parameters: URLSearchParams): Partial<FakeState> => ({
  pasted: pastedOf(parameters.get('pasted') ?? 'nothing_found'),
  keyAnswer: answers[parameters.get('key') ?? 'unknown'] ?? { fileName: null, readableByOthers: false, keys: [] },
  share
})
