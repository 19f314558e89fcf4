import { json } from '../../core/routes/reply'
import { HttpError } from '../../fastapi/errors'
import { guarded, type Operation } from '../../fastapi/operation'
import type { createGate } from '../gate'
import type { PingStatus } from '../pings'
import type { Store, Tools } from '../store'

/** The wording is an assumption; that there is a `message` is stated. */
const messages: Readonly<Record<PingStatus, string>> = {
  pending: 'El diagnóstico sigue en curso.',
  stable: 'La conexión es estable.',
  antenna_only: 'La antena responde, el equipo del cliente no.',
  no_internet: 'El equipo no responde.'
}

/** Source: wire facts of the middleware, `POST /api/{id}/ping/` and `GET /api/ping/{task}/`. */
export function networkOperations(
  { pings }: Store,
  guard: ReturnType<typeof createGate>,
  { switches }: Tools
): Operation[] {
  return [
    guarded({
      ...{ method: 'POST', path: '/api/{service_id}/ping/', name: 'create_ping', guard },
      params: { service_id: { kind: 'int', required: true } },
      body: { model: 'PingRequest', as: 'json', fields: { pings: { kind: 'int', required: true } } },
      async run({ params, body }) {
        const task = await pings.start(params.number('service_id'), body.number('pings'))
        if (task === undefined) throw new HttpError(400, 'Ping failed. No se pudo obtener el task_id.')
        return json({ task_id: task })
      }
    }),
    guarded({
      ...{ method: 'GET', path: '/api/ping/{task_id}/', name: 'get_ping_result', guard },
      params: { task_id: { kind: 'str', required: true } },
      async run({ params }) {
        const { pingStatus, pingReply } = switches.read()
        const real = await pings.status(params.text('task_id'))
        if (!real) throw new HttpError(400, 'Ping failed')
        const status = pingStatus === 'by-upstream' ? real : pingStatus
        return json(pingReply === 'result' ? { result: status } : { status, message: messages[status] })
      }
    })
  ]
}
