/** A secret in a secret manager: what stood there stays there as an earlier version, so that nothing of it is kept here. */
import { AppFailure } from '@shared/errors'
import type { SecretManager } from '../../ports'
import type { Place } from './place'

interface Parts {
  manager: SecretManager
  signal: AbortSignal
  name: string
  /** As people are told it. */
  path: string
}

const gone = (): AppFailure => new AppFailure('destination_changed', 'The version is not known.')

export const createSecretPlace = ({ manager, signal, name, path }: Parts): Place => ({
  isSure: false,
  async look() {
    const { text, versionId } = await manager.read(name, signal)
    const content = { bytes: new TextEncoder().encode(text), stamp: versionId }
    return { file: path, throughLink: false, content, mode: null }
  },
  noteOf: ({ content }, _, changeId) => ({
    before: { bytes: null, stamp: content?.stamp ?? null, mode: null },
    after: { stamp: changeId, mode: null }
  }),
  async replace({ id, before }, bytes) {
    if (before?.stamp == null) throw gone()
    await manager.write(name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), before.stamp, id, signal)
  },
  async putBack({ before, after }) {
    if (before?.stamp == null) throw gone()
    await manager.restore(name, before.stamp, after.stamp, signal)
  },
  discard: async () => undefined
})
