import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Hono } from 'hono'
import type { SandboxEnv } from '../core/api'
import { type Incoming, incomingOf } from '../core/incoming'
import { Refusal, refusalReply } from './refusal'
import type { Tokens, Tools } from './tokens'

export type Params = Readonly<Record<string, unknown>>

/** One path, for POST only: Apala has no other calls. */
export interface Route {
  readonly path: string
  isThere?(): boolean
  run(params: Params, request: Incoming): Response | Promise<Response>
}

/**
 * Serves routes the way a Phoenix server does: the body is read before the route is looked for, a slash at the end does
 * not matter, and another method on a known path is an unknown one. Source: wire facts of Apala ("a Phoenix server").
 */
export function mountPhoenix(app: Hono<SandboxEnv>, routes: readonly Route[], tools: Tools, tokens: Tokens): void {
  app.all('*', async c => {
    const request = incomingOf(c)
    const response = await answer(routes, tools, request)
    // The answer of a connection that was cut is the same object every time: not to be touched.
    if (response.headers.has('x-hono-already-sent')) return response
    const { headers } = response
    if (headers.get('content-type') === 'application/json') {
      headers.set('content-type', 'application/json; charset=utf-8')
    }
    headers.set('cache-control', 'max-age=0, private, must-revalidate')
    headers.set('x-request-id', randomBytes(15).toString('base64url'))
    headers.set('server', 'Cowboy')
    // By the clock of the server, right or wrong.
    headers.set('date', new Date(tokens.serverTime()).toUTCString())
    return response
  })
}

async function answer(routes: readonly Route[], tools: Tools, request: Incoming): Promise<Response> {
  const { latencyMs, errorBody } = tools.switches.read()
  // Unreferenced, so that a wait does not keep a stopped process alive.
  if (latencyMs > 0) await pause(latencyMs, undefined, { ref: false })
  try {
    const params = paramsIn(request)
    const path = request.path.replace(/\/+$/, '')
    const route = routes.find(one => one.path === path && (one.isThere?.() ?? true))
    if (!route || request.method !== 'POST') throw new Refusal(404, 'Not Found')
    return await route.run(params, request)
  } catch (cause) {
    return refusalReply(cause instanceof Refusal ? cause : new Refusal(500, 'Internal Server Error'), errorBody)
  }
}

/** Reads JSON, or a form, as Phoenix does by itself; a body of another type has no parameters. */
function paramsIn(request: Incoming): Params {
  const type = (request.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase()
  const text = request.body.toString('utf8')
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text))
  if (type !== 'application/json' || text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    throw new Refusal(400, 'Bad Request')
  }
}
