/**
 * Sends one form of a provider's login: the answer is read and no redirect followed. What must not happen here: a typed
 * field in the history, or a password on its way without a record or without encryption.
 */
import { AppFailure } from '@shared/errors'
import type { Environment } from '@shared/schemas/environment'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { originOf } from '../../domain/base-url'
import type { FormAnswer } from '../../domain/session-cookie'
import { type AuditEvent, type Ports, TransportFailure } from '../../ports'
import type { Provider } from '../../providers/provider'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { Exchanger } from '../request/exchanger'
import { type BoundSecret, prepareRequest, requireEncryption } from '../request/prepare'
import { requireConsent } from '../request/require-consent'
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
  /** Aborted as soon as the vault closes: what it brings then is for nobody. */
  closing: AbortSignal
}

interface Parts {
  ports: Pick<Ports, 'ids' | 'appInfo' | 'clock' | 'timers'>
  vault: VaultService
  environments: EnvironmentService
  providers: ProviderService
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

/** Null where no answer came; the exchange says why. Throws what keeps it from being sent, and `vault_locked`. */
export const sendForm = async (
  { ports, vault, environments, providers, exchanger, knownSecrets }: Parts,
  form: Form
): Promise<{ exchange: Exchange; answer: FormAnswer | null }> => {
  const { environment, provider, fields, session, event, closing } = form
  // Whoever logs in changes nothing there; an account that is made stays.
  if (event === 'session.register') {
    await requireConsent({ environments, providers }, specOf(form, true), environment, true)
  }
  const { audit } = vault.access()
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
  await audit.append({ type: event, subject: environment.id, data })
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
      signal: AbortSignal.any([controller.signal, closing]),
      beginningBytes: 0,
      onProgress: () => undefined,
      onResponse({ status, headers }, url) {
        answer = { url, status, headers, receivedAt: Date.parse(ports.clock.now()) }
      }
    })
    .finally(cancelDeadline)
  if (closing.aborted) throw new AppFailure('vault_locked', 'The vault was locked meanwhile.')
  return { exchange, answer }
}
