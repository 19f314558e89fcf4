/** Collects what is known of the consumers of a promoted key: their checks, ticks, and the rest of the old key. */
import type { ClosedReason } from '@shared/schemas/consumer'
import type { Confirmation, RotationRecord } from '@shared/schemas/rotation'
import { addSighting, standingOf, type UseSighting } from '../../domain/consumers'
import { canBeConfirmed, nextStep } from '../../domain/rotation-plan'
import type { Clock, RotationRow } from '../../ports'
import type { ConsumerService } from '../consumer'
import type { ScopedKeyService } from '../scoped-key'
import type { Journal } from './journal'

interface Parts {
  clock: Clock
  journal: Journal
  consumers: Pick<ConsumerService, 'list'>
  scopedKeys: Pick<ScopedKeyService, 'list'>
}

const ways: Record<'tick' | 'use' | 'check', Confirmation['how']> = { tick: 'person', use: 'last_used', check: 'check' }

const parse = (text: string | null): number | null => (text === null ? null : Date.parse(text))

export const createGatherer = ({ clock, journal, consumers, scopedKeys }: Parts) => {
  /** One more look at the old key; what cannot be seen now changes nothing. */
  const look = async ({ record }: RotationRow): Promise<RotationRecord['sightings']> => {
    const { oldKeyId, environmentId, sightings } = record
    if (oldKeyId === null) return sightings
    const list = await scopedKeys.list(environmentId).catch(() => null)
    const old = list?.entries.find(({ id }) => id === oldKeyId)
    const next: UseSighting | undefined = old && { at: Date.parse(clock.now()), lastUsedAt: parse(old.lastUsedAt) }
    return next ? addSighting(sightings, next) : sightings
  }

  const knownOf = ({ plan, record }: RotationRow, sightings = record.sightings) => ({
    version: record.newVersion ?? 0,
    promotedAt: parse(plan.promotedAt),
    sightings
  })

  const whyHeld = async (row: RotationRow): Promise<ClosedReason[]> => {
    const now = Date.parse(clock.now())
    const next = nextStep(row.plan, now)
    if (next.kind !== 'wait') return []
    if (next.what === 'grace') return [{ code: 'grace', consumerId: null, until: next.until }]
    if (next.what !== 'consumers') return []
    const described = new Map((await consumers.list(row.credentialId)).map(one => [one.id, one]))
    return next.ids.map(id => {
      const consumer = described.get(id)
      const standing = consumer && standingOf(consumer, knownOf(row), now)
      if (standing?.confirmed === null) return standing.reason
      // A name beside the key that nobody has described, or a step back, which only a person can vouch for.
      return { code: 'unconfirmed', consumerId: consumer?.id ?? null, until: null }
    })
  }

  const gather = async (given: RotationRow): Promise<RotationRow> => {
    const { plan, record, credentialId } = given
    const open = plan.consumers.filter(({ confirmed }) => confirmed === null)
    if (plan.direction === 'back' || !canBeConfirmed(plan) || open.length === 0) return given
    const described = new Map((await consumers.list(credentialId)).map(one => [one.id, one]))
    const sightings = await look(given)
    let row = sightings === record.sightings ? given : await journal.keep(given, { sightings })
    const known = knownOf(given, sightings)
    for (const { id: consumerId } of open) {
      const consumer = described.get(consumerId)
      const standing = consumer && standingOf(consumer, known, Date.parse(clock.now()))
      if (!consumer || !standing?.confirmed) continue
      const reason = standing.confirmed === 'tick' ? (consumer.evidence?.tick?.reason ?? '') : ''
      const event = { kind: 'consumer_confirmed', consumerId, how: ways[standing.confirmed], reason } as const
      row = await journal.note(row, event, { deed: 'consumer_confirmed', phase: 'said', reason })
    }
    return row
  }
  return { gather, whyHeld }
}
