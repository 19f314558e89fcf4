/**
 * Asks a provider whether it takes a key, by a call that changes nothing. What must not happen here: a call without
 * consequences being guessed, or an answer sounding surer than it is.
 */
import { AppFailure } from '@shared/errors'
import type { KeyTest } from '@shared/schemas/credential'
import type { Endpoint } from '@shared/schemas/provider'
import type { NameValue, RequestSpec } from '@shared/schemas/request'
import { type Answer, judgeAnswer, judgeComparison, type Verdict } from '../domain/judge-answer'
import type { Provider } from '../providers/provider'
import type { Delivery } from './request/delivery'
import type { Incoming } from './request/exchanger'
import { followSignal } from './request/follow-signal'
import type { Signer } from './request/prepare'
import { retryAtOf } from './request/retry-at'
import type { Sendings } from './request/sendings'
import type { TokenAttempt, TokenService } from './token'
import type { VaultService } from './vault'

export interface KeyTestService {
  /** `testId` can be cancelled as a send is: `send_cancelled` then. */
  test(credentialId: string, testId: string): Promise<KeyTest>
  /** As `test`, of another secret in place of the credential's own; `signal` ends it. */
  testSecret(credentialId: string, testId: string, secret: OtherSecret, signal?: AbortSignal): Promise<SecretTest>
}

/** With when the provider wants to be asked again, where it said so. */
export type SecretTest = KeyTest & { retryAt: string | null }

/** A version of the credential that is not the one in use. */
export interface OtherSecret {
  secret: Uint8Array
  fingerprint: string
}

const withSecret =
  (other: OtherSecret | null) =>
  (signer: Signer): Signer =>
    other ? { ...signer, credential: { ...signer.credential, ...other } } : signer

interface Parts {
  vault: VaultService
  sendings: Sendings
  delivery: Delivery
  tokens: TokenService
}

/** Milliseconds for one call. */
const testTimeout = 30_000

/** Bytes of an answer in which known errors are looked for. */
const readBytes = 8 * 1024

const unprovable: SecretTest = {
  ...{ outcome: 'unprovable', reason: 'no_harmless_call' },
  ...{ status: null, exchangeId: null, retryAt: null }
}

interface Call {
  spec: Pick<RequestSpec, 'method' | 'url' | 'pathParameters' | 'query'>
  compare: boolean
}

/** What the call cannot do without, filled with its examples. */
const callOf = (endpoint: Endpoint, compare: boolean): Call => {
  const parameters = (place: 'path' | 'query'): NameValue[] =>
    endpoint.parameters
      .filter(parameter => parameter.in === place && parameter.required)
      .map(({ name, example }) => ({ name, value: example, enabled: true }))
  const { method, path: url } = endpoint
  return { spec: { method, url, pathParameters: parameters('path'), query: parameters('query') }, compare }
}

const probeCall = ({ method, provider, fields }: Signer): Call | null => {
  const { probe } = method
  if (probe?.kind === 'endpoint') {
    const endpoint = provider.endpoints.find(({ id }) => id === probe.endpointId)
    return endpoint ? callOf(endpoint, probe.compare) : null
  }
  const url = probe?.kind === 'field' ? (fields[probe.field] ?? '').trim() : ''
  return url === '' ? null : { spec: { method: 'GET', url, pathParameters: [], query: [] }, compare: true }
}

const answerOf = ({ exchange, beginning }: Incoming): Answer => ({
  status: exchange.failure ? null : (exchange.hops.at(-1)?.status ?? null),
  failure: exchange.failure?.code ?? null,
  text: new TextDecoder().decode(beginning)
})

const judgeAttempt = (attempt: TokenAttempt): Verdict => {
  if (attempt.kind === 'token') return { outcome: 'works', reason: 'token_received' }
  if (attempt.kind === 'refused') return { outcome: 'refused', reason: 'refused_by_provider' }
  switch (attempt.reason) {
    case 'redirected':
    case 'too_many_requests':
    case 'server_fault':
      return { outcome: 'unproven', reason: attempt.reason }
    case 'malformed':
    case 'unexpected_status':
      return { outcome: 'unproven', reason: 'unexpected_answer' }
    default:
      return { outcome: 'unproven', reason: 'no_answer' }
  }
}

const stopIfCancelled = ({ exchange }: Incoming): void => {
  if (exchange.failure?.code === 'cancelled') throw new AppFailure('send_cancelled', 'The test was cancelled.')
}

export const createKeyTestService = ({ vault, sendings, delivery, tokens }: Parts): KeyTestService => {
  const ask = async (
    { spec }: Call,
    { home, credential }: Signer,
    withKey: boolean,
    testId: string,
    controller: AbortController,
    other: OtherSecret | null
  ): Promise<Incoming> => {
    const order = {
      sendId: testId,
      spec: {
        ...spec,
        headers: [],
        body: { kind: 'none' as const },
        environmentId: home.id,
        credentialId: withKey ? credential.row.id : null,
        timeoutMs: testTimeout,
        followRedirects: false
      },
      allowPlainHttp: false,
      confirmed: false,
      variant: withSecret(other),
      purpose: 'test' as const,
      beginningBytes: readBytes,
      onProgress: () => undefined
    }
    const answer = await delivery.deliver(order, controller)
    stopIfCancelled(answer)
    return answer
  }

  const compare = async (
    call: Call,
    errors: Provider['errors'],
    send: (withKey: boolean) => Promise<Incoming>
  ): Promise<{ verdict: Verdict; shown: Incoming }> => {
    if (!call.compare) {
      const shown = await send(true)
      return { verdict: judgeAnswer(answerOf(shown), errors), shown }
    }
    const without = await send(false)
    const bare = answerOf(without)
    // Where nobody answers, the key need not travel.
    if (bare.failure !== null) return { verdict: judgeAnswer(bare, errors), shown: without }
    const shown = await send(true)
    return { verdict: judgeComparison(bare, answerOf(shown), errors), shown }
  }

  const exchange = async (signer: Signer, { signal }: AbortController): Promise<SecretTest> => {
    const attempt = await tokens.attempt(signer, { allowPlainHttp: false, signal, purpose: 'test' })
    if (attempt.kind === 'failed' && attempt.reason === 'cancelled') {
      throw new AppFailure('send_cancelled', 'The test was cancelled.')
    }
    return { ...judgeAttempt(attempt), status: attempt.status, exchangeId: attempt.exchangeId, retryAt: null }
  }

  const run = async (
    credentialId: string,
    testId: string,
    controller: AbortController,
    other: OtherSecret | null = null
  ): Promise<SecretTest> => {
    const signer = withSecret(other)(await delivery.signer(credentialId))
    const data = { provider: signer.provider.id }
    await vault.access().audit.append({ type: 'credential.tested', subject: credentialId, data })
    if (signer.method.probe?.kind === 'exchange') return exchange(signer, controller)
    const call = probeCall(signer)
    if (!call) return unprovable
    const { verdict, shown } = await compare(call, signer.provider.errors, withKey =>
      ask(call, signer, withKey, testId, controller, other)
    )
    const { exchange: last } = shown
    return { ...verdict, status: answerOf(shown).status, exchangeId: last.id, retryAt: retryAtOf(last) }
  }

  return {
    async test(credentialId, testId) {
      vault.access()
      const { retryAt: _, ...test } = await sendings.track(testId, controller => run(credentialId, testId, controller))
      return test
    },
    async testSecret(credentialId, testId, secret, signal) {
      vault.access()
      return sendings.track(testId, controller =>
        followSignal(controller, signal, () => run(credentialId, testId, controller, secret))
      )
    }
  }
}
