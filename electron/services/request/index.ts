/**
 * Sends requests. One path for all: prepare (everything that may refuse), note it in the audit log, send, take the body
 * in, keep the exchange. A failure to arrive is an exchange too; an error means that nothing was sent.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { BodyInfo, Exchange } from '@shared/schemas/exchange'
import type { SendProgress, SendRequest } from '@shared/schemas/request'
import { originOf } from '../../domain/base-url'
import { mapStrings } from '../../domain/map-strings'
import { type Ports, TransportFailure } from '../../ports'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { HistoryService } from '../history'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { SandboxService } from '../sandbox'
import type { VaultService } from '../vault'
import { followRedirects, type Journey } from './follow-redirects'
import { type PreparedRequest, prepareRequest } from './prepare'
import { type ReceivedBody, receiveBody } from './receive-body'

/** Bytes of a decoded body at which a send is stopped. */
const maxBodyBytes = 500 * 1024 * 1024

/** Milliseconds between two reports of progress. */
const progressInterval = 100

export interface RequestService {
  send(request: SendRequest): Promise<Exchange>
  /** Ends a send that is under way; does nothing when it is over. */
  cancel(sendId: string): void
  cancelAll(): void
}

interface Parts {
  ports: Ports
  vault: VaultService
  providers: ProviderService
  environments: EnvironmentService
  credentials: CredentialService
  sandbox: SandboxService
  history: HistoryService
  knownSecrets: KnownSecrets
  publish: Publish
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

export const createRequestService = (parts: Parts): RequestService => {
  const { ports, vault, environments, sandbox, history, knownSecrets, publish } = parts
  const { transport, decoder, clock, ids, logger } = ports
  const sending = new Map<string, AbortController>()

  const reporter = (sendId: string) => {
    let last = { phase: '', at: 0 }
    return (phase: SendProgress['phase'], receivedBytes: number): void => {
      const at = clock.monotonic()
      if (phase === last.phase && at - last.at < progressInterval) return
      last = { phase, at }
      publish('requests.progress', { sendId, phase, receivedBytes })
    }
  }

  /** Fail closed: without a record of its going out, no secret goes out. */
  const auditBefore = async (sendId: string, prepared: PreparedRequest): Promise<void> => {
    const { credential, request } = prepared
    if (!credential) return
    const data = { method: request.method, origin: originOf(request.url) ?? '', credential: credential.row.id }
    await vault.access().audit.append({ type: 'request.authorized', subject: sendId, data })
  }

  const auditAfter = async (
    exchange: Exchange,
    prepared: PreparedRequest,
    refusal: Journey['refusal']
  ): Promise<void> => {
    const { audit } = vault.access()
    const { id: subject, hops, failure } = exchange
    const { request, credential } = prepared
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
    { sendId, spec }: SendRequest,
    prepared: PreparedRequest,
    signal: AbortSignal
  ): Promise<{ journey: Journey; body: ReceivedBody }> => {
    const report = reporter(sendId)
    report('waiting', 0)
    const redactor = knownSecrets.redactor()
    const { request, secretHeaders } = prepared
    const journey = await followRedirects({
      transport,
      redactor,
      start: { request, secretHeaders },
      follow: spec.followRedirects,
      signal
    })
    if (!journey.response) return { journey, body: { info: emptyBody, key: null, failure: null } }
    report('receiving', 0)
    const { bodies } = vault.access()
    const onBytes = (received: number) => report('receiving', received)
    const { response } = journey
    const received = { id, response, bodies, decoder, redactor, maxBytes: maxBodyBytes, onBytes }
    return { journey, body: await receiveBody(received) }
  }

  const describe = (
    id: string,
    { spec }: SendRequest,
    { environment, credential }: PreparedRequest
  ): Pick<Exchange, 'id' | 'sentAt' | 'spec' | 'credential' | 'environment'> => ({
    id,
    sentAt: clock.now(),
    // A secret that was pasted into the request itself is masked too, if the vault knows it.
    spec: mapStrings(spec, text => knownSecrets.redactor().redactText(text).text),
    credential: credential && {
      id: credential.row.id,
      label: credential.row.label,
      fingerprint: credential.fingerprint
    },
    environment: { id: environment.id, name: environment.name, baseUrl: environment.baseUrl }
  })

  const run = async (send: SendRequest, controller: AbortController): Promise<Exchange> => {
    const { environmentId, timeoutMs } = send.spec
    if ((await environments.get(environmentId)).sandbox) await sandbox.ensureRunning()
    const version = ports.appInfo.version
    const prepared = await prepareRequest({ ...parts, version }, send.spec, send.allowPlainHttp)
    if (controller.signal.aborted) throw new AppFailure('send_cancelled', 'Cancelled before anything was sent.')
    const id = ids.next()
    await auditBefore(id, prepared)

    const started = clock.monotonic()
    const deadline =
      timeoutMs > 0
        ? setTimeout(
            () => controller.abort(new TransportFailure('timeout', 'The time set for this send is over.')),
            timeoutMs
          )
        : null
    const head = describe(id, send, prepared)
    const { journey, body } = await transfer(id, send, prepared, controller.signal).finally(() => {
      if (deadline) clearTimeout(deadline)
    })
    const last = journey.hops.at(-1)
    const failure = journey.failure ?? body.failure
    // The last byte came after the hop was described.
    if (last && journey.response) last.timings = journey.response.timings
    const exchange: Exchange = {
      ...head,
      hops: journey.hops,
      failure: failure && { code: failure.code, detail: knownSecrets.redactor().redactText(failure.message).text },
      durationMs: clock.monotonic() - started,
      body: body.info
    }
    // The request is out in any case: what cannot be kept is still shown.
    await history.add(exchange, body.key).catch(error => logger.error('An exchange could not be kept', error))
    await auditAfter(exchange, prepared, journey.refusal).catch(error => {
      logger.error('The end of a send was not recorded in the audit log', error)
    })
    return exchange
  }

  const cancel = (sendId: string): void => {
    sending.get(sendId)?.abort(new TransportFailure('cancelled', 'Cancelled by the person.'))
  }

  return {
    cancel,
    async send(request) {
      vault.access()
      if (sending.has(request.sendId)) throw new AppFailure('send_in_progress', 'This send is under way already.')
      const controller = new AbortController()
      sending.set(request.sendId, controller)
      return run(request, controller).finally(() => sending.delete(request.sendId))
    },
    cancelAll() {
      for (const sendId of sending.keys()) cancel(sendId)
    }
  }
}
