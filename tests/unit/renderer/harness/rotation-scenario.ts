/** The part of a scenario that is about rotations: `?rotations=paste`, several at once, or all of them. */
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Fault, FaultKind, Rotation, RotationOutlook } from '@shared/schemas/rotation'
import type { PlanEvent } from '../../../../electron/domain/rotation-plan'
import { credential, fakeId, productionId } from '../fake-data'
import { noRotations, type RotationsState } from '../fake-main/rotations'
import { type FakeRotation, rotationAfter, went } from '../fake-rotations'

const fault = (kind: FaultKind, mayHaveHappened = false): Fault => ({ kind, mayHaveHappened })
const failed = (deed: 'create' | 'probe' | 'revoke' | 'verify' | 'stage', given: Fault): PlanEvent[] => [
  { kind: 'begun', deed },
  { kind: 'failed', deed, fault: given }
]
const brought: readonly PlanEvent[] = went('create', 'stage', 'probe', 'promote')
const swapped: readonly PlanEvent[] = went('stage', 'probe', 'promote')
const hour = 3_600_000
const consumers = [
  { kind: 'consumer' as const, id: fakeId(7, 1), name: 'WispHub middleware' },
  { kind: 'consumer' as const, id: fakeId(7, 2), name: 'Nightly billing' },
  { kind: 'destination' as const, id: fakeId(8, 1), name: '/srv/billing/.env' }
]
const confirmed = (consumerId: string, how: 'last_used' | 'check' | 'written' | 'person'): PlanEvent => ({
  kind: 'consumer_confirmed',
  consumerId,
  how,
  reason: how === 'person' ? 'Restarted at 10:20; its log shows new calls' : ''
})
const allConfirmed = [
  confirmed(fakeId(7, 1), 'check'),
  confirmed(fakeId(7, 2), 'person'),
  confirmed(fakeId(8, 1), 'written')
]
const guided = { mode: 'guided', overlap: 'unknown' } as const
const keyPage = 'https://wisphub.net/configuracion/api-keys/'

type Spec = Omit<FakeRotation, 'number'> & { label: string; view?: Partial<Rotation> }

const specs: Record<string, Spec> = {
  preparation: { label: 'Support team', ...guided, view: { keyPage } },
  paste: { label: 'Support team', ...guided, events: [{ kind: 'prepared' }], view: { keyPage } },
  refused: {
    label: 'Billing robot',
    ...guided,
    events: [{ kind: 'prepared' }, ...went('stage'), ...failed('probe', fault('key_refused'))]
  },
  word: {
    label: 'Router inventory',
    ...guided,
    events: [{ kind: 'prepared' }, ...went('stage'), ...failed('probe', fault('unprovable'))]
  },
  running: {
    label: 'Field technicians',
    events: [...went('create', 'stage'), { kind: 'begun', deed: 'probe' }],
    view: { running: true }
  },
  consumers: { label: 'Reports, nightly', consumers, events: [...brought, confirmed(fakeId(7, 2), 'person')] },
  grace: {
    label: 'NOC dashboard',
    graceMs: 26 * hour,
    consumers,
    events: [...brought, ...allConfirmed]
  },
  removal: {
    label: 'Collections team',
    ...guided,
    events: [{ kind: 'prepared' }, ...swapped, ...went('reprobe')],
    view: { keyPage }
  },
  'still-works': {
    label: 'Collections team',
    ...guided,
    events: [
      { kind: 'prepared' },
      ...swapped,
      ...went('reprobe'),
      { kind: 'removal_confirmed' },
      ...failed('verify', fault('key_accepted'))
    ],
    view: { keyPage }
  },
  session: { label: 'Customer 12', events: failed('create', fault('session_missing')) },
  limited: {
    label: 'Customer 13',
    events: failed('create', { ...fault('too_many_requests'), retryAt: new Date(Date.now() + 240_000).toISOString() })
  },
  lost: {
    label: 'Customer 14',
    events: [...brought, ...went('reprobe'), ...failed('revoke', fault('timed_out', true))]
  },
  keychain: { label: 'Customer 15', events: [...went('create'), ...failed('stage', fault('keychain'))] },
  'cut-short': {
    label: 'Old panel',
    events: [...brought, ...went('reprobe'), { kind: 'begun', deed: 'revoke' }, { kind: 'interrupted' }],
    view: { interrupted: true }
  },
  'cut-short-early': {
    label: 'Migration 2024',
    events: [{ kind: 'begun', deed: 'create' }, { kind: 'interrupted' }],
    view: { interrupted: true }
  },
  undoing: { label: 'Customer 16', consumers, events: [...brought, { kind: 'undo' }, ...went('probe_old', 'restore')] },
  'lost-key': {
    label: 'Customer 17',
    ...guided,
    reason: 'lost',
    consumers,
    events: went('disable'),
    view: { keyPage }
  },
  'lost-done': {
    label: 'Customer 18',
    reason: 'lost',
    events: [...went('disable', 'revoke', 'verify'), ...brought, ...went('forget')]
  },
  done: {
    label: 'Customer 19',
    consumers,
    events: [...brought, ...allConfirmed, ...went('reprobe', 'revoke', 'verify', 'forget')]
  },
  undone: {
    label: 'Customer 20',
    events: [
      ...went('create', 'stage', 'probe'),
      ...[{ kind: 'undo' } as const],
      ...went('probe_old', 'revoke_new', 'drop_new')
    ]
  }
}

const firstKey = 800

const outlooks: Record<string, Partial<RotationOutlook>> = {
  automatic: {},
  consumers: { consumers },
  guided: { ...guided, leastGraceSeconds: 900, production: true, keyPage, consumers: consumers.slice(0, 1) },
  open: { obstacle: 'rotation_open' }
}

export const rotationScenario = (
  parameters: URLSearchParams
): { credentials: CredentialSummary[]; rotations: RotationsState } => {
  const text = parameters.get('rotations') ?? ''
  const names = text === 'all' ? Object.keys(specs) : text.split(',').filter(name => name in specs)
  const made = names.flatMap((name, index) => {
    const spec = specs[name]
    if (!spec) return []
    const { label, view, ...rest } = spec
    const place =
      spec.mode === 'guided'
        ? { environmentId: productionId, providerId: 'wisphub-net' }
        : { environmentId: fakeId(1, 3), providerId: 'fiberwise' }
    const number = firstKey + index
    const rotation = rotationAfter({
      ...rest,
      number,
      since: Date.now() - (index + 1) * 1_400_000,
      record: { ...place, label }
    })
    const methodId = spec.mode === 'guided' ? 'api-key' : 'bearer'
    return [
      {
        rotation: { ...rotation, ...view },
        credential: credential(number, {
          ...{ ...place, label, state: 'ready', authentication: { methodId, fields: {} } },
          ...(rotation.plan.disabled === 'no' ? {} : { disabled: true })
        })
      }
    ]
  })
  const outlook = outlooks[parameters.get('outlook') ?? ''] ?? {}
  return {
    credentials: made.map(one => one.credential),
    rotations: {
      rotations: made.map(({ rotation }) => rotation).reverse(),
      outlook: { ...noRotations().outlook, ...outlook }
    }
  }
}
