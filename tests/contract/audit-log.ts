import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditReport } from '../../electron/adapters/audit-file'
import type { AuditEvent, AuditLog, Clock } from '../../electron/ports'
import { created, createTestClock, key, sent, subject, vaultId } from '../integration/audit/harness'

type VerifiableLog = AuditLog & { verify(): Promise<AuditReport> }

export interface AuditLogSetUp {
  log: VerifiableLog
  dispose?: () => Promise<void>
}

const everyEvent: { [Type in AuditEvent['type']]: Extract<AuditEvent, { type: unknown }> } = {
  'vault.created': { type: 'vault.created', data: { backend: 'keychain' } },
  'vault.opened': { type: 'vault.opened', data: { backend: 'keychain' } },
  'credential.created': created,
  'credential.deleted': { type: 'credential.deleted', subject, data: { provider: 'wisphub-net', version: 2 } },
  'credential.mismatch': { type: 'credential.mismatch', subject, data: { version: 2 } },
  'credential.missing': { type: 'credential.missing', subject, data: { version: 2 } },
  'credential.repaired': { type: 'credential.repaired', subject, data: { outcome: 'save_undone', version: 2 } },
  'request.authorized': {
    type: 'request.authorized',
    subject,
    data: { method: 'POST', origin: 'http://127.0.0.1:8080', credential: subject }
  },
  'request.sent': sent(),
  'redirect.refused': {
    type: 'redirect.refused',
    subject,
    data: { origin: 'https://other.example.com', reason: 'redirect_refused' }
  }
}

/** Events as a caller could pass them in spite of their types. */
const broken: [why: string, event: unknown][] = [
  ['an unknown type', { type: 'credential.revealed', subject, data: { value: 'x' } }],
  ['a type of the log itself', { type: 'log.rotate', data: { nextEpoch: 9 } }],
  ['a type from the prototype', { type: 'constructor', data: {} }],
  ['a field beside the known ones', { ...created, secret: 'sk_live_canary' }],
  ['a field inside the data', { ...created, data: { provider: 'wisphub-net', version: 1, secret: 'sk_live_canary' } }],
  ['a missing field', { ...created, data: { provider: 'wisphub-net' } }],
  ['a field of another type', { ...created, data: { provider: 'wisphub-net', version: 'sk_live_canary' } }],
  ['a subject that is no id', { ...created, subject: 'sk_live_canary' }],
  ['no subject', { type: created.type, data: { provider: 'wisphub-net', version: 1 } }],
  ['free text in place of a word', { ...created, data: { provider: 'Bearer sk_live_canary', version: 1 } }],
  [
    'an origin with a path',
    {
      type: 'redirect.refused',
      subject,
      data: { origin: 'https://a.example/?key=sk_live_canary', reason: 'redirect_refused' }
    }
  ],
  [
    'an origin with a user',
    {
      type: 'redirect.refused',
      subject,
      data: { origin: 'https://user:sk_live_canary@a.example', reason: 'redirect_refused' }
    }
  ]
]

const failure = (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => null).catch(error => error)

/** What every audit log does, wherever it keeps its records. */
export const describeAuditLog = (name: string, setUp: (clock: Clock) => Promise<AuditLogSetUp>): void => {
  describe(`the audit log: ${name}`, () => {
    let log: VerifiableLog
    let dispose: AuditLogSetUp['dispose']
    let clock: ReturnType<typeof createTestClock>

    beforeEach(async () => {
      clock = createTestClock()
      const made = await setUp(clock)
      log = made.log
      dispose = made.dispose
    })
    afterEach(async () => {
      await log.close()
      await dispose?.()
    })

    it('is intact and empty after it was opened', async () => {
      await log.open(vaultId, key)
      expect(await log.verify()).toMatchObject({ status: 'intact', records: 0, fault: null })
    })

    it.each(Object.entries(everyEvent))('takes %s', async (_, event) => {
      await log.open(vaultId, key)
      await log.append(event)
      expect(await log.verify()).toMatchObject({ status: 'intact', records: 1 })
    })

    it.each(broken)('refuses %s, and says nothing of what was in it', async (_, event) => {
      await log.open(vaultId, key)
      const refused = await failure(log.append(event as AuditEvent))
      expect(refused).toBeInstanceOf(AppFailure)
      expect(refused).toMatchObject({ code: 'audit_unavailable', fields: { reason: 'other' } })
      expect(`${refused} ${JSON.stringify(refused)}`).not.toContain('canary')
      expect(await log.verify()).toMatchObject({ status: 'intact', records: 0 })
    })

    it('refuses while it is not open', async () => {
      const refusal = { code: 'audit_unavailable' }
      expect(await failure(log.append(created))).toMatchObject(refusal)
      await log.open(vaultId, key)
      await log.append(created)
      await log.close()
      expect(await failure(log.append(created))).toMatchObject(refusal)
    })

    it('takes many at once as one chain', async () => {
      await log.open(vaultId, key)
      await Promise.all(Array.from({ length: 200 }, (_, index) => log.append(index % 9 === 0 ? created : sent(index))))
      const report = await log.verify()
      expect(report.status).toBe('intact')
      // A log in files adds a record at each change of file.
      expect(report.records).toBeGreaterThanOrEqual(200)
    })

    it('stands a clock that is set back by hours', async () => {
      await log.open(vaultId, key)
      clock.set('2026-06-01T12:00:00.000Z')
      await log.append(created)
      clock.set('2026-06-01T03:00:00.000Z')
      await log.append(created)
      expect(await log.verify()).toMatchObject({ status: 'intact', records: 3 })
    })

    it('opens again after a close, and closes twice', async () => {
      await log.open(vaultId, key)
      await log.close()
      await log.close()
      await log.open(vaultId, key)
      await log.append(created)
      expect(await log.verify()).toMatchObject({ status: 'intact' })
    })

    it('opens again while it is open', async () => {
      await log.open(vaultId, key)
      await log.append(created)
      await log.open(vaultId, key)
      await log.append(created)
      expect(await log.verify()).toMatchObject({ status: 'intact' })
    })
  })
}
