import { key } from '../evidence-of'
import { wisphubNet } from '../provider-facts'
import { type FaultCase, faults } from './case'

const right = [`Authorization: Api-Key ${key}`]

/** Calls that did not arrive, or were stopped on the way. */
export const arrivalCases: FaultCase[] = faults({ provider: wisphubNet, path: '/api/clientes/', sent: right }, [
  [
    'an expired certificate',
    { failure: { code: 'tls_failed', detail: 'No secure connection could be made (CERT_HAS_EXPIRED).' } },
    'certificate_date',
    'check_certificate'
  ],
  [
    'a certificate of the future',
    { failure: { code: 'tls_failed', detail: 'No secure connection could be made (CERT_NOT_YET_VALID).' } },
    'certificate_date',
    'check_clock'
  ],
  [
    'a certificate for another name',
    { failure: { code: 'tls_failed', detail: 'No secure connection could be made (ERR_TLS_CERT_ALTNAME_INVALID).' } },
    'certificate_name',
    'check_certificate'
  ],
  [
    'a certificate of an unknown issuer',
    { failure: { code: 'tls_failed', detail: 'No secure connection could be made (SELF_SIGNED_CERT_IN_CHAIN).' } },
    'certificate_issuer',
    'check_certificate'
  ],
  [
    'no common way to be secure',
    { failure: { code: 'tls_failed', detail: 'No secure connection could be made (EPROTO).' } },
    'tls_failed',
    'check_certificate'
  ],
  [
    'a proxy that asks who it is',
    { proxy: 'proxy.example:3128', status: 407, body: '' },
    'proxy_authentication',
    'none'
  ],
  ['nothing at all, with 200', { status: 200, body: '' }, 'empty_answer', 'retry'],
  [
    'a refusal behind 404',
    { sent: [], credential: null, status: 404, body: '' },
    'credential_missing',
    'choose_credential'
  ],
  [
    'a key of which another one of the vault hides the word',
    { sent: [`Authorization: ${key}`], status: 403, body: { detail: 'Credenciales de autenticación incorrectas.' } },
    'key_refused',
    'replace_key'
  ],
  [
    'a key of which another one of the vault hides the whole header',
    { sent: ['[redacted:Header]'], status: 403, body: { detail: 'Credenciales de autenticación incorrectas.' } },
    'key_refused',
    'replace_key'
  ],
  [
    'an unknown name',
    { failure: { code: 'unknown_host', detail: 'The name of the server is not known (ENOTFOUND).' } },
    'unknown_host',
    'change_base_url'
  ],
  [
    'no answer in time',
    { failure: { code: 'timeout', detail: 'The server did not answer in time (ETIMEDOUT).' } },
    'timed_out',
    'retry'
  ]
])
