import type { Incoming } from '../core/incoming'
import { plainText } from '../fastapi/reply'

const methods = 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'

/**
 * What Starlette's CORS middleware does for every origin, without credentials: it answers preflights itself, and the
 * 500 of an exception passes by it. Source: wire facts of the middleware, "CORS".
 */
export async function withCors(request: Incoming, next: () => Promise<Response>): Promise<Response> {
  if (request.header('origin') === undefined) return next()
  const isPreflight = request.method === 'OPTIONS' && request.header('access-control-request-method') !== undefined
  const response = isPreflight ? preflight(request) : await next()
  if (response.status !== 500) response.headers.set('access-control-allow-origin', '*')
  return response
}

function preflight(request: Incoming): Response {
  const response = plainText('OK', 200)
  const wanted = request.header('access-control-request-headers')
  response.headers.set('access-control-allow-methods', methods)
  response.headers.set('access-control-max-age', '600')
  if (wanted !== undefined) response.headers.set('access-control-allow-headers', wanted)
  response.headers.set('vary', 'Origin')
  return response
}
