/**
 * The way of every request that a person or a test asked for: guard, credential, token, and only then out. What must not
 * happen here: reading a secret for a request that may not leave.
 */
import { AppFailure } from '@shared/errors'
import type { Environment } from '@shared/schemas/environment'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { type Ports, TransportFailure } from '../../ports'
import type { Authentication } from '../../providers/provider'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'
import type { SandboxService } from '../sandbox'
import type { TokenService } from '../token'
import type { VaultService } from '../vault'
import type { Exchanger, Incoming, Outgoing } from './exchanger'
import { prepareRequest, type Signer, signerOf } from './prepare'
import { requireConsent } from './require-consent'

export interface Order extends Pick<Outgoing, 'beginningBytes' | 'onProgress'> {
  sendId: string
  spec: RequestSpec
  allowPlainHttp: boolean
  confirmed: boolean
  purpose: Extract<Exchange['purpose'], 'request' | 'test'>
  /** What a probe changes in how the key travels; never where to. */
  variant?: (signer: Signer) => Signer
}

export interface Delivery {
  /** Throws what keeps it from being sent; a failure to arrive is an exchange too. `controller` ends it at any time. */
  deliver(order: Order, controller: AbortController): Promise<Incoming>
  /** Reads a credential with all that says how and where it travels. */
  signer(credentialId: string): Promise<Signer>
}

interface Parts {
  ports: Ports
  vault: VaultService
  providers: ProviderService
  environments: EnvironmentService
  credentials: CredentialService
  sandbox: SandboxService
  tokens: TokenService
  exchanger: Exchanger
}

/** The exchanged one stands where the key would; what it is does not matter for what can be wrong with the request. */
const placementOf = (authentication: Authentication) =>
  authentication.kind === 'exchange'
    ? { kind: 'header' as const, header: authentication.header, prefix: authentication.prefix }
    : authentication

const anyToken = new TextEncoder().encode('token')

export const createDelivery = (parts: Parts): Delivery => {
  const { ports, vault, providers, environments, credentials, sandbox, tokens, exchanger } = parts
  const { version } = ports.appInfo

  /** The sandbox is started for whoever needs it, and may listen elsewhere then. */
  const placeOf = async (environmentId: string): Promise<Environment> => {
    const environment = await environments.get(environmentId)
    if (!environment.sandbox) return environment
    await sandbox.ensureRunning()
    return environments.get(environmentId)
  }

  const signer = async (credentialId: string): Promise<Signer> => {
    const credential = await credentials.use(credentialId)
    const { row } = credential
    return signerOf(credential, providers.get(row.providerId), await placeOf(row.environmentId))
  }

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

  const deliver = async (order: Order, controller: AbortController): Promise<Incoming> => {
    vault.access()
    const { signal } = controller
    const { sendId: subject, spec, allowPlainHttp, confirmed, purpose, beginningBytes, onProgress } = order
    const environment = await placeOf(spec.environmentId)
    await requireConsent({ environments, providers }, spec, environment, confirmed)
    const own = spec.credentialId === null ? null : await signer(spec.credentialId)
    const by = own && order.variant ? order.variant(own) : own

    const placement = by && placementOf(by.method.authentication)
    const provider = providers.get(environment.providerId)
    const prepare = (secret: Uint8Array | null) =>
      prepareRequest({ spec, environment, provider, signer: by, placement, secret, allowPlainHttp, version })
    const outgoing = { subject, spec, purpose, signal, beginningBytes, onProgress }

    if (by?.method.authentication.kind !== 'exchange') {
      const prepared = prepare(by?.credential.secret ?? null)
      stopIfCancelled(signal)
      return withDeadline(spec.timeoutMs, controller, () =>
        exchanger.perform({ ...outgoing, prepared, tokenExchangeId: null })
      )
    }
    // What is wrong with the request is told before the key is used for it.
    prepare(anyToken)
    stopIfCancelled(signal)
    return withDeadline(spec.timeoutMs, controller, async () => {
      const { token, exchangeId } = await tokens.obtain(by, { allowPlainHttp, signal })
      const answer = await exchanger.perform({ ...outgoing, prepared: prepare(token), tokenExchangeId: exchangeId })
      // The provider may have ended it before its time; the next send asks for a new one.
      if (answer.exchange.hops.at(-1)?.status === 401) tokens.forget(by.credential.row.id)
      return answer
    })
  }

  return { deliver, signer }
}
