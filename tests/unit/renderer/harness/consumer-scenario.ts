/** The part of a scenario that is about who uses a key and its versions: `?consumers=list`, `?versions=held`. */
import { type Consumer, consumerDefaults } from '@shared/schemas/consumer'
import type { CredentialVersion } from '@shared/schemas/rotation'
import { fakeId, productionId } from '../fake-data'
import { type FakeConsumers, noConsumers } from '../fake-main/consumers'

/** The key whose details the screens open. */
export const usedKeyId = fakeId(2, 0)

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()

const middleware = (): Consumer => ({
  id: fakeId(7, 1),
  credentialId: usedKeyId,
  service: 'WispHub middleware',
  host: 'support-1.example',
  reload: 'Change WISPHUB_API_KEY in /srv/middleware/.env, then: docker compose up -d',
  check: {
    environmentId: productionId,
    credentialId: fakeId(2, 1),
    path: '/api/clients/?limit=1',
    expectation: { kind: 'filled', member: '' }
  },
  ...consumerDefaults,
  evidence: null
})

const billing = (): Consumer => ({
  id: fakeId(7, 2),
  credentialId: usedKeyId,
  service: 'Nightly billing',
  host: '',
  reload: '',
  check: null,
  cacheSeconds: 0,
  quietSeconds: 172_800,
  evidence: null
})

const lists: Record<string, () => Consumer[]> = {
  list: () => [middleware(), billing()],
  proven: () => [withCheck(middleware(), 'proven')],
  empty: () => [withCheck(middleware(), 'empty')]
}

const withCheck = (consumer: Consumer, outcome: FakeConsumers['outcome']): Consumer => ({
  ...consumer,
  evidence: { version: 1, reloadedAt: minutesAgo(40), check: { at: minutesAgo(3), outcome }, tick: null }
})

const version = (number: number, state: CredentialVersion['state'], fingerprint: string): CredentialVersion => ({
  version: number,
  state,
  fingerprint,
  createdAt: state === 'deleted' ? null : minutesAgo((5 - number) * 60 * 24 * 30),
  movedAt: minutesAgo((5 - number) * 60 * 24 * 30 - 120)
})

const versions: Record<string, () => CredentialVersion[]> = {
  one: () => [version(1, 'current', 'a1f3')],
  all: () => [
    version(4, 'pending', '77d0'),
    version(3, 'current', 'a1f3'),
    version(2, 'retired', '90be'),
    version(1, 'deleted', 'c55e')
  ],
  held: () => [version(2, 'current', 'a1f3'), version(1, 'retired', '90be')]
}

export const consumerScenario = (parameters: URLSearchParams): { consumers: FakeConsumers } => ({
  consumers: {
    ...noConsumers(),
    consumers: lists[parameters.get('consumers') ?? '']?.() ?? [],
    outcome: (parameters.get('outcome') ?? 'proven') as FakeConsumers['outcome'],
    versions: { [usedKeyId]: versions[parameters.get('versions') ?? 'one']?.() ?? [] }
  }
})
