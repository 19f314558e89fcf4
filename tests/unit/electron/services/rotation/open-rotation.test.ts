import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nameOfNew } from '../../../../../electron/services/rotation/open-rotation'
import { setUpDestination } from '../destination/opened'

describe('the name of a new key', () => {
  const id = '0a1b2c3d-0000-4000-8000-000000000000'

  it('says of which key it is and when, and is nobody else’s', () => {
    expect(nameOfNew('Reports', id, '2026-03-04T05:06:07.000Z')).toBe('Reports · 2026-03-04 0a1b2c3d')
  })

  it('does not grow with every rotation, and takes nothing off a name that only looks so', () => {
    const again = nameOfNew('Reports · 2026-03-04 0a1b2c3d', id, '2026-06-04T05:06:07.000Z')
    expect(again).toBe('Reports · 2026-06-04 0a1b2c3d')
    expect(nameOfNew('Reports · 2026-03', id, '2026-03-04')).toBe('Reports · 2026-03 · 2026-03-04 0a1b2c3d')
    expect(nameOfNew('x'.repeat(500), id, '2026-03-04')).toHaveLength(90 + 22)
  })
})

describe('before a rotation begins', () => {
  let the: Awaited<ReturnType<typeof setUpDestination>>
  beforeEach(async () => {
    the = await setUpDestination()
  })
  afterEach(() => the.vault.close())

  it('it tells who uses the key, for how long caches last, and where keys are made; nothing is begun', async () => {
    const { credentialId, path, add } = the
    const destination = await add({ kind: 'dotenv', variable: 'KEY' })
    const consumer = await the.consumers.create({
      ...{
        credentialId,
        service: 'Billing',
        host: 'host-1',
        reload: '',
        check: null,
        cacheSeconds: 1800,
        quietSeconds: 60
      }
    })
    expect(await the.rotations.outlook(credentialId)).toEqual({
      mode: 'guided',
      overlap: 'unknown',
      leastGraceSeconds: 1800,
      consumers: [
        { kind: 'consumer', id: consumer.id, name: 'Billing · host-1' },
        { kind: 'destination', id: destination.id, name: path }
      ],
      production: true,
      keyPage: 'https://app.wisphub.net/',
      obstacle: null
    })
    expect(await the.rotations.list()).toEqual([])
  })

  it('a key that is being rotated is told, and one that is lost waits for no cache', async () => {
    const { credentialId, rotations } = the
    const lost = await rotations.start({ credentialId, reason: 'lost', graceSeconds: 3600, nobodyElse: true })
    expect(lost.plan).toMatchObject({ graceMs: 0, longestUseMs: 0 })
    expect((await rotations.outlook(credentialId)).obstacle).toBe('rotation_open')
    const again = rotations.start({ credentialId, reason: 'scheduled', graceSeconds: 0, nobodyElse: true })
    await expect(again).rejects.toMatchObject({ code: 'rotation_open' })
  })

  it('without a sure overlap all is prepared before the new key is asked for', async () => {
    const { credentialId, rotations } = the
    const { id, next } = await rotations.start({ credentialId, reason: 'scheduled', graceSeconds: 0, nobodyElse: true })
    expect(next).toEqual({ kind: 'wait', what: 'preparation' })
    const early = rotations.paste(id, 'ZyXw9876.replacedKey5678replacedKey5678repl')
    await expect(early).rejects.toMatchObject({ code: 'rotation_out_of_turn' })
    const prepared = await rotations.confirmPreparation(id)
    expect(prepared.next).toEqual({ kind: 'wait', what: 'secret' })
    expect(prepared.record.steps.map(({ deed, phase }) => `${deed} ${phase}`)).toEqual(['prepared said'])
    expect(the.audited.filter(({ type }) => type === 'rotation.said')).toHaveLength(1)
    await expect(rotations.confirmPreparation(id)).rejects.toMatchObject({ code: 'rotation_out_of_turn' })
  })
})
