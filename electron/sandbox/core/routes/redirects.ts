import type { Hono } from 'hono'
import type { SandboxEnv } from '../api'
import { sandboxPath } from '../paths'
import { json } from './reply'

const statuses = [300, 301, 302, 303, 307, 308]

/** Redirects to anywhere, so that a client can be seen to drop a key on the way, and one that never ends. */
export function mountRedirects(app: Hono<SandboxEnv>): void {
  app.all(`${sandboxPath}/redirect`, c => {
    const to = c.req.query('to') ?? ''
    const status = Number(c.req.query('status') ?? 302)
    if (!statuses.includes(status)) return json({ error: `status is one of ${statuses.join(', ')}` }, 400)
    // Only what may stand in a header: Node would throw at the rest.
    if (!/^[\x21-\x7e]+$/.test(to)) return json({ error: 'to is a URL in ASCII' }, 400)
    return new Response(null, { status, headers: { location: to, 'content-length': '0' } })
  })
  app.all(`${sandboxPath}/redirect-loop`, () => {
    const location = `${sandboxPath}/redirect-loop`
    return new Response(null, { status: 302, headers: { location, 'content-length': '0' } })
  })
}
