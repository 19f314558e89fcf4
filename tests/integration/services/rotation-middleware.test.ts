/** A key of WispHub Net that the middleware uses: while it has the old one, that one stays. */
import { randomUUID } from 'node:crypto'
import type { Rotation } from '@shared/schemas/rotation'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { wisphubMiddlewareKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { setUpSandboxServices } from './sandbox-services'

const newKey = 'NewKey00.abcdefghijklmnopqrstuvwxyz012345'
const minute = 60_000

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
beforeEach(async () => {
  the = await setUpSandboxServices()
})
afterEach(() => the.close())

const pass = (minutes: number): void => {
  the.clock.advance(minutes * minute)
  for (const api of ['wisphub-net', 'wisphub-middleware'] as const)
    the.emulators[api].control.advanceClock(minutes * minute)
}

const begin = async (): Promise<{ rotation: Rotation; consumerId: string }> => {
  const { 'wisphub-net': net, 'wisphub-middleware': middleware } = the.emulators
  const credential = await the.save('wisphub-net', net.origin, { secret: wisphubNetKeys.good.key })
  const way = await the.save('wisphub-middleware', middleware.origin, { secret: wisphubMiddlewareKeys.good.key })
  const consumer = await the.consumers.create({
    credentialId: credential.id,
    service: 'Middleware',
    host: 'support-1',
    reload: 'Restart it',
    check: {
      environmentId: way.environmentId,
      credentialId: way.id,
      path: '/api/clients/',
      expectation: { kind: 'filled', member: '' }
    },
    cacheSeconds: 900,
    quietSeconds: 86_400
  })
  const { id } = await the.rotations.start({
    credentialId: credential.id,
    reason: 'scheduled',
    graceSeconds: 0,
    nobodyElse: true
  })
  await the.rotations.confirmPreparation(id)
  net.control.addKey(newKey, 'all')
  return { rotation: await the.rotations.paste(id, newKey), consumerId: consumer.id }
}

it('stays closed and says why; opens after the reload, the cache and a check that reads content', async () => {
  const { rotation, consumerId } = await begin()
  const { id } = rotation
  const ask = () => the.consumers.check(consumerId, randomUUID())
  const codes = async () => (await the.rotations.whyHeld(id)).map(({ code }) => code)

  expect(rotation.next).toEqual({ kind: 'wait', what: 'consumers', ids: [consumerId] })
  expect(await codes()).toEqual(['not_reloaded'])
  // It answers well, with the old key or from its cache: that proves nothing.
  expect((await ask()).outcome).toBe('proven')
  pass(20)
  expect((await the.rotations.proceed(id)).next).toMatchObject({ what: 'consumers' })

  await the.consumers.reloaded(consumerId)
  expect(await codes()).toEqual(['cache_lasts'])
  expect((await ask()).outcome).toBe('proven')
  expect((await the.rotations.proceed(id)).next).toMatchObject({ what: 'consumers' })

  // Its setting has a key that WispHub Net does not know: 200 with an empty list.
  the.emulators['wisphub-middleware'].control.setSwitches({ upstreamKey: 'nobody.knows', cachePercent: 0 })
  pass(16)
  expect((await ask()).outcome).toBe('empty')
  expect(await codes()).toEqual(['check_empty'])
  expect((await the.rotations.proceed(id)).next).toMatchObject({ what: 'consumers' })

  the.emulators['wisphub-middleware'].control.setSwitches({ upstreamKey: newKey })
  expect((await ask()).outcome).toBe('proven')
  expect((await the.rotations.proceed(id)).next).toEqual({ kind: 'wait', what: 'removal', of: 'old' })
  the.emulators['wisphub-net'].control.revoke(wisphubNetKeys.good.key)
  expect((await the.rotations.confirmRemoval(id, 'removed')).plan.outcome).toBe('done')
  expect((await ask()).outcome).toBe('proven')
})

it('counts nothing that was known of a service once that is taken back', async () => {
  const { rotation, consumerId } = await begin()
  const { id } = rotation
  the.emulators['wisphub-middleware'].control.setSwitches({ upstreamKey: newKey, cachePercent: 0 })
  await the.consumers.reloaded(consumerId)
  pass(16)
  await the.consumers.check(consumerId, randomUUID())
  expect((await the.rotations.proceed(id)).next).not.toMatchObject({ what: 'consumers' })

  // Somebody saw that it has the old key all the same: what the check had shown must not confirm it again.
  const waits = { kind: 'wait', what: 'consumers', ids: [consumerId] }
  expect((await the.rotations.withdrawConsumer(id, consumerId)).next).toEqual(waits)
  expect((await the.rotations.proceed(id)).next).toEqual(waits)
  expect((await the.rotations.whyHeld(id)).map(({ code }) => code)).toEqual(['not_reloaded'])
})
