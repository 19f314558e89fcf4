import { choice, flag, type SwitchRules, text, whole } from '../core/switches'
import { type FastapiSwitches, fastapiSwitchRules } from '../fastapi/switches'
import { wisphubNetKeys } from '../wisphub-net/keys'

/** What the sources of the middleware dispute, and what a test wants to provoke. */
export interface WisphubMiddlewareSwitches extends FastapiSwitches {
  readonly clientAuth: 'x-api-key' | 'none'
  readonly missingKeyStatus: 401 | 403
  readonly upstreamKey: string
  readonly cachePercent: number
  readonly snapshotLookups: boolean
  readonly pingReply: 'status' | 'result'
  readonly pingStatus: 'by-upstream' | 'pending' | 'stable' | 'antenna_only' | 'no_internet'
  readonly ticketsPerZone: number
}

/** Source: wire facts of the middleware. */
export const wisphubMiddlewareSwitchRules: SwitchRules<WisphubMiddlewareSwitches> = {
  ...fastapiSwitchRules,
  clientAuth: choice(
    ['x-api-key', 'none'],
    'x-api-key',
    'a static key as in the code, or an open proxy as in the guide'
  ),
  missingKeyStatus: choice([401, 403], 401, 'status for a missing key: FastAPI 0.122 and later, or older'),
  upstreamKey: text(
    /^[\x21-\x7e]{1,512}$/,
    wisphubNetKeys.good.key,
    'the key for WispHub Net that the middleware holds'
  ),
  cachePercent: whole(0, 1000, 100, 'how long the caches hold, in percent of the true times; 0 for not at all'),
  snapshotLookups: flag(
    true,
    'documents and phones are looked up in the last full list, which has no end of its own, once there was one'
  ),
  pingReply: choice(
    ['status', 'result'],
    'status',
    'reply of a ping: {"status","message"}, or {"result"} as a later code has it'
  ),
  pingStatus: choice(
    ['by-upstream', 'pending', 'stable', 'antenna_only', 'no_internet'],
    'by-upstream',
    'how a ping ends: as WispHub Net says, or always the same way'
  ),
  ticketsPerZone: whole(1, 1000, 3, 'open tickets that block a zone')
}
