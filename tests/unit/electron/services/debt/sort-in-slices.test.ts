import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortInSlices } from '../../../../../electron/services/debt/sort-in-slices'

interface Item {
  worth: number
  place: number
}
const byWorth = (left: Item, right: Item): number => left.worth - right.worth

it('sorts as one sort at once would, what is equal in its order, however long the list', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 2000 }), async worths => {
      const items = worths.map((worth, place) => ({ worth, place }))
      const before = [...items]
      expect(await sortInSlices(items, byWorth)).toEqual(items.toSorted(byWorth))
      expect(items).toEqual(before)
    }),
    { numRuns: 50 }
  )
})

it('has nothing to do with none', async () => {
  expect(await sortInSlices([], byWorth)).toEqual([])
})
