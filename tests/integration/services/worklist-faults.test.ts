/** A list of keys whose provider, database or audit log fails at any request or write: nothing is lost, and it goes on. */
import { AppFailure } from '@shared/errors'
import type { WorklistView } from '@shared/schemas/worklist'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { networkFaults, type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
let ids: string[]
beforeEach(async () => {
  the = await setUpRotations()
  ids = [await the.create('Key one'), await the.create('Key two')]
})
afterEach(() => the.close())

const start = () =>
  the.worklists.start({
    credentialIds: ids,
    graceSeconds: 0,
    nobodyElse: true,
    stopAfter: 1,
    typedCount: String(ids.length)
  })
const latest = async (): Promise<WorklistView | undefined> => (await the.worklists.list())[0]

/** Until it waits for a person: after the canary, after a failure, at the end. */
const settle = async (): Promise<void> => {
  const list = await latest()
  if (list) await the.worklists.settled(list.id)
}
const goOn = async (): Promise<void> => {
  const list = await latest()
  if (!list || list.state === 'finished') return
  await the.worklists.proceed(list.id)
  await settle()
}
const works = async (): Promise<boolean[]> => Promise.all(ids.map(async id => the.isTaken(await the.textOf(id))))

/** One key for each at the provider and in the keychain, and the list says so. */
const expectOrder = async (at: string, before: readonly string[]): Promise<void> => {
  for (let turns = 0; turns < 4 && (await latest())?.state !== 'finished'; turns += 1) await goOn()
  const list = await latest()
  expect(list?.items.map(({ state }) => state).join(), at).toBe('done,done')
  expect(await works(), at).toEqual([true, true])
  expect(await the.namesAt('Key'), at).toHaveLength(2)
  for (const [place, id] of ids.entries()) {
    expect(await the.textOf(id), at).not.toBe(before[place])
    expect((await the.credentials.versions.list(id)).map(({ state }) => state)).toEqual(['active'])
  }
}
const texts = (): Promise<string[]> => Promise.all(ids.map(the.textOf))

it('a fault at any request of its second key stops it, is told, and continuing ends it', {
  timeout: 480_000
}, async () => {
  await start()
  await settle()
  the.net.forget()
  await goOn()
  const requests = the.net.seen.length
  const outcomes: Record<string, number> = {}
  for (let number = 1; number <= requests; number += 1) {
    for (const fault of networkFaults) {
      const at = `${fault} at request ${number}`
      const before = await texts()
      await start()
      await settle()
      the.net.plant(fault, number)
      await goOn()
      the.net.forget()
      const list = await latest()
      expect(await works(), at).toEqual([true, true])
      const told = list?.state === 'finished' ? 'went on' : `${list?.state}: ${list?.items[1]?.problem}`
      if (list?.state !== 'finished') expect(list?.items[1], at).toMatchObject({ state: 'failed' })
      outcomes[told] = (outcomes[told] ?? 0) + 1
      await expectOrder(at, before)
    }
  }
  console.log(`${requests} requests × ${networkFaults.length} faults of a list of keys`, outcomes)
  expect(requests).toBeGreaterThan(8)
})

type Method = (...args: never[]) => Promise<unknown>

it.each(['database_unavailable', 'audit_unavailable'] as const)(
  'a write of the list that fails with %s loses nothing, wherever it is',
  { timeout: 600_000 },
  async code => {
    const fault = { count: 0, failing: 0 }
    const watch = (owner: object, name: string): void => {
      const methods = owner as Record<string, Method>
      const method = methods[name] as Method
      methods[name] = async (...args) => {
        fault.count += 1
        if (fault.count === fault.failing) throw new AppFailure(code, 'Planted.', { reason: 'disk_full' })
        return method(...args)
      }
    }
    if (code === 'audit_unavailable') watch(the.auditLog, 'append')
    else {
      watch(the.ports.database.worklists, 'put')
      watch(the.ports.database.rotations, 'put')
    }
    const whole = async (failing: number): Promise<void> => {
      Object.assign(fault, { count: 0, failing })
      await start().catch(() => null)
      await settle()
      await goOn().catch(() => undefined)
    }
    await whole(0)
    const writes = fault.count
    for (let number = 1; number <= writes; number += 1) {
      const before = await texts()
      await whole(number)
      Object.assign(fault, { count: 0, failing: 0 })
      const at = `write ${number} of ${writes}`
      expect(await works(), at).toEqual([true, true])
      // Without a first note there is no list; it is begun again.
      if ((await latest())?.state === 'finished' && (await texts()).join() === before.join()) await whole(0)
      await expectOrder(at, before)
    }
    console.log(`${writes} writes of a list of keys, each failed once with ${code}`)
    expect(writes).toBeGreaterThan(20)
  }
)
