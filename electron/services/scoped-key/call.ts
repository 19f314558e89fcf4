/** One call of a key-management endpoint with the session of an environment; its answer is read before it is masked. */
import { AppFailure } from '@shared/errors'
import type { Exchange } from '@shared/schemas/exchange'
import type { HttpMethod } from '@shared/schemas/provider'
import type { IdGenerator } from '../../ports'
import type { Delivery, Order } from '../request/delivery'
import { followSignal } from '../request/follow-signal'
import { retryAtOf } from '../request/retry-at'

export interface KeyCall {
  environmentId: string
  method: HttpMethod
  path: string
  body?: unknown
  /** Ends it. */
  signal?: AbortSignal | undefined
}

export interface KeyAnswer {
  exchange: Exchange
  status: number | null
  /** Undefined where it is no JSON. */
  value: unknown
}

/** Milliseconds. */
export const callTimeout = 30_000
const maxAnswerBytes = 4 * 1024 * 1024

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Throws `session_missing` and what keeps it from being sent; what the provider says is an answer. */
export const callKeys = async (
  delivery: Delivery,
  ids: IdGenerator,
  { environmentId, method, path, body, signal }: KeyCall
): Promise<KeyAnswer> => {
  const controller = new AbortController()
  const order: Order = {
    sendId: ids.next(),
    spec: {
      method,
      url: path,
      pathParameters: [],
      query: [],
      headers: [{ name: 'Accept', value: 'application/json', enabled: true }],
      body: body === undefined ? { kind: 'none' } : { kind: 'json', text: JSON.stringify(body) },
      environmentId,
      credentialId: null,
      session: 'cookie',
      timeoutMs: callTimeout,
      followRedirects: false
    },
    allowPlainHttp: false,
    // Whoever asks for it here has seen what it does, and typed the name of what goes.
    confirmed: true,
    purpose: 'scoped_key',
    beginningBytes: maxAnswerBytes,
    onProgress: () => undefined
  }
  const { exchange, beginning } = await followSignal(controller, signal, () => delivery.deliver(order, controller))
  const status = exchange.failure ? null : (exchange.hops.at(-1)?.status ?? null)
  return { exchange, status, value: status === null ? undefined : parse(beginning) }
}

export const isGood = ({ status }: KeyAnswer): boolean => status !== null && status >= 200 && status < 300

export const refusal = ({ exchange, status }: KeyAnswer): AppFailure =>
  new AppFailure('scoped_key_failed', 'The provider did not do it.', {
    status: status === null ? '' : String(status),
    reason: exchange.failure?.code ?? '',
    exchangeId: exchange.id,
    retryAt: retryAtOf(exchange) ?? ''
  })

/** True where the provider may have done it although no good answer came. */
export const mayHaveHappened = ({ exchange, status }: KeyAnswer): boolean => {
  if (status !== null) return status >= 500
  return !['connection_refused', 'unknown_host', 'tls_failed'].includes(exchange.failure?.code ?? '')
}
