import { choice, flag, type SwitchRules, whole, wholeOrOff } from '../core/switches'

/** What the wire facts of Apala leave open, and what a test wants to provoke. */
export interface ApalaSwitches {
  readonly tokenSeconds: number
  readonly refreshSeconds: number | null
  readonly expiresIn: 'true' | 'missing' | 'text' | 'word' | 'zero' | 'negative' | 'null' | 'fraction' | 'huge'
  readonly tokenReply: 'json' | 'html' | 'truncated' | 'empty' | 'list' | 'no-token' | 'broken-off' | 'lost'
  readonly troubleAt: 'both' | 'exchange' | 'refresh'
  readonly refreshRotates: boolean
  readonly refreshTellsType: boolean
  readonly revokedKeyEndsTokens: boolean
  readonly clockOffsetSeconds: number
  readonly exchangeStatus: number | null
  readonly refreshStatus: number | null
  readonly dataStatus: number | null
  readonly failFirst: number | null
  readonly retryAfter: 'none' | 'seconds' | 'date'
  readonly retryAfterSeconds: number
  readonly requestsPerMinute: number | null
  readonly errorBody: 'errors-detail' | 'error' | 'html' | 'empty'
  readonly missingFieldStatus: 400 | 401 | 422
  readonly validationStatus: 400 | 422
  readonly feedbackStatus: 200 | 201
  readonly messageProcessRoute: boolean
  readonly feedbackRoutes: 'current' | 'older' | 'both'
  readonly companyMustMatch: boolean
  readonly latencyMs: number
}

const year = 365 * 24 * 60 * 60

/** Source: wire facts of Apala; a switch whose standard is a guess says so. */
export const apalaSwitchRules: SwitchRules<ApalaSwitches> = {
  tokenSeconds: whole(1, year, 3600, 'how long an access token is good, in truth'),
  refreshSeconds: wholeOrOff(1, year, null, 'how long a refresh token is good (endless is an assumption)'),
  expiresIn: choice(
    ['true', 'missing', 'text', 'word', 'zero', 'negative', 'null', 'fraction', 'huge'],
    'true',
    'what expires_in says: the truth, or something that a client must not stumble over'
  ),
  tokenReply: choice(
    ['json', 'html', 'truncated', 'empty', 'list', 'no-token', 'broken-off', 'lost'],
    'json',
    'the reply with tokens: as it should be, another page with 200, half of the JSON, nothing, JSON of another form, a connection that ends in the middle or before the reply'
  ),
  troubleAt: choice(['both', 'exchange', 'refresh'], 'both', 'which replies the two switches before concern'),
  refreshRotates: flag(
    false,
    'a refresh gives a new refresh token and ends the old one; else there is none in the reply'
  ),
  refreshTellsType: flag(true, 'a refresh tells token_type (in doubt)'),
  revokedKeyEndsTokens: flag(false, 'the tokens of a revoked key end with it (an assumption)'),
  clockOffsetSeconds: whole(-year, year, 0, 'how far the clock of the server is ahead: the claims of a token and Date'),
  exchangeStatus: wholeOrOff(400, 599, null, 'every exchange fails with this status'),
  refreshStatus: wholeOrOff(400, 599, null, 'every refresh fails with this status'),
  dataStatus: wholeOrOff(400, 599, null, 'every other call fails with this status'),
  failFirst: wholeOrOff(0, 1_000_000, null, 'only so many calls of each kind fail, counted since a counter was at 0'),
  retryAfter: choice(['none', 'seconds', 'date'], 'none', 'Retry-After of such a failure and of 429'),
  retryAfterSeconds: whole(0, 86_400, 5, 'the seconds of Retry-After after such a failure'),
  requestsPerMinute: wholeOrOff(0, 1_000_000, null, 'calls a minute for a key, without those for tokens; then 429'),
  errorBody: choice(
    ['errors-detail', 'error', 'html', 'empty'],
    'errors-detail',
    'body of an error (all are assumptions): {"errors":{"detail"}}, {"error"}, a page, or nothing'
  ),
  missingFieldStatus: choice([400, 401, 422], 400, 'status for a missing api_key or refresh_token (an assumption)'),
  validationStatus: choice([400, 422], 422, 'status for invalid values (an assumption)'),
  feedbackStatus: choice([200, 201], 201, 'status for accepted feedback (an assumption)'),
  messageProcessRoute: flag(true, 'the route message_process is there (inferred: the current client lacks it)'),
  feedbackRoutes: choice(
    ['current', 'older', 'both'],
    'current',
    'feedback is taken at /api/feedback or, older, a webhook'
  ),
  companyMustMatch: flag(false, 'a message of another company than that of the key gets 403 (an assumption)'),
  latencyMs: whole(0, 600_000, 0, 'milliseconds before each answer')
}
