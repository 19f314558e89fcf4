import { ticketStates } from '../data/tickets'
import { type Filters, filtered } from '../filters'
import { pageOf } from '../paging'
import type { Store } from '../store'
import { texts } from '../texts'
import { readTicketForm } from '../ticket-form'
import { refusal, type View } from '../view'

const filters: Filters = { exact: [], numeric: [], coded: { estado: ticketStates } }

/** Source: wire facts of WispHub Net, the three calls on `/api/tickets/`. */
export function ticketViews(store: Store): View[] {
  return [
    {
      path: '/api/tickets/',
      name: 'Tickets',
      takes: 'multipart/form-data',
      methods: {
        GET: {
          permission: 'tickets.read',
          run: call => pageOf(filtered(store.tickets(), call.query, filters), call)
        },
        POST: {
          permission: 'tickets.write',
          async run(call) {
            const content = readTicketForm(await call.form(), id => store.client(id, call.switches.clientCount)?.record)
            return { status: 201, body: store.addTicket(content) }
          }
        }
      }
    },
    {
      path: '/api/tickets/<int:id>/',
      name: 'Ticket',
      takes: 'application/json',
      methods: {
        GET: {
          permission: 'tickets.read',
          run(call) {
            const ticket = store.tickets().find(one => one.id_ticket === Number(call.param('id')))
            if (!ticket) throw refusal(404, texts.notFound)
            return { status: 200, body: ticket }
          }
        }
      }
    }
  ]
}
