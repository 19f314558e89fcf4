import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SecretManager } from '../../electron/ports'

export interface SecretManagerSetUp {
  manager: SecretManager
  /** A secret of that name, in its first version. */
  put(name: string, text: string): void
}

/** What holds of every cloud's secret manager. */
export const describeSecretManager = (name: string, setUp: () => Promise<SecretManagerSetUp>): void => {
  describe(`the secret manager: ${name}`, () => {
    const { signal } = new AbortController()
    let manager: SecretManager
    let put: SecretManagerSetUp['put']
    beforeEach(async () => {
      ;({ manager, put } = await setUp())
      put('billing', '{"api_key":"old"}')
    })
    const changed = expect.objectContaining({ code: 'destination_changed' })
    const notFound = expect.objectContaining({ code: 'secret_manager_failed', fields: { reason: 'not_found' } })
    const change = (text: string, expected: string, id: string = randomUUID()) =>
      manager.write('billing', text, expected, id, signal)
    const read = () => manager.read('billing', signal)

    it('gives a secret back, and says where there is none', async () => {
      expect((await read()).text).toBe('{"api_key":"old"}')
      await expect(manager.read('nothing', signal)).rejects.toEqual(notFound)
      await expect(manager.write('nothing', 'x', 'first', randomUUID(), signal)).rejects.toEqual(notFound)
    })

    it('takes a new version, and makes the old one current again', async () => {
      const before = await read()
      const { versionId } = await change('{"api_key":"new"}', before.versionId)
      expect(await read()).toEqual({ text: '{"api_key":"new"}', versionId })
      await manager.restore('billing', before.versionId, versionId, signal)
      expect(await read()).toEqual(before)
    })

    it('names the version as the change, and takes a change that is sent twice for one', async () => {
      const { versionId } = await read()
      const changeId = randomUUID()
      expect(await change('new', versionId, changeId)).toEqual({ versionId: changeId })
      expect(await change('new', versionId, changeId)).toEqual({ versionId: changeId })
    })

    it('changes nothing where another version is in use', async () => {
      const before = await read()
      const { versionId } = await change('other', before.versionId)
      await expect(change('new', before.versionId)).rejects.toEqual(changed)
      await change('third', versionId)
      const third = await read()
      await expect(manager.restore('billing', before.versionId, versionId, signal)).rejects.toEqual(changed)
      expect(await read()).toEqual(third)
    })

    it('names its secrets page by page', async () => {
      put('mail', 'x')
      put('web', 'x')
      const first = await manager.names(null, 2, signal)
      expect(first.names).toEqual(['billing', 'mail'])
      expect(await manager.names(first.next, 2, signal)).toEqual({ names: ['web'], next: null })
    })
  })
}
