import type { ApiTools } from '../core/api'
import type { Incoming } from '../core/incoming'
import { HttpError } from '../fastapi/errors'
import { type Found, keyIn } from './carried-key'
import type { Scheme } from './scheme'
import type { ApiKeySwitches } from './switches'

export type Tools = ApiTools<ApiKeySwitches>

const texts = {
  own: 'Invalid or missing API Key',
  missing: 'Not authenticated',
  broken: 'Invalid authentication credentials',
  wrongLogin: 'Incorrect username or password'
} as const

/**
 * Lets in whoever has a key in the place of the scheme. Source: wire facts of the generic FastAPI service; the answers
 * of FastAPI itself for other services are those of its versions before and from 0.122 on.
 */
export function gateFor(scheme: () => Scheme, { keys, switches }: Tools): (request: Incoming) => void {
  return request => {
    const place = scheme()
    const found = keyIn(place, request, switches.read())
    const known = typeof found === 'string' ? undefined : keys.find(found.key)
    if (known) request.noteKey(known.key)
    if (known && !known.revoked) return
    if (place === 'basic') throw basicRefusal(found)
    if (place === 'bearer') throw bearerRefusal(found, switches.read())
    throw keyRefusal(found, switches.read())
  }
}

function keyRefusal(found: Found, { missing, challenge }: ApiKeySwitches): HttpError {
  if (found !== 'nothing' || missing === 'own') return new HttpError(403, texts.own)
  if (missing === '403') return new HttpError(403, texts.missing)
  return new HttpError(401, texts.missing, challenge === '' ? {} : { 'www-authenticate': challenge })
}

function bearerRefusal(found: Found, { missing }: ApiKeySwitches): HttpError {
  if (found !== 'nothing' && found !== 'broken') return new HttpError(403, texts.own)
  const isNew = missing === '401'
  const text = found === 'nothing' ? texts.missing : texts.broken
  return new HttpError(isNew ? 401 : 403, text, isNew ? { 'www-authenticate': 'Bearer' } : {})
}

function basicRefusal(found: Found): HttpError {
  const text = found === 'nothing' ? texts.missing : found === 'broken' ? texts.broken : texts.wrongLogin
  return new HttpError(401, text, { 'www-authenticate': 'Basic' })
}
