/** Sorts long lists without holding up whatever else main has to do. */
import { createSlices } from '../import/slices'

const runLength = 256

const runsOf = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / runLength) }, (_, index) =>
    items.slice(index * runLength, (index + 1) * runLength)
  )

/** Sorted as `items.toSorted(compare)` would be: what is equal keeps its order. */
export const sortInSlices = async <Item>(
  items: readonly Item[],
  compare: (left: Item, right: Item) => number
): Promise<Item[]> => {
  const step = createSlices()
  const merge = async (left: readonly Item[], right: readonly Item[]): Promise<Item[]> => {
    const merged: Item[] = []
    let [fromLeft, fromRight] = [0, 0]
    while (fromLeft < left.length && fromRight < right.length) {
      if (merged.length % runLength === 0) await step()
      const [one, other] = [left[fromLeft] as Item, right[fromRight] as Item]
      const takesLeft = compare(one, other) <= 0
      merged.push(takesLeft ? one : other)
      if (takesLeft) fromLeft += 1
      else fromRight += 1
    }
    return merged.concat(left.slice(fromLeft), right.slice(fromRight))
  }
  let runs = runsOf(items)
  for (const run of runs) {
    await step()
    run.sort(compare)
  }
  while (runs.length > 1) {
    const next: Item[][] = []
    for (let index = 0; index < runs.length; index += 2)
      next.push(await merge(runs[index] ?? [], runs[index + 1] ?? []))
    runs = next
  }
  return runs[0] ?? []
}
