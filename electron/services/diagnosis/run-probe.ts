/**
 * Asks one planned question, on the way of every request. What must not happen here: a call that writes, a redirect that
 * is followed, or a key that travels in a form that nobody planned.
 */
import { AppFailure } from '@shared/errors'
import type { Probe } from '@shared/schemas/diagnosis'
import { type Exchange, maxBodyWindow } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { bodySampleBytes, type ProbeResult } from '../../domain/diagnosis/evidence'
import { parseJson } from '../../domain/diagnosis/json'
import { findListedKey } from '../../domain/diagnosis/probes/listed-key'
import { cleanSecret } from '../../domain/secret-hygiene'
import { completeAuthentication, secretContextFor } from '../credential/authentication'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { Delivery } from '../request/delivery'
import type { Signer } from '../request/prepare'
import type { EvidenceGatherer } from './gather-evidence'
import type { ConnectionProbe } from './inspect-connection'

/** Milliseconds for one probe. */
const probeTimeout = 10_000

interface Parts {
  delivery: Delivery
  providers: ProviderService
  knownSecrets: KnownSecrets
  evidence: Pick<EvidenceGatherer, 'readBody'>
  inspect: ConnectionProbe
}

export type ProbeRunner = (
  probe: Probe,
  exchange: Exchange,
  runId: string,
  controller: AbortController
) => Promise<ProbeResult | null>

const textOf = (secret: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(secret)

const specOf = (probe: Probe, exchange: Exchange): RequestSpec | null => {
  const credentialId = probe.credential.use === 'none' ? null : (exchange.credential?.id ?? null)
  const method = probe.method
  if (method === null || (probe.credential.use !== 'none' && credentialId === null)) return null
  return {
    method,
    url: probe.url,
    pathParameters: [],
    query: [],
    headers: [],
    body: { kind: 'none' },
    environmentId: exchange.environment.id,
    credentialId,
    timeoutMs: probeTimeout,
    followRedirects: false
  }
}

/** Null where it could not be asked: what guards every request refused this one too. Throws `send_cancelled`. */
export const createProbeRunner = ({ delivery, providers, knownSecrets, evidence, inspect }: Parts): ProbeRunner => {
  const cleaned = (signer: Signer): Signer => {
    const { credential, provider, method } = signer
    const context = secretContextFor(provider, method.id, providers.all())
    const secret = new TextEncoder().encode(cleanSecret(textOf(credential.secret), context))
    // Before it goes out: what comes back is masked by it.
    knownSecrets.add(`cleaned ${credential.row.id}`, credential.row.label, secret)
    return { ...signer, credential: { ...credential, secret } }
  }

  const otherwise = (signer: Signer, methodId: string): Signer => {
    const method = signer.provider.authMethods.find(({ id }) => id === methodId)
    if (!method) throw new AppFailure('credential_invalid', 'The provider knows no such way.', { methodId })
    const { fields } = completeAuthentication(signer.provider, { methodId, fields: {} })
    return { ...signer, method, fields: { ...fields, ...signer.fields } }
  }

  const variantOf = ({ credential }: Probe): ((signer: Signer) => Signer) | undefined => {
    if (credential.use === 'cleaned') return cleaned
    return credential.use === 'method' ? signer => otherwise(signer, credential.methodId) : undefined
  }

  const listedIn = async (beginning: Uint8Array, credentialId: string) => {
    const { credential } = await delivery.signer(credentialId)
    return findListedKey(parseJson(new TextDecoder().decode(beginning)), textOf(credential.secret))
  }

  return async (probe, exchange, runId, controller) => {
    if (probe.method === null) return inspect(probe, controller, probeTimeout)
    const spec = specOf(probe, exchange)
    if (!spec) return null
    const variant = variantOf(probe)
    const order = {
      sendId: runId,
      spec,
      allowPlainHttp: false,
      confirmed: false,
      purpose: 'test' as const,
      beginningBytes: probe.kind === 'key_list' ? bodySampleBytes : 0,
      onProgress: () => undefined,
      ...(variant && { variant })
    }
    try {
      const { exchange: answer, beginning } = await delivery.deliver(order, controller)
      if (answer.failure?.code === 'cancelled') throw new AppFailure('send_cancelled', 'The series was cancelled.')
      const status = answer.failure ? null : (answer.hops.at(-1)?.status ?? null)
      const isList = probe.kind === 'key_list' && status === 200 && spec.credentialId !== null
      const listed = isList ? await listedIn(beginning, spec.credentialId ?? '') : null
      return {
        probe,
        status,
        failure: answer.failure,
        headers: answer.hops.at(-1)?.responseHeaders ?? [],
        body: await evidence.readBody(answer.id, probe.kind === 'description' ? maxBodyWindow : bodySampleBytes),
        receivedAt: Date.parse(answer.sentAt) + answer.durationMs,
        ...(listed && { listed })
      }
    } catch (error) {
      if (!(error instanceof AppFailure) || error.code === 'send_cancelled') throw error
      return null
    }
  }
}
