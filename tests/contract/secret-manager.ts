import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SecretManager } from '../../electron/ports'

export interface SecretManagerSetUp {
  manager: SecretManager
  /** A secret of that name, in its first version. */
  put(name: string, text: string): Promise<void>
}

/** What holds of every cloud's secret manager. */
export const describeSecretManager = (name: string, setUp: () => Promise<SecretManagerSetUp>): void => {
  describe(`the secret manager: ${name}`, () => {
    let manager: SecretManager
    beforeEach(async () => {
      const made = await setUp()
      manager = made.manager
      await made.put('billing', '{"api_key":"old"}')
    })
    const changed = expect.objectContaining({ code: 'destination_changed' })
    const notFound = expect.objectContaining({ code: 'destination_failed', fields: { reason: 'not_found' } })

    it('gives a secret back, and says where there is none', async () => {
      expect((await manager.read('billing')).text).toBe('{"api_key":"old"}')
      await expect(manager.read('nothing')).rejects.toEqual(notFound)
      await expect(manager.write('nothing', 'x', 'first', randomUUID())).rejects.toEqual(notFound)
    })

    it('takes a new version, and makes the old one current again', async () => {
      const before = await manager.read('billing')
      const { versionId } = await manager.write('billing', '{"api_key":"new"}', before.versionId, randomUUID())
      expect(await manager.read('billing')).toEqual({ text: '{"api_key":"new"}', versionId })
      await manager.restore('billing', before.versionId, versionId)
      expect(await manager.read('billing')).toEqual(before)
    })

    it('takes a change that is sent twice for one', async () => {
      const { versionId } = await manager.read('billing')
      const changeId = randomUUID()
      const once = await manager.write('billing', 'new', versionId, changeId)
      expect(await manager.write('billing', 'new', versionId, changeId)).toEqual(once)
    })

    it('changes nothing where another version is in use', async () => {
      const before = await manager.read('billing')
      const { versionId } = await manager.write('billing', 'other', before.versionId, randomUUID())
      await expect(manager.write('billing', 'new', before.versionId, randomUUID())).rejects.toEqual(changed)
      await expect(manager.restore('billing', before.versionId, before.versionId)).rejects.toEqual(changed)
      expect(await manager.read('billing')).toEqual({ text: 'other', versionId })
    })
  })
}
