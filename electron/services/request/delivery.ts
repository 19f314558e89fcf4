/**
 * The way of every request that a person or a test asked for: guard, credential, token, and only then out. What must not
 * happen here: reading a secret for a request that may not leave.
 */
import { AppFailure } from '@shared/errors'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { type Ports, TransportFailure } from '../../ports'
import type { Authentication } from '../../providers/provider'
import type { AuthLogService } from '../auth-log'
import { entriesOfRequest } from '../auth-log/describe'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'
import type { SessionService } from '../session'
import type { TokenService } from '../token'
import type { VaultService } from '../vault'
import type { Exchanger, Incoming, Outgoing } from './exchanger'
import { prepareRequest, type Signer } from './prepare'
import { requireConsent } from './require-consent'
import type { Signers } from './signers'

export interface Order extends Pick<Outgoing, 'beginningBytes' | 'onProgress'> {
  sendId: string
  spec: RequestSpec
  allowPlainHttp: boolean
  confirmed: boolean
  /** With the token that is held, and never again; false where it is not said. */
  raw?: boolean
  /** The exchange that a person wants sent again with a new token. */
  replayOf?: string | null
  /** What a probe changes in how the key travels; never where to. */
  variant?: (signer: Signer) => Signer
  purpose: Exclude<Exchange['purpose'], 'token'>
}

export interface Delivery {
  /** Throws what keeps it from being sent; a failure to arrive is an exchange too. `controller` ends it at any time. */
  deliver(order: Order, controller: AbortController): Promise<Incoming>
  /** Reads a credential with all that says how and where it travels, for a test. */
  signer(credentialId: string): Promise<Signer>
}

interface Parts {
  ports: Ports
  vault: VaultService
  providers: ProviderService
  environments: EnvironmentService
  signers: Signers
  tokens: TokenService
  exchanger: Exchanger
  authLog: AuthLogService
  sessions: Pick<SessionService, 'lend'>
}

/** The exchanged one stands where the key would; what it is does not matter for what can be wrong with the request. */
const placementOf = (authentication: Authentication) =>
  authentication.kind === 'exchange'
    ? { kind: 'header' as const, header: authentication.header, prefix: authentication.prefix }
    : authentication

const anyToken = new TextEncoder().encode('token')

export const createDelivery = (parts: Parts): Delivery => {
  const { ports, vault, providers, environments, signers, tokens, exchanger, authLog, sessions } = parts
  const { version } = ports.appInfo

  const stopIfCancelled = (signal: AbortSignal): void => {
    if (signal.aborted) throw new AppFailure('send_cancelled', 'Cancelled before anything was sent.')
  }

  /** Counts what is on the wire; starting the sandbox or asking the keychain is not the server's time. */
  const withDeadline = async <T>(
    timeoutMs: number,
    controller: AbortController,
    work: () => Promise<T>
  ): Promise<T> => {
    const late = new TransportFailure('timeout', 'The time set for this send is over.')
    const deadline = timeoutMs > 0 ? setTimeout(() => controller.abort(late), timeoutMs) : null
    return work().finally(() => {
      if (deadline) clearTimeout(deadline)
    })
  }

  /** A secret that went out is told of in the authentication log too. */
  const perform = async (outgoing: Outgoing): Promise<Incoming> => {
    const answer = await exchanger.perform(outgoing)
    const { secretHeaders, secretQuery } = outgoing.prepared
    const names = [...secretHeaders, ...secretQuery]
    if (names.length > 0) for (const entry of entriesOfRequest(answer.exchange, names)) authLog.add(entry)
    return answer
  }

  const deliver = async (order: Order, controller: AbortController): Promise<Incoming> => {
    vault.access()
    const { signal } = controller
    const { sendId: subject, spec, allowPlainHttp, confirmed, raw = false, replayOf = null } = order
    const { purpose, beginningBytes, onProgress } = order
    const environment = await signers.placeOf(spec.environmentId)
    await requireConsent({ environments, providers }, spec, environment, confirmed)
    const own = spec.credentialId === null ? null : await signers.of(spec.credentialId, order.purpose === 'test')
    const by = own && order.variant ? order.variant(own) : own

    const placement = by && placementOf(by.method.authentication)
    const provider = providers.get(environment.providerId)
    const prepare = (secret: Uint8Array | null, signer = by) =>
      prepareRequest({ spec, environment, provider, signer, placement, secret, allowPlainHttp, version })
    const outgoing = { subject, spec, purpose, signal, beginningBytes, onProgress }
    const linked = { tokenExchangeId: null, replayOfId: replayOf }

    if (!by && spec.session) {
      const { bound, learn } = sessions.lend(environment, spec.session)
      const { placement, secret } = bound
      const whole = { spec, environment, provider, signer: null, bound, placement, secret, allowPlainHttp, version }
      const prepared = prepareRequest(whole)
      stopIfCancelled(signal)
      const onResponse: Outgoing['onResponse'] = ({ status, headers }, url) =>
        learn({ url, status, headers, receivedAt: Date.parse(ports.clock.now()) })
      return withDeadline(spec.timeoutMs, controller, () => perform({ ...outgoing, ...linked, prepared, onResponse }))
    }

    if (by?.method.authentication.kind !== 'exchange') {
      const prepared = prepare(by?.credential.secret ?? null)
      stopIfCancelled(signal)
      return withDeadline(spec.timeoutMs, controller, () => perform({ ...outgoing, ...linked, prepared }))
    }
    // What is wrong with the request is told before the key is used for it.
    prepare(anyToken)
    stopIfCancelled(signal)
    return withDeadline(spec.timeoutMs, controller, async () => {
      if (raw) {
        const held = await tokens.held(by)
        const tokenExchangeId = held?.exchangeId ?? null
        // Without a token it goes out as it is: nothing of the vault is in it.
        const prepared = held ? prepare(held.access) : prepare(null, null)
        return perform({ ...outgoing, ...linked, prepared, tokenExchangeId })
      }
      const { incoming, replayOffered } = await tokens.send(by, {
        method: spec.method,
        signal,
        allowPlainHttp,
        replayOf,
        perform: (token, tokenExchangeId, replayOfId) =>
          perform({ ...outgoing, prepared: prepare(token), tokenExchangeId, replayOfId })
      })
      return replayOffered ? { ...incoming, exchange: { ...incoming.exchange, replayOffered } } : incoming
    })
  }

  return { deliver, signer: credentialId => signers.of(credentialId, true) }
}
