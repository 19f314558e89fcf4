/** Where keys are written, as the real main tells of it; kept for one run of a test. */
import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { Destination, DestinationPlan, DestinationTarget, DestinationWrite } from '@shared/schemas/destination'
import { fakeId } from '../fake-data'
import type { FakeContext } from './state'

type Own = Extract<keyof Handlers, `destinations.${string}`>

/** What a look at a file ends in. */
export type FakeLook =
  | Partial<DestinationPlan>
  | { fails: 'destination_refused' | 'destination_failed'; reason: string }

export interface FakeDestinations {
  list: Destination[]
  writes: DestinationWrite[]
  /** By the id of the destination; where there is none, one line holds an older key. */
  looks: Record<string, FakeLook>
  /** What the next dialog for a file answers. */
  chosen: string | null
  /** What the next write ends in, where it fails. */
  writeFails: { code: 'destination_changed' | 'destination_failed'; reason: string } | null
}

export const noDestinations = (): FakeDestinations => ({
  list: [],
  writes: [],
  looks: {},
  chosen: '/srv/billing/.env',
  writeFails: null
})

const nameOf = (target: DestinationTarget): string => {
  if (target.kind === 'dotenv') return target.variable
  if (target.kind === 'kubernetes_secret') return target.entry
  return target.kind === 'docker_secret' ? '' : (target.keyMember ?? '')
}

/** As one that holds an older key is shown. */
export const olderKey = ({ target }: Pick<Destination, 'target'>): DestinationPlan['changes'] => [
  {
    line: 2,
    name: nameOf(target),
    action: 'replaced',
    secret: { before: { is: 'older', fingerprint: 'a1b2' }, after: { is: 'current', fingerprint: 'c3d4' } },
    plain: null
  }
]

/** One that holds the key already. */
export const holdsKey: FakeLook = { changes: [], warnings: [], modeBefore: '600' }

export const destinationHandlers = ({ state, emit }: FakeContext): Pick<Handlers, Own> => {
  const { destinations: held } = state
  /** How often each was written: what was shown before does not count after. */
  const counts = new Map<string, number>()

  const get = (id: string): Destination => {
    const found = held.list.find(one => one.id === id)
    if (!found) throw new AppFailure('destination_not_found', 'Gone.', { id })
    return found
  }
  const changed = <Value>(value: Value): Value => {
    emit('destinations.changed', {})
    return value
  }
  const putWrite = (write: DestinationWrite): DestinationWrite => {
    held.writes = [...held.writes.filter(({ id }) => id !== write.id), write]
    return changed(write)
  }
  const planOf = (id: string, version: number | null): DestinationPlan => {
    const { path, target, credentialId } = get(id)
    const look = held.looks[id] ?? {}
    if ('fails' in look) throw new AppFailure(look.fails, 'It cannot be changed.', { reason: look.reason })
    return {
      ...{ destinationId: id, credentialId, target, version: version ?? 1, file: path, creates: false },
      ...{ changes: olderKey({ target }), warnings: ['mode_changes'], modeBefore: '644' },
      token: `shown ${counts.get(id) ?? 0}`,
      ...look
    }
  }
  const count = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1)

  return {
    'destinations.list': async ({ credentialId }) => held.list.filter(one => one.credentialId === credentialId),
    'destinations.choose': async () => (held.chosen === null ? null : { choiceId: fakeId(8, 99), path: held.chosen }),
    'destinations.create': async ({ credentialId, target }) => {
      const path =
        target.kind === 'aws_secrets_manager'
          ? `aws:us-east-1/${target.secretId}`
          : (held.chosen ?? '/srv/billing/.env')
      if (held.list.some(one => one.path === path && JSON.stringify(one.target) === JSON.stringify(target))) {
        throw new AppFailure('invalid_input', 'This is a destination already.', { path: 'taken' })
      }
      const destination = { id: fakeId(8, held.list.length + 1), credentialId, path, target }
      held.list = [...held.list, destination]
      return changed(destination)
    },
    'destinations.remove': async ({ id }) => {
      held.list = held.list.filter(one => one.id !== id)
      held.writes = held.writes.filter(one => one.destinationId !== id)
      return changed({})
    },
    'destinations.plan': async ({ id, version }) => planOf(id, version),
    'destinations.write': async ({ id, version, token }) => {
      const plan = planOf(id, version)
      const failure = held.writeFails
      held.writeFails = null
      if (failure) throw new AppFailure(failure.code, 'It was not written.', { reason: failure.reason })
      if (plan.token !== token) throw new AppFailure('destination_changed', 'Not the one that was shown.')
      if (plan.changes.length === 0 && !plan.warnings.includes('mode_changes')) return null
      count(id)
      held.looks[id] = holdsKey
      const at = new Date(Date.UTC(2026, 10, 22, 10, held.writes.length)).toISOString()
      const { credentialId, file } = plan
      const place = { id: fakeId(9, held.writes.length + 1), destinationId: id, credentialId, file, at }
      return putWrite({ ...place, version: plan.version, state: 'written', canUndo: true })
    },
    'destinations.writes': async ({ credentialId }) => held.writes.filter(one => one.credentialId === credentialId),
    'destinations.undo': async ({ writeId }) => {
      const write = held.writes.find(({ id }) => id === writeId)
      if (!write) throw new AppFailure('destination_not_found', 'Gone.', { id: writeId })
      count(write.destinationId)
      delete held.looks[write.destinationId]
      return putWrite({ ...write, state: 'undone', canUndo: false })
    },
    'destinations.settle': async () => {
      const open = held.writes.filter(({ state }) => state === 'writing' || state === 'undoing')
      return open.map(write => putWrite({ ...write, state: 'written', canUndo: true }))
    }
  }
}
