/** Worklists as the real main tells of them: one key at a time, each when a test says so. */
import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { Worklist, WorklistView } from '@shared/schemas/worklist'
import { continueWorklist, newWorklist, stopWorklist } from '../../../../electron/domain/rotation-plan/worklist'
import { fakeId } from '../fake-data'
import { type FakeContext, find } from './state'

type Own = Extract<keyof Handlers, `worklists.${string}`>

export const worklistHandlers = ({ state, emit }: FakeContext): Pick<Handlers, Own> => {
  const get = (id: string): WorklistView => find(state.worklists, id, 'rotation_not_found')
  const put = (view: WorklistView): WorklistView => {
    const others = state.worklists.filter(({ id }) => id !== view.id)
    state.worklists = [view, ...others]
    const { items, failures: failed } = view
    const done = items.filter(item => item.state === 'done').length
    emit('worklists.progress', { id: view.id, done, failed, total: items.length })
    return view
  }
  const change = (id: string, to: (worklist: WorklistView) => Worklist, running: boolean): WorklistView =>
    put({ ...get(id), ...to(get(id)), running })

  return {
    'worklists.list': async () => state.worklists,
    'worklists.start': async ({ credentialIds, typedCount, ...rules }) => {
      const count = String(credentialIds.length)
      if (typedCount.trim() !== count) {
        throw new AppFailure('confirmation_needed', 'That is not how many.', { level: 'type', count })
      }
      const candidates = credentialIds.map(id => {
        const { label, environmentId } = find(state.credentials, id, 'credential_not_found')
        const environment = find(state.environments, environmentId, 'environment_not_found')
        return { credentialId: id, label, production: environment.production }
      })
      return put({
        ...newWorklist(candidates, rules),
        id: fakeId(12, state.worklists.length + 1),
        openedAt: new Date().toISOString(),
        closedAt: null,
        running: true
      })
    },
    'worklists.continue': async ({ id }) => change(id, continueWorklist, true),
    'worklists.stop': async ({ id }) => change(id, stopWorklist, get(id).running),
    'worklists.save': async ({ id }) => ({ file: `/home/ana/${get(id).id}.csv` })
  }
}
