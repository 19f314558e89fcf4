import { AppFailure } from '@shared/errors'
import type { SecretManager } from '../../electron/ports'

export interface MemorySecretManager extends SecretManager {
  put(name: string, text: string): void
}

const failed = (reason: string): AppFailure =>
  new AppFailure('destination_failed', 'The secret manager did not do it.', { reason })

/** A cloud's secret manager without a cloud. */
export const createMemorySecretManager = (): MemorySecretManager => {
  const secrets = new Map<string, { current: string; versions: Map<string, string> }>()

  const get = (name: string) => {
    const found = secrets.get(name)
    if (!found) throw failed('not_found')
    return found
  }
  const require = (name: string, expectedVersionId: string) => {
    const found = get(name)
    if (found.current !== expectedVersionId) throw new AppFailure('destination_changed', 'Another version is in use.')
    return found
  }

  return {
    put: (name, text) => void secrets.set(name, { current: 'first', versions: new Map([['first', text]]) }),
    async read(name) {
      const { current, versions } = get(name)
      return { text: versions.get(current) ?? '', versionId: current }
    },
    async write(name, text, expectedVersionId, changeId) {
      const known = get(name)
      // Sent again after an answer that was lost.
      if (known.current === changeId && known.versions.get(changeId) === text) return { versionId: changeId }
      const found = require(name, expectedVersionId)
      found.versions.set(changeId, text)
      found.current = changeId
      return { versionId: changeId }
    },
    async restore(name, versionId, expectedVersionId) {
      const found = require(name, expectedVersionId)
      if (!found.versions.has(versionId)) throw failed('not_found')
      found.current = versionId
    }
  }
}
