import type { Clock } from '../core/rate-limiter'
import { type Cache, createCache } from './cache'
import { numberOrNull, recordOf, resultsOf, textOrNull } from './records'
import type { WisphubMiddlewareSwitches } from './switches'
import type { Upstream } from './upstream'

export type Plan = { readonly plan_id: number | null; readonly name: string | null; readonly type: string | null }

export interface PlanDetail {
  readonly name: string | null
  readonly price: number | null
  readonly download_speed: string | null
  readonly upload_speed: string | null
}

export type PaymentMethod = { readonly id: number | null; readonly name: string | null }

/** What changes rarely and is kept for 15 minutes; undefined where the upstream refused. */
export interface Catalogue {
  plans(): Promise<readonly Plan[] | undefined>
  plan(id: number): Promise<Plan | undefined>
  detail(plan: Plan): Promise<PlanDetail | undefined>
  paymentMethods(): Promise<readonly PaymentMethod[] | undefined>
  clear(): void
}

/** Source: wire facts of the middleware, "Endpoints" and its second trap. */
export function createCatalogue(upstream: Upstream, now: Clock, switches: () => WisphubMiddlewareSwitches): Catalogue {
  const percent = () => switches().cachePercent
  const planLists: Cache<readonly Plan[] | undefined> = createCache(900, now, percent)
  const details: Cache<PlanDetail | undefined> = createCache(900, now, percent)
  const methods: Cache<readonly PaymentMethod[] | undefined> = createCache(900, now, percent)

  const loadPlans = async () => {
    const { status, json } = await upstream.get('/api/plan-internet/')
    const records = status === 200 ? resultsOf(json) : undefined
    return records?.map(({ id, nombre, tipo }) => ({
      plan_id: numberOrNull(id),
      name: textOrNull(nombre),
      type: textOrNull(tipo)
    }))
  }
  const loadDetail = async (path: string) => {
    const { status, json } = await upstream.get(path)
    if (status !== 200) return undefined
    const { nombre, precio, bajada, subida } = recordOf(json)
    return {
      name: textOrNull(nombre),
      price: numberOrNull(precio),
      download_speed: textOrNull(bajada),
      upload_speed: textOrNull(subida)
    }
  }
  const loadMethods = async () => {
    const { status, json } = await upstream.get('/api/formas-de-pago/')
    const records = status === 200 ? resultsOf(json) : undefined
    return records?.map(({ id, nombre }) => ({ id: numberOrNull(id), name: textOrNull(nombre) }))
  }
  const plans = () => planLists.get('all', loadPlans)
  return {
    plans,
    plan: async id => (await plans())?.find(plan => plan.plan_id === id),
    detail({ plan_id, type }) {
      const path = `/api/plan-internet/${type === 'PPPOE' ? 'pppoe' : 'queue'}/${plan_id}/`
      return details.get(path, () => loadDetail(path))
    },
    paymentMethods: () => methods.get('all', loadMethods),
    clear() {
      for (const cache of [planLists, details, methods]) cache.clear()
    }
  }
}
