import type { Incoming } from '../core/incoming'
import type { Grant, KnownKey } from '../core/key-ring'
import { HttpError } from '../fastapi/errors'
import type { User } from './accounts'
import { allows } from './scopes'
import type { Store, Tools } from './store'
import { agentPrefix } from './user-keys'

/** Who calls: a person with a session, or the holder of a key. */
export type Caller =
  | { readonly kind: 'session'; readonly userId: number }
  | { readonly kind: 'user-key'; readonly userId: number; readonly scopes: Grant }
  | { readonly kind: 'agent-key'; readonly agentId: string; readonly scopes: Grant }

export interface Gate {
  /** Lets in whoever may do one of these things; a session may do all. */
  forScopes(required: readonly string[]): (request: Incoming) => Caller
  /** Lets in whoever may manage keys, and tells whose keys. */
  forKeyManagement(request: Incoming): number
  /** The session token of a request, wherever it is. */
  sessionToken(request: Incoming): string | undefined
}

const texts = {
  missing: 'Authentication required',
  invalid: 'Invalid API key',
  forbidden: 'Insufficient permissions for this operation'
} as const

/** Source: wire facts of Fiberwise, "Errors", "API keys" and "Scopes". */
export function createGate(tools: Tools, store: Store): Gate {
  const authenticate = (request: Incoming): Caller => {
    const bearer = bearerIn(request)
    if (bearer !== undefined) return callerOf(bearer, request)
    // A header of another kind counts as none (an assumption).
    const { cookieName, sessionCookieOnApi } = tools.switches.read()
    const user = sessionCookieOnApi ? userOf(request.cookie(cookieName)) : undefined
    if (!user) throw new HttpError(401, texts.missing)
    return { kind: 'session', userId: user.id }
  }

  const userOf = (token: string | undefined): User | undefined =>
    token === undefined ? undefined : store.accounts.userOf(token, tools.wall())

  const callerOf = (bearer: string, request: Incoming): Caller => {
    const user = tools.switches.read().sessionAsBearer ? userOf(bearer) : undefined
    if (user) return { kind: 'session', userId: user.id }
    const known = tools.keys.find(keyIn(bearer))
    if (known) request.noteKey(known.key)
    const caller = known && !known.revoked ? holderOf(known) : undefined
    if (!caller) throw new HttpError(401, texts.invalid)
    return caller
  }

  /** Undefined for an expired key: it is refused like an unknown one. */
  const holderOf = (known: KnownKey): Caller | undefined => {
    const scopes = known.permissions
    if (known.key.startsWith(agentPrefix)) {
      const { expiration, agentId } = store.agentKeys.rowOf(known)
      return isOver(expiration) ? undefined : { kind: 'agent-key', agentId, scopes }
    }
    const { expiresAt, userId } = store.userKeys.rowOf(known)
    if (isOver(expiresAt)) return undefined
    store.userKeys.touch(known.key)
    return { kind: 'user-key', userId, scopes }
  }

  const isOver = (end: number | null) => end !== null && end < tools.wall()

  const mayPass = (caller: Caller, required: readonly string[]) =>
    caller.kind === 'session' || allows(caller.scopes, required, tools.switches.read().adminCoversAll)

  return {
    forScopes: required => request => {
      const caller = authenticate(request)
      if (!mayPass(caller, required)) throw new HttpError(403, texts.forbidden)
      return caller
    },
    forKeyManagement(request) {
      const caller = authenticate(request)
      const { adminKeysManageKeys } = tools.switches.read()
      const isByKey = caller.kind === 'user-key' && adminKeysManageKeys && mayPass(caller, ['admin'])
      if (caller.kind === 'session' || isByKey) return caller.userId
      throw new HttpError(403, texts.forbidden)
    },
    sessionToken: request => request.cookie(tools.switches.read().cookieName) ?? bearerIn(request)
  }
}

/** The word Bearer in any case, as FastAPI reads it. */
function bearerIn(request: Incoming): string | undefined {
  const [scheme = '', value] = (request.header('authorization') ?? '').split(/ (.*)/s, 2)
  return scheme.toLowerCase() === 'bearer' && value ? value : undefined
}

/** Most calls of the command line put `api_` before a key in UUID form; others send it bare. */
function keyIn(bearer: string): string {
  return bearer.replace(/^api_(?=[0-9a-f]{8}-)/, '')
}
