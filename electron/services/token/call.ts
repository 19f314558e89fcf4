/**
 * One exchange of a key for tokens, or one refresh, on the wire. What must not happen here: the key or a refresh token
 * going anywhere but to the environment it belongs to, or a redirect being followed with it.
 */
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import type { ClockSkew } from '@shared/schemas/token'
import { originOf } from '../../domain/base-url'
import { clockSkew } from '../../domain/clock-skew'
import { retryAfterMs } from '../../domain/retry-after'
import {
  type AttemptOutcome,
  outcomeOfFailure,
  outcomeOfProblem,
  outcomeOfReply,
  outcomeOfStatus,
  readTokenReply,
  type TokenCall,
  type TokenReply
} from '../../domain/token-life-cycle'
import { type Ports, TransportFailure } from '../../ports'
import type { Authentication } from '../../providers/provider'
import type { Exchanger } from '../request/exchanger'
import { prepareRequest, type Signer } from '../request/prepare'

export type ExchangeWay = Extract<Authentication, { kind: 'exchange' }>

/** Why no token came: the codes of a failed send, and what else can be wrong with an answer. */
export type TokenProblem =
  | NonNullable<Exchange['failure']>['code']
  | 'redirected'
  | 'too_many_requests'
  | 'server_fault'
  | 'unexpected_status'
  | 'malformed'

export interface CallResult {
  outcome: AttemptOutcome
  exchange: Exchange
  reply: TokenReply | null
  /** Null where tokens came, and where the key was refused. */
  reason: TokenProblem | null
  skew: ClockSkew | null
}

export interface CallOrder {
  call: TokenCall
  signer: Signer
  /** The key, or the refresh token. */
  secret: Uint8Array
  allowPlainHttp: boolean
  /** Whether a new refresh token goes into the keychain; asked when it has come. */
  mustStore(): boolean
  purpose: Exchange['purpose']
  controller: AbortController
}

/** Milliseconds for one call. */
const callTimeout = 30_000

/** Bytes of a reply that are read. */
const maxReplyBytes = 64 * 1024

export const wayOf = ({ method }: Signer): ExchangeWay => {
  if (method.authentication.kind === 'exchange') return method.authentication
  throw new Error('this key is not exchanged for a token')
}

const targetOf = (call: TokenCall, way: ExchangeWay): { path: string; member: string } => {
  if (call === 'exchange') return { path: way.path, member: way.keyMember }
  if (!way.refresh) throw new Error('this provider has no refresh')
  return { path: way.refresh.path, member: way.refresh.requestMember }
}

/** As it is kept: the secret is not in it, so that nothing has to be masked. */
const specOf = ({ call, signer }: CallOrder): RequestSpec => {
  const { path, member } = targetOf(call, wayOf(signer))
  const { row } = signer.credential
  return {
    method: 'POST',
    url: path,
    pathParameters: [],
    query: [],
    headers: [{ name: 'Accept', value: 'application/json', enabled: true }],
    body: { kind: 'json', text: JSON.stringify({ [member]: `[redacted:${row.label}]` }) },
    environmentId: row.environmentId,
    credentialId: row.id,
    timeoutMs: callTimeout,
    followRedirects: false
  }
}

const prepare = (order: CallOrder, version: string) => {
  const { signer, call, secret, allowPlainHttp } = order
  const way = wayOf(signer)
  const origin = originOf(signer.home.baseUrl)
  const prepared = prepareRequest({
    spec: { ...specOf(order), body: { kind: 'none' } },
    environment: signer.home,
    provider: signer.provider,
    // To its own environment and nowhere else, whatever was allowed for its token.
    signer: { ...signer, origins: origin === null ? [] : [origin] },
    placement: { kind: 'json', member: targetOf(call, way).member },
    secret,
    allowPlainHttp,
    version
  })
  const own = [way.tokenMember, ...(way.refresh ? [way.refresh.replyMember] : [])]
  return { ...prepared, secretMembers: [...new Set([...prepared.secretMembers, ...own])] }
}

const problemOf = (status: number): TokenProblem => {
  if (status === 429) return 'too_many_requests'
  if (status >= 500) return 'server_fault'
  return status >= 300 && status < 400 ? 'redirected' : 'unexpected_status'
}

const valuesOf = ({ hops }: Exchange, name: string): string[] =>
  (hops.at(-1)?.responseHeaders ?? []).filter(header => header.name.toLowerCase() === name).map(({ value }) => value)

const judge = (
  { call, signer, mustStore }: CallOrder,
  exchange: Exchange,
  text: string,
  now: number
): Pick<CallResult, 'outcome' | 'reply' | 'reason'> => {
  const { failure, hops } = exchange
  const status = hops.at(-1)?.status ?? null
  if (failure) return { outcome: outcomeOfFailure(failure.code), reply: null, reason: failure.code }
  if (status === null) return { outcome: outcomeOfFailure('other'), reply: null, reason: 'other' }
  if (status < 200 || status > 299) {
    const wait = retryAfterMs(valuesOf(exchange, 'retry-after'), { date: valuesOf(exchange, 'date')[0] ?? null, now })
    const outcome = outcomeOfStatus(call, status, wait)
    const isRefused = outcome.kind === 'failed' && outcome.failure === 'key_refused'
    return { outcome, reply: null, reason: isRefused ? null : problemOf(status) }
  }
  const { tokenMember, expiresInMember, companyMember, refresh } = wayOf(signer)
  const read = readTokenReply(text, {
    accessToken: tokenMember,
    expiresIn: expiresInMember,
    refreshToken: refresh?.replyMember ?? null,
    companyName: companyMember
  })
  if (!read.ok) return { outcome: outcomeOfProblem(read.problem, status), reply: null, reason: 'malformed' }
  return { outcome: outcomeOfReply(call, read.reply, mustStore()), reply: read.reply, reason: null }
}

/** Throws what keeps it from being sent; what went wrong on the wire is an outcome. */
export const callForTokens = async (
  { clock, ids, appInfo, timers }: Pick<Ports, 'clock' | 'ids' | 'appInfo' | 'timers'>,
  exchanger: Exchanger,
  order: CallOrder
): Promise<CallResult> => {
  const { purpose, controller } = order
  const prepared = prepare(order, appInfo.version)
  const late = new TransportFailure('timeout', 'The call for a token took too long.')
  const cancelDeadline = timers.after(callTimeout, () => controller.abort(late))
  try {
    const { exchange, beginning } = await exchanger.perform({
      subject: ids.next(),
      prepared,
      spec: specOf(order),
      purpose,
      tokenExchangeId: null,
      signal: controller.signal,
      beginningBytes: maxReplyBytes,
      onProgress: () => undefined
    })
    const sentAt = Date.parse(exchange.sentAt)
    const [date = null] = valuesOf(exchange, 'date')
    const text = new TextDecoder().decode(beginning)
    return {
      ...judge(order, exchange, text, Date.parse(clock.now())),
      exchange,
      skew: clockSkew(date, sentAt, sentAt + exchange.durationMs)
    }
  } finally {
    cancelDeadline()
  }
}
