/** Turns the page's address into the state of the fake main: `?vault=damaged&keys=10000&language=es`. */

import type { AuditVerification } from '@shared/schemas/audit'
import type { VaultState } from '@shared/schemas/vault'
import { type FakeState, openVault } from '../fake-bridge'
import {
  type Answer,
  environments,
  exampleCredentials,
  exchangeOf,
  fakeId,
  moreEnvironments,
  productionId
} from '../fake-data'
import { logOfEverything } from '../fake-log'
import { compareScenario } from './compare-scenario'
import { consumerScenario } from './consumer-scenario'
import { debtScenario } from './debt-scenario'
import { destinationScenario } from './destination-scenario'
import { someFindings, someProbes } from './finding-scenario'
import { pastedScenario } from './pasted-scenario'
import { rotationScenario } from './rotation-scenario'
import { withScopedKeys } from './scoped-key-scenario'
import { sessionEnvironments, sessionScenario } from './session-scenario'
import { tokenScenario } from './token-scenario'
import { notedCredential, vaultScenario } from './vault-scenario'
import { worklistScenario } from './worklist-scenario'

const file = '/home/ana/.config/Latchkey/vault.json'

const vaults: Record<string, VaultState> = {
  opening: { status: 'opening' },
  locked: { status: 'locked', backend: 'keychain' },
  'passphrase-locked': { status: 'locked', backend: 'passphrase' },
  passphrase: { ...openVault, backend: 'passphrase' },
  unavailable: { status: 'unavailable', reason: 'no_service', vaultExists: false },
  damaged: { status: 'damaged', reason: 'header_missing', file },
  'key-missing': { status: 'damaged', reason: 'key_missing', file },
  storage: { status: 'unavailable', reason: 'storage', vaultExists: true },
  'read-only': { ...openVault, readOnly: true },
  memory: { ...openVault, backend: 'memory' },
  noticed: {
    ...openVault,
    damagedRows: [
      { table: 'credentials', id: fakeId(2, 2) },
      { table: 'versions', id: fakeId(4, 7) },
      { table: 'versions', id: fakeId(4, 8) }
    ],
    repaired: [{ label: 'Support team', outcome: 'save_undone' }]
  }
}

const historyAnswers: Answer[] = [
  {},
  { purpose: 'test' },
  { status: 401 },
  { failure: 'connection_refused' },
  { purpose: 'token' },
  { status: 503 }
]

const exchanges = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const environment = environments()[index % 2]
    if (!environment) throw new Error('There are two environments.')
    const spec = {
      method: index % 7 === 3 ? ('DELETE' as const) : ('GET' as const),
      url: index % 3 === 0 ? '/api/clientes/?limit=50' : '/api/tickets/1042/',
      pathParameters: [],
      query: [],
      headers: [],
      body: { kind: 'none' as const },
      environmentId: environment.id,
      credentialId: fakeId(2, 0),
      timeoutMs: 30_000,
      followRedirects: true
    }
    const exchange = exchangeOf(
      fakeId(3, index),
      spec,
      environment,
      historyAnswers[index % historyAnswers.length] ?? {}
    )
    return { ...exchange, sentAt: new Date(Date.now() - index * 2_700_000).toISOString() }
  })

const brokenAudit: AuditVerification = {
  result: 'broken',
  records: 8_311,
  files: 2,
  fault: { file: 'audit-0002.jsonl', sequence: 8_312, reason: 'altered' },
  notes: [],
  head: 'at_end',
  duration: 380
}

const cookieHeaders = [
  { name: 'Set-Cookie', value: 'sessionid=‹masked›; Path=/; HttpOnly; SameSite=Lax' },
  { name: 'Set-Cookie', value: 'language=es; Path=/; Max-Age=31536000' }
]

export const scenario = (parameters: URLSearchParams): Partial<FakeState> => {
  const keys = Number(parameters.get('keys') ?? 0)
  const failure = parameters.get('failure')
  const exchanged = tokenScenario(parameters)
  const many = worklistScenario(parameters)
  const rotated = rotationScenario(parameters)
  const past = [...exchanged.exchanges, ...exchanges(Number(parameters.get('history') ?? 0))]
  return withScopedKeys(parameters, {
    ...vaultScenario(parameters),
    ...sessionScenario(parameters),
    vault: vaults[parameters.get('vault') ?? ''] ?? openVault,
    languages: [parameters.get('language') ?? 'en-GB'],
    credentials:
      keys === 0
        ? []
        : [
            ...exchanged.credentials,
            ...rotated.credentials,
            ...many.credentials,
            ...Array.from({ length: keys }, (_, index) => notedCredential(index)),
            ...exampleCredentials()
          ],
    tokens: exchanged.tokens,
    worklists: many.worklists,
    ...(parameters.has('findings') ? { findings: someFindings, probes: someProbes } : {}),
    authLog: logOfEverything(Number(parameters.get('log') ?? 0)),
    ...pastedScenario(parameters),
    ...compareScenario(parameters),
    ...consumerScenario(parameters),
    ...debtScenario(parameters),
    rotations: rotated.rotations,
    ...destinationScenario(parameters),
    exchanges: past,
    bodies: new Map([...past.map(({ id }): [string, string] => [id, '{"ok":true}']), ...exchanged.bodies]),
    delay: Number(parameters.get('delay') ?? 0),
    answer: {
      ...(failure ? { failure: failure as NonNullable<Answer['failure']> } : {}),
      status: Number(parameters.get('status') ?? 200),
      redirected: parameters.has('redirected'),
      ...(parameters.has('replay') ? { replayOffered: true } : {}),
      ...(parameters.has('token') ? { tokenExchangeId: fakeId(3, 4) } : {}),
      ...(parameters.has('captured') ? { captured: [{ name: 'api_key', draftId: fakeId(5, 1), length: 40 }] } : {}),
      ...(parameters.has('cookies') ? { headers: cookieHeaders } : {}),
      body: {
        redactions: Number(parameters.get('masked') ?? 0),
        ...(parameters.get('kind') === 'binary' ? { kind: 'binary' as const, contentType: 'application/pdf' } : {})
      }
    },
    ...(parameters.has('body') ? { bodyText: parameters.get('body') ?? '' } : {}),
    ...(parameters.has('broken') ? { audit: brokenAudit } : {}),
    ...(parameters.has('big') ? { bodyText: JSON.stringify(Array.from({ length: 90_000 }, (_, id) => ({ id }))) } : {}),
    environments: sessionEnvironments(parameters, [
      ...environments().map(one =>
        one.id === productionId && parameters.has('readonly') ? { ...one, guard: 'read_only' as const } : one
      ),
      ...moreEnvironments()
    ])
  })
}
