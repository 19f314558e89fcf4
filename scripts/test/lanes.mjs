/**
 * Works through `items` with so many workers at once; each takes the next that is waiting, so that all end at about
 * the same time however long one item takes.
 * @template Item, Done
 * @param {number} lanes
 * @param {readonly Item[]} items
 * @param {(item: Item) => Promise<Done>} work
 * @returns {Promise<Done[]>} in the order of `items`
 */
export async function inLanes(lanes, items, work) {
  /** @type {Done[]} */
  const done = []
  const waiting = items.entries()
  const lane = async () => {
    for (const [index, item] of waiting) done[index] = await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}
