/** A key that somebody else may have: disabled and revoked before anything else, then replaced. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
beforeEach(async () => {
  the = await setUpRotations()
})
afterEach(() => the.close())

const stateOf = async (id: string) => (await the.credentials.list()).find(one => one.id === id)

it('is revoked although consumers use it, and replaced', async () => {
  const id = await the.create('Reports', ['billing'])
  const before = await the.textOf(id)
  const rotation = await the.start(id, { reason: 'lost' })
  expect(rotation.plan.outcome).toBe('done')
  const deeds = rotation.record.steps.filter(({ phase }) => phase === 'done').map(({ deed }) => deed)
  expect(deeds).toEqual(['disable', 'revoke', 'verify', 'create', 'stage', 'probe', 'promote', 'forget'])
  expect(await the.isTaken(before)).toBe(false)
  expect(await the.isTaken(await the.textOf(id))).toBe(true)
  expect(await stateOf(id)).not.toHaveProperty('disabled')
  expect(await the.namesAt('Reports')).toHaveLength(1)
})

it('is disabled at once, whether or not the provider can be asked', async () => {
  const id = await the.create('Reports')
  await the.sessions.logOut(the.environmentId)
  await expect(the.start(id, { reason: 'lost' })).rejects.toMatchObject({ code: 'session_missing' })
  expect(await stateOf(id)).toMatchObject({ disabled: true })
  const sent = the.send({ id, environmentId: the.environmentId }, { url: '/api/v1/agents' })
  await expect(sent).rejects.toMatchObject({ code: 'credential_disabled' })
  await the.logIn()
  expect((await the.start(id, { reason: 'lost' })).plan.outcome).toBe('done')
  const answer = await the.send({ id, environmentId: the.environmentId }, { url: '/api/v1/agents' })
  expect(answer.hops[0]?.status).toBe(200)
})

it('stays disabled until it is replaced, and cannot be enabled meanwhile', async () => {
  const id = await the.create('Reports')
  the.net.plant('reset', 4)
  const stopped = await the.start(id, { reason: 'lost' })
  expect(stopped.plan.outcome).toBe('open')
  expect(await stateOf(id)).toMatchObject({ disabled: true })
  await expect(the.rotations.setDisabled(id, false)).rejects.toMatchObject({ code: 'rotation_open' })
  expect((await the.finish(stopped.id)).plan.outcome).toBe('done')
  expect(await stateOf(id)).not.toHaveProperty('disabled')
})

it('can be called off before it is revoked', async () => {
  const id = await the.create('Reports')
  const before = await the.textOf(id)
  // The list that tells whether it is still there.
  the.net.plant('429', 2)
  const stopped = await the.start(id, { reason: 'lost' })
  expect(stopped).toMatchObject({ canUndo: true, plan: { failure: { fault: { kind: 'too_many_requests' } } } })
  the.net.forget()
  expect((await the.rotations.undo(stopped.id, 'found again')).plan.outcome).toBe('undone')
  expect(await stateOf(id)).not.toHaveProperty('disabled')
  expect(await the.isTaken(before)).toBe(true)
})
