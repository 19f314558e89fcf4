import type { Hono } from 'hono'
import type { SandboxEnv } from '../api'
import { sandboxPath } from '../paths'
import { bigNumbers, hostilePage, latin1Text } from './content-texts'
import { bytes } from './reply'

/** Answers whose content is the trouble: hostile HTML, numbers that do not fit, another charset, nothing at all. */
export function mountContents(app: Hono<SandboxEnv>): void {
  app.all(`${sandboxPath}/html`, c => {
    const origin = `http://${c.req.header('host') ?? ''}`
    return bytes(Buffer.from(hostilePage(`${origin}${sandboxPath}/trap`)), 'text/html; charset=utf-8')
  })
  // What the hostile page tries to load. A request for it in the log means that the page was let loose.
  app.all(`${sandboxPath}/trap/:name`, () => bytes(Buffer.from('caught'), 'text/plain'))
  app.all(`${sandboxPath}/big-numbers`, () => bytes(Buffer.from(bigNumbers), 'application/json'))
  app.all(`${sandboxPath}/latin1`, () => bytes(Buffer.from(latin1Text, 'latin1'), 'text/plain; charset=iso-8859-1'))
  app.all(`${sandboxPath}/empty`, () => new Response(null, { status: 204 }))
}
