import type { Hono } from 'hono'
import type { SandboxEnv } from '../api'
import { ClockError } from '../clock'
import type { SandboxControl } from '../control'
import type { JsonValue } from '../json-text'
import { KeyError } from '../key-ring'
import { adminPrefixes, sandboxPath } from '../paths'
import { SwitchError } from '../switches'
import { json, type SandboxContext } from './reply'

/**
 * The routes that steer a sandbox over HTTP, for tests that know only its address. Nobody has to prove who they are, so
 * they refuse browsers: a page from elsewhere must not read the log or change a switch.
 */
export function mountAdmin<S extends object>(app: Hono<SandboxEnv>, control: SandboxControl<S>): void {
  for (const prefix of adminPrefixes) {
    app.use(prefix, refuseBrowsers)
    app.use(`${prefix}/*`, refuseBrowsers)
  }
  app.get(`${sandboxPath}/log`, () => json({ requests: plain(control.log()) }))
  app.delete(`${sandboxPath}/log`, () => done(control.clearLog))
  app.get(`${sandboxPath}/keys`, () => json({ keys: plain(control.keys()) }))
  app.post(`${sandboxPath}/keys`, c =>
    withJson(c, ({ key, permissions }) => {
      // The key ring checks both itself: what comes over HTTP has no type.
      control.addKey(key as string, permissions as 'all')
      return json({ added: key as string }, 201)
    })
  )
  app.delete(`${sandboxPath}/keys/:key`, c => found(control.revoke(c.req.param('key'))))
  app.put(`${sandboxPath}/keys/:key`, c => found(control.restore(c.req.param('key'))))
  app.get(`${sandboxPath}/switches`, () => json(plain(control.switches())))
  app.put(`${sandboxPath}/switches`, c => withJson(c, patch => json(plain(control.setSwitches(patch as Partial<S>)))))
  app.delete(`${sandboxPath}/limits`, () => done(() => control.resetLimits()))
  app.get(`${sandboxPath}/counters`, () => json(control.counters()))
  app.delete(`${sandboxPath}/counters`, () => done(control.resetCounters))
  app.get(`${sandboxPath}/levers`, () => json(control.levers()))
  app.post(`${sandboxPath}/levers/:lever`, c =>
    control.pull(c.req.param('lever')) ? done(() => {}) : json({ error: 'there is no such lever' }, 404)
  )
  app.get(`${sandboxPath}/clock`, () => json(plain(control.clock())))
  app.put(`${sandboxPath}/clock`, c =>
    withJson(c, ({ advanceMs }) => {
      control.advanceClock(advanceMs as number)
      return json(plain(control.clock()))
    })
  )
  app.delete(`${sandboxPath}/state`, () => done(control.reset))
}

async function refuseBrowsers(c: SandboxContext, next: () => Promise<void>): Promise<Response | undefined> {
  const site = c.req.header('sec-fetch-site') ?? 'none'
  if (c.req.header('origin') !== undefined || site !== 'none') {
    return json({ error: 'not for web pages' }, 403)
  }
  await next()
  return undefined
}

function withJson(c: SandboxContext, use: (body: Record<string, unknown>) => Response): Response {
  // The type is required because a web page cannot send it to another origin without being asked first.
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    return json({ error: 'send application/json' }, 415)
  }
  try {
    return use(objectOf(JSON.parse(c.env.body.toString('utf8'))))
  } catch (cause) {
    if (cause instanceof SyntaxError) return json({ error: 'this is not JSON' }, 400)
    if (cause instanceof KeyError || cause instanceof SwitchError || cause instanceof ClockError)
      return json({ error: cause.message }, 400)
    throw cause
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SwitchError('send an object')
  return { ...value }
}

function done(act: () => void): Response {
  act()
  return new Response(null, { status: 204 })
}

function found(known: boolean): Response {
  return known ? new Response(null, { status: 204 }) : json({ error: 'unknown key' }, 404)
}

/** Log entries, keys and switches hold only what JSON can say; their interfaces just do not declare an index. */
function plain(value: object): JsonValue {
  return value as JsonValue
}
