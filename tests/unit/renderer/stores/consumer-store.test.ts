import { AppFailure } from '@shared/errors'
import { type Consumer, consumerDefaults } from '@shared/schemas/consumer'
import { beforeEach, describe, expect, it } from 'vitest'
import { useConsumers } from '../../../../renderer/stores/consumer-store'
import type { FakeMain } from '../fake-bridge'
import { credential, fakeId } from '../fake-data'
import { noConsumers } from '../fake-main/consumers'
import { installFakeMain, settle } from '../fake-window'

const { id: credentialId } = credential(1)
const consumer: Consumer = {
  ...{ id: fakeId(7, 1), credentialId, service: 'Middleware', host: '', reload: '', evidence: null },
  check: {
    environmentId: fakeId(1, 1),
    credentialId: null,
    path: '/',
    expectation: { kind: 'filled', member: '' }
  },
  ...consumerDefaults
}
const { id, credentialId: _owner, evidence: _none, ...details } = consumer

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({ credentials: [credential(1)], consumers: { ...noConsumers(), consumers: [consumer] } })
})
const store = () => useConsumers.getState()
const known = () => store().consumers[credentialId]
const count = (name: string): number => fake.calls.filter(call => call.name === name).length

describe('who uses a key', () => {
  it('is asked for as long as somebody looks, and then let go', async () => {
    const [leave, leaveToo] = [store().watch(credentialId), store().watch(credentialId)]
    await settle()
    expect(known()?.value).toEqual([consumer])
    leave()
    leave()
    expect(known()?.value).toEqual([consumer])
    leaveToo()
    expect(known()).toBeUndefined()
    const before = count('consumers.list')
    await store().refresh()
    expect(count('consumers.list')).toBe(before)
  })

  it('costs two questions however often it changes', async () => {
    const leave = store().watch(credentialId)
    await Promise.all(Array.from({ length: 20 }, () => store().refresh()))
    expect(count('consumers.list')).toBe(2)
    leave()
  })

  it('stays where it cannot be read again, with the reason beside it', async () => {
    const leave = store().watch(credentialId)
    await settle()
    fake.failNext('consumers.list', new AppFailure('database_unavailable', 'Gone.'))
    await store().refresh()
    expect(known()).toMatchObject({ value: [{ id }], error: { code: 'database_unavailable' } })
    leave()
  })

  it('is forgotten with a lock, also what is under way', async () => {
    const leave = store().watch(credentialId)
    store().forget()
    await settle()
    expect(known()).toBeUndefined()
    leave()
  })

  it('is known anew after each change', async () => {
    const leave = store().watch(credentialId)
    await store().create({ ...details, credentialId, service: 'Billing' })
    expect(known()?.value?.map(({ service }) => service)).toEqual(['Middleware', 'Billing'])
    await store().update({ ...details, id, host: 'support-2' })
    expect(known()?.value?.[0]?.host).toBe('support-2')
    await store().tick(id, 'I saw it')
    expect(known()?.value?.[0]?.evidence?.tick?.reason).toBe('I saw it')
    await store().remove(id)
    expect(known()?.value?.map(({ service }) => service)).toEqual(['Billing'])
    leave()
  })
})

describe('a check', () => {
  it('keeps what it found, and where to look at it', async () => {
    fake.state.consumers.outcome = 'empty'
    expect(await store().check(id)).toEqual({ ok: true, value: 'empty' })
    expect(store().checks[id]).toMatchObject({ status: 'done', outcome: 'empty', exchangeId: fakeId(3, 1) })
  })

  it('that could not be made says why', async () => {
    fake.failNext('consumers.check', new AppFailure('environment_not_found', 'Gone.'))
    await store().check(id)
    expect(store().checks[id]).toMatchObject({ status: 'failed', error: { code: 'environment_not_found' } })
  })

  it('is ended in main too, and says nothing then', async () => {
    fake.state.delay = 60_000
    const asked = store().check(id)
    await settle()
    const state = store().checks[id]
    store().cancelCheck(id)
    expect(await asked).toBeNull()
    expect(store().checks[id]).toBeUndefined()
    const sendId = state?.status === 'running' ? state.checkId : ''
    expect(fake.calls).toContainEqual({ name: 'requests.cancel', input: { sendId } })
  })

  it('lets only the newest speak', async () => {
    fake.state.delay = 60_000
    const first = store().check(id)
    await settle()
    fake.state.delay = 0
    expect(await store().check(id)).toMatchObject({ ok: true })
    expect(await first).toBeNull()
    expect(store().checks[id]?.status).toBe('done')
  })

  it('of before a reload or a change is no news any more', async () => {
    await store().check(id)
    await store().reloaded(id)
    expect(store().checks[id]).toBeUndefined()
    await store().check(id)
    await store().update({ ...details, id })
    expect(store().checks[id]).toBeUndefined()
  })
})
