/**
 * Sends one form of a provider's login: the answer is read and no redirect followed. What must not happen here: a typed
 * field in the history, or a password on its way without a record or without encryption.
 */
import type { Environment } from '@shared/schemas/environment'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { originOf } from '../../domain/base-url'
import type { FormAnswer } from '../../domain/session-cookie'
import { type AuditEvent, type Ports, TransportFailure } from '../../ports'
import type { Provider } from '../../providers/provider'
import type { KnownSecrets } from '../known-secrets'
import type { Exchanger } from '../request/exchanger'
import { type BoundSecret, prepareRequest, requireEncryption } from '../request/prepare'
import type { VaultService } from '../vault'

/** What is recorded of logging in and out; of its use in requests the exchanger takes note. */
export type SessionEvent = Exclude<Extract<AuditEvent['type'], `session.${string}`>, 'session.used'>

export interface Form {
  path: string
  environment: Environment
  provider: Provider
  /** Those that are `secret` are masked in whatever comes of it. */
  fields: readonly { name: string; value: string; secret: boolean }[]
  /** Goes along as a cookie. */
  session: BoundSecret | null
  event: SessionEvent
}

interface Parts {
  ports: Pick<Ports, 'ids' | 'appInfo' | 'clock' | 'timers'>
  vault: VaultService
  exchanger: Exchanger
  knownSecrets: KnownSecrets
}

const formTimeout = 30_000

const specOf = ({ path, environment, fields }: Form, isMasked: boolean): RequestSpec => ({
  method: 'POST',
  url: path,
  pathParameters: [],
  query: [],
  headers: [{ name: 'Accept', value: 'text/html, application/json', enabled: true }],
  body:
    fields.length === 0
      ? { kind: 'none' }
      : {
          kind: 'form',
          fields: fields.map(({ name, value, secret }) => ({
            name,
            value: secret && isMasked ? '[redacted:password]' : value,
            enabled: true
          }))
        },
  environmentId: environment.id,
  credentialId: null,
  timeoutMs: formTimeout,
  followRedirects: false
})

/** Null where no answer came; the exchange says why. Throws what keeps it from being sent. */
export const sendForm = async (
  { ports, vault, exchanger, knownSecrets }: Parts,
  form: Form
): Promise<{ exchange: Exchange; answer: FormAnswer | null }> => {
  const { environment, provider, fields, session, event } = form
  for (const { name, value, secret } of fields) {
    if (secret) knownSecrets.add(`${name} ${environment.id}`, 'password', new TextEncoder().encode(value))
  }
  const prepared = prepareRequest({
    spec: specOf(form, false),
    environment,
    provider,
    signer: null,
    bound: session,
    placement: session?.placement ?? null,
    secret: session?.secret ?? null,
    allowPlainHttp: false,
    version: ports.appInfo.version
  })
  requireEncryption(prepared.request.url, environment.name, false)
  const data = { provider: provider.id, origin: originOf(environment.baseUrl) ?? '' }
  await vault.access().audit.append({ type: event, subject: environment.id, data })
  const controller = new AbortController()
  const late = new TransportFailure('timeout', 'The form took too long.')
  const cancelDeadline = ports.timers.after(formTimeout, () => controller.abort(late))
  let answer: FormAnswer | null = null
  const { exchange } = await exchanger
    .perform({
      subject: ports.ids.next(),
      prepared,
      spec: specOf(form, true),
      purpose: 'session',
      tokenExchangeId: null,
      signal: controller.signal,
      beginningBytes: 0,
      onProgress: () => undefined,
      onResponse({ status, headers }, url) {
        answer = { url, status, headers, receivedAt: Date.parse(ports.clock.now()) }
      }
    })
    .finally(cancelDeadline)
  return { exchange, answer }
}
