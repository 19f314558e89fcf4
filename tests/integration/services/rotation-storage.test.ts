/** The vault itself fails at any write of a rotation: keychain, database, audit log. */
import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
beforeEach(async () => {
  the = await setUpRotations()
})
afterEach(() => the.close())

type Method = (...args: never[]) => Promise<unknown>

/** Makes the write of this number fail, in every repository and in the audit log alike; counts them all. */
const createWriteFault = () => {
  let [count, failing] = [0, 0]
  let code: 'database_unavailable' | 'audit_unavailable' = 'database_unavailable'
  const watch = (owner: object, names: readonly string[], own: typeof code): void => {
    const methods = owner as Record<string, Method>
    for (const name of names) {
      const method = methods[name]
      if (!method) throw new Error(`no method ${name}`)
      methods[name] = async (...args) => {
        if (own === code) count += 1
        if (own === code && count === failing) throw new AppFailure(code, 'Planted.', { reason: 'disk_full' })
        return method(...args)
      }
    }
  }
  const { credentials, rotations, keyCreates } = the.ports.database
  watch(credentials, ['addPending', 'exchange', 'update', 'setVersionState', 'deleteVersion'], 'database_unavailable')
  watch(rotations, ['put'], 'database_unavailable')
  watch(keyCreates, ['put', 'delete'], 'database_unavailable')
  watch(the.auditLog, ['append'], 'audit_unavailable')
  return {
    plant(number: number, kind: typeof code) {
      ;[count, failing, code] = [0, number, kind]
    },
    count: () => count
  }
}

const expectOneKey = async (id: string): Promise<void> => {
  expect(await the.isTaken(await the.textOf(id))).toBe(true)
  expect(await the.namesAt('Key')).toHaveLength(1)
  expect((await the.credentials.versions.list(id)).map(({ state }) => state)).toEqual(['active'])
  expect(the.keychain.names().filter(item => item.startsWith(`cred.${id}.`))).toHaveLength(1)
}

it.each(['database_unavailable', 'audit_unavailable'] as const)(
  'a write that fails with %s loses nothing, wherever it is',
  { timeout: 240_000 },
  async code => {
    const id = await the.create('Key')
    const fault = createWriteFault()
    fault.plant(0, code)
    await the.start(id)
    const writes = fault.count()
    expect(writes).toBeGreaterThan(15)
    const outcomes: Record<string, number> = {}
    for (let number = 1; number <= writes; number += 1) {
      fault.plant(number, code)
      const begun = await the.start(id).catch(() => null)
      fault.plant(0, code)
      expect(await the.isTaken(await the.textOf(id)), `write ${number}`).toBe(true)
      const open = (await the.rotations.list()).find(({ closedAt }) => closedAt === null)
      let outcome = open ? 'open' : begun ? 'done' : 'not begun or noted as done'
      if (open) {
        const undoes = number % 2 === 0 && open.canUndo && open.plan.doing === null
        const ended = undoes ? await the.rotations.undo(open.id, 'planted') : await the.rotations.proceed(open.id)
        const last = await the.finish(ended.id)
        expect(last.plan.outcome, `write ${number}`).not.toBe('open')
        outcome = `open, then ${last.plan.outcome}`
      }
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      await expectOneKey(id)
    }
    console.log(`${writes} writes, each failed once with ${code}`, outcomes)
  }
)

it.each([
  ['locks', 'locked'],
  ['is not to be found', 'no_service']
] as const)(
  'a keychain that %s at any step is told, and continuing afterwards ends it',
  { timeout: 120_000 },
  async (_name, mode) => {
    const id = await the.create('Key')
    the.net.forget()
    await the.start(id)
    const requests = the.net.seen.length
    for (let number = 1; number <= requests; number += 1) {
      const { exchange } = the.net.transport
      let seen = 0
      the.net.transport.exchange = async (request, signal) => {
        seen += 1
        const answer = await exchange(request, signal)
        if (seen === number) the.keychain.mode = mode
        return answer
      }
      const begun = await the.start(id).catch(() => null)
      the.net.transport.exchange = exchange
      the.keychain.mode = 'open'
      expect(await the.isTaken(await the.textOf(id)), `request ${number}`).toBe(true)
      const open = (await the.rotations.list()).find(({ closedAt }) => closedAt === null)
      if (open) {
        if (begun) expect(begun.plan.failure, `request ${number}`).not.toBeNull()
        await the.rotations.proceed(open.id)
        expect((await the.finish(open.id)).plan.outcome, `request ${number}`).toBe('done')
      }
      await expectOneKey(id)
    }
    console.log(`the keychain ${mode} after each of ${requests} requests`)
  }
)
