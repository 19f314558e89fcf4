import {
  apalaKeys,
  apiKeyKeys,
  fiberwiseKeys,
  wisphubMiddlewareKeys,
  wisphubNetKeys
} from '../../../electron/sandbox/server'
import { afterRevoking, type Fault, faultsOf, header, sendAs, sendBare, withSwitches } from './fault'

const middleware = 'wisphub-middleware'
const list = { url: '/api/clients/' }
const ownKey = wisphubMiddlewareKeys.good.key
const json = (text = '{}') => ({ kind: 'json' as const, text })

const middlewareFaults = faultsOf(middleware, [
  ['no credential', sendBare(middleware, list), 'credential_missing', 'choose_credential'],
  [
    'no credential, older FastAPI',
    withSwitches(middleware, { missingKeyStatus: 403 }, sendBare(middleware, list)),
    'credential_missing',
    'choose_credential'
  ],
  [
    'Authorization for X-API-Key',
    sendBare(middleware, { ...list, headers: [header('Authorization', `Bearer ${ownKey}`)] }),
    'header_name_wrong',
    'change_method'
  ],
  ['a wrong key', sendAs(middleware, { secret: 'another-key-of-somebody' }, list), 'key_refused', 'replace_key'],
  ['a name before the key', sendAs(middleware, { secret: `KEY=${ownKey}` }, list), 'key_dirty', 'clean_key'],
  [
    'a key that was changed',
    afterRevoking(middleware, ownKey, { url: '/api/tickets/subjects' }),
    'key_revoked',
    'replace_key'
  ],
  [
    'the upstream key, behind an empty list',
    withSwitches(middleware, { upstreamKey: 'wrong' }, sendAs(middleware, { secret: ownKey }, list)),
    'upstream_key_refused',
    'replace_key'
  ],
  [
    'the upstream key, behind 404',
    withSwitches(
      middleware,
      { upstreamKey: 'wrong' },
      sendAs(middleware, { secret: ownKey }, { url: '/api/internet-plans/' })
    ),
    'upstream_key_refused',
    'replace_key'
  ],
  [
    'the path of the older documents',
    sendAs(middleware, { secret: ownKey }, { url: '/api/v1/clients/' }),
    'base_path_extra',
    'change_url'
  ],
  ['/api missing', sendAs(middleware, { secret: ownKey }, { url: '/clients/' }), 'base_path_missing', 'change_url'],
  [
    'a missing field',
    sendAs(middleware, { secret: ownKey }, { method: 'POST', url: '/api/tickets', body: json() }),
    'request_invalid',
    'none'
  ],
  [
    'an unknown client',
    sendAs(middleware, { secret: ownKey }, { url: '/api/clients/by-document/1' }),
    'not_found',
    'none'
  ],
  [
    'its own fault',
    withSwitches(middleware, { outageStatus: 500 }, sendAs(middleware, { secret: ownKey }, list)),
    'server_fault',
    'retry'
  ]
])

const fiberwise = 'fiberwise'
const agents = { url: '/api/v1/agents' }
const fwKey = fiberwiseKeys.good.key
const create = { method: 'POST' as const, url: '/api/v1/agents', body: json('{"name":"A","agent_type":"llm"}') }

const fiberwiseFaults = faultsOf(fiberwise, [
  ['no credential', sendBare(fiberwise, agents), 'credential_missing', 'choose_credential'],
  [
    'Api-Key for Bearer',
    sendBare(fiberwise, { ...agents, headers: [header('Authorization', `Api-Key ${fwKey}`)] }, fwKey),
    'scheme_wrong',
    'change_scheme'
  ],
  [
    'X-API-Key',
    sendBare(fiberwise, { ...agents, headers: [header('X-API-Key', fwKey)] }),
    'header_name_wrong',
    'change_method'
  ],
  ['only key_prefix', sendAs(fiberwise, { secret: 'fw_key_' }, agents), 'key_cut', 'replace_key'],
  [
    'a key of WispHub',
    sendAs(fiberwise, { secret: wisphubNetKeys.good.key }, agents),
    'key_of_other_provider',
    'choose_credential'
  ],
  ['a key that worked', afterRevoking(fiberwise, fwKey, agents), 'key_revoked', 'replace_key'],
  [
    'an unknown key',
    sendAs(fiberwise, { secret: 'fw_key_NobodyKnowsThisOne123456' }, agents),
    'key_refused',
    'replace_key'
  ],
  [
    'a missing scope',
    sendAs(fiberwise, { secret: fiberwiseKeys.readOnly.key }, create),
    'permission_missing',
    'add_permission'
  ],
  ['/api/v1 missing', sendAs(fiberwise, { secret: fwKey }, { url: '/agents' }), 'base_path_missing', 'change_url'],
  [
    '/api/v1 twice',
    sendAs(fiberwise, { secret: fwKey }, { url: '/api/v1/api/v1/agents' }),
    'base_path_doubled',
    'change_url'
  ],
  [
    'a port where nobody listens',
    sendAs(fiberwise, { secret: fwKey }, agents, 'http://127.0.0.1:9'),
    'port_wrong',
    'change_base_url'
  ],
  [
    'an outage',
    withSwitches(fiberwise, { outageStatus: 503 }, sendAs(fiberwise, { secret: fwKey }, agents)),
    'server_unavailable',
    'retry'
  ]
])

const apala = 'apala'
const optimize = { method: 'POST' as const, url: '/api/message_optimizer', body: json() }

const apalaFaults = faultsOf(apala, [
  ['no token', sendBare(apala, optimize), 'credential_missing', 'choose_credential'],
  [
    'a token that nobody gave out',
    sendBare(apala, { ...optimize, headers: [header('Authorization', `Bearer ${apalaKeys.good.key}`)] }),
    'key_refused',
    'replace_key'
  ],
  [
    'a missing permission',
    sendAs(apala, { secret: apalaKeys.feedbackOnly.key }, optimize),
    'permission_missing',
    'add_permission'
  ],
  [
    'too many calls',
    withSwitches(apala, { requestsPerMinute: 0 }, sendAs(apala, { secret: apalaKeys.good.key }, optimize)),
    'rate_limited',
    'wait'
  ],
  [
    'its own fault',
    withSwitches(apala, { dataStatus: 500 }, sendAs(apala, { secret: apalaKeys.good.key }, optimize)),
    'server_fault',
    'retry'
  ],
  ['values that do not fit', sendAs(apala, { secret: apalaKeys.good.key }, optimize), 'request_invalid', 'none'],
  [
    'a missing /api',
    sendAs(apala, { secret: apalaKeys.good.key }, { ...optimize, url: '/message_optimizer' }),
    'base_path_missing',
    'change_url'
  ]
])

const other = 'api-key'
const secure = { url: '/secure-endpoint' }
const good = apiKeyKeys.good.key
const inHeader = (headerName: string) => ({ methodId: 'header', fields: { headerName, prefix: '', testPath: '' } })

const apiKeyFaults = faultsOf(other, [
  ['no credential', sendBare(other, secure), 'credential_missing', 'choose_credential'],
  [
    'no credential, FastAPI from 0.122',
    withSwitches(other, { missing: '401' }, sendBare(other, secure)),
    'credential_missing',
    'choose_credential'
  ],
  [
    'a wrong key',
    sendAs(other, { secret: '11111111-2222-4333-8444-555555555555', ...inHeader('api-key') }, secure),
    'key_refused',
    'replace_key'
  ],
  [
    'a key under a name that nobody looks at',
    withSwitches(other, { missing: '403' }, sendAs(other, { secret: good, ...inHeader('X-API-Key') }, secure)),
    'key_not_seen',
    'change_method'
  ],
  [
    'another method',
    sendAs(other, { secret: good, ...inHeader('api-key') }, { method: 'DELETE', url: '/secure-endpoint' }),
    'method_not_allowed',
    'none'
  ]
])

export const otherFaults: Fault[] = [...middlewareFaults, ...fiberwiseFaults, ...apalaFaults, ...apiKeyFaults]
