import { fiberwiseKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { afterRevoking, type Fault, faultsOf, header, sendAs, sendBare, withSwitches } from './fault'

const api = 'wisphub-net'
const clients = { url: '/api/clientes/' }
const good = wisphubNetKeys.good.key
const unknown = 'Unknown1.Example5Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7'
const json = { kind: 'json' as const, text: '{}' }
const typed = (name: string, value: string) => sendBare(api, { ...clients, headers: [header(name, value)] })

export const wisphubNetFaults: Fault[] = faultsOf(api, [
  ['no credential', sendBare(api, clients), 'credential_missing', 'choose_credential'],
  ['Bearer for Api-Key', typed('Authorization', `Bearer ${good}`), 'scheme_wrong', 'change_scheme'],
  ['the bare key', typed('Authorization', good), 'scheme_wrong', 'change_scheme'],
  ['X-API-Key', typed('X-API-Key', good), 'header_name_wrong', 'change_method'],
  ['api-key', typed('api-key', good), 'header_name_wrong', 'change_method'],
  [
    'the key in the query',
    sendBare(api, { ...clients, query: [header('api_key', good)] }),
    'place_wrong',
    'change_method'
  ],
  ['quotes around the key', sendAs(api, { secret: `"${good}"` }, clients), 'key_dirty', 'clean_key'],
  ['a scheme inside the key', sendAs(api, { secret: `Api-Key ${good}` }, clients), 'key_dirty', 'clean_key'],
  ['the whole header', sendAs(api, { secret: `Authorization: Api-Key ${good}` }, clients), 'key_dirty', 'clean_key'],
  ['the name of the variable', sendAs(api, { secret: `WISPHUB_NET_KEY=${good}` }, clients), 'key_dirty', 'clean_key'],
  [
    'a masked key',
    sendAs(api, { secret: 'DemoGood.****************************3Lm7' }, clients),
    'key_masked',
    'replace_key'
  ],
  ['only the beginning of a key', sendAs(api, { secret: good.slice(0, 12) }, clients), 'key_cut', 'replace_key'],
  [
    'a key of Fiberwise',
    sendAs(api, { secret: fiberwiseKeys.good.key }, clients),
    'key_of_other_provider',
    'choose_credential'
  ],
  ['an unknown key', sendAs(api, { secret: unknown }, clients), 'key_refused', 'replace_key'],
  [
    'an unknown key, 401',
    withSwitches(api, { invalidKeyStatus: 401 }, sendAs(api, { secret: unknown }, clients)),
    'key_refused',
    'replace_key'
  ],
  ['a key that worked and does not', afterRevoking(api, good, clients), 'key_revoked', 'replace_key'],
  [
    'a key that was replaced since',
    async the => {
      const credential = await the.save(api, the.emulators[api].origin, { secret: unknown })
      const exchange = await the.send(credential, clients)
      await the.credentials.replaceSecret(credential.id, good)
      return exchange
    },
    'key_retired',
    'choose_credential'
  ],
  [
    'an old key that somebody found again',
    async the => {
      const old = 'OldOnes1.Example5Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7'
      const current = await the.save(api, the.emulators[api].origin, { secret: old })
      await the.credentials.replaceSecret(current.id, good)
      return sendAs(api, { secret: old, label: 'Found again' }, clients)(the)
    },
    'key_retired',
    'choose_credential'
  ],
  [
    'a missing permission',
    async the => {
      const credential = await the.save(api, the.emulators[api].origin, { secret: wisphubNetKeys.readOnly.key })
      await the.send(credential, clients)
      return the.send(credential, { method: 'PUT', url: '/api/clientes/1/perfil/', body: json }, { confirmed: true })
    },
    'permission_missing',
    'add_permission'
  ],
  ['/api missing', sendAs(api, { secret: good }, { url: '/clientes/' }), 'base_path_missing', 'change_url'],
  ['/api twice', sendAs(api, { secret: good }, { url: '/api/api/clientes/' }), 'base_path_doubled', 'change_url'],
  [
    'a POST without its last slash',
    sendAs(api, { secret: good }, { method: 'POST', url: '/api/tickets', body: json }),
    'trailing_slash',
    'add_trailing_slash'
  ],
  [
    'a limit',
    withSwitches(api, { requestsPerMinute: 0 }, sendAs(api, { secret: good }, clients)),
    'rate_limited',
    'wait'
  ],
  [
    'a filter that nobody knows',
    async the => {
      const credential = await the.save(api, the.emulators[api].origin, { secret: good })
      await the.send(credential, clients)
      return the.send(credential, { url: '/api/clientes/?documento=99' })
    },
    'filter_ignored',
    'remove_filter'
  ],
  [
    'JSON for a form',
    sendAs(api, { secret: good }, { method: 'POST', url: '/api/tickets/', body: json }),
    'content_type_wrong',
    'change_content_type'
  ],
  ['an unknown record', sendAs(api, { secret: good }, { url: '/api/tickets/999999/' }), 'not_found', 'none'],
  [
    'a server fault',
    withSwitches(api, { outageStatus: 500 }, sendAs(api, { secret: good }, clients)),
    'server_fault',
    'retry'
  ],
  [
    'a bad gateway',
    withSwitches(api, { outageStatus: 502 }, sendAs(api, { secret: good }, clients)),
    'server_unavailable',
    'retry'
  ],
  [
    'a redirect to another host',
    async the => {
      const credential = await the.save(api, the.emulators[api].origin, { secret: good })
      const to = encodeURIComponent(`${the.emulators['wisphub-middleware'].origin}/api/clients/`)
      return the.send(credential, { url: `/__sandbox/redirect?to=${to}&status=302` })
    },
    'header_dropped_on_redirect',
    'allow_origin'
  ],
  [
    'a redirect in a circle',
    sendAs(api, { secret: good }, { url: '/__sandbox/redirect-loop' }),
    'redirect_loop',
    'change_base_url'
  ],
  [
    'no answer in time',
    sendAs(api, { secret: good }, { url: '/__sandbox/hang', timeoutMs: 200 }),
    'timed_out',
    'retry'
  ],
  [
    'a connection that breaks',
    sendAs(api, { secret: good }, { url: '/__sandbox/reset' }),
    'connection_broken',
    'retry'
  ],
  [
    'https on a plain port',
    async the => sendAs(api, { secret: good }, clients, the.emulators[api].origin.replace('http:', 'https:'))(the),
    'tls_on_plain_port',
    'change_base_url'
  ],
  [
    'an unknown host',
    sendAs(api, { secret: good }, clients, 'https://no-such-host.invalid'),
    'unknown_host',
    'change_base_url'
  ]
])
