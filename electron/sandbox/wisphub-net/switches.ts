import { choice, flag, type SwitchRules, whole, wholeOrOff } from '../core/switches'

/** What the wire facts of WispHub Net leave open, and what a test wants to provoke. */
export interface WisphubNetSwitches {
  readonly invalidKeyStatus: 401 | 403
  readonly invalidKeyText: 'credentials' | 'permission'
  readonly wrongHost: boolean
  readonly nextLink: 'as-is' | 'http' | 'https' | 'other-host'
  readonly requestsPerMinute: number | null
  readonly requestsPerHour: number | null
  readonly profileUpdateStatus: 200 | 204
  readonly appendSlash: boolean
  readonly unknownRoute: 'json' | 'html'
  readonly clientCount: number
  readonly taskProgress: 'reads' | 'time'
  readonly taskPendingReads: number
  readonly taskProcessReads: number
  readonly taskPendingMs: number
  readonly taskProcessMs: number
  readonly taskOutcome: 'by-client' | 'success' | 'router-error' | 'failure' | 'endless'
  readonly outageStatus: number | null
  readonly latencyMs: number
}

const most = 1_000_000

/** Source: wire facts of WispHub Net; a switch whose standard is a guess says so. */
export const wisphubNetSwitchRules: SwitchRules<WisphubNetSwitches> = {
  // The facts say "401 or 403" and nothing more. 403 is the standard since it is the harder case for a client.
  invalidKeyStatus: choice([401, 403], 403, 'status for an unknown or revoked key'),
  invalidKeyText: choice(
    ['credentials', 'permission'],
    'credentials',
    'text for an unknown or revoked key: one of its own, or the one for a missing permission (both assumptions)'
  ),
  wrongHost: flag(false, 'every call answers 403, as panel hosts and the wrong one of .net and .io do'),
  nextLink: choice(['as-is', 'http', 'https', 'other-host'], 'as-is', 'scheme and host of next and previous'),
  requestsPerMinute: wholeOrOff(0, most, 100, 'requests a minute for a key'),
  requestsPerHour: wholeOrOff(0, most, 1000, 'requests an hour for a key'),
  profileUpdateStatus: choice([200, 204], 200, 'status of a successful update of a client'),
  appendSlash: flag(true, 'a path that lacks only its last slash is redirected (an assumption), or is unknown'),
  unknownRoute: choice(['json', 'html'], 'json', 'body for a path that does not exist'),
  clientCount: whole(0, 20_000, 137, 'number of clients'),
  taskProgress: choice(['reads', 'time'], 'reads', 'whether a task moves on with each read or with time'),
  taskPendingReads: whole(0, 1000, 1, 'reads that show PENDING'),
  taskProcessReads: whole(0, 1000, 1, 'reads after that which show PROCESS'),
  taskPendingMs: whole(0, most, 500, 'milliseconds that show PENDING'),
  taskProcessMs: whole(0, most, 1500, 'milliseconds after that which show PROCESS'),
  taskOutcome: choice(
    ['by-client', 'success', 'router-error', 'failure', 'endless'],
    'by-client',
    'how a ping ends: as the state of the client suggests, or always the same way'
  ),
  outageStatus: wholeOrOff(500, 599, null, 'every call answers this status with a page of HTML'),
  latencyMs: whole(0, 600_000, 0, 'milliseconds before each answer')
}
