/** Boards for tests of the window: every reason, every standing of age and use. */
import type { DebtEntry, DebtReason, DebtReasonCode, Reminder } from '@shared/schemas/debt'
import { fakeId, productionId, sandboxId } from './fake-data'
import { debtAt } from './fake-main/debt'

const weights: Partial<Record<DebtReasonCode, number>> = { expired: 100, expiring: 80, overdue: 55, age_unknown: 50 }

export const reason = (code: DebtReasonCode, days: number | null = null): DebtReason => ({
  code,
  days,
  weight: weights[code] ?? 15
})

export const debtEntry = (number: number, change: Partial<DebtEntry> = {}): DebtEntry => ({
  credentialId: fakeId(2, number),
  label: `Key ${number}`,
  environmentId: productionId,
  environmentName: 'WispHub Net',
  production: true,
  owner: 'Ana Torres',
  maxAgeDays: 90,
  age: { kind: 'known', days: 12, since: '2026-11-10' },
  use: { kind: 'used', at: '2026-11-22T08:00:00.000Z', days: 0 },
  expiresOn: '2027-06-30',
  dueOn: '2027-02-08',
  broadScopes: [],
  level: 'none',
  reasons: [],
  snooze: null,
  observedAt: debtAt,
  ...change
})

/** One of each kind, the riskiest first. */
export const someDebt = (): DebtEntry[] => [
  debtEntry(0, {
    label: 'Billing nightly sync',
    level: 'critical',
    age: { kind: 'known', days: 214, since: '2026-04-22' },
    dueOn: '2026-07-21',
    expiresOn: '2026-11-19',
    owner: '',
    reasons: [reason('expired', 3), reason('overdue', 124), reason('no_owner')]
  }),
  debtEntry(1, {
    label: 'Fiberwise support desk',
    environmentId: sandboxId,
    environmentName: 'Fiberwise',
    production: false,
    level: 'critical',
    expiresOn: '2026-11-24',
    use: { kind: 'never' },
    broadScopes: ['admin'],
    reasons: [reason('expiring', 2), reason('over_privileged'), reason('never_used')]
  }),
  debtEntry(2, {
    label: 'Old integration whose name nobody dared to shorten in all those years',
    level: 'high',
    age: { kind: 'unknown', atLeastDays: 12 },
    use: { kind: 'unknown' },
    dueOn: null,
    expiresOn: null,
    owner: '',
    observedAt: null,
    reasons: [reason('age_unknown', 12), reason('no_owner'), reason('no_expiry'), reason('use_unknown')]
  }),
  debtEntry(3, {
    label: 'Collections team',
    level: 'high',
    age: { kind: 'known', days: 131, since: '2026-07-14' },
    dueOn: '2026-10-12',
    reasons: [reason('overdue', 41)]
  }),
  debtEntry(4, {
    label: 'Map of the network',
    level: 'medium',
    use: { kind: 'used', at: '2026-08-30T08:00:00.000Z', days: 84 },
    owner: 'Luis Peña',
    reasons: [reason('unused', 84)]
  }),
  debtEntry(5, {
    label: 'Panel of the call centre',
    level: 'low',
    age: { kind: 'known', days: 82, since: '2026-09-01' },
    dueOn: '2026-11-30',
    reasons: [reason('due_soon', 8)]
  }),
  debtEntry(6, { label: 'New payments worker', owner: 'Luis Peña' }),
  debtEntry(7, {
    label: 'Moves with the provider in December',
    level: 'high',
    age: { kind: 'unknown', atLeastDays: 0 },
    dueOn: null,
    reasons: [reason('age_unknown', 0)],
    snooze: { until: '2026-12-15', reason: 'The provider moves in December.', since: debtAt }
  })
]

export const someReminders = (): Reminder[] => [
  { credentialId: fakeId(2, 0), label: 'Billing nightly sync', kind: 'expiry', on: '2026-11-19', days: -3 },
  { credentialId: fakeId(2, 1), label: 'Fiberwise support desk', kind: 'expiry', on: '2026-11-24', days: 2 },
  { credentialId: fakeId(2, 5), label: 'Panel of the call centre', kind: 'rotation', on: '2026-11-30', days: 8 }
]

/** As many as a large vault has; every standing occurs. */
export const manyDebts = (count: number): DebtEntry[] => {
  const kinds = someDebt()
  return Array.from({ length: count }, (_, number) => {
    const kind = kinds[number % kinds.length] ?? debtEntry(number)
    return { ...kind, credentialId: fakeId(2, number), label: `${kind.label} ${number}` }
  })
}
