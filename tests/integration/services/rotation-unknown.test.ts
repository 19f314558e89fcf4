/** Nobody has said who uses a key: it stays until somebody is named, or a person says that there is nobody. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
beforeEach(async () => {
  the = await setUpRotations()
})
afterEach(() => the.close())

const waits = (...ids: string[]) => ({ kind: 'wait', what: 'consumers', ids })

it('the old key stays, and it is said why, until a person says that nothing else uses it', async () => {
  const credentialId = await the.create('Nobody named')
  const before = await the.textOf(credentialId)
  const open = await the.start(credentialId, { nobodyElse: false })
  expect(open.next).toEqual(waits('unknown'))
  expect(await the.rotations.whyHeld(open.id)).toEqual([{ code: 'consumers_unknown', consumerId: null, until: null }])
  expect((await the.rotations.proceed(open.id)).next).toEqual(waits('unknown'))
  expect(await the.isTaken(before)).toBe(true)
  const done = await the.rotations.confirmConsumer(open.id, 'unknown', 'person', 'only this app')
  expect(done.plan.outcome).toBe('done')
  expect(await the.isTaken(before)).toBe(false)
})

it('whoever is named meanwhile is waited for instead', async () => {
  const credentialId = await the.create('Named later')
  const open = await the.start(credentialId, { nobodyElse: false })
  const consumer = await the.consumers.create({
    ...{ credentialId, service: 'Billing', host: '', reload: '', check: null, cacheSeconds: 0, quietSeconds: 60 }
  })
  expect((await the.rotations.proceed(open.id)).next).toEqual(waits(consumer.id))
})

it('a lost key goes all the same', async () => {
  const credentialId = await the.create('Lost by nobody')
  const lost = await the.start(credentialId, { reason: 'lost', nobodyElse: false })
  expect(lost.plan.outcome).toBe('done')
})
