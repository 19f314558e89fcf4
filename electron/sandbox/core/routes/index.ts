import type { Hono } from 'hono'
import type { SandboxEnv } from '../api'
import type { SandboxControl } from '../control'
import type { JsonObject } from '../json-text'
import { sandboxPath } from '../paths'
import { mountAdmin } from './admin'
import { mountContents } from './contents'
import { mountEcho } from './echo'
import { mountRedirects } from './redirects'
import { json } from './reply'
import { mountSizes } from './sizes'
import { mountWaiting } from './waiting'

/** What can be asked of a sandbox itself, as shown by its index page. All of it needs no key and is reachable on loopback only. */
const routes: Readonly<Record<string, string>> = {
  'GET /log': 'the last 1000 requests, exactly as they arrived',
  'DELETE /log': 'empties the log',
  'GET /keys': 'the known keys and what they may do',
  'POST /keys': 'adds a key: {"key", "permissions": "all" or a list}',
  'DELETE /keys/{key}': 'revokes a key',
  'PUT /keys/{key}': 'restores a revoked key',
  'GET /switches': 'the switches as they stand',
  'PUT /switches': 'changes switches: {name: value}',
  'DELETE /limits': 'forgets the counted requests',
  'GET /counters': 'what the API counts',
  'DELETE /counters': 'sets the counters to 0',
  'GET /levers': 'what can be made to happen once',
  'POST /levers/{lever}': 'makes it happen',
  'GET /clock': 'the time of the sandbox, and how far it was moved',
  'PUT /clock': 'moves it forward: {"advanceMs"}',
  'DELETE /state': 'clock, data, keys, switches, limits, counters and log as at the start',
  'ANY /redirect?to=&status=': 'redirects to any URL',
  'ANY /redirect-loop': 'redirects to itself',
  'ANY /slow?ms=': 'headers at once, the body in ten drops',
  'ANY /hang': 'never answers',
  'ANY /reset?at=headers|body': 'cuts the connection',
  'ANY /large?bytes=&length=known': 'a JSON array of that size',
  'ANY /gzip': 'compressed JSON',
  'ANY /gzip-bomb?bytes=': 'a compressed JSON string of that size',
  'ANY /html': 'a hostile page; what it loads is /trap/{name}',
  'ANY /echo': 'the request, and its key in several spellings',
  'ANY /big-numbers': 'JSON that does not survive JSON.parse',
  'ANY /latin1': 'text that is not UTF-8',
  'ANY /empty': '204'
}

/** Adds everything below /__sandbox. */
export function mountSandboxRoutes<S extends object>(
  app: Hono<SandboxEnv>,
  control: SandboxControl<S>,
  about: JsonObject
): void {
  app.get(sandboxPath, () => json({ ...about, routes }))
  app.get(`${sandboxPath}/`, () => json({ ...about, routes }))
  mountAdmin(app, control)
  mountRedirects(app)
  mountWaiting(app)
  mountSizes(app)
  mountContents(app)
  mountEcho(app)
  app.all(`${sandboxPath}/*`, () => json({ error: 'the sandbox has no such route', routes }, 404))
}
