import { randomUUID } from 'node:crypto'
import { resultOf, statusOf } from '../ping'
import type { Store } from '../store'
import { texts } from '../texts'
import { fieldRefusal, type JsonBody, refusal, type Tools, type View } from '../view'
import { found } from './profile'

const mostPings = 100

/** Source: wire facts of WispHub Net, `POST /api/clientes/{id}/ping/` and `GET /api/tasks/{task_id}/`. */
export function taskViews(store: Store, tools: Tools): View[] {
  return [
    {
      path: '/api/clientes/<int:id>/ping/',
      name: 'Ping',
      takes: 'application/json',
      methods: {
        POST: {
          permission: 'network.ping',
          run(call) {
            const client = found(store, call).record
            const pings = pingsIn(call.json())
            const id = randomUUID()
            store.addTask({ id, client, pings, startedAt: tools.now(), reads: 0 })
            return { status: 202, body: { task_id: id, status: 'PROCESS' } }
          }
        }
      }
    },
    {
      path: '/api/tasks/<str:id>/',
      name: 'Task',
      takes: 'application/json',
      methods: {
        GET: {
          permission: 'tasks.read',
          run(call) {
            const task = store.readTask(call.param('id'))
            // An assumption: the usual queue would say PENDING for ever to a task that it does not know.
            if (!task) throw refusal(404, texts.notFound)
            const status = statusOf(task, call.switches, tools.now())
            const isOver = status === 'SUCCESS' || status === 'FAILURE'
            return { status: 200, body: { task: { status, result: isOver ? resultOf(task, call.switches) : null } } }
          }
        }
      }
    }
  ]
}

/** Bounds and texts are assumptions; `pings` as a number is stated. */
function pingsIn(body: JsonBody): number {
  const { pings } = body
  if (typeof pings === 'number' && Number.isInteger(pings) && pings >= 1 && pings <= mostPings) return pings
  throw fieldRefusal(new Map([['pings', problemWith(pings)]]))
}

function problemWith(pings: unknown): string {
  if (pings === undefined) return texts.required
  if (pings === null) return texts.missingValue
  if (typeof pings !== 'number' || !Number.isInteger(pings)) return texts.notWhole
  return pings < 1 ? texts.atLeast(1) : texts.atMost(mostPings)
}
