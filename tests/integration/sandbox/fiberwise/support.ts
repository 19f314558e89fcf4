import type { FiberwiseSwitches, Sandbox } from '../../../../electron/sandbox/server'
import { fiberwiseKeys, fiberwiseLogin } from '../../../../electron/sandbox/server'
import { call, type Reply } from '../call'
import { startOne } from '../support'

export const keys: Readonly<Record<keyof typeof fiberwiseKeys, string>> = {
  good: fiberwiseKeys.good.key,
  uuid: fiberwiseKeys.uuid.key,
  readOnly: fiberwiseKeys.readOnly.key,
  appOnly: fiberwiseKeys.appOnly.key,
  almostExpired: fiberwiseKeys.almostExpired.key,
  expired: fiberwiseKeys.expired.key,
  revoked: fiberwiseKeys.revoked.key,
  agent: fiberwiseKeys.agent.key
}

export const login: { readonly email: string; readonly password: string } = {
  email: fiberwiseLogin.email,
  password: fiberwiseLogin.password
}
export const day = 24 * 60 * 60 * 1000
export const userKeys = '/api/v1/user/api-keys'

export const missing = { detail: 'Authentication required' }
export const invalid = { detail: 'Invalid API key' }
export const forbidden = { detail: 'Insufficient permissions for this operation' }

/** A key as the list or a creation tells it. */
export interface ToldKey {
  readonly id: number
  readonly user_id: number
  readonly key: string
  readonly key_prefix: string
  readonly name: string
  readonly scopes: string[]
  readonly expires_at: string | null
  readonly last_used_at: string | null
  readonly created_at: string
}

export type Fiberwise = Sandbox<FiberwiseSwitches>

export function start(switches: Partial<FiberwiseSwitches> = {}, now?: () => number): Promise<Fiberwise> {
  return startOne('fiberwise', { switches, ...(now && { now }) })
}

/** Logs in and tells the name and value of the cookie. */
export async function logIn(sandbox: Fiberwise, who = login): Promise<{ cookie: string; token: string }> {
  const answer = await call(sandbox, 'POST /api/v1/auth/login', { form: who })
  const [cookie = ''] = String(answer.headers['set-cookie']?.[0] ?? '').split(';')
  return { cookie, token: cookie.split('=')[1] ?? '' }
}

export function create(sandbox: Fiberwise, json: unknown, bearer = keys.good): Promise<Reply<ToldKey>> {
  return call<ToldKey>(sandbox, `POST ${userKeys}`, { bearer, json })
}

export async function list(sandbox: Fiberwise, bearer = keys.good): Promise<ToldKey[]> {
  return (await call<ToldKey[]>(sandbox, `GET ${userKeys}`, { bearer })).json
}

/** The status that a key gets for reading agents. */
export async function reading(sandbox: Fiberwise, bearer: string): Promise<number> {
  return (await call(sandbox, 'GET /api/v1/agents', { bearer })).status
}
