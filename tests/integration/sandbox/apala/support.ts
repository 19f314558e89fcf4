import { type ApalaSwitches, apalaKeys, type Sandbox } from '../../../../electron/sandbox/server'
import { call, type Reply } from '../call'
import { startOne } from '../support'

export const keys: Readonly<Record<keyof typeof apalaKeys, string>> = {
  good: apalaKeys.good.key,
  next: apalaKeys.next.key,
  feedbackOnly: apalaKeys.feedbackOnly.key,
  noTokens: apalaKeys.noTokens.key,
  revoked: apalaKeys.revoked.key
}

export type Apala = Sandbox<ApalaSwitches>

export interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: string
  readonly expires_in: number
  readonly company_id: string
  readonly company_name: string
}

export function start(switches: Partial<ApalaSwitches> = {}, now?: () => number): Promise<Apala> {
  return startOne('apala', { switches, ...(now && { now }) })
}

export function exchange(sandbox: Apala, api_key: unknown = keys.good): Promise<Reply<Tokens>> {
  return call<Tokens>(sandbox, 'POST /api/auth/token', { json: { api_key } })
}

export function refresh(sandbox: Apala, refresh_token: unknown): Promise<Reply<Tokens>> {
  return call<Tokens>(sandbox, 'POST /api/auth/refresh', { json: { refresh_token } })
}

export const feedback = { message_id: 'm-1', customer_responded: true, score: 'good' }

/** The status that an access token gets for a piece of feedback. */
export async function sending(sandbox: Apala, bearer: string): Promise<number> {
  return (await call(sandbox, 'POST /api/feedback', { bearer, json: feedback })).status
}

/** The claims of a token, unchecked, as a client would read them. */
export function claims(token: string): Record<string, number | string> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
}
