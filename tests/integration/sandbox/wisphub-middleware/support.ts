import {
  type Sandbox,
  type WisphubMiddlewareSwitches,
  type WisphubNetSwitches,
  wisphubMiddlewareKeys
} from '../../../../electron/sandbox/server'
import { type CallOptions, call, type Reply } from '../call'
import { startSome } from '../support'

export const keys = { good: wisphubMiddlewareKeys.good.key, revoked: wisphubMiddlewareKeys.revoked.key }

export interface Pair {
  readonly middleware: Sandbox<WisphubMiddlewareSwitches>
  readonly upstream: Sandbox<WisphubNetSwitches>
}

export interface Client {
  readonly service_id: number
  readonly name: string
  readonly document: string
  readonly phone: string
  readonly address: string
  readonly zone_id: number | null
  readonly outstanding_balance: number
  readonly internet_plan_name: string | null
  readonly internet_plan_price: number | null
  readonly technician_id: number | null
}

/** The middleware and the WispHub Net that it asks; one clock for both when one is given. */
export async function start(switches: Partial<WisphubMiddlewareSwitches> = {}, now?: () => number): Promise<Pair> {
  const clock = now && { now }
  const sandboxes = await startSome(['wisphub-net', 'wisphub-middleware'], {
    'wisphub-net': { switches: { requestsPerMinute: null, requestsPerHour: null, clientCount: 60 }, ...clock },
    'wisphub-middleware': { switches, ...clock }
  })
  return { middleware: sandboxes['wisphub-middleware'], upstream: sandboxes['wisphub-net'] }
}

/** A call with the good key, unless told otherwise. */
export function send<T = Readonly<Record<string, unknown>>>(
  { middleware }: Pair,
  line: string,
  options: CallOptions & { readonly key?: string | null } = {}
): Promise<Reply<T>> {
  const { key = keys.good } = options
  const headers = { ...(key !== null && { 'x-api-key': key }), ...options.headers }
  return call<T>(middleware, line, { ...options, headers })
}

/** What the middleware asked of WispHub Net, and what it was told. */
export function asked({ upstream }: Pair): string[] {
  return upstream.control.log().map(({ method, url, status }) => `${method} ${url} ${status}`)
}
