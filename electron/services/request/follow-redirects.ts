/**
 * Sends a request and follows where it leads, one hop at a time. The policy decides; this only carries out. What must
 * not happen here: sending anything that the policy did not hand over.
 */
import type { Hop } from '@shared/schemas/exchange'
import type { Redactor } from '../../domain/redaction'
import { decideRedirect, type RedirectableRequest, type RedirectRefusal, visitKey } from '../../domain/redirect-policy'
import { type HttpTransport, TransportFailure, type WireResponse } from '../../ports'
import { describeHop } from './describe-hop'

export interface Journey {
  hops: Hop[]
  /** The last response, its body not yet read; null where none came. */
  response: WireResponse | null
  failure: TransportFailure | null
  /** Set where a redirect was not followed for safety's sake. */
  refusal: { reason: RedirectRefusal; origin: string | null } | null
}

interface Follow {
  transport: HttpTransport
  /** With every secret that is known by now. */
  redactor(): Redactor
  /** Sees each response before anyone else does. */
  onResponse(response: WireResponse, url: string): void
  start: RedirectableRequest
  follow: boolean
  signal: AbortSignal
}

/** A body that nobody will read holds a connection open; taking none of it closes that. */
const abandon = async (response: WireResponse): Promise<void> => {
  await response.body[Symbol.asyncIterator]().return?.()
}

export const followRedirects = async (journey: Follow): Promise<Journey> => {
  const { transport, redactor, onResponse, start, follow, signal } = journey
  const hops: Hop[] = []
  const visited: string[] = []
  let current = start
  let dropped: string[] = []

  for (;;) {
    const { request } = current
    visited.push(visitKey(request))
    let response: WireResponse
    try {
      response = await transport.exchange(request, signal)
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error
      hops.push(describeHop(redactor(), current, error, dropped))
      return { hops, response: null, failure: error, refusal: null }
    }
    onResponse(response, request.url)
    hops.push(describeHop(redactor(), current, response, dropped))
    const { status, headers: responseHeaders } = response
    const decision = follow
      ? decideRedirect({ ...current, status, responseHeaders, followed: hops.length - 1, visited })
      : { kind: 'final' as const }
    if (decision.kind === 'final') return { hops, response, failure: null, refusal: null }
    if (decision.kind === 'refuse') {
      const { reason, origin } = decision
      const failure = new TransportFailure(decision.code, reason)
      return { hops, response, failure, refusal: { reason, origin } }
    }
    await abandon(response)
    current = decision.next
    dropped = [...new Set([...dropped, ...decision.dropped])]
  }
}
