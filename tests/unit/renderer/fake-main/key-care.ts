/** Consumers, destinations and debt of keys, as the real main tells of them; kept for one run of a test. */
import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { Consumer, ConsumerEvidence } from '@shared/schemas/consumer'
import type { DebtBoard, DebtEntry } from '@shared/schemas/debt'
import type { Destination, DestinationWrite } from '@shared/schemas/destination'
import { fakeId } from '../fake-data'
import type { FakeContext } from './state'

type Own = Extract<keyof Handlers, `${'consumers' | 'destinations' | 'debt'}.${string}`>

const at = '2026-11-22T10:00:00.000Z'
const file = '/srv/billing/.env'

export const keyCareHandlers = ({ state, emit }: FakeContext): Pick<Handlers, Own> => {
  const consumers = new Map<string, Consumer>()
  const destinations = new Map<string, Destination>()
  const writes = new Map<string, DestinationWrite>()
  const policies = new Map<string, Pick<DebtEntry, 'maxAgeDays' | 'snooze'>>()

  const get = <Row>(
    rows: ReadonlyMap<string, Row>,
    id: string,
    code: 'consumer_not_found' | 'destination_not_found'
  ) => {
    const found = rows.get(id)
    if (!found) throw new AppFailure(code, 'Gone.', { id })
    return found
  }
  const putConsumer = (consumer: Consumer): Consumer => {
    consumers.set(consumer.id, consumer)
    emit('consumers.changed', {})
    return consumer
  }
  const learn = (id: string, change: Partial<ConsumerEvidence>): Consumer => {
    const consumer = get(consumers, id, 'consumer_not_found')
    const evidence = consumer.evidence ?? { version: 1, reloadedAt: null, check: null, tick: null }
    return putConsumer({ ...consumer, evidence: { ...evidence, ...change } })
  }
  const putWrite = (write: DestinationWrite): DestinationWrite => {
    writes.set(write.id, write)
    emit('destinations.changed', {})
    return write
  }

  const policyOf = (id: string) => policies.get(id) ?? { maxAgeDays: 90, snooze: null }
  const board = (): DebtBoard => ({
    at,
    entries: state.credentials.map(({ id, label, environmentId, details }) => ({
      credentialId: id,
      label,
      environmentId,
      environmentName: state.environments.find(one => one.id === environmentId)?.name ?? '',
      production: state.environments.find(one => one.id === environmentId)?.production ?? false,
      owner: details.owner,
      age: { kind: 'unknown', atLeastDays: 3 },
      use: { kind: 'unknown' },
      expiresOn: details.expiresOn,
      dueOn: null,
      broadScopes: [],
      level: 'high',
      reasons: [{ code: 'age_unknown', days: 3, weight: 50 }],
      observedAt: null,
      ...policyOf(id)
    }))
  })
  const setPolicy = (id: string, change: Partial<Pick<DebtEntry, 'maxAgeDays' | 'snooze'>>): DebtBoard => {
    policies.set(id, { ...policyOf(id), ...change })
    emit('debt.changed', {})
    return board()
  }

  return {
    'consumers.list': async ({ credentialId }) =>
      [...consumers.values()].filter(one => one.credentialId === credentialId),
    'consumers.create': async input => putConsumer({ id: fakeId(7, consumers.size + 1), ...input, evidence: null }),
    'consumers.update': async input => putConsumer({ ...get(consumers, input.id, 'consumer_not_found'), ...input }),
    'consumers.remove': async ({ id }) => {
      consumers.delete(id)
      emit('consumers.changed', {})
      return {}
    },
    'consumers.reloaded': async ({ id }) => learn(id, { reloadedAt: at, check: null, tick: null }),
    'consumers.tick': async ({ id, reason }) => learn(id, { tick: { at, reason } }),
    'consumers.check': async ({ id }) => ({
      consumer: learn(id, { check: { at, outcome: 'proven' } }),
      outcome: 'proven',
      exchangeId: fakeId(3, 1)
    }),
    'destinations.list': async ({ credentialId }) =>
      [...destinations.values()].filter(one => one.credentialId === credentialId),
    'destinations.choose': async () => ({ choiceId: fakeId(8, 99), path: file }),
    'destinations.create': async ({ credentialId, target }) => {
      const destination = { id: fakeId(8, destinations.size + 1), credentialId, path: file, target }
      destinations.set(destination.id, destination)
      emit('destinations.changed', {})
      return destination
    },
    'destinations.remove': async ({ id }) => {
      destinations.delete(id)
      emit('destinations.changed', {})
      return {}
    },
    'destinations.plan': async ({ id }) => ({
      destinationId: get(destinations, id, 'destination_not_found').id,
      file,
      creates: false,
      changes: [
        {
          line: 2,
          name: 'WISPHUB_NET_KEY',
          action: 'replaced',
          secret: { before: { is: 'older', fingerprint: 'a1b2' }, after: { is: 'current', fingerprint: 'c3d4' } },
          plain: null
        }
      ],
      warnings: ['mode_changes'],
      modeBefore: '644',
      token: 'shown'
    }),
    'destinations.write': async ({ id, version }) => {
      const { credentialId } = get(destinations, id, 'destination_not_found')
      const place = { id: fakeId(9, writes.size + 1), destinationId: id, credentialId, file, at }
      return putWrite({ ...place, version: version ?? 1, state: 'written', canUndo: true })
    },
    'destinations.writes': async ({ credentialId }) =>
      [...writes.values()].filter(one => one.credentialId === credentialId),
    'destinations.undo': async ({ writeId }) =>
      putWrite({ ...get(writes, writeId, 'destination_not_found'), state: 'undone', canUndo: false }),
    'debt.board': async () => board(),
    'debt.setMaxAge': async ({ credentialId, maxAgeDays }) => setPolicy(credentialId, { maxAgeDays }),
    'debt.snooze': async ({ credentialId, until, reason }) =>
      setPolicy(credentialId, { snooze: { until, reason, since: at } }),
    'debt.wake': async ({ credentialId }) => setPolicy(credentialId, { snooze: null }),
    'debt.refresh': async () => board(),
    'debt.saveCalendar': async () => ({ file: '/home/ana/latchkey.ics' })
  }
}
