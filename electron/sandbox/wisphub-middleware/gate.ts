import type { Incoming } from '../core/incoming'
import { HttpError } from '../fastapi/errors'
import type { Tools } from './store'

/**
 * Lets in whoever has the key. Source: wire facts of the middleware, the table of cases: 401 or 403 (a switch) without
 * one, 403 with another one, and nothing at all for an open proxy.
 */
export function createGate({ keys, switches }: Tools): (request: Incoming) => void {
  return request => {
    const { clientAuth, missingKeyStatus } = switches.read()
    const given = request.header('x-api-key')
    const known = given === undefined ? undefined : keys.find(given)
    if (known) request.noteKey(known.key)
    if (clientAuth === 'none') return
    if (!given) throw new HttpError(missingKeyStatus, 'Not authenticated')
    if (!known || known.revoked) throw new HttpError(403, 'API Key inválida o ausente.')
  }
}
