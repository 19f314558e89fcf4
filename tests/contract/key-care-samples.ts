/** Rows that belong to a credential. A number makes each its own. */
import type { ConsumerRow, DestinationRow, DestinationWriteRow, PolicyRow } from '../../electron/ports'
import { instant, uuid } from './database-samples'

export const samplePolicy = (number: number, credentialId: string): PolicyRow => ({
  id: uuid(6, number),
  credentialId,
  maxAgeDays: 90,
  snooze: { until: '2026-03-01', reason: 'vacaciones', since: instant(number) },
  observation: {
    at: instant(number),
    createdAt: instant(0),
    lastUsedAt: null,
    expiresAt: null,
    broadScopes: ['admin']
  },
  told: [{ kind: 'expiry', on: '2026-03-02', stage: 14, day: '2026-02-16' }]
})

export const sampleConsumer = (number: number, credentialId: string): ConsumerRow => ({
  id: uuid(7, number),
  credentialId,
  service: `middleware ${number}`,
  host: 'srv-1',
  reload: 'systemctl restart middleware',
  check: {
    environmentId: uuid(1, 0),
    credentialId: null,
    path: '/api/clients/',
    expectation: { kind: 'filled', member: 'results' }
  },
  cacheSeconds: 900,
  quietSeconds: 3600,
  evidence: {
    version: 1,
    reloadedAt: instant(1),
    check: { at: instant(2), outcome: 'empty' },
    tick: { at: instant(3), reason: 'visto en su registro' }
  }
})

export const sampleDestination = (number: number, credentialId: string): DestinationRow => ({
  id: uuid(8, number),
  credentialId,
  path: `/srv/servicio-${number}/.env`,
  target: { kind: 'dotenv', variable: 'WISPHUB_NET_KEY' }
})

export const sampleDestinationWrite = (number: number, credentialId: string): DestinationWriteRow => ({
  id: uuid(9, number),
  credentialId,
  destinationId: uuid(8, number),
  version: 2,
  file: `/srv/servicio-${number}/.env`,
  state: 'written',
  at: instant(number),
  before: { bytes: 'S0VZPW9sZA==', stamp: 'a'.repeat(64), mode: 0o644 },
  after: { stamp: 'b'.repeat(64), mode: 0o600 }
})
