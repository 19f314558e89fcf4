/**
 * Node reads its connection options with inherited properties, so whatever got into `Object.prototype` would steer a
 * request: elsewhere (`socketPath`, `lookup`), unverified (`ca`, `checkServerIdentity`) or not at all (`signal`). An own
 * `undefined` hides what is inherited.
 */
const inheritable = [
  // http.request
  ...['_defaultAgent', 'agent', 'auth', 'defaultPort', 'family', 'headers', 'hostname', 'insecureHTTPParser'],
  ...['joinDuplicateHeaders', 'maxHeaderSize', 'method', 'protocol', 'setHost', 'socketPath', 'uniqueHeaders'],
  // net.connect, and the stream that a socket is
  ...['allowHalfOpen', 'blockList', 'fd', 'handle', 'hints', 'host', 'keepAlive', 'keepAliveInitialDelay'],
  ...['localAddress', 'localPort', 'lookup', 'noDelay', 'onread', 'path', 'port', 'signal', 'timeout'],
  ...['autoDestroy', 'emitClose', 'encoding', 'highWaterMark', 'objectMode', 'readable', 'writable'],
  ...['construct', 'destroy', 'final', 'read', 'write', 'writev', 'manualStart', 'pauseOnCreate'],
  // tls.connect
  ...['ALPNCallback', 'SNICallback', 'allowPartialTrustChain', 'ca', 'cert', 'clientCertEngine', 'crl', 'dhparam'],
  ...['ecdhCurve', 'enableTrace', 'honorCipherOrder', 'key', 'maxVersion', 'minVersion', 'passphrase', 'pfx'],
  ...['privateKeyEngine', 'privateKeyIdentifier', 'pskCallback', 'requestOCSP', 'secureContext', 'secureOptions'],
  ...['secureProtocol', 'servername', 'session', 'sessionIdContext', 'sigalgs', 'socket', 'ticketKeys']
]

const hidden: Record<string, undefined> = Object.fromEntries(inheritable.map(name => [name, undefined]))

/** `options` and nothing that is inherited. Every option that Node reads and is not set here must stand in the list. */
export const ownOptions = <Options extends object>(options: Options): Options => ({ ...hidden, ...options })
