import type { Hono } from 'hono'
import type { ApiDefinition, SandboxEnv } from '../core/api'
import { bytes, json, type SandboxContext } from '../core/routes/reply'
import { dispatch, outagePage } from './dispatch'
import { wisphubNetKeys } from './keys'
import { permissions } from './permissions'
import { createStore } from './store'
import { type WisphubNetSwitches, wisphubNetSwitchRules } from './switches'
import { texts } from './texts'
import { matches, routePattern, type Tools, type View } from './view'
import { clientViews } from './views/clients'
import { listViews } from './views/lists'
import { planViews } from './views/plans'
import { profileViews } from './views/profile'
import { taskViews } from './views/tasks'
import { ticketViews } from './views/tickets'

/** The emulator of WispHub Net, the upstream system. Source: wire facts of WispHub Net, the whole of it. */
export const wisphubNet: ApiDefinition<WisphubNetSwitches> = {
  permissions,
  exampleKeys: Object.values(wisphubNetKeys),
  switchRules: wisphubNetSwitchRules,
  mount(app: Hono<SandboxEnv>, tools: Tools) {
    const store = createStore()
    const views = [
      ...clientViews(store),
      ...profileViews(store),
      ...planViews,
      ...ticketViews(store),
      ...taskViews(store, tools),
      ...listViews
    ]
    for (const view of views) app.all(routePattern(view), c => dispatch(view, tools, c))
    app.notFound(c => elsewhere(views, tools, c))
    app.onError(() => outagePage(500))
    return { resetData: store.reset }
  }
}

/**
 * A path without a view. Where only the last slash lacks, Django (APPEND_SLASH, outside of debugging) redirects with
 * 301 whatever the method, so that most clients turn a POST into a GET: an assumption about this server, hence a switch.
 */
function elsewhere(views: readonly View[], tools: Tools, c: SandboxContext): Response {
  const { appendSlash, unknownRoute, outageStatus } = tools.switches.read()
  if (outageStatus !== null) return outagePage(outageStatus)
  const [path = '', query] = (c.env.incoming.url ?? '').split(/\?(.*)/s, 2)
  if (appendSlash && views.some(view => matches(view, `${path}/`))) {
    const location = query === undefined ? `${path}/` : `${path}/?${query}`
    return new Response(null, { status: 301, headers: { location, 'content-length': '0' } })
  }
  if (unknownRoute === 'json') return json({ detail: texts.notFound }, 404)
  return bytes(
    Buffer.from('<h1>Not Found</h1><p>The requested resource was not found on this server.</p>'),
    'text/html',
    404
  )
}
