/** Secret managers, as the real main tells of them; kept for one run of a test. */
import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { SecretManagerSummary } from '@shared/schemas/secret-manager'
import { fakeId } from '../fake-data'
import type { FakeContext } from './state'

type Own = Extract<keyof Handlers, `secretManagers.${string}`>

export interface FakeSecretManagers {
  list: SecretManagerSummary[]
  /** Names of secrets, two on a page. */
  names: string[]
}

export const noSecretManagers = (): FakeSecretManagers => ({ list: [], names: [] })

const pageSize = 2

export const secretManagerHandlers = ({ state, emit }: FakeContext): Pick<Handlers, Own> => {
  const own = state.secretManagers
  const changed = (): void => emit('secretManagers.changed', {})
  const find = (id: string): SecretManagerSummary => {
    const found = own.list.find(one => one.id === id)
    if (!found) throw new AppFailure('secret_manager_not_found', 'No.')
    return found
  }
  return {
    'secretManagers.list': async () => own.list,
    'secretManagers.create': async ({ access, ...place }) => {
      const made: SecretManagerSummary = {
        id: fakeId(9, own.list.length + 1),
        ...place,
        accessKeyEnd: access.accessKeyId.slice(-4),
        hasSessionToken: access.sessionToken !== null,
        destinations: 0
      }
      own.list.push(made)
      changed()
      return made
    },
    'secretManagers.update': async ({ access, ...place }) => {
      const found = Object.assign(find(place.id), place)
      if (access) found.accessKeyEnd = access.accessKeyId.slice(-4)
      changed()
      return found
    },
    'secretManagers.remove': async ({ id }) => {
      own.list.splice(own.list.indexOf(find(id)), 1)
      changed()
      return {}
    },
    'secretManagers.test': async ({ id }) => {
      find(id)
      return { outcome: 'works' as const }
    },
    'secretManagers.names': async ({ id, after }) => {
      find(id)
      const from = Number(after ?? 0)
      const names = own.names.slice(from, from + pageSize)
      return { names, next: from + pageSize < own.names.length ? String(from + pageSize) : null }
    }
  }
}
