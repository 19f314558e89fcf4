import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditEvent, AuditLog, Clock } from '../../electron/ports'
import { created, createTestClock, key, sent, subject, vaultId, verified } from '../integration/audit/harness'

export interface AuditLogSetUp {
  log: AuditLog
  dispose?: () => Promise<void>
}

type Versioned =
  | 'updated'
  | 'replaced'
  | 'revealed'
  | 'copied'
  | 'kept'
  | 'imported'
  | 'staged'
  | 'version_deleted'
  | 'disabled'
  | 'enabled'
const ofRotation = <Type extends 'opened' | 'step' | 'said' | 'closed'>(type: `rotation.${Type}`) => ({
  type,
  subject,
  data: { credential: subject, deed: 'probe_old', phase: 'failed', fault: 'key_refused' }
})
const ofCredential = <Type extends Versioned>(type: `credential.${Type}`) => ({
  type,
  subject,
  data: { provider: 'wisphub-net', version: 2 }
})

const ofEnvironment = <Type extends 'created' | 'updated' | 'deleted'>(type: `environment.${Type}`) => ({
  type,
  subject,
  data: { origin: 'http://127.0.0.1:4780', guard: 'read_only' }
})

const ofSession = <
  Type extends Exclude<Extract<AuditEvent['type'], `session.${string}` | `scoped_key.${string}`>, 'session.used'>
>(
  type: Type
) => ({
  type,
  subject,
  data: { provider: 'fiberwise', origin: 'http://localhost:5757' }
})

const ofProvider = <Type extends 'copied' | 'refresh_kept' | 'refresh_dropped'>(type: `token.${Type}`) => ({
  type,
  subject,
  data: { provider: 'apala' }
})

const ofDestination = <Type extends 'write_asked' | 'written' | 'undo_asked' | 'undone' | 'added' | 'removed'>(
  type: `destination.${Type}`
) => ({ type, subject, data: { destination: subject, kind: 'kubernetes_secret', version: 2 } })

const ofConsumer = <Type extends 'added' | 'updated' | 'removed' | 'reloaded' | 'confirmed'>(
  type: `consumer.${Type}`
) => ({ type, subject, data: { consumer: subject } })

const ofSecretManager = <Type extends 'added' | 'updated' | 'removed'>(type: `secret_manager.${Type}`) => ({
  type,
  subject,
  data: { origin: 'https://secretsmanager.eu-south-2.amazonaws.com' }
})

const everyEvent: { [Type in AuditEvent['type']]: Extract<AuditEvent, { type: unknown }> } = {
  'vault.created': { type: 'vault.created', data: { backend: 'keychain' } },
  'vault.opened': { type: 'vault.opened', data: { backend: 'keychain' } },
  'vault.locked': { type: 'vault.locked', data: { backend: 'passphrase' } },
  'vault.unlock_failed': { type: 'vault.unlock_failed', data: { backend: 'passphrase', attempts: 3 } },
  'credential.created': created,
  'credential.updated': ofCredential('credential.updated'),
  'credential.replaced': ofCredential('credential.replaced'),
  'credential.revealed': ofCredential('credential.revealed'),
  'credential.copied': ofCredential('credential.copied'),
  'credential.kept': ofCredential('credential.kept'),
  'credential.imported': ofCredential('credential.imported'),
  'credential.staged': ofCredential('credential.staged'),
  'credential.version_deleted': ofCredential('credential.version_deleted'),
  'credential.disabled': ofCredential('credential.disabled'),
  'credential.enabled': ofCredential('credential.enabled'),
  'rotation.opened': ofRotation('rotation.opened'),
  'rotation.step': ofRotation('rotation.step'),
  'rotation.said': ofRotation('rotation.said'),
  'rotation.closed': ofRotation('rotation.closed'),
  'worklist.opened': { type: 'worklist.opened', subject, data: { keys: 40, done: 0 } },
  'worklist.continued': { type: 'worklist.continued', subject, data: { keys: 40, done: 12 } },
  'worklist.stopped': { type: 'worklist.stopped', subject, data: { keys: 40, done: 12 } },
  'worklist.closed': { type: 'worklist.closed', subject, data: { keys: 40, done: 40 } },
  'credential.origin_allowed': { type: 'credential.origin_allowed', subject, data: { origin: 'https://a.example' } },
  'credential.origin_forgotten': {
    type: 'credential.origin_forgotten',
    subject,
    data: { origin: 'https://a.example' }
  },
  'credential.tested': { type: 'credential.tested', subject, data: { provider: 'apala' } },
  'scoped_key.create_asked': ofSession('scoped_key.create_asked'),
  'scoped_key.created': ofSession('scoped_key.created'),
  'scoped_key.lost': ofSession('scoped_key.lost'),
  'scoped_key.settled': ofSession('scoped_key.settled'),
  'scoped_key.edit_asked': ofSession('scoped_key.edit_asked'),
  'scoped_key.revoke_asked': ofSession('scoped_key.revoke_asked'),
  'scoped_key.revoked': ofSession('scoped_key.revoked'),
  'session.used': { type: 'session.used', subject, data: { method: 'GET', origin: 'http://localhost:5757' } },
  'session.login': ofSession('session.login'),
  'session.register': ofSession('session.register'),
  'session.logout': ofSession('session.logout'),
  'session.password_kept': ofSession('session.password_kept'),
  'session.password_dropped': ofSession('session.password_dropped'),
  'token.copied': ofProvider('token.copied'),
  'token.refresh_kept': ofProvider('token.refresh_kept'),
  'token.refresh_dropped': ofProvider('token.refresh_dropped'),
  'environment.created': ofEnvironment('environment.created'),
  'environment.updated': ofEnvironment('environment.updated'),
  'environment.deleted': ofEnvironment('environment.deleted'),
  'import.finished': { type: 'import.finished', data: { format: 'keepass_csv', saved: 12, failed: 1 } },
  'import.file_deleted': { type: 'import.file_deleted', data: { format: 'dotenv' } },
  'exchange.shared': {
    type: 'exchange.shared',
    subject,
    data: { to: 'file', parts: 'markdown.har', bodies: 'hidden' }
  },
  'audit.verified': { type: 'audit.verified', data: { result: 'intact', records: 100_000 } },
  'sender.refused': { type: 'sender.refused', data: { command: 'secretDrafts.paste' } },
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
  'destination.write_asked': ofDestination('destination.write_asked'),
  'destination.written': ofDestination('destination.written'),
  'destination.undo_asked': ofDestination('destination.undo_asked'),
  'destination.undone': ofDestination('destination.undone'),
  'destination.added': ofDestination('destination.added'),
  'destination.removed': ofDestination('destination.removed'),
  'secret_manager.added': ofSecretManager('secret_manager.added'),
  'secret_manager.updated': ofSecretManager('secret_manager.updated'),
  'secret_manager.removed': ofSecretManager('secret_manager.removed'),
  'secret_manager.used': {
    type: 'secret_manager.used',
    subject,
    data: { origin: 'https://secretsmanager.eu-south-2.amazonaws.com', purpose: 'write' }
  },
  'consumer.added': ofConsumer('consumer.added'),
  'consumer.updated': ofConsumer('consumer.updated'),
  'consumer.removed': ofConsumer('consumer.removed'),
  'consumer.reloaded': ofConsumer('consumer.reloaded'),
  'consumer.confirmed': ofConsumer('consumer.confirmed'),
  'consumer.checked': { type: 'consumer.checked', subject, data: { consumer: subject, outcome: 'no_answer' } },
  'policy.updated': { type: 'policy.updated', subject, data: { days: 90 } },
  'policy.snoozed': { type: 'policy.snoozed', subject, data: { days: 14 } },
  'policy.woken': { type: 'policy.woken', subject, data: { days: 0 } },
  'redirect.refused': {
    type: 'redirect.refused',
    subject,
    data: { origin: 'https://other.example.com', reason: 'redirect_refused' }
  }
}

/** Events as a caller could pass them in spite of their types. */
const broken: [why: string, event: unknown][] = [
  ['an unknown type', { type: 'credential.shown', subject, data: { value: 'x' } }],
  ['more than the name of a command', { type: 'sender.refused', data: { command: 'vault.state sk_live_canary' } }],
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
    let log: AuditLog
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
      expect(await verified(log)).toMatchObject({ result: 'intact', records: 0, fault: null })
    })

    it.each(Object.entries(everyEvent))('takes %s', async (_, event) => {
      await log.open(vaultId, key)
      await log.append(event)
      expect(await verified(log)).toMatchObject({ result: 'intact', records: 1 })
    })

    it.each(broken)('refuses %s, and says nothing of what was in it', async (_, event) => {
      await log.open(vaultId, key)
      const refused = await failure(log.append(event as AuditEvent))
      expect(refused).toBeInstanceOf(AppFailure)
      expect(refused).toMatchObject({ code: 'audit_unavailable', fields: { reason: 'other' } })
      expect(`${refused} ${JSON.stringify(refused)}`).not.toContain('canary')
      expect(await verified(log)).toMatchObject({ result: 'intact', records: 0 })
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
      const report = await verified(log)
      expect(report.result).toBe('intact')
      // A log in files adds a record at each change of file.
      expect(report.records).toBeGreaterThanOrEqual(200)
    })

    it('stands a clock that is set back by hours', async () => {
      await log.open(vaultId, key)
      clock.set('2026-06-01T12:00:00.000Z')
      await log.append(created)
      clock.set('2026-06-01T03:00:00.000Z')
      await log.append(created)
      expect(await verified(log)).toMatchObject({ result: 'intact', records: 3 })
    })

    it('tells how far a check is, and ends it when it is told to', async () => {
      await log.open(vaultId, key)
      for (let count = 0; count < 3; count += 1) await log.append(created)
      const controller = new AbortController()
      controller.abort()
      expect(await log.verify(() => undefined, controller.signal)).toMatchObject({ result: 'cancelled', fault: null })
      const { result, duration } = await verified(log)
      expect(result).toBe('intact')
      expect(duration).toBeGreaterThanOrEqual(0)
    })

    it('opens again after a close, and closes twice', async () => {
      await log.open(vaultId, key)
      await log.close()
      await log.close()
      await log.open(vaultId, key)
      await log.append(created)
      expect(await verified(log)).toMatchObject({ result: 'intact' })
    })

    it('opens again while it is open', async () => {
      await log.open(vaultId, key)
      await log.append(created)
      await log.open(vaultId, key)
      await log.append(created)
      expect(await verified(log)).toMatchObject({ result: 'intact' })
    })
  })
}
