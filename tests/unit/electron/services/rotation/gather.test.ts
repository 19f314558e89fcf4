/** What is known of those who use a key, and what of it is noted. */
import type { Consumer } from '@shared/schemas/consumer'
import type { PlanConsumer } from '@shared/schemas/rotation'
import { expect, it } from 'vitest'
import { apply } from '../../../../../electron/domain/rotation-plan'
import type { RotationRow } from '../../../../../electron/ports'
import { createGatherer } from '../../../../../electron/services/rotation/gather'
import type { Journal, Noted } from '../../../../../electron/services/rotation/journal'
import { sampleRotation } from '../../../../contract/database-samples'
import { createManualClock } from '../../../../fakes/manual-clock'

const clock = createManualClock()
const now = clock.now()

const consumerOf = (id: string, service: string, ticked: boolean): Consumer => ({
  ...{ id, credentialId: 'key', service, host: '', reload: '', check: null, cacheSeconds: 0, quietSeconds: 60 },
  evidence: ticked ? { version: 2, reloadedAt: null, check: null, tick: { at: now, reason: 'looked' } } : null
})
const entryOf = (id: string, kind: PlanConsumer['kind'] = 'consumer', how: 'written' | 'person' | null = null) => ({
  ...{ kind, id, name: id },
  confirmed: how && { how, reason: '', at: now }
})
const promoted = (consumers: PlanConsumer[]): RotationRow => {
  const { plan, record, ...row } = sampleRotation(1)
  const inUse = {
    newSecret: 'current',
    oldSecret: 'retired',
    newKey: 'made',
    promotedAt: now,
    wasPromoted: true
  } as const
  return { ...row, plan: { ...plan, ...inUse, consumers }, record: { ...record, newVersion: 2 } }
}

interface World {
  described?: Consumer[]
  /** The version that stands in a destination. */
  places?: Record<string, number>
}

const gatherIn = async ({ described = [], places = {} }: World, row: RotationRow) => {
  const lines: string[] = []
  const asked: string[] = []
  const journal = {
    async note(given: RotationRow, event: Parameters<typeof apply>[1], { deed, consumerId = '' }: Noted) {
      lines.push(`${deed} ${consumerId}`)
      const plan = apply(given.plan, event, clock.now())
      if (!plan) throw new Error(`not the turn of ${deed}`)
      return { ...given, plan }
    },
    keep: async (given: RotationRow, change: object) => ({ ...given, record: { ...given.record, ...change } })
  } as unknown as Journal
  const { gather, whyHeld } = createGatherer({
    clock,
    journal,
    consumers: {
      list: async () => described,
      of: async () => described.map(({ id, service: name }) => ({ kind: 'consumer' as const, id, name }))
    },
    destinations: {
      list: async () =>
        Object.keys(places).map(id => ({ id, credentialId: 'key', path: id, target: { kind: 'docker_secret' } })),
      standing: async (id, version) => (places[id] === version ? 'there' : 'elsewhere'),
      writes: async () => []
    },
    scopedKeys: {
      list: async id => {
        asked.push(id)
        throw new Error('no answer')
      }
    }
  })
  const gathered = await gather(row, new AbortController().signal)
  return { gathered, lines, asked, held: await whyHeld(gathered) }
}

it('notes nothing, and asks nobody, where nothing is waited for', async () => {
  const before = sampleRotation(1)
  const { gathered, lines, asked } = await gatherIn({ described: [consumerOf('a', 'Billing', true)] }, before)
  expect(gathered).toBe(before)
  expect([lines, asked]).toEqual([[], []])
})

it('confirms who is known to be on the new key, and says why of the others', async () => {
  const described = [consumerOf('a', 'Billing', true), consumerOf('b', 'Reports', false)]
  const row = promoted([entryOf('a'), entryOf('b'), entryOf('night job'), entryOf('file', 'destination')])
  const { lines, held } = await gatherIn({ described, places: { file: 1 } }, row)
  expect(lines).toEqual(['consumer_confirmed a'])
  expect(held.map(({ code, consumerId }) => [code, consumerId])).toEqual([
    ['unconfirmed', 'b'],
    ['unconfirmed', null],
    ['not_written', 'file']
  ])
})

it('goes by what stands in a destination now, but for a person’s word', async () => {
  const row = promoted([
    entryOf('written', 'destination'),
    entryOf('changed', 'destination', 'written'),
    entryOf('given up', 'destination', 'person')
  ])
  const { lines, asked } = await gatherIn({ places: { written: 2, changed: 1, 'given up': 1 } }, row)
  expect(lines).toEqual(['consumer_confirmed written', 'consumer_withdrawn changed'])
  // The provider is asked for the sake of services alone.
  expect(asked).toEqual([])
})

it('waits for those that came later, in place of the bare name that stood for them', async () => {
  const described = [{ ...consumerOf('a', 'Billing', false), cacheSeconds: 90_000 }]
  const { lines, gathered } = await gatherIn({ described, places: { file: 1 } }, promoted([entryOf('billing')]))
  expect(lines).toEqual(['consumer_added a', 'consumer_added file'])
  expect(gathered.plan.consumers.map(({ id, confirmed }) => [id, confirmed])).toEqual([
    ['a', null],
    ['file', null]
  ])
  expect(gathered.plan).toMatchObject({ graceMs: 90_000_000, longestUseMs: 90_000_000 })
})
