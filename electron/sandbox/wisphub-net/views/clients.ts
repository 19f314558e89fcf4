import { clientStates } from '../data/clients'
import { type Filters, filtered } from '../filters'
import { pageOf } from '../paging'
import type { Store } from '../store'
import type { View } from '../view'

const filters: Filters = {
  exact: ['cedula', 'telefono'],
  numeric: ['id_servicio'],
  coded: { estado: clientStates }
}

/** Source: wire facts of WispHub Net, `GET /api/clientes/` and "Filters". */
export function clientViews(store: Store): View[] {
  return [
    {
      path: '/api/clientes/',
      name: 'Clientes',
      takes: 'application/json',
      methods: {
        GET: {
          permission: 'clients.read',
          run: call => pageOf(filtered(store.clients(call.switches.clientCount), call.query, filters), call)
        }
      }
    }
  ]
}
