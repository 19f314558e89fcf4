/** Tokens and keys of Apala: refused at the exchange, over, not begun, made for somebody else. */
import { apalaKeys } from '../../../electron/sandbox/server'
import { type Fault, faultsOf, refusedExchange, sendAs, sendToStandIn, type The, withSwitches } from './fault'
import { json } from './stand-in'

const apala = 'apala'
const secret = apalaKeys.good.key
const feedback = {
  method: 'POST' as const,
  url: '/api/feedback',
  body: { kind: 'json' as const, text: '{"message_id":"m","customer_responded":true,"score":"good"}' }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token of these claims, and a refusal of it. */
const refusing =
  (claims: Record<string, unknown>, description: string, headers: Record<string, string> = {}) =>
  (path: string) =>
    path.startsWith('/api/auth/')
      ? json(200, {
          access_token: `${encoded({ alg: 'HS256' })}.${encoded(claims)}.c2lnbmF0dXJl`,
          token_type: 'bearer',
          expires_in: 3600,
          refresh_token: 'refresh-token-of-a-stand-in',
          company_name: 'Demo'
        })
      : json(
          401,
          { error: 'invalid_token' },
          { 'www-authenticate': `Bearer error="invalid_token", error_description="${description}"`, ...headers }
        )

const now = (): number => Math.floor(Date.now() / 1000)

/** With a token that was good a moment ago. */
const afterToken =
  (then: (the: The) => void, spec: Parameters<The['send']>[1] = feedback): Fault['make'] =>
  async the => {
    const credential = await the.save(apala, the.emulators[apala].origin, { secret })
    await the.send(credential, feedback, { confirmed: true })
    then(the)
    return the.send(credential, spec, { confirmed: true })
  }

export const tokenFaults: Fault[] = faultsOf(apala, [
  [
    'a token that is over',
    async the =>
      sendToStandIn(
        apala,
        { secret },
        feedback,
        refusing({ iat: now() - 3600, exp: now() - 30 }, 'The token has ended')
      )(the),
    'token_expired',
    'renew_token'
  ],
  [
    'a token that begins later',
    async the =>
      sendToStandIn(
        apala,
        { secret },
        feedback,
        refusing({ iat: now(), nbf: now() + 40, exp: now() + 3600 }, 'token is not active')
      )(the),
    'token_not_yet_valid',
    'wait'
  ],
  [
    'a token for another service',
    async the =>
      sendToStandIn(
        apala,
        { secret },
        feedback,
        refusing({ iat: now(), exp: now() + 3600, aud: 'billing' }, 'Invalid audience')
      )(the),
    'token_wrong_audience',
    'choose_credential'
  ],
  [
    'a clock that is ten minutes ahead',
    async the =>
      sendToStandIn(
        apala,
        { secret },
        feedback,
        refusing({ iat: now() - 300, exp: now() + 3600 }, 'The token was issued in the future', {
          date: new Date(Date.now() - 600_000).toUTCString()
        })
      )(the),
    'clock_skew',
    'check_clock'
  ],
  [
    'a token whose key is gone',
    afterToken(({ emulators }) => {
      emulators[apala].control.setSwitches({ revokedKeyEndsTokens: true })
      emulators[apala].control.revoke(secret)
    }),
    'token_expired',
    'renew_token'
  ],
  [
    'an exchange with a key that nobody gave out',
    refusedExchange(sendAs(apala, { secret: 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=' }, feedback)),
    'key_refused',
    'replace_key'
  ],
  [
    'an exchange with half a key',
    refusedExchange(sendAs(apala, { secret: secret.slice(0, 12) }, feedback)),
    'key_cut',
    'replace_key'
  ],
  [
    'an exchange with a blank behind the key',
    refusedExchange(sendAs(apala, { secret: `${secret} ` }, feedback)),
    'key_dirty',
    'clean_key'
  ],
  [
    'an exchange with a revoked key',
    refusedExchange(sendAs(apala, { secret: apalaKeys.revoked.key }, feedback)),
    'key_refused',
    'replace_key'
  ],
  [
    'an exchange that the key has no right to',
    refusedExchange(sendAs(apala, { secret: apalaKeys.noTokens.key }, feedback)),
    'permission_missing',
    'add_permission'
  ],
  [
    'too many calls, for so many seconds',
    withSwitches(apala, { requestsPerMinute: 0, retryAfter: 'seconds' }, sendAs(apala, { secret }, feedback)),
    'rate_limited',
    'wait'
  ],
  [
    'an address of the older days',
    sendAs(apala, { secret }, { ...feedback, url: '/api/api/feedback' }),
    'base_path_doubled',
    'change_url'
  ]
])
