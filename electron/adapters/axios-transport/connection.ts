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

/**
 * Opens a connection for one request: no pool, no proxy, nothing from the environment. The certificate is checked against
 * the host of the URL, always; a `Host` header that a person set has no say in it.
 */
export const openConnection = (url: URL, { extraAuthorities }: Trust): net.Socket | tls.TLSSocket => {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const shared = { host, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: perAddressTimeout }
  if (url.protocol !== 'https:') return net.connect(ownOptions({ ...shared, port: Number(url.port || 80) }))
  return tls.connect(
    ownOptions({
      ...shared,
      port: Number(url.port || 443),
      // Overrides NODE_TLS_REJECT_UNAUTHORIZED.
      rejectUnauthorized: true,
      checkServerIdentity: tls.checkServerIdentity,
      servername: net.isIP(host) ? '' : host,
      ALPNProtocols: ['http/1.1'],
      ciphers: tls.DEFAULT_CIPHERS,
      minDHSize: 1024,
      ca: extraAuthorities.length > 0 ? [...tls.rootCertificates, ...extraAuthorities] : undefined
    })
  )
}
