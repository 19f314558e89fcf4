/** Calls that went to the wrong place: another region, the panel, another port, another program, another environment. */
import { fiberwiseKeys, wisphubMiddlewareKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { type Fault, faultsOf, sendAs, sendByName, sendToStandIn } from './fault'
import { json, loginForm, page } from './stand-in'

const net = 'wisphub-net'
const clients = { url: '/api/clientes/' }
const secret = wisphubNetKeys.good.key
const elsewhere = 'Elsewhr1.Example5Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7'

const regions = faultsOf(net, [
  [
    '.net for .io: a missing right is what it calls it',
    async the => {
      the.emulators[net].control.setSwitches({ wrongHost: true })
      return sendByName(net, { secret }, clients, 'https://api.wisphub.net')(the)
    },
    'host_of_other_region',
    'change_base_url'
  ],
  [
    '.io for .net, without a word',
    sendToStandIn(net, { secret }, clients, { status: 403 }, 'https://api.wisphub.io'),
    'host_of_other_region',
    'change_base_url'
  ],
  [
    'a key that works at .io, at .net',
    async the => {
      const credential = await the.save(net, 'https://api.wisphub.io', { secret: elsewhere })
      the.route('https://api.wisphub.io', the.emulators[net].origin)
      the.emulators[net].control.addKey(elsewhere, 'all')
      await the.send(credential, clients)
      const { id, name, production, color } = (await the.environments.list()).find(
        one => one.id === credential.environmentId
      ) ?? { id: '', name: '', production: false, color: 'gray' as const }
      const baseUrl = 'https://api.wisphub.net'
      await the.environments.update({ id, name, baseUrl, production, color, rebind: true })
      the.standIn.answer(json(403, { detail: 'Credenciales de autenticación incorrectas.' }))
      the.route(baseUrl, the.standIn.origin)
      return the.send(credential, clients, { confirmed: true })
    },
    'host_of_other_region',
    'change_base_url'
  ],
  [
    'the panel, which wants a person to sign in',
    sendToStandIn(
      net,
      { secret },
      clients,
      path => (path.startsWith('/accounts') ? loginForm() : { status: 302, headers: { location: '/accounts/login/' } }),
      'https://wisphub.net'
    ),
    'host_is_panel',
    'change_base_url'
  ],
  [
    'the panel, which forbids',
    sendToStandIn(net, { secret }, clients, page(403, 'Forbidden'), 'https://wisphub.io'),
    'host_is_panel',
    'change_base_url'
  ],
  [
    'http, sent on to https',
    sendToStandIn(
      net,
      { secret },
      clients,
      { status: 301, headers: { location: 'https://api.wisphub.app/api/clientes/' } },
      'http://api.wisphub.app'
    ),
    'plain_http',
    'change_base_url'
  ],
  [
    'http on the port for https',
    sendToStandIn(
      net,
      { secret },
      clients,
      page(400, '400 The plain HTTP request was sent to HTTPS port'),
      'http://api.wisphub.net:443'
    ),
    'plain_http',
    'change_base_url'
  ],
  [
    'https, sent back to http',
    async the => {
      the.route('http://api.wisphub.net', the.emulators[net].origin)
      const location = 'http://api.wisphub.net/api/clientes/'
      const reply = { status: 302, headers: { location } }
      return sendToStandIn(net, { secret }, clients, reply, 'https://api.wisphub.net')(the)
    },
    'header_dropped_on_redirect',
    'change_base_url'
  ],
  [
    'a redirect to no web address',
    sendToStandIn(net, { secret }, clients, { status: 302, headers: { location: 'ftp://files.example/' } }),
    'redirect_refused',
    'change_base_url'
  ],
  [
    'a misspelt host',
    sendAs(net, { secret }, clients, 'https://api.wisphub.invalid'),
    'unknown_host',
    'change_base_url'
  ],
  [
    'a page of another site',
    sendToStandIn(net, { secret }, clients, page(200, 'Welcome to nginx!')),
    'page_instead_of_api',
    'change_base_url'
  ]
])

const middleware = 'wisphub-middleware'
const middlewarePlaces = faultsOf(middleware, [
  [
    'a panel that asks for a login',
    sendToStandIn(middleware, { secret: wisphubMiddlewareKeys.good.key }, { url: '/api/clients/' }, path =>
      path.startsWith('/login') ? loginForm() : { status: 303, headers: { location: '/login?next=/' } }
    ),
    'redirect_to_login',
    'log_in'
  ],
  [
    'another program on its port',
    async the =>
      sendAs(
        middleware,
        { secret: wisphubMiddlewareKeys.good.key },
        { url: '/api/clients/' },
        await the.greeting('SSH-2.0-OpenSSH_9.2\r\n')
      )(the),
    'port_wrong',
    'change_base_url'
  ]
])

const fiberwise = 'fiberwise'
const agents = { url: '/api/v1/agents' }
const key = { secret: fiberwiseKeys.good.key }
const fiberwisePlaces = faultsOf(fiberwise, [
  [
    'port 5555, where nobody listens',
    async the => {
      const gone = await the.greeting('')
      await the.closeServers()
      the.route('http://localhost:5555', gone)
      return sendAs(fiberwise, key, agents, 'http://localhost:5555')(the)
    },
    'port_wrong',
    'change_base_url'
  ],
  [
    'port 5555, which is a website',
    sendToStandIn(fiberwise, key, agents, page(200, 'Fiberwise'), 'http://localhost:5558'),
    'port_wrong',
    'change_base_url'
  ],
  ['a login page with 200', sendToStandIn(fiberwise, key, agents, loginForm()), 'login_page', 'log_in'],
  [
    'a key that is at home in another environment',
    async the => {
      const secret = 'fw_key_SavedForTheOtherPlace1234'
      await the.save(fiberwise, 'https://other.example', { secret })
      return sendAs(fiberwise, { secret }, agents)(the)
    },
    'key_of_other_environment',
    'change_base_url'
  ]
])

export const placeFaults: Fault[] = [...regions, ...middlewarePlaces, ...fiberwisePlaces]
