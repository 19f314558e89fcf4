import { z } from 'zod'
import type { AuditEvent } from '../../ports'
import { auditFailure } from './audit-failure'

type EventType = AuditEvent['type']
/** The member of the union that speaks of this type; several types may share one. */
type EventOf<Type extends EventType> = AuditEvent extends infer Event
  ? Event extends { type: infer Types }
    ? Type extends Types
      ? Omit<Event, 'type'> & { type: Type }
      : never
    : never
  : never

const version = z.int().nonnegative()
const count = z.int().nonnegative()
/** Words of our own, never free text: what cannot hold a blank or a capital can hardly hold a secret by accident. */
const word = z.string().regex(/^[a-z][a-z0-9._-]{0,63}$/)
const method = z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,32}$/)
/** A command of ours, `noun.verb`. */
const commandName = z.string().regex(/^[a-zA-Z]{1,32}(\.[a-zA-Z]{1,32})?$/)
/** Scheme, host and port; a path or a query could carry a key. */
const origin = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^\s/?#@\\]+$/)

const plain = <Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), data: z.strictObject(data) })

const about = <Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), subject: z.uuid(), data: z.strictObject(data) })

const ofVersion = <Type extends string>(type: Type) => about(type, { provider: word, version })
const ofSession = <Type extends string>(type: Type) => about(type, { provider: word, origin })
const ofRotation = <Type extends string>(type: Type) =>
  about(type, { credential: z.uuid(), deed: word, phase: word, fault: word.nullable() })
const ofDestination = <Type extends string>(type: Type) => about(type, { destination: z.uuid(), kind: word, version })
const ofSecretManager = <Type extends string>(type: Type) => about(type, { origin })
const ofConsumer = <Type extends string>(type: Type) => about(type, { consumer: z.uuid() })
const ofEnvironment = <Type extends string>(type: Type) => about(type, { origin, guard: word })

/** One strict shape a type. Written as a map so that a type that is added to the port does not compile without one. */
const shapes: { [Type in EventType]: z.ZodType<EventOf<Type>> } = {
  'vault.created': plain('vault.created', { backend: word }),
  'vault.opened': plain('vault.opened', { backend: word }),
  'vault.locked': plain('vault.locked', { backend: word }),
  'vault.unlock_failed': plain('vault.unlock_failed', { backend: word, attempts: count }),
  'credential.created': ofVersion('credential.created'),
  'credential.deleted': ofVersion('credential.deleted'),
  'credential.updated': ofVersion('credential.updated'),
  'credential.replaced': ofVersion('credential.replaced'),
  'credential.revealed': ofVersion('credential.revealed'),
  'credential.copied': ofVersion('credential.copied'),
  'credential.kept': ofVersion('credential.kept'),
  'credential.imported': ofVersion('credential.imported'),
  'credential.staged': ofVersion('credential.staged'),
  'credential.version_deleted': ofVersion('credential.version_deleted'),
  'credential.disabled': ofVersion('credential.disabled'),
  'credential.enabled': ofVersion('credential.enabled'),
  'rotation.opened': ofRotation('rotation.opened'),
  'rotation.step': ofRotation('rotation.step'),
  'rotation.said': ofRotation('rotation.said'),
  'rotation.closed': ofRotation('rotation.closed'),
  'worklist.opened': about('worklist.opened', { keys: count, done: count }),
  'worklist.continued': about('worklist.continued', { keys: count, done: count }),
  'worklist.stopped': about('worklist.stopped', { keys: count, done: count }),
  'worklist.closed': about('worklist.closed', { keys: count, done: count }),
  'destination.write_asked': ofDestination('destination.write_asked'),
  'destination.written': ofDestination('destination.written'),
  'destination.undo_asked': ofDestination('destination.undo_asked'),
  'destination.undone': ofDestination('destination.undone'),
  'destination.added': ofDestination('destination.added'),
  'destination.removed': ofDestination('destination.removed'),
  'secret_manager.added': ofSecretManager('secret_manager.added'),
  'secret_manager.updated': ofSecretManager('secret_manager.updated'),
  'secret_manager.removed': ofSecretManager('secret_manager.removed'),
  'secret_manager.used': about('secret_manager.used', { origin, purpose: word }),
  'consumer.added': ofConsumer('consumer.added'),
  'consumer.updated': ofConsumer('consumer.updated'),
  'consumer.removed': ofConsumer('consumer.removed'),
  'consumer.reloaded': ofConsumer('consumer.reloaded'),
  'consumer.confirmed': ofConsumer('consumer.confirmed'),
  'consumer.checked': about('consumer.checked', { consumer: z.uuid(), outcome: word }),
  'policy.updated': about('policy.updated', { days: count }),
  'policy.snoozed': about('policy.snoozed', { days: count }),
  'policy.woken': about('policy.woken', { days: count }),
  'credential.origin_allowed': about('credential.origin_allowed', { origin }),
  'credential.origin_forgotten': about('credential.origin_forgotten', { origin }),
  'credential.tested': about('credential.tested', { provider: word }),
  'token.copied': about('token.copied', { provider: word }),
  'token.refresh_kept': about('token.refresh_kept', { provider: word }),
  'token.refresh_dropped': about('token.refresh_dropped', { provider: word }),
  'scoped_key.create_asked': ofSession('scoped_key.create_asked'),
  'scoped_key.created': ofSession('scoped_key.created'),
  'scoped_key.lost': ofSession('scoped_key.lost'),
  'scoped_key.settled': ofSession('scoped_key.settled'),
  'scoped_key.edit_asked': ofSession('scoped_key.edit_asked'),
  'scoped_key.revoke_asked': ofSession('scoped_key.revoke_asked'),
  'scoped_key.revoked': ofSession('scoped_key.revoked'),
  'session.used': about('session.used', { method, origin }),
  'session.login': ofSession('session.login'),
  'session.register': ofSession('session.register'),
  'session.logout': ofSession('session.logout'),
  'session.password_kept': ofSession('session.password_kept'),
  'session.password_dropped': ofSession('session.password_dropped'),
  'environment.created': ofEnvironment('environment.created'),
  'environment.updated': ofEnvironment('environment.updated'),
  'environment.deleted': ofEnvironment('environment.deleted'),
  'import.finished': plain('import.finished', { format: word, saved: count, failed: count }),
  'import.file_deleted': plain('import.file_deleted', { format: word }),
  'exchange.shared': about('exchange.shared', { to: word, parts: word, bodies: word }),
  'audit.verified': plain('audit.verified', { result: word, records: count }),
  'sender.refused': plain('sender.refused', { command: commandName }),
  'credential.mismatch': about('credential.mismatch', { version }),
  'credential.missing': about('credential.missing', { version }),
  'credential.repaired': about('credential.repaired', { outcome: word, version }),
  'request.authorized': about('request.authorized', { method, origin, credential: z.uuid() }),
  'request.sent': about('request.sent', {
    method,
    origin,
    credential: z.uuid().nullable(),
    status: z.int().min(0).max(999).nullable(),
    failure: word.nullable()
  }),
  'redirect.refused': about('redirect.refused', { origin, reason: word })
}

/**
 * The event if it is one of the closed list with exactly its fields; throws `audit_unavailable` otherwise, and does not
 * say what was in it. Types alone do not keep a value out of a record: what comes from elsewhere may carry more than
 * they say.
 */
export const acceptEvent = (event: AuditEvent): AuditEvent => {
  const accepted = Object.hasOwn(shapes, event.type) ? shapes[event.type].safeParse(event).data : undefined
  if (!accepted) throw auditFailure('The event is not one that may be recorded')
  return accepted
}
