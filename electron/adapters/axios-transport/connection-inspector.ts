import dns from 'node:dns/promises'
import net from 'node:net'
import type tls from 'node:tls'
import { type ConnectionInspector, type ShownCertificate, TransportFailure } from '../../ports'
import { openInspection } from './connection'
import { failureOf, failureOfAbort } from './failure'

const maxNames = 20
const maxText = 200

const plain = (text: string): string => text.replace(/[^\x20-\x7e\u00a0-\uffff]/g, ' ').slice(0, maxText)

/** The name that people know it by; a certificate may have several of each. */
const nameIn = (subject: Partial<tls.PeerCertificate['subject']> | undefined): string => {
  const [name] = [subject?.CN, subject?.O].flat().filter(text => typeof text === 'string' && text !== '')
  return plain(name ?? '')
}

const instantOf = (text: string): string | null => {
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const altNames = (text: string | undefined): string[] =>
  (text ?? '')
    .split(', ')
    .flatMap(name => /^(?:DNS|IP Address):(.+)$/.exec(name)?.[1] ?? [])
    .slice(0, maxNames)
    .map(plain)

const shownBy = (socket: tls.TLSSocket): ShownCertificate => {
  const { subject, issuer, valid_from, valid_to, subjectaltname } = socket.getPeerCertificate()
  return {
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    validFrom: instantOf(valid_from),
    validTo: instantOf(valid_to),
    names: altNames(subjectaltname)
  }
}

/** Ends with the reason of the signal, whatever the work is doing. */
const untilAborted = async <T>(signal: AbortSignal, work: Promise<T>): Promise<T> => {
  let leave: () => void = () => undefined
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(failureOfAbort(signal, null))
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

const shakeHands = (url: URL, signal: AbortSignal): Promise<ShownCertificate> => {
  const socket = openInspection(url)
  let handshaking = false
  const shown = new Promise<ShownCertificate>((resolve, reject) => {
    socket.once('connect', () => {
      handshaking = true
    })
    socket.once('secureConnect', () => resolve(shownBy(socket)))
    socket.once('error', error => reject(failureOf(error, handshaking, null)))
    socket.once('close', () => reject(new TransportFailure('connection_reset', 'The connection was broken off.')))
  })
  return untilAborted(signal, shown).finally(() => socket.destroy())
}

/** Uses the same resolver and the same kind of connection as a request, so that what it finds is what a request finds. */
export const createConnectionInspector = (): ConnectionInspector => ({
  async lookup(host, signal) {
    const name = host.replace(/^\[(.*)\]$/, '$1')
    if (net.isIP(name)) return [name]
    try {
      const found = await untilAborted(signal, dns.lookup(name, { all: true }))
      return found.slice(0, maxNames).map(({ address }) => address)
    } catch (error) {
      throw failureOf(error, false, null)
    }
  },
  certificate: (origin, signal) => shakeHands(new URL(origin), signal)
})
