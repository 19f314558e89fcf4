/** Who uses keys and what versions there are of them, as the real main tells of them; kept for one run of a test. */
import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { CheckOutcome, Consumer, ConsumerEvidence } from '@shared/schemas/consumer'
import type { CredentialVersion } from '@shared/schemas/rotation'
import { fakeId } from '../fake-data'
import type { FakeContext } from './state'

type Own = Extract<keyof Handlers, `consumers.${string}`> | 'rotations.versions' | 'rotations.release'

export interface FakeConsumers {
  consumers: Consumer[]
  /** What the next check finds. */
  outcome: CheckOutcome
  /** By the id of the credential. */
  versions: Record<string, CredentialVersion[]>
}

export const noConsumers = (): FakeConsumers => ({ consumers: [], outcome: 'proven', versions: {} })

export const consumerHandlers = ({ state, emit, pause }: FakeContext): Pick<Handlers, Own> => {
  const known = state.consumers
  const versionOf = ({ credentialId }: Consumer): number =>
    state.credentials.find(({ id }) => id === credentialId)?.version ?? 1

  const get = (id: string): Consumer => {
    const found = known.consumers.find(one => one.id === id)
    if (!found) throw new AppFailure('consumer_not_found', 'Gone.', { id })
    return found
  }
  const put = (consumer: Consumer): Consumer => {
    const isNew = known.consumers.every(({ id }) => id !== consumer.id)
    known.consumers = isNew
      ? [...known.consumers, consumer]
      : known.consumers.map(one => (one.id === consumer.id ? consumer : one))
    emit('consumers.changed', {})
    return consumer
  }
  const learn = (id: string, change: Partial<ConsumerEvidence>): Consumer => {
    const consumer = get(id)
    const evidence = consumer.evidence ?? { version: versionOf(consumer), reloadedAt: null, check: null, tick: null }
    return put({ ...consumer, evidence: { ...evidence, ...change } })
  }
  const now = (): string => new Date().toISOString()
  const requireFree = (credentialId: string, service: string, id: string | null): void => {
    const taken = known.consumers.some(
      one => one.credentialId === credentialId && one.id !== id && one.service.toLowerCase() === service.toLowerCase()
    )
    if (taken) throw new AppFailure('invalid_input', 'This service is listed already.', { service: 'taken' })
  }

  return {
    'consumers.list': async ({ credentialId }) => known.consumers.filter(one => one.credentialId === credentialId),
    'consumers.create': async input => {
      requireFree(input.credentialId, input.service, null)
      return put({ id: fakeId(7, known.consumers.length + 1), ...input, evidence: null })
    },
    'consumers.update': async input => {
      const before = get(input.id)
      requireFree(before.credentialId, input.service, input.id)
      return put({ ...before, ...input })
    },
    'consumers.remove': async ({ id }) => {
      known.consumers = known.consumers.filter(one => one.id !== id)
      emit('consumers.changed', {})
      return {}
    },
    'consumers.reloaded': async ({ id }) => learn(id, { reloadedAt: now(), check: null, tick: null }),
    'consumers.tick': async ({ id, reason }) => learn(id, { tick: { at: now(), reason } }),
    'consumers.check': async ({ id, checkId }) => {
      get(id)
      if (!(await pause(checkId))) throw new AppFailure('send_cancelled', 'Cancelled.')
      const { outcome } = known
      return { consumer: learn(id, { check: { at: now(), outcome } }), outcome, exchangeId: fakeId(3, 1) }
    },
    'rotations.versions': async ({ credentialId }) => known.versions[credentialId] ?? [],
    'rotations.release': async ({ credentialId }) => {
      known.versions[credentialId] = (known.versions[credentialId] ?? []).filter(({ state: is }) => is === 'current')
      emit('credentials.changed', {})
      return {}
    }
  }
}
