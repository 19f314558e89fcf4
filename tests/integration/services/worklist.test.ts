/** Many keys of Fiberwise under one word: in order, resumed after the app has ended, stopped by failures. */
import type { WorklistView } from '@shared/schemas/worklist'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fiberwiseKeys, fiberwiseLogin } from '../../../electron/sandbox/server'
import { setUpRestarts } from './restartable'

let the: Awaited<ReturnType<typeof setUpRestarts>>
let run: ReturnType<typeof the.start>
let environmentId: string
beforeEach(async () => {
  the = await setUpRestarts()
  run = the.start()
  await run.vault.open()
  const { origin } = the.emulators.fiberwise
  ;({ environmentId } = await run.save('fiberwise', origin, fiberwiseKeys.good.key, 'bearer'))
  await logIn()
})
afterEach(async () => {
  await run.vault.close()
  await the.close()
})

const { email, password } = fiberwiseLogin
const logIn = () => run.sessions.logIn({ environmentId, account: email, password, keepPassword: false })

const createKeys = async (count: number): Promise<string[]> => {
  const ids: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const name = `Key ${String(number).padStart(2, '0')}`
    const made = await run.scopedKeys.create({
      ...{ environmentId, name, scopes: ['read:all'], expiresInDays: null, confirmed: false }
    })
    ids.push(made.credentialId ?? '')
  }
  return ids
}
const start = (credentialIds: string[], change: object = {}): Promise<WorklistView> =>
  run.worklists.start({
    credentialIds,
    graceSeconds: 0,
    nobodyElse: true,
    stopAfter: 3,
    typedCount: String(credentialIds.length),
    ...change
  })
const ended = (id: string): Promise<WorklistView> => run.worklists.settled(id)
const countDone = ({ items }: WorklistView): number => items.filter(({ state }) => state === 'done').length

/** The process dies: nothing of it reaches disk, keychain or network any more, and a new one starts over what is there. */
const dieAndRestart = async (): Promise<void> => {
  const dead = run
  const stop = () => Promise.reject(new Error('the process is dead'))
  dead.ports.database.rotations.put = stop
  dead.ports.database.worklists.put = stop
  dead.ports.transport.exchange = stop
  await dead.vault.close()
  run = the.start()
  await run.vault.open()
  await logIn()
}

/** One key for each at the provider, which works, and none of before. */
const expectAllRotated = async (ids: readonly string[], before: ReadonlyMap<string, string>): Promise<void> => {
  const { entries } = await run.scopedKeys.list(environmentId)
  const own = entries.filter(({ name }) => name.startsWith('Key '))
  expect(own).toHaveLength(ids.length)
  const alive = new Set(the.emulators.fiberwise.control.keys().flatMap(({ key, revoked }) => (revoked ? [] : [key])))
  for (const id of ids) {
    const text = new TextDecoder().decode((await run.credentials.use(id)).secret)
    expect(text).not.toBe(before.get(id))
    expect(alive.has(text)).toBe(true)
    expect(alive.has(before.get(id) ?? '')).toBe(false)
  }
}
const textsOf = async (ids: readonly string[]): Promise<Map<string, string>> => {
  const texts = new Map<string, string>()
  for (const id of ids) texts.set(id, new TextDecoder().decode((await run.credentials.use(id)).secret))
  return texts
}

describe('a worklist', () => {
  it('waits after the canary, goes on when a person says so, and tells how far it is', async () => {
    const ids = await createKeys(3)
    const before = await textsOf(ids)
    const { id } = await start(ids)
    const canary = await ended(id)
    expect(canary).toMatchObject({ state: 'canary', running: false })
    expect(canary.items.map(({ state }) => state)).toEqual(['done', 'waiting', 'waiting'])
    await run.worklists.proceed(id)
    expect(await ended(id)).toMatchObject({ state: 'finished', failures: 0 })
    await expectAllRotated(ids, before)
    const progress = run.published.filter(([name]) => name === 'worklists.progress').map(([, payload]) => payload)
    expect(progress.at(-1)).toEqual({ id, done: 3, failed: 0, total: 3 })
    expect(run.audited.filter(({ type }) => type.startsWith('worklist.')).map(({ type }) => type)).toEqual([
      'worklist.opened',
      'worklist.continued',
      'worklist.closed'
    ])
  })

  it('begins with what is not production, and not at all without the typed number', async () => {
    const [first = ''] = await createKeys(1)
    const other = await run.credentials.list()
    const production = other.find(({ id }) => id !== first)?.id ?? ''
    const wrong = start([production, first], { typedCount: 'two' })
    await expect(wrong).rejects.toMatchObject({ code: 'confirmation_needed', fields: { count: '2' } })
    expect(await run.worklists.list()).toEqual([])
  })

  it('stops after so many failures, and gives those another turn', async () => {
    const ids = await createKeys(6)
    const before = await textsOf(ids)
    const { id } = await start(ids, { stopAfter: 2 })
    await ended(id)
    await run.sessions.logOut(environmentId)
    await run.worklists.proceed(id)
    const stopped = await ended(id)
    expect(stopped.state).toBe('stopped')
    expect(stopped.items.map(({ state, problem }) => [state, problem])).toEqual([
      ['done', null],
      ['failed', 'session_missing'],
      ['failed', 'session_missing'],
      ['waiting', null],
      ['waiting', null],
      ['waiting', null]
    ])
    await logIn()
    await run.worklists.proceed(id)
    expect((await ended(id)).state).toBe('finished')
    await expectAllRotated(ids, before)
  })

  it('is stopped by a person between two keys', async () => {
    const ids = await createKeys(4)
    const { id } = await start(ids)
    await ended(id)
    await run.worklists.proceed(id)
    await run.worklists.stop(id)
    expect(run.audited.filter(({ type }) => type === 'worklist.stopped')).toHaveLength(1)
    const stopped = await ended(id)
    expect(stopped.state).toBe('stopped')
    expect(stopped.items.some(({ state }) => state === 'waiting')).toBe(true)
    expect(stopped.items.some(({ state }) => state === 'running')).toBe(false)
  })

  it('knows of keys that come to their end one by one, after it has stopped', async () => {
    const [first = ''] = await createKeys(1)
    const { id } = await start([first], { graceSeconds: 3600, nobodyElse: true })
    const waiting = await ended(id)
    expect(waiting.items[0]).toMatchObject({ state: 'open', waitsFor: 'grace' })
    await run.rotations.undo(waiting.items[0]?.rotationId ?? '', 'The new one is not wanted.')
    const [view] = await run.worklists.list()
    expect(view).toMatchObject({ state: 'finished', items: [{ state: 'undone' }] })
    expect(view?.closedAt).not.toBeNull()
    await run.worklists.list()
    expect(run.audited.filter(({ type }) => type === 'worklist.closed')).toHaveLength(1)
  })

  it('of forty keys ends right although the process dies twice on the way', { timeout: 240_000 }, async () => {
    const ids = await createKeys(40)
    const before = await textsOf(ids)
    const { id } = await start(ids)
    await ended(id)
    for (const reached of [9, 24]) {
      await run.worklists.proceed(id)
      const isFar = async (): Promise<boolean> => {
        const view = (await run.worklists.list()).find(one => one.id === id)
        return view !== undefined && countDone(view) >= reached
      }
      await expect.poll(isFar, { timeout: 60_000, interval: 20 }).toBe(true)
      await dieAndRestart()
      const [view] = await run.worklists.list()
      expect(view).toMatchObject({ state: 'running', running: false })
      expect(countDone(view as WorklistView)).toBeLessThan(40)
    }
    await run.worklists.proceed(id)
    const finished = await ended(id)
    expect(finished.items.filter(({ state }) => state !== 'done')).toEqual([])
    expect(finished.state).toBe('finished')
    await expectAllRotated(ids, before)
    const versions = (await run.ports.database.credentials.listVersions()).rows
    expect(versions.filter(({ state }) => state !== 'active')).toEqual([])
  })
})
