import { setTimeout as pause } from 'node:timers/promises'
import { writeJson } from '../core/json-text'
import { bytes, json, type SandboxContext } from '../core/routes/reply'
import { readForm, readJson } from './bodies'
import { authenticate, authorise, keyIn, throttle } from './gate'
import { texts } from './texts'
import { allowOf, type Call, methods, Refusal, refusal, type Tools, type View } from './view'

/**
 * Takes one request through the stages of a Django REST view, in its order: key, permission, limit, method, body.
 * Source: wire facts of WispHub Net, "Auth", "Errors" and "Limits".
 */
export async function dispatch(view: View, tools: Tools, c: SandboxContext): Promise<Response> {
  const allow = { allow: allowOf(view), vary: 'Accept' }
  try {
    await disturb(tools)
    return await answer(view, tools, c, allow)
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    return json(cause.body, cause.status, { ...allow, ...cause.headers })
  }
}

/** The page that a broken server or the proxy before it shows. */
export function outagePage(status: number): Response {
  const page = `<html><head><title>${status}</title></head><body><h1>Server Error (${status})</h1></body></html>`
  return bytes(Buffer.from(page), 'text/html; charset=utf-8', status)
}

async function disturb(tools: Tools): Promise<void> {
  const { latencyMs } = tools.switches.read()
  // Unreferenced, so that a wait does not keep a stopped process alive.
  if (latencyMs > 0) await pause(latencyMs, undefined, { ref: false })
}

async function answer(view: View, tools: Tools, c: SandboxContext, allow: Record<string, string>): Promise<Response> {
  const { incoming, entry } = c.env
  const carried = keyIn(incoming.rawHeaders)
  if (carried !== undefined && tools.keys.find(carried)) entry?.key(carried)
  const { outageStatus, wrongHost } = tools.switches.read()
  if (outageStatus !== null) return outagePage(outageStatus)
  if (wrongHost) throw refusal(403, texts.noPermission)

  const key = authenticate(tools, incoming.rawHeaders)
  const method = incoming.method ?? ''
  const name = methods.find(known => known === (method === 'HEAD' ? 'GET' : method))
  const action = name && view.methods[name]
  if (action) authorise(key, action.permission)
  throttle(tools, key)
  if (method === 'OPTIONS') return json(describe(view), 200, allow)
  if (!action) throw refusal(405, texts.methodNotAllowed(method))

  const { status, body } = await action.run(callOf(c, tools))
  if (body === undefined) return new Response(null, { status, headers: allow })
  return bytes(Buffer.from(writeJson(body)), 'application/json', status, allow)
}

/** What Django REST tells about a view. Anybody with a valid key may ask: an assumption, as is `parses`. */
function describe(view: View) {
  return { name: view.name, description: '', renders: ['application/json'], parses: [view.takes] }
}

function callOf(c: SandboxContext, tools: Tools): Call {
  const { incoming, body } = c.env
  const contentType = incoming.headers['content-type'] ?? ''
  const url = new URL(c.req.url)
  return {
    param: name => c.req.param(name) ?? '',
    query: url.searchParams,
    path: url.pathname,
    host: incoming.headers.host ?? '',
    switches: tools.switches.read(),
    json: () => readJson(body, contentType),
    form: () => readForm(body, contentType)
  }
}
