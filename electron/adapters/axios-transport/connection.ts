import net from 'node:net'
import tls from 'node:tls'
import { ownOptions } from './own-options'

export interface Trust {
  /** Certificates (PEM) that are trusted beside the built-in ones. */
  extraAuthorities: readonly string[]
}

/**
 * Milliseconds for one address of a host that has several. Node's 250 give up on every address of a distant server, and
 * the connection fails where a single address would have worked.
 */
const perAddressTimeout = 2_500

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')

const secureOptions = (url: URL) => {
  const host = hostOf(url)
  return {
    host,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: perAddressTimeout,
    port: Number(url.port || 443),
    servername: net.isIP(host) ? '' : host,
    ALPNProtocols: ['http/1.1'],
    ciphers: tls.DEFAULT_CIPHERS,
    minDHSize: 1024
  }
}

/**
 * Opens a connection for one request: no pool, no proxy, nothing from the environment. The certificate is checked against
 * the host of the URL, always; a `Host` header that a person set has no say in it.
 */
export const openConnection = (url: URL, { extraAuthorities }: Trust): net.Socket | tls.TLSSocket => {
  if (url.protocol !== 'https:') {
    const port = Number(url.port || 80)
    const families = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: perAddressTimeout }
    return net.connect(ownOptions({ host: hostOf(url), ...families, port }))
  }
  return tls.connect(
    ownOptions({
      ...secureOptions(url),
      // Overrides NODE_TLS_REJECT_UNAUTHORIZED.
      rejectUnauthorized: true,
      checkServerIdentity: tls.checkServerIdentity,
      ca: extraAuthorities.length > 0 ? [...tls.rootCertificates, ...extraAuthorities] : undefined
    })
  )
}

/**
 * A handshake to look at a certificate that may prove nothing: nobody may write to it, and whoever opened it hangs up.
 */
export const openInspection = (url: URL): tls.TLSSocket =>
  tls.connect(ownOptions({ ...secureOptions(url), rejectUnauthorized: false, checkServerIdentity: () => undefined }))
