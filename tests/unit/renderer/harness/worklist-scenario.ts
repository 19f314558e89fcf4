/** The part of a scenario that is about worklists: `?worklists=canary`, or several of them at once. */
import type { CredentialSummary } from '@shared/schemas/credential'
import type { WorklistItem, WorklistView } from '@shared/schemas/worklist'
import { credential, fakeId, productionId } from '../fake-data'

const stagingId = fakeId(1, 3)
const firstKey = 500

const names = [
  'Subscriber sync',
  'NOC dashboard',
  'Nightly report of the field technicians in the northern region',
  'Invoice export',
  'Ticket bot',
  'Router inventory',
  'Payment reminders',
  'Customer portal'
]
const labelOf = (index: number): string => names[index] ?? `Branch office ${index + 1}`

/** The last third is in production. */
const isProduction = (index: number, total: number): boolean => index >= Math.ceil((2 * total) / 3)

const keys = (total: number): CredentialSummary[] =>
  Array.from({ length: total }, (_, index) => {
    const production = isProduction(index, total)
    return credential(firstKey + index, {
      label: labelOf(index),
      providerId: production ? 'wisphub-net' : 'fiberwise',
      environmentId: production ? productionId : stagingId,
      authentication: { methodId: production ? 'api-key' : 'bearer', fields: {} }
    })
  })

type Change = Partial<WorklistItem> & Pick<WorklistItem, 'state'>

const done: Change = { state: 'done' }
const failed = (problem: string): Change => ({ state: 'failed', problem })
const open = (waitsFor: NonNullable<WorklistItem['waitsFor']>): Change => ({ state: 'open', waitsFor })

const items = (total: number, changes: readonly Change[]): WorklistItem[] =>
  Array.from({ length: total }, (_, index) => ({
    credentialId: fakeId(2, firstKey + index),
    label: labelOf(index),
    production: isProduction(index, total),
    rotationId: null,
    state: 'waiting',
    waitsFor: null,
    problem: null,
    ...changes[index]
  }))

const worklist = (total: number, changes: readonly Change[], change: Partial<WorklistView>): WorklistView => ({
  items: items(total, changes),
  id: fakeId(12, 900),
  openedAt: '2025-11-22T15:04:05.000Z',
  closedAt: null,
  graceSeconds: 86_400,
  nobodyElse: true,
  stopAfter: 3,
  failures: 0,
  state: 'stopped',
  canaryAccepted: true,
  running: false,
  ...change
})

const many = Array.from({ length: 231 }, (_, index): Change => {
  if (index === 230) return { state: 'running' }
  if (index % 40 === 7) return failed('timed_out')
  return index % 25 === 3 ? open('grace') : done
})

const worklists: Record<string, () => WorklistView> = {
  running: () =>
    worklist(
      12,
      [done, done, failed('too_many_requests'), open('consumers'), done, open('grace'), { state: 'running' }],
      { state: 'running', running: true, failures: 1 }
    ),
  canary: () => worklist(12, [done], { state: 'canary', canaryAccepted: false }),
  'canary-open': () => worklist(12, [open('consumers')], { state: 'canary', canaryAccepted: false }),
  'canary-failed': () => worklist(12, [failed('session_missing')], { canaryAccepted: false, failures: 1 }),
  stopped: () =>
    worklist(12, [done, done, failed('session_missing'), failed('rotation_refused'), failed('server_fault')], {
      failures: 3
    }),
  'put-down': () => worklist(12, [done, done, done], {}),
  'cut-short': () => worklist(12, [done, done, done, { state: 'running' }], { state: 'running' }),
  waiting: () =>
    worklist(6, [done, failed('key_refused'), done, open('grace'), open('secret'), open('removal')], { failures: 1 }),
  finished: () =>
    worklist(6, [done, done, done, { state: 'undone' }, done, done], {
      state: 'finished',
      closedAt: '2025-11-22T16:12:00.000Z'
    }),
  many: () => worklist(500, many, { state: 'running', running: true, failures: 2, stopAfter: 10 })
}

export const worklistScenario = (
  parameters: URLSearchParams
): { credentials: CredentialSummary[]; worklists: WorklistView[] } => {
  const wanted = (parameters.get('worklists') ?? '').split(',').filter(name => name in worklists)
  const found = wanted.flatMap((name, index) => {
    const one = worklists[name]?.()
    return one ? [{ ...one, id: fakeId(12, 900 + index) }] : []
  })
  const most = Math.max(Number(parameters.get('startable') ?? 0), ...found.map(one => one.items.length))
  return { credentials: keys(most), worklists: found }
}
