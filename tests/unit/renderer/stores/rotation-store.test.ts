import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectEvents, loadAtStart } from '../../../../renderer/stores/bridge-events'
import { useRotations } from '../../../../renderer/stores/rotation-store'
import type { FakeMain } from '../fake-bridge'
import { credential, fakeId } from '../fake-data'
import { noRotations } from '../fake-main/rotations'
import { rotationAfter, went } from '../fake-rotations'
import { installFakeMain, settle } from '../fake-window'

const guided = rotationAfter({ number: 1, mode: 'guided', overlap: 'yes' })
const cutShort = { ...rotationAfter({ number: 2, events: went('create') }), interrupted: true }
let fake: FakeMain
let stop: () => void

beforeEach(async () => {
  fake = installFakeMain({
    credentials: [credential(1), credential(2), credential(3)],
    rotations: { ...noRotations(), rotations: [guided, cutShort] }
  })
  stop = connectEvents()
  await loadAtStart()
  await settle()
})
afterEach(() => stop())

const store = useRotations.getState
const listed = (id: string) => store().rotations.find(rotation => rotation.id === id)
const callsOf = (name: string) => fake.calls.filter(call => call.name === name)

describe('what is known of rotations', () => {
  it('comes with the vault, and goes with it, the question that was open too', () => {
    expect(store()).toMatchObject({ loaded: true, rotations: [{ id: guided.id }, { id: cutShort.id }] })
    store().propose(fakeId(2, 3), 'lost')
    fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' })
    expect(store()).toMatchObject({ loaded: false, rotations: [], proposal: null, asked: [] })
  })

  it('follows what main tells, many words costing two looks', async () => {
    const before = callsOf('rotations.list').length
    for (let count = 0; count < 50; count += 1) fake.emit('rotations.changed', {})
    await settle()
    expect(callsOf('rotations.list').length - before).toBe(2)
  })

  it('does not come back with an answer that was asked for before the vault was closed', async () => {
    const late = [store().load(), store().proceed(cutShort.id)]
    fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' })
    await Promise.all(late)
    expect(store()).toMatchObject({ rotations: [], loaded: false })
  })

  it('keeps what was known when it cannot be read anew, and says why', async () => {
    fake.failNext('rotations.list', new AppFailure('database_unavailable', 'No.'))
    await store().load()
    expect(store()).toMatchObject({ error: { code: 'database_unavailable' }, rotations: [{ id: guided.id }, {}] })
  })
})

describe('a rotation', () => {
  it('is proposed from anywhere, and let go of again', () => {
    store().propose(fakeId(2, 3), 'scheduled')
    expect(store().proposal).toEqual({ credentialId: fakeId(2, 3), reason: 'scheduled' })
    store().dismiss()
    expect(store().proposal).toBeNull()
  })

  it('is known as soon as it has begun', async () => {
    const result = await store().start({ credentialId: fakeId(2, 3), reason: 'scheduled', graceSeconds: 0 })
    expect(result).toMatchObject({ ok: true, value: { credentialId: fakeId(2, 3) } })
    expect(store().rotations).toHaveLength(3)
  })

  it('counts as asked until its answer is there, whatever the answer', async () => {
    const going = store().proceed(cutShort.id)
    expect(store().asked).toEqual([cutShort.id])
    await going
    expect(store().asked).toEqual([])
    expect(listed(cutShort.id)?.plan.outcome).toBe('done')
    const refused = await store().confirmRemoval(guided.id, 'too early')
    expect(refused).toMatchObject({ ok: false, error: { code: 'rotation_out_of_turn' } })
    expect(store().asked).toEqual([])
  })

  it('takes a new key by the id of its draft alone', async () => {
    const draftId = fakeId(5, 1)
    const result = await store().paste({ id: guided.id, secret: { draftId } })
    expect(result.ok).toBe(true)
    expect(callsOf('rotations.paste')).toHaveLength(1)
    expect(listed(guided.id)?.plan.newSecret).toBe('current')
  })

  it('goes on where it was cut short, all of them at once', async () => {
    await store().proceedInterrupted()
    expect(listed(cutShort.id)).toMatchObject({ interrupted: false, plan: { outcome: 'done' } })
  })

  it('can be cancelled while it is asked for something', async () => {
    const going = store().proceed(guided.id)
    await store().cancel(guided.id)
    await going
    expect(callsOf('rotations.cancel')).toHaveLength(1)
  })
})
