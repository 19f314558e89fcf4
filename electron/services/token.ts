/**
 * Exchanges a key for a token where a provider wants that, and keeps the token in memory while it is good. What must not
 * happen here: sending the key anywhere but to its own environment, following a redirect with it, or keeping a token on
 * disk.
 */
import { AppFailure } from '@shared/errors'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { originOf } from '../domain/base-url'
import type { TokenFacts } from '../domain/diagnosis/evidence'
import { readTokenClaims } from '../domain/diagnosis/token-claims'
import { readTokenReply, usableFor } from '../domain/token-reply'
import { type Ports, TransportFailure } from '../ports'
import type { Authentication } from '../providers/provider'
import type { KnownSecrets } from './known-secrets'
import type { Exchanger } from './request/exchanger'
import { prepareRequest, type Signer } from './request/prepare'
import type { VaultService } from './vault'

/** Why no token came: the codes of a failed send, and what else can be wrong with an answer. */
export type TokenProblem =
  | NonNullable<Exchange['failure']>['code']
  | 'redirected'
  | 'too_many_requests'
  | 'server_fault'
  | 'unexpected_status'
  | 'malformed'

export type TokenAttempt =
  | { kind: 'token'; token: Uint8Array; exchangeId: string; status: number | null }
  | { kind: 'refused'; exchangeId: string; status: number }
  | { kind: 'failed'; exchangeId: string | null; status: number | null; reason: TokenProblem }

export interface TokenOptions {
  allowPlainHttp: boolean
  /** Ends the wait; the exchange itself goes on while somebody else waits for it. */
  signal: AbortSignal
}

export interface TokenService {
  /** The token that is at hand, or a new one. Throws `token_refused`, `token_failed` (fields: reason) and `send_cancelled`. */
  obtain(signer: Signer, options: TokenOptions): Promise<{ token: Uint8Array; exchangeId: string }>
  /** A new one in any case; what went wrong is an answer. */
  attempt(signer: Signer, options: TokenOptions & { purpose: Exchange['purpose'] }): Promise<TokenAttempt>
  /** Lets go of the token of a credential. */
  forget(credentialId: string): void
  /** What the token of an exchange said of itself; null where it is not remembered. */
  factsOf(exchangeId: string): TokenFacts | null
}

interface Parts {
  ports: Ports
  vault: VaultService
  exchanger: Exchanger
  knownSecrets: KnownSecrets
}

interface Held {
  /** What it was got with: another version, another place or another way makes it void. */
  source: string
  token: Uint8Array
  exchangeId: string
  /** On the monotonic clock. */
  dueAt: number
}

interface Pending {
  source: string
  attempt: Promise<TokenAttempt>
  controller: AbortController
  waiting: number
}

type ExchangeWay = Extract<Authentication, { kind: 'exchange' }>

/** Milliseconds for one exchange. */
const exchangeTimeout = 30_000

/** Bytes of a reply that are read. */
const maxReplyBytes = 64 * 1024

/** Tokens of which is remembered what they said, for those that ask why one was refused. */
const maxRemembered = 100

const wayOf = ({ method }: Signer): ExchangeWay => {
  if (method.authentication.kind === 'exchange') return method.authentication
  throw new Error('this key is not exchanged for a token')
}

const sourceOf = ({ credential: { row }, method, home }: Signer): string =>
  JSON.stringify([row.currentVersion, method.id, home.baseUrl])

/** As it is kept: the key is not in it, so that nothing has to be masked. */
const specOf = (signer: Signer): RequestSpec => {
  const { path, keyMember } = wayOf(signer)
  const { row } = signer.credential
  return {
    method: 'POST',
    url: path,
    pathParameters: [],
    query: [],
    headers: [{ name: 'Accept', value: 'application/json', enabled: true }],
    body: { kind: 'json', text: JSON.stringify({ [keyMember]: `[redacted:${row.label}]` }) },
    environmentId: row.environmentId,
    credentialId: row.id,
    timeoutMs: exchangeTimeout,
    followRedirects: false
  }
}

const problemOf = (status: number): TokenProblem => {
  if (status === 429) return 'too_many_requests'
  if (status >= 500) return 'server_fault'
  return status >= 300 && status < 400 ? 'redirected' : 'unexpected_status'
}

export const createTokenService = ({ ports, vault, exchanger, knownSecrets }: Parts): TokenService => {
  const { clock, ids, appInfo } = ports
  const tokens = new Map<string, Held>()
  const pending = new Map<string, Pending>()
  /** By the exchange that brought it: the token itself is gone when somebody asks. */
  const facts = new Map<string, TokenFacts>()

  const letGo = (): void => {
    for (const { controller } of pending.values())
      controller.abort(new TransportFailure('cancelled', 'The vault closed.'))
    tokens.clear()
    facts.clear()
  }

  const remember = (exchangeId: string, token: string, expiresIn: number): void => {
    const expiresAt = Date.parse(clock.now()) + expiresIn * 1000
    facts.set(exchangeId, { claims: readTokenClaims(token), expiresAt, audience: null })
    const [oldest] = facts.keys()
    if (facts.size > maxRemembered && oldest !== undefined) facts.delete(oldest)
  }
  vault.onClosing(async () => letGo())

  const prepare = (signer: Signer, allowPlainHttp: boolean) => {
    const { keyMember, tokenMember } = wayOf(signer)
    const { home, provider, credential } = signer
    const origin = originOf(home.baseUrl)
    const prepared = prepareRequest({
      spec: { ...specOf(signer), body: { kind: 'none' } },
      environment: home,
      provider,
      // To its own environment and nowhere else, whatever was allowed for its token.
      signer: { ...signer, origins: origin === null ? [] : [origin] },
      placement: { kind: 'json', member: keyMember },
      secret: credential.secret,
      allowPlainHttp,
      version: appInfo.version
    })
    return { ...prepared, secretMembers: [...new Set([...prepared.secretMembers, tokenMember])] }
  }

  const settle = (signer: Signer, exchange: Exchange, reply: Uint8Array): TokenAttempt => {
    const { row } = signer.credential
    const { id: exchangeId, failure, hops } = exchange
    const status = hops.at(-1)?.status ?? null
    if (failure) return { kind: 'failed', exchangeId, status, reason: failure.code }
    if (status === 401 || status === 403) return { kind: 'refused', exchangeId, status }
    if (status === null || status < 200 || status > 299) {
      return { kind: 'failed', exchangeId, status, reason: problemOf(status ?? 0) }
    }
    const read = readTokenReply(reply, wayOf(signer))
    if (!read.ok) return { kind: 'failed', exchangeId, status, reason: read.reason }
    const token = new TextEncoder().encode(read.token)
    knownSecrets.add(`token ${row.id}`, row.label, token)
    const dueAt = clock.monotonic() + usableFor(read.expiresIn)
    remember(exchangeId, read.token, read.expiresIn)
    tokens.set(row.id, { source: sourceOf(signer), token, exchangeId, dueAt })
    return { kind: 'token', token, exchangeId, status }
  }

  const exchange = async (
    signer: Signer,
    allowPlainHttp: boolean,
    purpose: Exchange['purpose'],
    controller: AbortController
  ): Promise<TokenAttempt> => {
    const prepared = prepare(signer, allowPlainHttp)
    const late = new TransportFailure('timeout', 'The exchange took too long.')
    const deadline = setTimeout(() => controller.abort(late), exchangeTimeout)
    try {
      const { exchange: done, beginning } = await exchanger.perform({
        subject: ids.next(),
        prepared,
        spec: specOf(signer),
        purpose,
        tokenExchangeId: null,
        signal: controller.signal,
        beginningBytes: maxReplyBytes,
        onProgress: () => undefined
      })
      return settle(signer, done, beginning)
    } finally {
      clearTimeout(deadline)
    }
  }

  const begin = (signer: Signer, allowPlainHttp: boolean, purpose: Exchange['purpose']): Pending => {
    const { id } = signer.credential.row
    const source = sourceOf(signer)
    const known = pending.get(id)
    if (known?.source === source) return known
    const controller = new AbortController()
    const started: Pending = {
      source,
      controller,
      waiting: 0,
      attempt: exchange(signer, allowPlainHttp, purpose, controller).finally(() => {
        if (pending.get(id) === started) pending.delete(id)
      })
    }
    pending.set(id, started)
    return started
  }

  /** Waits as long as the caller does; the last one who leaves ends the exchange. */
  const join = async (work: Pending, signal: AbortSignal): Promise<TokenAttempt> => {
    work.waiting += 1
    let leave: () => void = () => undefined
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason)
      signal.addEventListener('abort', leave)
      if (signal.aborted) leave()
    })
    try {
      return await Promise.race([work.attempt, left])
    } finally {
      signal.removeEventListener('abort', leave)
      work.waiting -= 1
      if (signal.aborted && work.waiting === 0) {
        work.controller.abort(signal.reason)
        work.attempt.catch(() => undefined)
      }
    }
  }

  const attempt: TokenService['attempt'] = async (signer, { allowPlainHttp, signal, purpose }) => {
    try {
      return await join(begin(signer, allowPlainHttp, purpose), signal)
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error
      if (error.code === 'cancelled') throw new AppFailure('send_cancelled', 'Cancelled while a token was asked for.')
      return { kind: 'failed', exchangeId: null, status: null, reason: error.code }
    }
  }

  return {
    attempt,
    async obtain(signer, options) {
      const { row } = signer.credential
      const held = tokens.get(row.id)
      if (held && held.source === sourceOf(signer) && clock.monotonic() < held.dueAt) return held
      const outcome = await attempt(signer, { ...options, purpose: 'token' })
      if (outcome.kind === 'token') return outcome
      const link = outcome.exchangeId === null ? {} : { exchangeId: outcome.exchangeId }
      if (outcome.kind === 'refused') {
        throw new AppFailure('token_refused', 'The provider gave no token for this key.', {
          label: row.label,
          status: String(outcome.status),
          ...link
        })
      }
      if (outcome.reason === 'cancelled') {
        throw new AppFailure('send_cancelled', 'Cancelled while a token was asked for.')
      }
      throw new AppFailure('token_failed', 'No token could be had.', {
        label: row.label,
        reason: outcome.reason,
        ...link
      })
    },
    forget: credentialId => void tokens.delete(credentialId),
    factsOf: exchangeId => facts.get(exchangeId) ?? null
  }
}
