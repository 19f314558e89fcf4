/** How curl, Node and Python say that nothing came back. */
import type { Exchange, FailureCode } from '@shared/schemas/exchange'

const table: readonly [pattern: RegExp, code: FailureCode, detail: string][] = [
  [
    /no alternative certificate subject name|ERR_TLS_CERT_ALTNAME_INVALID|doesn't match|Hostname mismatch/i,
    'tls_failed',
    'ERR_TLS_CERT_ALTNAME_INVALID'
  ],
  [/certificate is not yet valid|CERT_NOT_YET_VALID/i, 'tls_failed', 'CERT_NOT_YET_VALID'],
  [/certificate has expired|CERT_HAS_EXPIRED/i, 'tls_failed', 'CERT_HAS_EXPIRED'],
  [/self[- _]signed[- _]cert/i, 'tls_failed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  [
    /unable to (get local issuer|verify the first) cert|UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT)|certificate verify failed|curl: \(60\)/i,
    'tls_failed',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'
  ],
  [/wrong version number|packet length too long/i, 'tls_failed', 'WRONG_VERSION_NUMBER'],
  [/curl: \(35\)|SSL_ERROR|ERR_SSL_|SSLError|handshake failure/i, 'tls_failed', 'EPROTO'],
  [
    /Could not resolve (host|proxy)|ENOTFOUND|EAI_AGAIN|NameResolutionError|Name or service not known|getaddrinfo failed|UnknownHostException/i,
    'unknown_host',
    'ENOTFOUND'
  ],
  [/ECONNREFUSED|Connection refused|ConnectionRefusedError|curl: \(7\)/i, 'connection_refused', 'ECONNREFUSED'],
  [
    /ETIMEDOUT|timed out|ReadTimeout|ConnectTimeout|curl: \(28\)|ECONNABORTED|timeout of \d+ ?ms exceeded/i,
    'timeout',
    'ETIMEDOUT'
  ],
  [
    /ECONNRESET|Connection reset|socket hang up|Empty reply from server|RemoteDisconnected|curl: \((52|56)\)/i,
    'connection_reset',
    'ECONNRESET'
  ],
  [/EHOSTUNREACH|ENETUNREACH|No route to host|Network is unreachable/i, 'unreachable', 'EHOSTUNREACH'],
  [
    /Maximum \(\d+\) redirects|Too many redirects|TooManyRedirects|ERR_FR_TOO_MANY_REDIRECTS/i,
    'redirect_limit',
    'limit'
  ],
  [/Received HTTP\/0\.9|HPE_INVALID|BadStatusLine|Unsupported HTTP/i, 'not_http', 'HPE_INVALID_CONSTANT']
]

/** Null where the text names no such failure. Only our own words go on: the text may say anything. */
export const failureIn = (text: string): Exchange['failure'] => {
  const found = table.find(([pattern]) => pattern.test(text))
  return found ? { code: found[1], detail: found[2] } : null
}
