import { AppFailure } from '@shared/errors'
import type { Destination } from '@shared/schemas/destination'
import { beforeEach, describe, expect, it } from 'vitest'
import { connectEvents } from '../../../../renderer/stores/bridge-events'
import { useDestinations } from '../../../../renderer/stores/destination-store'
import type { FakeMain } from '../fake-bridge'
import { credential, fakeId } from '../fake-data'
import { noDestinations } from '../fake-main/destinations'
import { installFakeMain, settle } from '../fake-window'

const credentialId = fakeId(2, 1)
const place: Destination = {
  ...{ id: fakeId(8, 1), credentialId, path: '/srv/.env', target: { kind: 'dotenv', variable: 'KEY' } }
}
let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({
    credentials: [credential(1)],
    destinations: { ...noDestinations(), list: [place] }
  })
})
const store = () => useDestinations.getState()
const count = (name: string): number => fake.calls.filter(call => call.name === name).length
const look = () => store().looks[place.id]

describe('the places of a key', () => {
  it('are asked for while somebody looks at them, and let go of afterwards', async () => {
    const stop = store().watch(credentialId)
    await settle()
    expect(store().destinations[credentialId]?.value).toEqual([place])
    expect(store().writes[credentialId]?.value).toEqual([])
    stop()
    expect(store().destinations).toEqual({})
    await store().refresh()
    expect(count('destinations.list')).toBe(1)
  })

  it('are asked for anew when main says so, a burst of it at once', async () => {
    const disconnect = connectEvents()
    const stop = store().watch(credentialId)
    await settle()
    const before = count('destinations.list')
    for (let at = 0; at < 10; at += 1) fake.emit('destinations.changed', {})
    await settle()
    expect(count('destinations.list') - before).toBeLessThanOrEqual(2)
    fake.emit('credentials.changed', {})
    await settle()
    expect(count('destinations.list') - before).toBeGreaterThan(2)
    stop()
    disconnect()
  })

  it('are not looked into with each line of the journal of a rotation', async () => {
    const disconnect = connectEvents()
    const stop = store().watchLook(place.id)
    await settle()
    for (let at = 0; at < 10; at += 1) {
      fake.emit('rotations.changed', {})
      await settle()
    }
    expect(count('destinations.plan')).toBe(1)
    stop()
    disconnect()
  })

  it('that cannot be shown say why, and keep what was known', async () => {
    const stop = store().watch(credentialId)
    await settle()
    fake.failNext('destinations.list', new AppFailure('vault_locked', 'Locked.'))
    await store().refresh()
    expect(store().destinations[credentialId]).toMatchObject({ value: [place], error: { code: 'vault_locked' } })
    stop()
  })

  it('are forgotten with the vault, also those that are under way', async () => {
    const stop = store().watch(credentialId)
    store().ask({ ids: [place.id], version: null })
    store().forget()
    await settle()
    expect(store()).toMatchObject({ destinations: {}, writes: {}, looks: {}, asked: null })
    stop()
  })

  it('come and go, with a look at the list after each', async () => {
    const stop = store().watch(credentialId)
    await settle()
    const chosen = await store().choose('new')
    expect(chosen).toMatchObject({ ok: true, value: { path: '/srv/billing/.env' } })
    const choiceId = chosen.ok ? (chosen.value?.choiceId ?? null) : null
    await store().create({ credentialId, choiceId, target: { kind: 'docker_secret' } })
    await settle()
    expect(store().destinations[credentialId]?.value).toHaveLength(2)
    await store().remove(place.id)
    await settle()
    expect(store().destinations[credentialId]?.value).toMatchObject([{ target: { kind: 'docker_secret' } }])
    stop()
  })
})

describe('a write', () => {
  it('takes what was shown, and the look at it afterwards shows the key there', async () => {
    const stops = [store().watch(credentialId), store().watchLook(place.id)]
    await settle()
    const shown = look()?.value
    expect(shown?.changes).toHaveLength(1)
    expect(await store().write(place.id, null, shown?.token ?? '')).toMatchObject({
      ok: true,
      value: { state: 'written' }
    })
    await settle()
    expect(look()?.value?.changes).toEqual([])
    expect(store().writes[credentialId]?.value).toMatchObject([{ state: 'written', canUndo: true }])
    for (const stop of stops) stop()
  })

  it('of what is no longer what was shown is refused, and looked at anew', async () => {
    const stop = store().watchLook(place.id)
    await settle()
    const before = count('destinations.plan')
    expect(await store().write(place.id, null, 'of yesterday')).toMatchObject({
      error: { code: 'destination_changed' }
    })
    await settle()
    expect(count('destinations.plan')).toBeGreaterThan(before)
    stop()
  })

  it('is undone', async () => {
    const stop = store().watch(credentialId)
    const plan = await store().plan(place.id, null)
    const written = await store().write(place.id, null, plan.ok ? plan.value.token : '')
    await store().undo(written.ok ? (written.value?.id ?? '') : '')
    await settle()
    expect(store().writes[credentialId]?.value).toMatchObject([{ state: 'undone' }])
    stop()
  })

  it('whose end nobody saw is settled; writes stand the newest first', async () => {
    const row = { destinationId: place.id, credentialId, version: 1, file: place.path, canUndo: false } as const
    fake.state.destinations.writes = [
      { ...row, id: fakeId(9, 1), state: 'changed', at: '2026-01-01T00:00:00.000Z' },
      { ...row, id: fakeId(9, 2), state: 'writing', at: '2026-01-02T00:00:00.000Z' }
    ]
    const stop = store().watch(credentialId)
    await settle()
    expect(store().writes[credentialId]?.value?.map(({ state }) => state)).toEqual(['writing', 'changed'])
    expect(await store().settle()).toMatchObject({ ok: true, value: [{ state: 'written' }] })
    await settle()
    expect(store().writes[credentialId]?.value?.map(({ state }) => state)).toEqual(['written', 'changed'])
    stop()
  })
})
