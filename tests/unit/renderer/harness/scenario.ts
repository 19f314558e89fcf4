/** Turns the page's address into the state of the fake main: `?vault=damaged&keys=10000&language=es`. */
import type { VaultState } from '@shared/schemas/vault'
import { type FakeState, openVault } from '../fake-bridge'
import { type Answer, credential, environments, exampleCredentials, exchangeOf, fakeId, sandboxId } from '../fake-data'

const file = '/home/ana/.config/Latchkey/vault.json'

const vaults: Record<string, VaultState> = {
  opening: { status: 'opening' },
  locked: { status: 'locked' },
  unavailable: { status: 'unavailable', reason: 'no_service' },
  damaged: { status: 'damaged', reason: 'header_missing', file },
  memory: { ...openVault, backend: 'memory' },
  noticed: {
    ...openVault,
    damagedRows: [{ table: 'credentials', id: fakeId(2, 7) }],
    repaired: [{ label: 'Support team', outcome: 'save_undone' }]
  }
}

const historyAnswers: Answer[] = [{}, {}, { status: 401 }, { failure: 'connection_refused' }, { status: 503 }, {}]

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

export const scenario = (parameters: URLSearchParams): Partial<FakeState> => {
  const keys = Number(parameters.get('keys') ?? 0)
  const failure = parameters.get('failure')
  const past = exchanges(Number(parameters.get('history') ?? 0))
  return {
    vault: vaults[parameters.get('vault') ?? ''] ?? openVault,
    languages: [parameters.get('language') ?? 'en-GB'],
    credentials:
      keys === 0 ? [] : [...Array.from({ length: keys }, (_, index) => credential(index)), ...exampleCredentials()],
    exchanges: past,
    bodies: new Map(past.map(({ id }) => [id, '{"ok":true}'])),
    delay: Number(parameters.get('delay') ?? 0),
    answer: {
      ...(failure ? { failure: failure as NonNullable<Answer['failure']> } : {}),
      status: Number(parameters.get('status') ?? 200),
      redirected: parameters.has('redirected'),
      body: {
        redactions: Number(parameters.get('masked') ?? 0),
        ...(parameters.get('kind') === 'binary' ? { kind: 'binary' as const, contentType: 'application/pdf' } : {})
      }
    },
    ...(parameters.has('big') ? { bodyText: JSON.stringify(Array.from({ length: 90_000 }, (_, id) => ({ id }))) } : {}),
    environments: environments().map(one => (one.id === sandboxId ? { ...one, sandbox: true } : one))
  }
}
