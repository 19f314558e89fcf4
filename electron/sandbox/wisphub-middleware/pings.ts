import { type Raw, recordOf, textOrNull } from './records'
import type { Upstream } from './upstream'

export type PingStatus = 'pending' | 'stable' | 'antenna_only' | 'no_internet'

/** Starts pings of a client's equipment and judges their results. */
export interface Pings {
  /** The task, or undefined where the upstream refused. */
  start(serviceId: number, pings: number): Promise<string | undefined>
  /** Undefined for a failure of any kind. */
  status(task: string): Promise<PingStatus | undefined>
}

/** Source: wire facts of the middleware, the two ping calls, and those of WispHub Net, "ping result". */
export function createPings(upstream: Upstream): Pings {
  return {
    async start(serviceId, pings) {
      const { status, json } = await upstream.send('POST', `/api/clientes/${serviceId}/ping/`, { pings })
      return status === 202 ? (textOrNull(recordOf(json)['task_id']) ?? undefined) : undefined
    },
    async status(task) {
      const { status, json } = await upstream.get(`/api/tasks/${encodeURIComponent(task)}/`)
      return status === 200 ? judged(recordOf(recordOf(json)['task'])) : undefined
    }
  }
}

function judged({ status, result }: Raw): PingStatus | undefined {
  if (status === 'PENDING' || status === 'PROCESS') return 'pending'
  if (status !== 'SUCCESS' || !Array.isArray(result)) return undefined
  const lines = result.flatMap(entry => Object.entries(recordOf(entry)).filter(([name]) => /^ping-\d+$/.test(name)))
  // A text instead of an object is an error of the router.
  const answers = lines.map(([, line]) => line).filter(line => typeof line === 'object')
  if (answers.length === 0) return undefined
  const isReached = answers
    .map(recordOf)
    .some(line => line['received'] !== '0' || line['status'] === 'host unreachable')
  return isReached ? 'stable' : 'no_internet'
}
