/**
 * Looks a name up, or at a certificate, for a call that did not arrive. What must not happen here: a byte of a request
 * leaving, or a word of the server's going on unmasked.
 */
import { AppFailure } from '@shared/errors'
import type { Probe } from '@shared/schemas/diagnosis'
import type { ProbeResult } from '../../domain/diagnosis/evidence'
import { mapStrings } from '../../domain/map-strings'
import { type ConnectionInspector, TransportFailure } from '../../ports'

interface Parts {
  inspector: ConnectionInspector
  redact(text: string): string
}

export type ConnectionProbe = (probe: Probe, controller: AbortController, timeoutMs: number) => Promise<ProbeResult>

type Seen = Pick<ProbeResult, 'addresses' | 'certificate'>

/** What went wrong is an answer too. Throws `send_cancelled`. */
export const createConnectionProbe = ({ inspector, redact }: Parts): ConnectionProbe => {
  const look = async ({ kind, url }: Probe, signal: AbortSignal): Promise<Seen> =>
    kind === 'lookup'
      ? { addresses: await inspector.lookup(new URL(url).hostname, signal) }
      : { certificate: mapStrings(await inspector.certificate(url, signal), redact) }

  return async (probe, controller, timeoutMs) => {
    const nothing = { probe, status: null, headers: [], body: { text: '', json: undefined }, receivedAt: null }
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(new TransportFailure('timeout', 'No answer in time.')), timeoutMs)
    try {
      return { ...nothing, failure: null, ...(await look(probe, AbortSignal.any([controller.signal, late.signal]))) }
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error
      if (error.code === 'cancelled') throw new AppFailure('send_cancelled', 'The series was cancelled.')
      return { ...nothing, failure: { code: error.code, detail: redact(error.message) } }
    } finally {
      clearTimeout(timer)
    }
  }
}
