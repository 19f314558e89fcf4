/**
 * The process ends at every step of a list of keys: a real keyring, a real database file, a real emulator, SIGKILL. A
 * list that is taken up again and again, a few steps at a time, ends with every key replaced once.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Harness, startHarness } from './harness'
import { type Lane, openLane } from './rotation-lane'

/**
 * How many steps the next process gets before it is killed: from 1 to 23 by turns, so that every kind of step is cut. A
 * new key has to get from its creation into the vault in one go, or it is swept up and made anew: that takes up to 16.
 */
const stepsOf = (kill: number, pace: number): number => 1 + ((kill * pace) % 23)
const paces = [3, 5]

let harness: Harness
beforeAll(async () => {
  harness = await startHarness('tests/integration/kill/rotation-child.ts', paces.length + 1)
}, 120_000)
afterAll(() => harness.stop())

const createKeys = async (lane: Lane, count: number): Promise<Map<string, string>> => {
  const texts = new Map<string, string>()
  for (let number = 1; number <= count; number += 1) {
    const id = await lane.createKey(`Rotated ${String(number).padStart(2, '0')}`)
    texts.set(id, await lane.textOf(id))
  }
  return texts
}

const expectAllReplaced = async (lane: Lane, before: ReadonlyMap<string, string>): Promise<void> => {
  const [list, ...others] = await lane.services.worklists.list()
  expect(others).toEqual([])
  expect(list).toMatchObject({ state: 'finished', running: false })
  expect(list?.items.map(({ state }) => state)).toEqual([...before].map(() => 'done'))
  const rotations = await lane.services.rotations.list()
  expect(rotations.map(({ plan }) => plan.outcome)).toEqual([...before].map(() => 'done'))
  await lane.expectOrder([...before.keys()], 'at the end')
  for (const [id, text] of before) {
    expect(await lane.textOf(id)).not.toBe(text)
    expect(await lane.takes(text)).toBe(false)
  }
}

it.concurrent.each(paces)(
  'of four keys ends right, killed again and again (%i)',
  { timeout: 1_200_000 },
  async pace => {
    const lane = await openLane(harness, paces.indexOf(pace))
    const before = await createKeys(lane, 4)
    const ids = [...before.keys()]
    const cuts: string[] = []
    for (let killed = true; killed; ) {
      const isThere = (await lane.services.worklists.list()).length > 0
      const steps = stepsOf(cuts.length, pace)
      const ending = await lane.killed(isThere ? 'resume' : 'worklist', steps, 'after', ids)
      killed = ending.killed
      if (!killed) break
      cuts.push(ending.steps.at(-1) ?? '')
      // A key is known to the vault for each, whatever was under way.
      for (const id of ids) {
        const works = await Promise.all((await lane.secretsOf(id)).map(lane.takes))
        expect(works, `kill ${cuts.length}`).toContain(true)
      }
      expect(cuts.length).toBeLessThan(100)
    }
    await expectAllReplaced(lane, before)
    await lane.close()
    const kinds = [...new Set(cuts)].sort()
    console.log(`4 keys: ${cuts.length} kills, after ${kinds.join(', ')}`)
    expect(cuts.length).toBeGreaterThan(10)
  }
)

it.concurrent('of forty keys ends right, killed twice on the way', { timeout: 1_200_000 }, async () => {
  const lane = await openLane(harness, paces.length)
  const before = await createKeys(lane, 40)
  const ids = [...before.keys()]
  const reached: number[] = []
  for (const action of ['worklist', 'resume']) {
    const ending = await lane.killed(action, 331, 'after', ids)
    expect(ending.killed).toBe(true)
    const [list] = await lane.services.worklists.list()
    expect(list).toMatchObject({ state: 'running', running: false })
    reached.push(list?.items.filter(({ state }) => state === 'done').length ?? 0)
  }
  expect((await lane.killed('resume', 0, 'after', ids)).killed).toBe(false)
  await expectAllReplaced(lane, before)
  await lane.close()
  console.log(`40 keys, killed with ${reached.join(' and ')} of them done: all replaced once`)
})
