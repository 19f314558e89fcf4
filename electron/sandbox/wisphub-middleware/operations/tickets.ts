import { json } from '../../core/routes/reply'
import { HttpError } from '../../fastapi/errors'
import { guarded, type Operation } from '../../fastapi/operation'
import type { createGate } from '../gate'
import type { Store, Tools } from '../store'
import { subjects } from '../subjects'

/** Source: wire facts of the middleware, "Endpoints": a new ticket gives 200, not 201. */
export function ticketOperations(
  { tickets }: Store,
  guard: ReturnType<typeof createGate>,
  { switches }: Tools
): Operation[] {
  return [
    guarded({
      ...{ method: 'POST', path: '/api/tickets', name: 'create_ticket_endpoint', guard },
      body: {
        model: 'TicketCreateRequest',
        as: 'json',
        fields: {
          service_id: { kind: 'int', required: true },
          subject: { kind: 'str', required: true },
          description: { kind: 'str', required: true },
          technician_id: { kind: 'int', required: true, nullable: true },
          zone_id: { kind: 'int', required: true }
        }
      },
      async run({ body }) {
        if (await tickets.isBlocked(body.number('zone_id'))) {
          const { ticketsPerZone } = switches.read()
          throw new HttpError(400, `Zona límite alcanzado. Máximo ${ticketsPerZone} tickets.`)
        }
        const ticket = await tickets.create({
          serviceId: body.number('service_id'),
          subject: body.text('subject'),
          description: body.text('description'),
          technicianId: body.optionalNumber('technician_id')
        })
        if (!ticket) throw new HttpError(400, 'Error creando ticket.')
        return json(ticket)
      }
    }),
    guarded({
      ...{ method: 'GET', path: '/api/tickets/subjects', name: 'get_ticket_subjects', guard },
      run: () => json({ by_priority: subjects, all: Object.values(subjects).flat() })
    }),
    guarded({
      ...{ method: 'GET', path: '/api/tickets/zone-blocked/{zone_id}', name: 'check_zone_blocked_endpoint', guard },
      params: { zone_id: { kind: 'int', required: true } },
      async run({ params }) {
        const isBlocked = await tickets.isBlocked(params.number('zone_id'))
        return json({ is_blocked: isBlocked, max_tickets: switches.read().ticketsPerZone })
      }
    }),
    guarded({
      ...{ method: 'GET', path: '/api/tickets/{ticket_id}', name: 'get_ticket_endpoint', guard },
      params: { ticket_id: { kind: 'int', required: true } },
      async run({ params }) {
        const ticket = await tickets.find(params.number('ticket_id'))
        if (!ticket) throw new HttpError(404, 'Ticket no encontrado.')
        return json(ticket)
      }
    })
  ]
}
