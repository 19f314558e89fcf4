import { choice, flag, type SwitchRules, text, wholeOrOff } from '../core/switches'
import { type FastapiSwitches, fastapiSwitchRules } from '../fastapi/switches'

/** What the wire facts of Fiberwise leave open or dispute, and what a test wants to provoke. */
export interface FiberwiseSwitches extends FastapiSwitches {
  readonly redirectStatus: 302 | 303
  readonly cookieName: string
  readonly cookieHttpOnly: boolean
  readonly cookieSecure: boolean
  readonly cookieSeconds: number | null
  readonly formFailure: 'page' | 'page-200' | 'json' | 'redirect'
  readonly sessionAsBearer: boolean
  readonly sessionCookieOnApi: boolean
  readonly adminKeysManageKeys: boolean
  readonly adminCoversAll: boolean
  readonly keyForm: 'fw_key' | 'uuid'
  readonly keyPrefixLength: 8 | 11
  readonly instants: 'z' | 'offset' | 'no-zone'
  readonly createStatus: 200 | 201
  readonly editVerb: 'PUT' | 'PATCH' | 'both' | 'none'
  readonly revokeStatus: 200 | 204
  readonly validationStatus: 400 | 422
  readonly agentKeyRoutes: boolean
  readonly loseCreateReply: boolean
}

/** Source: wire facts of Fiberwise; a switch whose standard is a guess says so. */
export const fiberwiseSwitchRules: SwitchRules<FiberwiseSwitches> = {
  ...fastapiSwitchRules,
  redirectStatus: choice([302, 303], 303, 'status of the redirects after a form (an assumption)'),
  cookieName: text(/^[A-Za-z0-9_-]{1,64}$/, 'session', 'name of the session cookie (an assumption)'),
  cookieHttpOnly: flag(true, 'the session cookie is HttpOnly'),
  // Secure is off by itself: the sandbox speaks plain HTTP, and a client that minds the attribute would lose the session.
  cookieSecure: flag(false, 'the session cookie is Secure'),
  cookieSeconds: wholeOrOff(
    1,
    31_536_000,
    604_800,
    'Max-Age of the session cookie, and how long a session lasts (an assumption); null for a cookie without, and a week'
  ),
  formFailure: choice(
    ['page', 'page-200', 'json', 'redirect'],
    'page',
    'what a wrong password or a bad registration gets (an assumption): the form again with 401 or 400, the form with 200, JSON, or a redirect to the form'
  ),
  sessionAsBearer: flag(true, 'the session token is accepted as a Bearer token, as the guide says'),
  sessionCookieOnApi: flag(true, 'the session cookie is accepted by the API itself'),
  adminKeysManageKeys: flag(true, 'a key with the scope admin may manage keys (an assumption); else sessions only'),
  adminCoversAll: flag(false, 'the scope admin covers all others (an assumption)'),
  keyForm: choice(['fw_key', 'uuid'], 'fw_key', 'form of new keys: as in the guide or as in the code'),
  keyPrefixLength: choice([8, 11], 11, 'length of key_prefix: as in the code or as in the guide'),
  instants: choice(['z', 'offset', 'no-zone'], 'z', 'how instants end: with Z, with +00:00, or without a zone'),
  createStatus: choice([200, 201], 200, 'status of a creation (an assumption)'),
  editVerb: choice(['PUT', 'PATCH', 'both', 'none'], 'both', 'how a key is edited, if at all (an assumption)'),
  revokeStatus: choice([200, 204], 200, 'status of a revocation (an assumption)'),
  validationStatus: choice([400, 422], 400, 'how invalid values are refused: as in the guide, or as FastAPI does'),
  agentKeyRoutes: flag(true, 'agent keys can be managed (the routes are assumptions)'),
  loseCreateReply: flag(false, 'a key is made, and then the connection is cut before the reply')
}
