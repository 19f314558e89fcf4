/** The services that use a key: who they are, and what is known of their being on its newest version. */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { CheckOutcome, Consumer, ConsumerEvidence, CreateConsumer, UpdateConsumer } from '@shared/schemas/consumer'
import type { PlanConsumer } from '@shared/schemas/rotation'
import { graceOf, undescribed } from '../../domain/consumers'
import type { AuditEvent, Ports } from '../../ports'
import type { CredentialService } from '../credential'
import { createTurns } from '../destination/in-turn'
import type { Delivery } from '../request/delivery'
import type { Sendings } from '../request/sendings'
import type { VaultService } from '../vault'
import { askConsumer } from './check'

export type UserOfKey = Pick<PlanConsumer, 'id' | 'name'> & { kind: 'consumer' | 'credential' }

export interface ConsumerService {
  list(credentialId: string): Promise<Consumer[]>
  /** Throws `invalid_input` (fields: credentialId or service: taken). */
  create(input: CreateConsumer): Promise<Consumer>
  /** Throws `consumer_not_found`, as those below. What was known of it stays only where its check does. */
  update(input: UpdateConsumer): Promise<Consumer>
  remove(id: string): Promise<void>
  /** It has taken up the version in use; what a check or a person said before no longer counts. */
  reloaded(id: string): Promise<Consumer>
  tick(id: string, reason: string): Promise<Consumer>
  /** Throws `invalid_input` (fields: check: missing) and what keeps it from being asked. */
  check(id: string, checkId: string): Promise<{ consumer: Consumer; outcome: CheckOutcome; exchangeId: string }>
  /** What was known of it counts no more; does nothing where nobody has described it. */
  disregard(id: string): Promise<void>
  /**
   * Described ones by their id, names beside the key that nobody has described by themselves, and other credentials that
   * are the very same key.
   */
  of(credentialId: string): Promise<UserOfKey[]>
  undescribed(credentialId: string): Promise<string[]>
  /** The longest cache. */
  longestUseSeconds(credentialId: string): Promise<number>
}

interface Parts {
  ports: Pick<Ports, 'database' | 'clock' | 'ids'>
  vault: VaultService
  credentials: Pick<CredentialService, 'list' | 'othersLike'>
  delivery: Pick<Delivery, 'deliver'>
  sendings: Pick<Sendings, 'track'>
  publish: Publish
}

type Event = Extract<AuditEvent, { type: `consumer.${string}`; data: { consumer: string } }>['type']

export const createConsumerService = (parts: Parts): ConsumerService => {
  const { ports, vault, credentials, delivery, sendings, publish } = parts
  const { database, clock, ids } = ports
  const inTurn = createTurns()

  const all = async (): Promise<Consumer[]> => {
    vault.access()
    const { rows, damaged } = await database.consumers.list()
    vault.noteDamage(damaged)
    return rows
  }
  const list = async (credentialId: string): Promise<Consumer[]> =>
    (await all()).filter(row => row.credentialId === credentialId)
  const get = async (id: string): Promise<Consumer> => {
    const found = (await all()).find(row => row.id === id)
    if (!found) throw new AppFailure('consumer_not_found', 'There is no such service.', { id })
    return found
  }
  const summaryOf = async (credentialId: string) => {
    const found = (await credentials.list()).find(({ id }) => id === credentialId)
    if (!found) throw new AppFailure('credential_not_found', 'There is no such credential.', { id: credentialId })
    return found
  }

  const put = async (consumer: Consumer): Promise<Consumer> => {
    await database.consumers.put(consumer)
    publish('consumers.changed', {})
    return consumer
  }
  const record = (type: Exclude<Event, 'consumer.checked'>, { id, credentialId }: Consumer): Promise<void> =>
    vault.access().audit.append({ type, subject: credentialId, data: { consumer: id } })

  const requireFree = async (credentialId: string, service: string, id: string | null): Promise<void> => {
    const name = service.trim().toLowerCase()
    if ((await list(credentialId)).every(one => one.id === id || one.service.trim().toLowerCase() !== name)) return
    throw new AppFailure('invalid_input', 'This service is listed already.', { service: 'taken' })
  }

  /** Of another version nothing is taken over. */
  const evidenceFor = async ({ credentialId, evidence }: Consumer): Promise<ConsumerEvidence> => {
    const { version } = await summaryOf(credentialId)
    return evidence?.version === version ? evidence : { version, reloadedAt: null, check: null, tick: null }
  }

  return {
    list,

    create: ({ credentialId, ...details }) =>
      inTurn(async () => {
        await vault.writable()
        if ((await summaryOf(credentialId)).temporary) {
          throw new AppFailure('invalid_input', 'A temporary key has no services.', { credentialId: 'temporary' })
        }
        await requireFree(credentialId, details.service, null)
        const consumer = { id: ids.next(), credentialId, ...details, evidence: null }
        await record('consumer.added', consumer)
        return put(consumer)
      }),

    update: ({ id, ...details }) =>
      inTurn(async () => {
        await vault.writable()
        const before = await get(id)
        await requireFree(before.credentialId, details.service, id)
        const sameCheck = JSON.stringify(before.check) === JSON.stringify(details.check)
        const evidence = before.evidence && { ...before.evidence, ...(!sameCheck && { check: null }) }
        await record('consumer.updated', before)
        return put({ ...before, ...details, evidence })
      }),

    remove: id =>
      inTurn(async () => {
        await vault.writable()
        await record('consumer.removed', await get(id))
        await database.consumers.delete(id)
        publish('consumers.changed', {})
      }),

    reloaded: id =>
      inTurn(async () => {
        await vault.writable()
        const consumer = await get(id)
        const { version } = await evidenceFor(consumer)
        await record('consumer.reloaded', consumer)
        return put({ ...consumer, evidence: { version, reloadedAt: clock.now(), check: null, tick: null } })
      }),

    tick: (id, reason) =>
      inTurn(async () => {
        await vault.writable()
        const consumer = await get(id)
        const evidence = await evidenceFor(consumer)
        await record('consumer.confirmed', consumer)
        return put({ ...consumer, evidence: { ...evidence, tick: { at: clock.now(), reason } } })
      }),

    async check(id, checkId) {
      await vault.writable()
      const { check, credentialId } = await get(id)
      if (!check) throw new AppFailure('invalid_input', 'Nothing can be asked of it.', { check: 'missing' })
      // When it was asked counts: an answer says nothing of the time after.
      const at = clock.now()
      const { version } = await summaryOf(credentialId)
      const { outcome, exchangeId } = await askConsumer(delivery, sendings, check, checkId)
      const consumer = await inTurn(async () => {
        const now = await get(id)
        const evidence = await evidenceFor(now)
        await vault.access().audit.append({
          type: 'consumer.checked',
          subject: credentialId,
          data: { consumer: id, outcome }
        })
        return evidence.version === version ? put({ ...now, evidence: { ...evidence, check: { at, outcome } } }) : now
      })
      return { consumer, outcome, exchangeId }
    },

    disregard: id =>
      inTurn(async () => {
        await vault.writable()
        const consumer = (await all()).find(row => row.id === id)
        if (consumer?.evidence) await put({ ...consumer, evidence: null })
      }),

    async of(credentialId) {
      const described = await list(credentialId)
      const { details } = await summaryOf(credentialId)
      const services = [
        ...described.map(({ id, service, host }) => ({ id, name: host === '' ? service : `${service} · ${host}` })),
        ...undescribed(details, described).map(name => ({ id: name, name }))
      ]
      const others = (await credentials.othersLike(credentialId)).filter(({ example }) => !example)
      return [
        ...services.map(service => ({ kind: 'consumer' as const, ...service })),
        ...others.map(({ id, label: name }) => ({ kind: 'credential' as const, id, name }))
      ]
    },

    async undescribed(credentialId) {
      return undescribed((await summaryOf(credentialId)).details, await list(credentialId))
    },

    longestUseSeconds: async credentialId => graceOf(await list(credentialId), 0) / 1000
  }
}
