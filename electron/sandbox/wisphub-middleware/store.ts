import type { ApiTools } from '../core/api'
import { type Catalogue, createCatalogue } from './catalogue'
import { type Clients, createClients } from './clients'
import { createPings, type Pings } from './pings'
import type { WisphubMiddlewareSwitches } from './switches'
import { createTickets, type Tickets } from './tickets'
import { createUpstream } from './upstream'

export type Tools = ApiTools<WisphubMiddlewareSwitches>

/** What the middleware knows, all of it from WispHub Net, and what it remembers of that. */
export interface Store {
  readonly clients: Clients
  readonly catalogue: Catalogue
  readonly tickets: Tickets
  readonly pings: Pings
  /** Forgets everything, as a restart does. */
  clear(): void
}

export function createStore({ peers, switches, now, wall }: Tools): Store {
  const upstream = createUpstream(peers['wisphub-net'] ?? '', () => switches.read().upstreamKey)
  const clients = createClients(upstream, now, switches.read)
  const catalogue = createCatalogue(upstream, now, switches.read)
  const tickets = createTickets(upstream, { now, wall }, switches.read)
  return {
    ...{ clients, catalogue, tickets, pings: createPings(upstream) },
    clear() {
      for (const part of [clients, catalogue, tickets]) part.clear()
    }
  }
}
