/** What each step asks of the other services, in which order, and what it says when they do not do it. */
import { AppFailure } from '@shared/errors'
import type { Deed, RotationRecord } from '@shared/schemas/rotation'
import { describe, expect, it } from 'vitest'
import { createDeeds, type DeedParts } from '../../../../../electron/services/rotation/deeds'
import { sampleRotation } from '../../../../contract/database-samples'

/** Calls by name; `failing` throws. */
const setUp = ({ failing = '', current = 1, secret = null as Uint8Array | null } = {}) => {
  const calls: string[] = []
  const told =
    (name: string, answer: unknown = undefined) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args.filter(arg => ['string', 'number', 'boolean'].includes(typeof arg))].join(' '))
      if (name === failing) throw new AppFailure('database_unavailable', 'Planted.')
      return answer
    }
  const staged = { version: 2, state: 'staged', fingerprint: 'c3d4', createdAt: '', movedAt: null }
  const parts = {
    ids: { next: () => 'id' },
    credentials: {
      versions: {
        currentOf: async () => current,
        stage: told('stage', staged),
        exchange: told('exchange'),
        remove: told('remove'),
        setDisabled: told('disable'),
        read: async () => ({ secret: new Uint8Array([1]), fingerprint: 'a1b2' }),
        list: async () => []
      },
      list: async () => [],
      update: told('update'),
      linkKey: told('link')
    },
    scopedKeys: { make: told('make'), sweep: told('sweep'), revokeById: told('revoke') },
    keyTest: { testSecret: told('test', { outcome: 'works', reason: 'accepted', retryAt: null }) },
    destinations: { forget: told('forget') },
    secrets: { get: () => secret, put: () => undefined, drop: () => undefined, wipe: () => undefined }
  } as unknown as DeedParts
  const perform = createDeeds(parts)
  const run = (deed: Deed, change: Partial<RotationRecord> = {}) => {
    const row = sampleRotation(1)
    const means = { keep: async () => undefined, signal: new AbortController().signal }
    return perform(deed, { ...row, record: { ...row.record, ...change } }, means)
  }
  return { calls, run }
}
const { credentialId, record } = sampleRotation(1)
const { environmentId, newKeyName } = record

describe('a step', () => {
  it('revokes by the id, after what a lost create may have left', async () => {
    const { calls, run } = setUp()
    expect(await run('revoke', { newKeyId: '8' })).toEqual({ fault: null })
    expect(calls).toEqual([`sweep ${environmentId} ${newKeyName} 8`, `revoke ${environmentId} 7`])
  })

  it('sweeps nothing before a revocation where no id is to be spared', async () => {
    const { calls, run } = setUp()
    await run('revoke')
    expect(calls).toEqual([`revoke ${environmentId} 7`])
  })

  it('lets go of what stood in files with the version it deletes, and of nothing where that fails', async () => {
    const { calls, run } = setUp()
    await run('forget')
    await run('drop_new', { newVersion: 2 })
    expect(calls).toEqual([
      ...[`remove ${credentialId} 1`, `forget ${credentialId}`],
      ...[`remove ${credentialId} 2`, `forget ${credentialId}`]
    ])
    const failing = setUp({ failing: 'remove' })
    await expect(failing.run('forget')).rejects.toMatchObject({ code: 'database_unavailable' })
    expect(failing.calls).toEqual([`remove ${credentialId} 1`])
  })

  it('promotes the stored version, and looks anew at when the old key was last used', async () => {
    const { calls, run } = setUp()
    const done = await run('promote', { newVersion: 2, sightings: [{ at: 1, lastUsedAt: null }] })
    expect(done).toEqual({ fault: null, change: { sightings: [] } })
    expect(calls).toEqual([`exchange ${credentialId} 2 retained`, `disable ${credentialId} false`])
  })

  it('stores no secret over a key that was replaced in another way', async () => {
    const { calls, run } = setUp({ current: 9, secret: new Uint8Array([1]) })
    await expect(run('stage')).rejects.toMatchObject({ code: 'rotation_out_of_turn' })
    await expect(run('create')).rejects.toMatchObject({ code: 'rotation_out_of_turn' })
    expect(calls).toEqual([])
  })

  it('tells of the version that it stored, and of a secret that nobody has any more', async () => {
    const stored = await setUp({ secret: new Uint8Array([1]) }).run('stage')
    expect(stored).toEqual({ fault: null, change: { newVersion: 2, newFingerprint: 'c3d4' } })
    expect((await setUp().run('stage')).fault).toEqual({ kind: 'secret_gone', mayHaveHappened: false })
  })

  it('wants the new key to work and the old one to be refused', async () => {
    const { run } = setUp()
    expect((await run('probe', { newVersion: 2 })).fault).toBeNull()
    expect((await run('verify')).fault?.kind).toBe('key_accepted')
    await expect(run('probe')).rejects.toMatchObject({ code: 'rotation_out_of_turn' })
  })
})
