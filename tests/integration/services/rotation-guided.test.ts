/** Keys that a person makes on the provider's page: the app stores, probes, promotes, keeps and verifies. */
import type { Rotation } from '@shared/schemas/rotation'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apalaKeys, apiKeyKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { type KeyToSave, setUpSandboxServices } from './sandbox-services'

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
beforeEach(async () => {
  the = await setUpSandboxServices()
})
afterEach(() => the.close())

type Api = 'wisphub-net' | 'apala' | 'api-key'
const newKeys: Record<Api, string> = {
  'wisphub-net': 'NewKey00.abcdefghijklmnopqrstuvwxyz012345',
  apala: 'bmV3S2V5Rm9yVGhlUm90YXRpb25UZXN0MDEyMzQ1Njc=',
  'api-key': 'a-new-key-for-the-rotation-test'
}
const inHeader = { methodId: 'header', fields: { headerName: 'api-key', prefix: '', testPath: '/secure-endpoint' } }
const oldKeys: Record<Api, KeyToSave> = {
  'wisphub-net': { secret: wisphubNetKeys.good.key },
  apala: { secret: apalaKeys.good.key },
  'api-key': { secret: apiKeyKeys.good.key, ...inHeader }
}
const begin = async (api: Api, key: KeyToSave = oldKeys[api]) => {
  const credential = await the.save(api, the.emulators[api].origin, key)
  const started = await the.rotations.start({
    credentialId: credential.id,
    reason: 'scheduled',
    graceSeconds: 0,
    nobodyElse: true
  })
  expect(started.next).toEqual({ kind: 'wait', what: 'preparation' })
  const rotation = await the.rotations.confirmPreparation(started.id)
  return { credential, rotation, ...the.emulators[api] }
}
const textOf = async (id: string): Promise<string> => new TextDecoder().decode((await the.credentials.use(id)).secret)
const statesOf = async (id: string): Promise<string[]> => (await the.rotations.versionsOf(id)).map(({ state }) => state)
/** As the provider's page does. */
const makeAtProvider = (api: Api, text = newKeys[api]): void => the.emulators[api].control.addKey(text, 'all')
const overGrace = async (rotation: Rotation): Promise<Rotation> => {
  if (rotation.next.kind !== 'wait' || rotation.next.what !== 'grace') return rotation
  const wait = Date.parse(rotation.next.until) - Date.parse(the.clock.now())
  for (let passed = 0; passed <= wait + 1; passed += 600_000) the.clock.advance(600_000)
  return the.rotations.proceed(rotation.id)
}

describe.each(['wisphub-net', 'apala', 'api-key'] as const)('a guided rotation of %s', api => {
  it('waits for the new key, promotes it at once, and the removal is seen', async () => {
    const { credential, rotation, control } = await begin(api)
    expect(rotation).toMatchObject({
      next: { kind: 'wait', what: 'secret' },
      plan: { mode: 'guided', overlap: 'unknown' }
    })
    makeAtProvider(api)
    const promoted = await the.rotations.paste(rotation.id, newKeys[api])
    expect(promoted.plan).toMatchObject({ newSecret: 'current', failure: null })
    expect(await textOf(credential.id)).toBe(newKeys[api])
    expect(await statesOf(credential.id)).toEqual(['current', 'retired'])
    const waiting = await overGrace(promoted)
    expect(waiting.next).toEqual({ kind: 'wait', what: 'removal', of: 'old' })
    const early = await the.rotations.confirmRemoval(rotation.id, 'said too early')
    expect(early.plan.failure).toMatchObject({ deed: 'verify', fault: { kind: 'key_accepted' } })
    expect(await statesOf(credential.id)).toEqual(['current', 'retired'])
    expect(early.next).toEqual({ kind: 'wait', what: 'removal', of: 'old' })
    control.revoke(oldKeys[api].secret)
    const ended = await the.rotations.confirmRemoval(rotation.id, 'removed on the page')
    expect(ended.plan.outcome).toBe('done')
    expect(await statesOf(credential.id)).toEqual(['current', 'deleted'])
    expect(JSON.stringify([ended, the.published, the.audited, the.logged])).not.toContain(newKeys[api])
  })

  it('does not promote a key that the provider refuses, and an undo needs the old one to work', async () => {
    const { credential, rotation, control } = await begin(api)
    const pasted = await the.rotations.paste(rotation.id, newKeys[api])
    expect(pasted.plan.failure).toMatchObject({ deed: 'probe', fault: { kind: 'key_refused' } })
    expect(await textOf(credential.id)).toBe(oldKeys[api].secret)
    control.revoke(oldKeys[api].secret)
    const forward = await the.rotations.undo(rotation.id, 'wrong key')
    expect(forward.plan).toMatchObject({ direction: 'forward', undoClosed: true, outcome: 'open' })
    makeAtProvider(api)
    expect((await the.rotations.proceed(rotation.id)).plan.newSecret).toBe('current')
    expect(await textOf(credential.id)).toBe(newKeys[api])
  })

  it('is undone where the old key works, and the new one is dropped', async () => {
    const { credential, rotation } = await begin(api)
    const pasted = await the.rotations.paste(rotation.id, newKeys[api])
    expect(pasted.plan.failure).not.toBeNull()
    const waiting = await the.rotations.undo(rotation.id, 'wrong key')
    expect(waiting.next).toEqual({ kind: 'wait', what: 'removal', of: 'new' })
    const ended = await the.rotations.confirmRemoval(rotation.id, 'never was one')
    expect(ended.plan.outcome).toBe('undone')
    expect(await textOf(credential.id)).toBe(oldKeys[api].secret)
    expect(the.keychain.names().filter(name => name.startsWith('cred.'))).toHaveLength(1)
  })
})

it('takes no key that is the old one, and no key out of turn', async () => {
  const { rotation } = await begin('wisphub-net')
  const same = the.rotations.paste(rotation.id, wisphubNetKeys.good.key)
  await expect(same).rejects.toMatchObject({ code: 'rotation_refused', fields: { reason: 'same_key' } })
  makeAtProvider('wisphub-net')
  await the.rotations.paste(rotation.id, newKeys['wisphub-net'])
  const again = the.rotations.paste(rotation.id, newKeys['wisphub-net'])
  await expect(again).rejects.toMatchObject({ code: 'rotation_out_of_turn' })
})

it('asks a person where no call could prove it', async () => {
  const { rotation } = await begin('api-key', { ...oldKeys['api-key'], ...inHeader, fields: { headerName: 'api-key' } })
  const pasted = await the.rotations.paste(rotation.id, newKeys['api-key'])
  expect(pasted).toMatchObject({ next: { kind: 'wait', what: 'word', deed: 'probe' }, canVouch: true })
  const denied = await the.rotations.vouch(rotation.id, false, 'it gets 401')
  expect(denied.plan.newSecret).toBe('pending')
  const vouched = await the.rotations.vouch(rotation.id, true, 'the service answers with it')
  expect(vouched.plan.newSecret).toBe('current')
  expect(vouched.record.steps.some(({ deed, reason }) => deed === 'vouched' && reason !== '')).toBe(true)
})

it('drops the tokens of the old key with the promotion', async () => {
  const { credential, rotation, control } = await begin('apala')
  await the.send(credential, { url: '/api/feedback' })
  expect((await the.tokens.get(credential.id)).status).toBe('valid')
  makeAtProvider('apala')
  control.resetCounters()
  await the.rotations.paste(rotation.id, newKeys.apala)
  await expect.poll(async () => (await the.tokens.get(credential.id)).status).not.toBe('valid')
})

it('leaves a request that is on its way with one whole version', async () => {
  const { credential, rotation } = await begin('wisphub-net')
  makeAtProvider('wisphub-net')
  const sends = Array.from({ length: 12 }, () => the.send(credential, { url: '/api/plan-internet/' }))
  const pasting = the.rotations.paste(rotation.id, newKeys['wisphub-net'])
  const later = Array.from({ length: 12 }, () => the.send(credential, { url: '/api/plan-internet/' }))
  const answers = await Promise.all([...sends, ...later])
  await pasting
  expect(answers.every(({ hops }) => hops[0]?.status === 200)).toBe(true)
  const sent = the
    .logOf('wisphub-net')
    .flatMap(({ rawHeaders }) => rawHeaders.filter(text => text.startsWith('Api-Key ')))
  const whole = [wisphubNetKeys.good.key, newKeys['wisphub-net']].map(key => `Api-Key ${key}`)
  expect(new Set(sent)).toEqual(new Set(whole))
})
