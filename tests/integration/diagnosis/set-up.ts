/**
 * The services over the real sandbox, with what a fault needs beside it: servers that stand in for others, and names of
 * hosts that lead to them. Whatever leaves is noted as it was addressed.
 */
import { createAxiosTransport, createConnectionInspector } from '../../../electron/adapters/axios-transport'
import { createSystemClock } from '../../../electron/adapters/system-clock'
import type { ConnectionInspector, HttpTransport, Ports } from '../../../electron/ports'
import { setUpSandboxServices } from '../services/sandbox-services'
import { type CertificatePair, makeCertificates } from '../transport/support/certificates'
import { listenPlain, listenTls, type RawServer } from '../transport/support/raw-server'
import { startStandIn } from './stand-in'

export interface Sent {
  method: string
  origin: string
}

type Kind = 'selfSigned' | 'expired' | 'otherHost'

export const setUpFaults = async (ports: Partial<Ports> = {}) => {
  const standIn = await startStandIn()
  const routes = new Map<string, string>()
  const sent: Sent[] = []
  const raw: RawServer[] = []
  const certificates = makeCertificates()
  const transport = createAxiosTransport({ extraAuthorities: [certificates.authority] })
  const inspector = createConnectionInspector()

  const routed: HttpTransport = {
    exchange(request, signal) {
      const { origin, pathname, search } = new URL(request.url)
      sent.push({ method: request.method, origin })
      const to = routes.get(origin)
      return transport.exchange(to === undefined ? request : { ...request, url: to + pathname + search }, signal)
    }
  }
  const connectionInspector: ConnectionInspector = {
    async lookup(host, signal) {
      sent.push({ method: 'lookup', origin: host })
      const isRouted = [...routes.keys()].some(origin => new URL(origin).hostname === host)
      return isRouted ? ['192.0.2.1'] : inspector.lookup(host, signal)
    },
    certificate(origin, signal) {
      sent.push({ method: 'tls', origin })
      return inspector.certificate(routes.get(origin) ?? origin, signal)
    }
  }
  const services = await setUpSandboxServices({}, undefined, {
    clock: createSystemClock(),
    transport: routed,
    connectionInspector,
    ...ports
  })

  /** Ends with the test: see `tidy`. */
  const listen = async (server: Promise<RawServer>, scheme: 'http' | 'https'): Promise<string> => {
    const running = await server
    raw.push(running)
    return `${scheme}://127.0.0.1:${running.port}`
  }

  const closeServers = async (): Promise<void> => {
    await Promise.all(raw.splice(0).map(server => server.close()))
  }

  const tidy = async (): Promise<void> => {
    routes.clear()
    sent.length = 0
    standIn.received.length = 0
    standIn.answer({ status: 404 })
    await closeServers()
    for (const { control } of Object.values(services.emulators)) control.reset()
    await services.history.clear()
  }

  return {
    ...services,
    standIn,
    sent,
    /** Requests for an origin go to another, as if its name stood for that machine. */
    route: (from: string, to: string) => void routes.set(from, to),
    leadsTo: (origin: string): string => routes.get(origin) ?? origin,
    /** A server whose certificate proves nothing here. */
    secure: (kind: Kind): Promise<string> => {
      const pair: CertificatePair = certificates[kind]
      return listen(
        listenTls(pair, socket => void socket.end()),
        'https'
      )
    },
    /** A server that greets with these words and knows no HTTP. */
    greeting: (words: string): Promise<string> =>
      listen(
        listenPlain(socket => void socket.end(words)),
        'http'
      ),
    closeServers,
    tidy,
    async close() {
      await tidy()
      await Promise.all([services.close(), standIn.close()])
    }
  }
}
