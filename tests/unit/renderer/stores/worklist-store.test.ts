import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectEvents, loadAtStart } from '../../../../renderer/stores/bridge-events'
import { useWorklists } from '../../../../renderer/stores/worklist-store'
import type { FakeMain } from '../fake-bridge'
import { credential, fakeId } from '../fake-data'
import { installFakeMain, settle } from '../fake-window'

const ids = [fakeId(2, 1), fakeId(2, 2)]
let fake: FakeMain
let stop: () => void

beforeEach(async () => {
  fake = installFakeMain({ credentials: [credential(1), credential(2)] })
  stop = connectEvents()
  await loadAtStart()
  await settle()
})
afterEach(() => stop())

const store = () => useWorklists.getState()
const lists = (): number => fake.calls.filter(({ name }) => name === 'worklists.list').length
const start = (typedCount = '2') => store().start({ credentialIds: ids, graceSeconds: 0, stopAfter: 3, typedCount })

describe('worklists', () => {
  it('are known once the vault is open, and none of them behind a lock', async () => {
    expect(store()).toMatchObject({ loaded: true, worklists: [], error: null })
    await start()
    expect(store().worklists).toHaveLength(1)
    store().propose(ids)
    store().askLock(true)
    fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' })
    expect(store()).toMatchObject({ loaded: false, worklists: [], proposed: null, lockAsked: false })
  })

  it('do not come back with an answer that was asked for before the lock', async () => {
    await start()
    const late = store().load()
    store().forget()
    await late
    expect(store()).toMatchObject({ loaded: false, worklists: [] })
  })

  it('are proposed each key once, and nothing is begun by it', () => {
    store().propose([...ids, ...ids])
    expect(store().proposed).toEqual(ids)
    store().dismiss()
    expect(store().proposed).toBeNull()
    expect(fake.calls.filter(({ name }) => name.startsWith('worklists.') && name !== 'worklists.list')).toEqual([])
  })

  it('leave the dialog only when they have begun', async () => {
    store().propose(ids)
    const refused = await start('two')
    expect(refused).toMatchObject({ ok: false, error: { code: 'confirmation_needed', fields: { count: '2' } } })
    expect(store()).toMatchObject({ proposed: ids, worklists: [] })
    expect((await start()).ok).toBe(true)
    expect(store().proposed).toBeNull()
    expect(store().worklists[0]).toMatchObject({ running: true, state: 'running' })
  })

  it('are read anew for what main tells, a burst of it costing two loads', async () => {
    const before = lists()
    for (let done = 0; done < 40; done += 1) {
      fake.emit('worklists.progress', { id: fakeId(12, 1), done, failed: 0, total: 40 })
      fake.emit('rotations.changed', {})
    }
    await settle()
    expect(lists() - before).toBe(2)
  })

  it('say that they stop until they have stopped', async () => {
    await start()
    const [{ id = '' } = {}] = store().worklists
    await store().stop(id)
    expect(store().stopping).toEqual([id])
    fake.state.worklists = fake.state.worklists.map(one => ({ ...one, running: false, state: 'stopped' as const }))
    await store().load()
    expect(store().stopping).toEqual([])
    await store().proceed(id)
    expect(store().worklists[0]).toMatchObject({ running: true, state: 'running' })
  })

  it('stay as they were where they cannot be read, and say why', async () => {
    await start()
    fake.failNext('worklists.list', new AppFailure('database_unavailable', 'No.'))
    await store().load()
    expect(store().error?.code).toBe('database_unavailable')
    expect(store().worklists).toHaveLength(1)
  })

  it('are saved by main, which asks for the place', async () => {
    await start()
    const [{ id = '' } = {}] = store().worklists
    expect(await store().save(id)).toEqual({ ok: true, value: { file: `/home/ana/${id}.csv` } })
  })
})
