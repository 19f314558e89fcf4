/** What else is done to a key while it is being replaced. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wisphubNetKeys } from '../../../electron/sandbox/server'
import { type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
beforeEach(async () => {
  the = await setUpRotations()
})
afterEach(() => the.close())

it('is begun once where it is asked for twice at the same time', async () => {
  const id = await the.create('Reports', ['billing'])
  const asked = await Promise.allSettled([the.start(id), the.start(id)])
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(asked[1]).toMatchObject({ reason: { code: 'rotation_open' } })
  expect(await the.rotations.list()).toHaveLength(1)
  expect(await the.namesAt('Reports')).toHaveLength(2)
})

it('of a lost key leaves a key that is being replaced as it is', async () => {
  const id = await the.create('Reports', ['billing'])
  await the.start(id)
  await expect(the.start(id, { reason: 'lost' })).rejects.toMatchObject({ code: 'rotation_open' })
  expect((await the.credentials.list()).find(one => one.id === id)).not.toHaveProperty('disabled')
})

describe('a key whose replacement holds no new version yet', () => {
  it('is neither replaced in another way nor deleted', async () => {
    const { id } = await the.save('wisphub-net', the.emulators['wisphub-net'].origin, {
      secret: wisphubNetKeys.good.key
    })
    const { id: rotationId } = await the.start(id)
    const waiting = await the.rotations.confirmPreparation(rotationId)
    expect(waiting.next).toMatchObject({ what: 'secret' })
    await expect(the.credentials.replaceSecret(id, 'NewKey00.abcdef')).rejects.toMatchObject({ code: 'rotation_open' })
    await expect(the.credentials.delete(id)).rejects.toMatchObject({ code: 'rotation_open' })
    expect((await the.rotations.undo(rotationId, 'not now')).plan.outcome).toBe('undone')
    await the.credentials.delete(id)
  })
})

it('is waited for by another credential that holds the very same key', async () => {
  const id = await the.create('Reports')
  const text = await the.textOf(id)
  const { origin } = the.emulators.fiberwise
  const twin = await the.save('fiberwise', origin, { secret: text, label: 'The same key' })
  expect((await the.rotations.outlook(id)).consumers).toMatchObject([{ kind: 'credential', name: 'The same key' }])
  const waiting = await the.start(id)
  expect(waiting.next).toEqual({ kind: 'wait', what: 'consumers', ids: [twin.id] })
  expect(waiting.plan.consumers).toMatchObject([{ name: 'The same key' }])
  expect(await the.isTaken(text)).toBe(true)
  await the.credentials.replaceSecret(twin.id, await the.textOf(id))
  const ended = await the.rotations.confirmConsumer(waiting.id, twin.id, 'person', 'replaced there too')
  expect(ended.plan.outcome).toBe('done')
})
