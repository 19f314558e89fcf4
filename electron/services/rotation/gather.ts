/** Collects what is known of those who use a key that is being replaced, and notes what has changed of it. */
import type { ClosedReason } from '@shared/schemas/consumer'
import type { Confirmation, PlanConsumer } from '@shared/schemas/rotation'
import { standingOf } from '../../domain/consumers'
import { isHeld, nextStep } from '../../domain/rotation-plan'
import type { Clock, RotationRow } from '../../ports'
import type { ConsumerService } from '../consumer'
import type { DestinationService } from '../destination'
import type { ScopedKeyService } from '../scoped-key'
import type { Journal } from './journal'
import { createSightings } from './sightings'
import { unknownUser, usersOf } from './users'
import { isWrittenWith } from './written'

interface Parts {
  clock: Clock
  journal: Journal
  consumers: Pick<ConsumerService, 'list' | 'of'>
  destinations: Pick<DestinationService, 'list' | 'standing' | 'writes'>
  scopedKeys: Pick<ScopedKeyService, 'list'>
}

type Said = Pick<Confirmation, 'how' | 'reason'>

const ways: Record<'tick' | 'use' | 'check', Confirmation['how']> = { tick: 'person', use: 'last_used', check: 'check' }

const isSame = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase()

export const createGatherer = ({ clock, journal, consumers, destinations, scopedKeys }: Parts) => {
  const sightings = createSightings({ clock, scopedKeys })

  const knownOf = ({ plan, record }: RotationRow) => ({
    version: record.newVersion ?? 0,
    promotedAt: plan.promotedAt === null ? null : Date.parse(plan.promotedAt),
    sightings: record.sightings
  })

  const describedOf = async (credentialId: string) =>
    new Map((await consumers.list(credentialId)).map(one => [one.id, one]))

  const whyHeld = async (row: RotationRow): Promise<ClosedReason[]> => {
    const now = Date.parse(clock.now())
    const next = nextStep(row.plan, now)
    if (next.kind !== 'wait') return []
    if (next.what === 'grace') return [{ code: 'grace', consumerId: null, until: next.until }]
    if (next.what !== 'consumers') return []
    const described = await describedOf(row.credentialId)
    const places = new Set(row.plan.consumers.filter(({ kind }) => kind === 'destination').map(({ id }) => id))
    return next.ids.map(id => {
      if (id === unknownUser.id) return { code: 'consumers_unknown', consumerId: null, until: null }
      if (places.has(id)) return { code: 'not_written', consumerId: id, until: null }
      const consumer = described.get(id)
      const standing = consumer && standingOf(consumer, knownOf(row), now)
      if (standing?.confirmed === null) return standing.reason
      // A name beside the key that nobody has described, or a step back, which only a person can vouch for.
      return { code: 'unconfirmed', consumerId: consumer?.id ?? null, until: null }
    })
  }

  const confirm = (row: RotationRow, consumerId: string, said: Said): Promise<RotationRow> =>
    journal.note(
      row,
      { kind: 'consumer_confirmed', consumerId, ...said },
      { deed: 'consumer_confirmed', phase: 'said', reason: said.reason, consumerId }
    )
  const withdraw = (row: RotationRow, consumerId: string): Promise<RotationRow> =>
    journal.note(
      row,
      { kind: 'consumer_withdrawn', consumerId },
      { deed: 'consumer_withdrawn', phase: 'said', consumerId }
    )

  /** Who was named or described since it began is waited for too. */
  const admit = async (given: RotationRow): Promise<RotationRow> => {
    const known = new Set(given.plan.consumers.map(({ id }) => id))
    const newcomers = (await usersOf({ consumers, destinations }, given.credentialId)).filter(
      ({ id }) => !known.has(id)
    )
    if (newcomers.length === 0) return given
    const described = await describedOf(given.credentialId)
    let row = given
    for (const consumer of newcomers) {
      const { service, cacheSeconds = 0 } = described.get(consumer.id) ?? {}
      const bare = row.plan.consumers.find(({ id, name }) => id === name && service && isSame(name, service))
      const insteadOf = bare?.id ?? (consumer.kind === 'consumer' ? unknownUser.id : null)
      row = await journal.note(
        row,
        { kind: 'consumer_added', consumer, insteadOf, longestUseMs: cacheSeconds * 1000 },
        { deed: 'consumer_added', phase: 'said', consumerId: consumer.id }
      )
    }
    return row
  }

  /** A person's word on a destination stands, whatever is in it; anything else is what stands there now. */
  const readDestinations = async (given: RotationRow, signal: AbortSignal): Promise<RotationRow> => {
    let row = given
    for (const { kind, id, confirmed } of given.plan.consumers) {
      if (kind !== 'destination' || confirmed?.how === 'person') continue
      const isWritten = await isWrittenWith(destinations, row, id, signal)
      if (isWritten === true && confirmed === null) row = await confirm(row, id, { how: 'written', reason: '' })
      if (isWritten === false && confirmed !== null) row = await withdraw(row, id)
    }
    return row
  }

  const isOpen = ({ kind, confirmed }: PlanConsumer): boolean => kind === 'consumer' && confirmed === null

  const askConsumers = async (given: RotationRow, signal: AbortSignal): Promise<RotationRow> => {
    const open = given.plan.consumers.filter(isOpen)
    if (given.plan.direction === 'back' || open.length === 0) return given
    const described = await describedOf(given.credentialId)
    const seen = await sightings.look(given, signal)
    let row = seen === given.record.sightings ? given : await journal.keep(given, { sightings: seen })
    const known = knownOf(row)
    for (const { id } of open) {
      const consumer = described.get(id)
      const standing = consumer && standingOf(consumer, known, Date.parse(clock.now()))
      if (!consumer || !standing?.confirmed) continue
      const reason = standing.confirmed === 'tick' ? (consumer.evidence?.tick?.reason ?? '') : ''
      row = await confirm(row, id, { how: ways[standing.confirmed], reason })
    }
    return row
  }

  /** The same row where nothing has changed. */
  const gather = async (given: RotationRow, signal: AbortSignal): Promise<RotationRow> => {
    if (!isHeld(given.plan) || given.plan.doing) return given
    return askConsumers(await readDestinations(await admit(given), signal), signal)
  }
  return { gather, whyHeld }
}
