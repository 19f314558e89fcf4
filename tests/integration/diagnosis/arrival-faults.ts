/** What comes in between: certificates, proxies, gateways, limits, bodies that are none. */
import { wisphubNetKeys } from '../../../electron/sandbox/server'
import { type Fault, faultsOf, sendAs, sendToStandIn, type The } from './fault'
import { json, page } from './stand-in'

const net = 'wisphub-net'
const clients = { url: '/api/clientes/' }
const secret = wisphubNetKeys.good.key
const overTls = (kind: Parameters<The['secure']>[0]) => async (the: The) =>
  sendAs(net, { secret }, clients, await the.secure(kind))(the)

export const arrivalFaults: Fault[] = faultsOf(net, [
  ['a certificate that is over', overTls('expired'), 'certificate_date', 'check_certificate'],
  ['a certificate for another name', overTls('otherHost'), 'certificate_name', 'check_certificate'],
  ['a certificate that vouches for itself', overTls('selfSigned'), 'certificate_issuer', 'check_certificate'],
  [
    'another program on the port',
    async the => sendAs(net, { secret }, clients, await the.greeting('220 mail.example ESMTP\r\n'))(the),
    'not_http',
    'change_base_url'
  ],
  [
    'a connection that breaks in the body',
    sendAs(net, { secret }, { url: '/__sandbox/reset?at=body' }),
    'connection_broken',
    'retry'
  ],
  [
    'a proxy that asks who it is',
    sendToStandIn(
      net,
      { secret },
      clients,
      page(407, 'Proxy Authentication Required', { 'proxy-authenticate': 'Basic realm="squid"' })
    ),
    'proxy_authentication',
    'none'
  ],
  [
    'too many calls, until a date',
    sendToStandIn(net, { secret }, clients, () =>
      json(429, { detail: 'Regulada' }, { 'retry-after': new Date(Date.now() + 30_000).toUTCString() })
    ),
    'rate_limited',
    'wait'
  ],
  [
    'maintenance, until a date',
    sendToStandIn(net, { secret }, clients, page(503, 'Maintenance', { 'retry-after': '120' })),
    'server_unavailable',
    'wait'
  ],
  [
    'a gateway that waited too long',
    sendToStandIn(net, { secret }, clients, page(504, '504 Gateway Time-out')),
    'server_unavailable',
    'retry'
  ],
  [
    'a content network that does not reach the server',
    sendToStandIn(net, { secret }, clients, page(522, 'Connection timed out')),
    'server_unavailable',
    'retry'
  ],
  [
    'a body that cannot be read',
    sendToStandIn(net, { secret }, clients, {
      headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
      body: 'no gzip'
    }),
    'response_unreadable',
    'retry'
  ],
  [
    'nothing at all, with 200',
    sendToStandIn(net, { secret }, clients, { headers: { 'content-type': 'application/json' } }),
    'empty_answer',
    'retry'
  ],
  [
    'a refusal that hides behind 404',
    async the => {
      the.standIn.answer(json(404, { detail: 'No encontrado.' }))
      const credential = await the.save(net, the.standIn.origin, { secret })
      return the.send(credential, { ...clients, credentialId: null })
    },
    'credential_missing',
    'choose_credential'
  ],
  [
    'a form where JSON is read',
    sendAs(
      net,
      { secret },
      {
        method: 'PUT',
        url: '/api/clientes/1/perfil/',
        body: { kind: 'form', fields: [{ name: 'telefono', value: '1', enabled: true }] }
      }
    ),
    'content_type_wrong',
    'change_content_type'
  ]
])
