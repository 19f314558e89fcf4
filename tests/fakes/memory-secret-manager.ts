import { AppFailure } from '@shared/errors'
import type { ConnectSecretManager, SecretManager, SecretManagerAccess } from '../../electron/ports'

export interface MemorySecretManager extends SecretManager {
  put(name: string, text: string): void
  current(name: string): string | null
  /** Runs before anything is done; what it throws is the answer. */
  before: ((operation: 'names' | 'read' | 'write' | 'restore') => void) | null
  /** As `before`, once it is done: an answer that is lost. */
  after: ((operation: 'names' | 'read' | 'write' | 'restore') => void) | null
  connect: ConnectSecretManager
  /** What it was connected with, last. */
  access: SecretManagerAccess | null
}

const failed = (reason: string): AppFailure =>
  new AppFailure('secret_manager_failed', 'The secret manager did not do it.', { reason })

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
  const change = (name: string, text: string, expectedVersionId: string, changeId: string): void => {
    const known = get(name)
    // Sent again after an answer that was lost.
    if (known.current === changeId && known.versions.get(changeId) === text) return
    const found = require(name, expectedVersionId)
    found.versions.set(changeId, text)
    found.current = changeId
  }

  const memory: MemorySecretManager = {
    before: null,
    after: null,
    access: null,
    connect: access => {
      memory.access = access
      return memory
    },
    put: (name, text) => void secrets.set(name, { current: 'first', versions: new Map([['first', text]]) }),
    current: name => {
      const found = secrets.get(name)
      return found?.versions.get(found.current) ?? null
    },
    async names(after, most) {
      memory.before?.('names')
      const all = [...secrets.keys()]
      const from = after === null ? 0 : Number(after)
      const names = all.slice(from, from + most)
      return { names, next: from + names.length < all.length ? String(from + names.length) : null }
    },
    async read(name) {
      memory.before?.('read')
      const { current, versions } = get(name)
      return { text: versions.get(current) ?? '', versionId: current }
    },
    async write(name, text, expectedVersionId, changeId) {
      memory.before?.('write')
      change(name, text, expectedVersionId, changeId)
      memory.after?.('write')
      return { versionId: changeId }
    },
    async restore(name, versionId, expectedVersionId) {
      memory.before?.('restore')
      const found = require(name, expectedVersionId)
      if (!found.versions.has(versionId)) throw failed('not_found')
      found.current = versionId
      memory.after?.('restore')
    }
  }
  return memory
}
