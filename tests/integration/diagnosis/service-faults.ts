/** Sessions, scopes and days of Fiberwise, services of any kind, and keys behind the middleware. */
import {
  apiKeyKeys,
  fiberwiseKeys,
  fiberwiseLogin,
  wisphubMiddlewareKeys,
  wisphubNetKeys
} from '../../../electron/sandbox/server'
import { type Fault, faultsOf, sendAs, sendBare, sendToStandIn, type The, withSwitches } from './fault'
import { json, page } from './stand-in'

const fiberwise = 'fiberwise'
const inSession = async (the: The): Promise<{ id: string; environmentId: string }> => {
  const credential = await the.save(fiberwise, the.emulators[fiberwise].origin, { secret: fiberwiseKeys.good.key })
  const { email, password } = fiberwiseLogin
  await the.sessions.logIn({ environmentId: credential.environmentId, account: email, password, keepPassword: false })
  return credential
}

const sessions = faultsOf(fiberwise, [
  [
    'a session that the server ended',
    async the => {
      const credential = await inSession(the)
      const spec = { url: '/api/v1/user/api-keys', credentialId: null, session: 'cookie' as const }
      await the.send(credential, spec)
      the.emulators[fiberwise].control.reset()
      return the.send(credential, spec)
    },
    'session_expired',
    'log_in'
  ],
  [
    'a session sent as a token, that the server ended',
    async the => {
      const credential = await inSession(the)
      const spec = { url: '/api/v1/user/api-keys', credentialId: null, session: 'bearer' as const }
      await the.send(credential, spec)
      the.emulators[fiberwise].control.reset()
      return the.send(credential, spec)
    },
    'session_expired',
    'log_in'
  ],
  [
    'a form whose token is too old',
    sendToStandIn(
      fiberwise,
      { secret: fiberwiseKeys.good.key },
      { url: '/api/v1/agents' },
      page(419, 'Page Expired', { 'set-cookie': 'session=0123456789abcdef; Path=/' })
    ),
    'session_expired',
    'log_in'
  ],
  [
    'a scope that the challenge names',
    sendToStandIn(
      fiberwise,
      { secret: fiberwiseKeys.good.key },
      { url: '/api/v1/agents' },
      json(403, { detail: 'no' }, { 'www-authenticate': 'Bearer error="insufficient_scope", scope="read:agents"' })
    ),
    'permission_missing',
    'add_permission'
  ],
  [
    'an agent key for a call of people',
    sendAs(fiberwise, { secret: fiberwiseKeys.agent.key, methodId: 'agent' }, { url: '/api/v1/user/api-keys' }),
    'permission_missing',
    'add_permission'
  ],
  [
    'a key whose noted day is over',
    async the => {
      const expired = fiberwiseKeys.expired.key
      const { origin } = the.emulators[fiberwise]
      const { id, label, environmentId, ...credential } = await the.save(fiberwise, origin, { secret: expired })
      await the.credentials.update({
        id,
        label,
        tags: [],
        details: { ...credential.details, expiresOn: '2020-01-31' },
        authentication: credential.authentication
      })
      return the.send({ id, environmentId }, { url: '/api/v1/agents' })
    },
    'key_expired',
    'replace_key'
  ]
])

const other = 'api-key'
const good = apiKeyKeys.good.key
const secure = { url: '/secure-endpoint' }
const services = faultsOf(other, [
  [
    'a key in the query of a service that looks in a header',
    withSwitches(
      other,
      { missing: '401' },
      sendAs(other, { secret: good, methodId: 'query', fields: { parameterName: 'api_key', testPath: '' } }, secure)
    ),
    'key_not_seen',
    'change_method'
  ],
  [
    'a header that FastAPI names as missing',
    sendToStandIn(
      other,
      { secret: good, methodId: 'header', fields: { headerName: 'api-key', prefix: '', testPath: '' } },
      secure,
      json(422, { detail: [{ type: 'missing', loc: ['header', 'x-token'], msg: 'Field required', input: null }] })
    ),
    'header_name_wrong',
    'change_method'
  ],
  [
    'a header that a gateway names',
    sendToStandIn(
      other,
      { secret: good, methodId: 'header', fields: { headerName: 'api-key', prefix: '', testPath: '' } },
      secure,
      json(401, { message: 'Missing X-Service-Key header' })
    ),
    'header_name_wrong',
    'change_method'
  ],
  [
    'Basic where Bearer is asked for',
    sendToStandIn(
      other,
      { secret: good, methodId: 'basic', fields: { userName: 'demo', testPath: '' } },
      secure,
      json(401, { detail: 'Not authenticated' }, { 'www-authenticate': 'Bearer' })
    ),
    'scheme_wrong',
    'change_scheme'
  ],
  [
    'a key that is not taken any more, in its own words',
    sendToStandIn(
      other,
      { secret: good, methodId: 'header', fields: { headerName: 'api-key', prefix: '', testPath: '' } },
      secure,
      json(401, { error: 'This API key has been revoked' })
    ),
    'key_revoked',
    'replace_key'
  ],
  [
    'a key that is over, in Spanish',
    sendToStandIn(
      other,
      { secret: good, methodId: 'header', fields: { headerName: 'api-key', prefix: '', testPath: '' } },
      secure,
      json(403, { message: 'La clave de API está vencida' })
    ),
    'key_expired',
    'replace_key'
  ],
  ['an outage', withSwitches(other, { outageStatus: 502 }, sendBare(other, secure)), 'server_unavailable', 'retry']
])

const middleware = 'wisphub-middleware'
const middlewareKey = wisphubMiddlewareKeys.good.key
const behind = faultsOf(middleware, [
  [
    'a key of WispHub itself',
    sendAs(middleware, { secret: wisphubNetKeys.good.key }, { url: '/api/clients/' }),
    'key_of_other_provider',
    'choose_credential'
  ],
  [
    'the upstream key, behind a search that found before',
    async the => {
      const credential = await the.save(middleware, the.emulators[middleware].origin, { secret: middlewareKey })
      the.emulators[middleware].control.setSwitches({ cachePercent: 0 })
      const search = { url: '/api/clients/search?q=a' }
      await the.send(credential, search)
      the.emulators[middleware].control.setSwitches({ upstreamKey: 'wrong' })
      return the.send(credential, search)
    },
    'upstream_key_refused',
    'replace_key'
  ],
  [
    'the upstream key, behind the ways to pay',
    withSwitches(
      middleware,
      { upstreamKey: 'wrong' },
      sendAs(middleware, { secret: middlewareKey }, { url: '/api/payment-methods/' })
    ),
    'upstream_key_refused',
    'replace_key'
  ],
  [
    '/api twice',
    sendAs(middleware, { secret: middlewareKey }, { url: '/api/api/clients/' }),
    'base_path_doubled',
    'change_url'
  ]
])

export const serviceFaults: Fault[] = [...sessions, ...services, ...behind]
