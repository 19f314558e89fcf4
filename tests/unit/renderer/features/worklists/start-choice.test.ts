import type { ProviderSummary } from '@shared/schemas/provider'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Choice,
  choicesOf,
  inTurn,
  orderPreview,
  placesOf,
  takeable,
  toggleShown,
  withoutSession
} from '../../../../../renderer/features/worklists/start-choice'
import { credential, environments, fakeId, moreEnvironments, productionId, sandboxId } from '../../fake-data'

const stagingId = fakeId(1, 3)
const places = [...environments(), ...moreEnvironments()]
const providers = [
  { id: 'wisphub-net', name: 'WispHub', rotation: { mode: 'guided', overlap: 'unknown' } },
  { id: 'fiberwise', name: 'Fiberwise', rotation: { mode: 'automatic', overlap: 'yes' } }
] as ProviderSummary[]
const key = (number: number, environmentId: string, change: object = {}) =>
  credential(number, {
    environmentId,
    providerId: environmentId === stagingId ? 'fiberwise' : 'wisphub-net',
    ...change
  })
const idsOf = (choices: readonly Choice[]): string[] => choices.map(one => one.credential.id)
const all = (choices: readonly Choice[]): ReadonlySet<string> => new Set(idsOf(choices))

it('says before why a key cannot be in it', () => {
  const keys = [key(11, stagingId), key(12, productionId, { temporary: true }), key(13, sandboxId), key(14, stagingId)]
  const rotations = [
    { credentialId: fakeId(2, 13), closedAt: null },
    { credentialId: fakeId(2, 14), closedAt: '2025-11-22T15:04:05.000Z' }
  ]
  const found = choicesOf(keys, places, providers, rotations)
  expect(found.map(({ obstacle, mode }) => [obstacle, mode])).toEqual([
    [null, 'automatic'],
    ['temporary', 'guided'],
    ['rotation_open', 'guided'],
    [null, 'automatic']
  ])
  const readOnly = places.map(one => ({ ...one, guard: 'read_only' as const }))
  const guarded = choicesOf(keys, readOnly, providers, []).map(({ obstacle }) => obstacle)
  expect(guarded).toEqual(['read_only', 'temporary', null, 'read_only'])
  expect(takeable(found, [fakeId(2, 12), fakeId(2, 14), 'gone'])).toEqual(new Set([fakeId(2, 14)]))
})

it('counts an environment that nobody knows as production', () => {
  expect(choicesOf([key(11, fakeId(1, 99))], places, providers, [])[0]?.production).toBe(true)
})

const anyKeys = fc.array(fc.constantFrom(productionId, sandboxId, stagingId), { minLength: 1, maxLength: 30 }).map(of =>
  choicesOf(
    of.map((id, index) => key(100 + index, id, { temporary: index % 7 === 6 })),
    places,
    providers,
    []
  )
)

it('does production last, in the order of the list otherwise, and takes nothing that cannot be in it', () => {
  fc.assert(
    fc.property(anyKeys, choices => {
      const turn = inTurn(choices, all(choices))
      expect(turn.map(({ production }) => Number(production))).toEqual(
        turn.map(({ production }) => Number(production)).sort()
      )
      expect(turn.every(({ obstacle }) => obstacle === null)).toBe(true)
      for (const production of [true, false]) {
        const part = (of: readonly Choice[]) => idsOf(of.filter(one => one.production === production))
        const possible = choices.filter(({ obstacle }) => obstacle === null)
        expect(part(turn)).toEqual(part(possible))
      }
      const counted = placesOf(turn).reduce((sum, { automatic, guided }) => sum + automatic + guided, 0)
      expect(counted).toBe(turn.length)
    })
  )
})

it('chooses all that are shown or none of them, and leaves the others as they are', () => {
  fc.assert(
    fc.property(anyKeys, fc.integer({ min: 0, max: 29 }), (choices, cut) => {
      const shown = choices.slice(0, cut)
      const before = new Set(idsOf(choices.slice(cut)))
      const once = toggleShown(shown, before)
      for (const { credential, obstacle } of shown) expect(once.has(credential.id)).toBe(obstacle === null)
      for (const id of before) expect(once.has(id)).toBe(true)
      const possible = shown.filter(({ obstacle }) => obstacle === null)
      if (possible.length > 0) expect(toggleShown(shown, once)).toEqual(before)
    })
  )
})

it('previews the first places, and where production begins', () => {
  const choices = choicesOf(
    [1, 2, 3, 4].map(n => key(110 + n, n < 4 ? stagingId : productionId)),
    places,
    providers,
    []
  )
  const turn = inTurn(choices, all(choices))
  expect(orderPreview(turn, 2).map(({ place }) => place)).toEqual([1, 2, 4])
  expect(orderPreview(turn, 4).map(({ place }) => place)).toEqual([1, 2, 3, 4])
})

it('names the places where every key would fail, once each', () => {
  const choices = choicesOf([key(111, stagingId), key(112, stagingId), key(113, productionId)], places, providers, [])
  const turn = inTurn(choices, all(choices))
  expect(withoutSession(turn, new Set()).map(({ id }) => id)).toEqual([stagingId])
  expect(withoutSession(turn, new Set([stagingId]))).toEqual([])
})
