/**
 * Carries one prepared request out, whoever wants it: note it in the audit log, send, take the body in, keep the
 * exchange. What must not happen here: a secret leaving without a record, or coming back unmasked.
 */
import type { BodyInfo, Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { originOf } from '../../domain/base-url'
import { mapStrings } from '../../domain/map-strings'
import type { Ports, WireResponse } from '../../ports'
import type { HistoryService } from '../history'
import type { KnownSecrets } from '../known-secrets'
import type { SecretDraftService } from '../secret-draft'
import type { VaultService } from '../vault'
import { followRedirects, type Journey } from './follow-redirects'
import { createFoundSecretMemory, createFoundSecrets, type FoundSecrets } from './found-secrets'
import { createBodyMask } from './mask-body'
import type { PreparedRequest } from './prepare'
import { type ReceivedBody, receiveBody } from './receive-body'
import { redactSpec } from './redact-spec'

/** Bytes of a decoded body at which a send is stopped. */
const maxBodyBytes = 500 * 1024 * 1024

export interface Outgoing {
  /** Stands in the audit record of its going out. */
  subject: string
  prepared: PreparedRequest
  /** As it is kept; what the vault put into the request is not in it. */
  spec: RequestSpec
  purpose: Exchange['purpose']
  tokenExchangeId: string | null
  /** The exchange that this one repeats with a new token. */
  replayOfId?: string | null
  /** Sees each response as it came, unmasked: never to be stored, shown or logged. */
  onResponse?(response: WireResponse, url: string): void
  signal: AbortSignal
  /** Bytes of the body's beginning that the caller wants to read. */
  beginningBytes: number
  onProgress(phase: 'waiting' | 'receiving', receivedBytes: number): void
}

export interface Incoming {
  exchange: Exchange
  /** Before masking, for the app's own eyes: never stored, shown or logged. */
  beginning: Uint8Array
}

export interface Exchanger {
  perform(outgoing: Outgoing): Promise<Incoming>
}

interface Parts {
  ports: Ports
  vault: VaultService
  history: HistoryService
  knownSecrets: KnownSecrets
  secretDrafts: SecretDraftService
}

const emptyBody: BodyInfo = {
  kind: 'empty',
  contentType: '',
  charset: 'utf-8',
  wireBytes: 0,
  bytes: 0,
  redactions: 0,
  complete: true
}

const nothing: ReceivedBody = { info: emptyBody, key: null, failure: null, beginning: new Uint8Array() }

export const createExchanger = ({ ports, vault, history, knownSecrets, secretDrafts }: Parts): Exchanger => {
  const { transport, decoder, clock, ids, logger } = ports
  const memory = createFoundSecretMemory(knownSecrets, ids)
  const redact = (text: string): string => knownSecrets.redactor().redactText(text).text

  /** Fail closed: without a record of its going out, no secret goes out. */
  const auditBefore = async ({ subject, prepared }: Outgoing): Promise<void> => {
    const { credential, request, secretHeaders } = prepared
    if (!credential) {
      if (secretHeaders.length === 0) return
      const data = { method: request.method, origin: originOf(request.url) ?? '' }
      await vault.access().audit.append({ type: 'session.used', subject, data })
      return
    }
    const data = { method: request.method, origin: originOf(request.url) ?? '', credential: credential.row.id }
    await vault.access().audit.append({ type: 'request.authorized', subject, data })
  }

  const auditAfter = async (
    { id: subject, hops, failure }: Exchange,
    { request, credential }: PreparedRequest,
    refusal: Journey['refusal']
  ): Promise<void> => {
    const { audit } = vault.access()
    if (refusal) {
      // A Location that names no origin stands for the server that sent it.
      const data = { origin: refusal.origin ?? originOf(request.url) ?? '', reason: refusal.reason }
      await audit.append({ type: 'redirect.refused', subject, data })
    }
    const data = {
      method: request.method,
      origin: originOf(request.url) ?? '',
      credential: credential?.row.id ?? null,
      status: hops.at(-1)?.status ?? null,
      failure: failure?.code ?? null
    }
    await audit.append({ type: 'request.sent', subject, data })
  }

  const transfer = async (
    id: string,
    { prepared, spec, signal, beginningBytes, onProgress, onResponse }: Outgoing,
    found: FoundSecrets
  ): Promise<{ journey: Journey; body: ReceivedBody }> => {
    onProgress('waiting', 0)
    const redactor = () => knownSecrets.redactor()
    const { request, secretHeaders, secretQuery } = prepared
    const journey = await followRedirects({
      transport,
      redactor,
      onResponse(received, url) {
        found.onResponse(received)
        onResponse?.(received, url)
      },
      start: { request, secretHeaders, secretQuery },
      follow: spec.followRedirects,
      signal
    })
    const { response } = journey
    if (!response) return { journey, body: nothing }
    onProgress('receiving', 0)
    const body = await receiveBody({
      id,
      response,
      bodies: vault.access().bodies,
      decoder,
      mask: createBodyMask({ members: prepared.secretMembers, redactor, onFound: found.onFound }),
      maxBytes: maxBodyBytes,
      beginningBytes,
      onBytes: received => onProgress('receiving', received)
    })
    return { journey, body }
  }

  /** A secret that was pasted into the request itself is masked too, if the vault knows it. */
  const describe = async (
    id: string,
    { spec, prepared: { environment, credential }, purpose, tokenExchangeId, replayOfId }: Outgoing
  ): Promise<Omit<Exchange, 'hops' | 'failure' | 'durationMs' | 'body' | 'captured'>> => ({
    id,
    sentAt: clock.now(),
    spec: await redactSpec(spec, knownSecrets.redactor()),
    credential: credential && {
      id: credential.row.id,
      label: credential.row.label,
      fingerprint: credential.fingerprint
    },
    environment: { id: environment.id, name: environment.name, baseUrl: environment.baseUrl },
    purpose,
    tokenExchangeId,
    ...(replayOfId != null && { replayOfId })
  })

  const perform = async (outgoing: Outgoing): Promise<Incoming> => {
    const { prepared, purpose } = outgoing
    const id = ids.next()
    const head = await describe(id, outgoing)
    await auditBefore(outgoing)

    const started = clock.monotonic()
    const found = createFoundSecrets({
      knownSecrets,
      secretDrafts,
      memory,
      purpose: purpose === 'request' ? prepared.draftPurpose : null
    })
    const { journey, body } = await transfer(id, outgoing, found)
    const last = journey.hops.at(-1)
    const failure = journey.failure ?? body.failure
    // The last byte came after the hop was described.
    if (last && journey.response) last.timings = journey.response.timings
    const exchange: Exchange = {
      ...head,
      // What the body brought may have stood in a header before.
      hops: found.any ? mapStrings(journey.hops, redact) : journey.hops,
      failure: failure && { code: failure.code, detail: redact(failure.message) },
      durationMs: clock.monotonic() - started,
      body: body.info,
      captured: []
    }
    // The request is out in any case: what cannot be kept is still shown.
    await history.add(exchange, body.key).catch(error => logger.error('An exchange could not be kept', error))
    await auditAfter(exchange, prepared, journey.refusal).catch(error => {
      logger.error('The end of a send was not recorded in the audit log', error)
    })
    return { exchange: { ...exchange, captured: found.drafts() }, beginning: body.beginning }
  }

  return {
    async perform(outgoing) {
      // An exchange for a token may outlive whoever asked for it.
      const letGo = knownSecrets.hold()
      return perform(outgoing).finally(letGo)
    }
  }
}
