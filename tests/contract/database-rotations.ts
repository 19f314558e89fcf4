import { expect, it } from 'vitest'
import type { Database } from '../../electron/ports'
import {
  instant,
  sampleCredential,
  sampleEnvironment,
  sampleRotation,
  sampleVersion,
  sampleWorklist,
  uuid
} from './database-samples'

/** What every database does with the journals of rotations, and with the versions that they keep. */
export const describeRotations = (open: () => Database): void => {
  const { id } = sampleCredential(1)
  const prepare = async (): Promise<Database['credentials']> => {
    const database = open()
    await database.environments.put(sampleEnvironment(0))
    await database.credentials.addPending(sampleCredential(1), sampleVersion(id, 1))
    await database.credentials.activate(id, 1, instant(1))
    await database.credentials.addPending(sampleCredential(1, { currentVersion: 1 }), sampleVersion(id, 2))
    await database.credentials.setVersionState(id, 2, 'staged', instant(2))
    return database.credentials
  }
  const statesOf = async (credentials: Database['credentials']) =>
    (await credentials.versionsOf(id)).map(({ state, movedAt }) => [state, movedAt])

  it('keeps journals of rotations, and changes them', async () => {
    const { rotations } = open()
    await rotations.put(sampleRotation(2))
    await rotations.put(sampleRotation(1))
    const closed = sampleRotation(2, { closedAt: instant(9) })
    await rotations.put(closed)
    expect(await rotations.list()).toEqual({ rows: [closed, sampleRotation(1)], damaged: [] })
    expect(await rotations.get(closed.id)).toEqual(closed)
    expect(await rotations.get(uuid(6, 9))).toBeNull()
  })

  it('keeps worklists, and changes them', async () => {
    const { worklists } = open()
    await worklists.put(sampleWorklist(1))
    const closed = sampleWorklist(1, { closedAt: instant(3) })
    await worklists.put(closed)
    expect(await worklists.list()).toEqual({ rows: [closed], damaged: [] })
  })

  it('exchanges the version in use for a staged one, and back, in one step each', async () => {
    const credentials = await prepare()
    expect(await statesOf(credentials)).toEqual([
      ['active', null],
      ['staged', instant(2)]
    ])
    await credentials.exchange(id, 2, 'retained', instant(3))
    expect((await credentials.get(id)).currentVersion).toBe(2)
    expect(await statesOf(credentials)).toEqual([
      ['retained', instant(3)],
      ['active', instant(3)]
    ])
    // A second time it changes nothing.
    await credentials.exchange(id, 2, 'retained', instant(4))
    expect((await statesOf(credentials))[0]).toEqual(['retained', instant(3)])
    await credentials.exchange(id, 1, 'staged', instant(5))
    expect((await credentials.get(id)).currentVersion).toBe(1)
    expect(await statesOf(credentials)).toEqual([
      ['active', instant(5)],
      ['staged', instant(5)]
    ])
  })

  it('exchanges nothing for a version that is not there', async () => {
    const credentials = await prepare()
    await expect(credentials.exchange(id, 9, 'retained', instant(3))).rejects.toThrow()
    expect((await statesOf(credentials))[0]).toEqual(['active', null])
  })
}
