import { type Client, exampleClient, type StoredClient } from './data/clients'
import { exampleTicket, exampleTicketCount, type Ticket } from './data/tickets'

export interface PingTask {
  readonly id: string
  readonly client: Client
  readonly pings: number
  readonly startedAt: number
  /** How often it was asked for. */
  readonly reads: number
}

/** The data of one running emulator. It lives in memory, and a reset makes it new. */
export interface Store {
  clients(count: number): Client[]
  client(id: number, count: number): StoredClient | undefined
  changeClient(id: number, change: (old: StoredClient) => StoredClient): void
  deleteClient(id: number): void
  tickets(): Ticket[]
  addTicket(content: Omit<Ticket, 'id_ticket'>): Ticket
  addTask(task: PingTask): void
  /** Counts a read and returns the task as it is after it. */
  readTask(id: string): PingTask | undefined
  reset(): void
}

const mostTasks = 1000

/** Clients are kept as differences from the examples, so that their number may change while a server runs. */
export function createStore(): Store {
  const changed = new Map<number, StoredClient>()
  const deleted = new Set<number>()
  const tasks = new Map<string, PingTask>()
  let tickets = exampleTickets()

  const client: Store['client'] = (id, count) =>
    id < 1 || id > count || deleted.has(id) ? undefined : (changed.get(id) ?? exampleClient(id))

  return {
    client,
    clients: count =>
      Array.from({ length: count }, (_, place) => client(place + 1, count)?.record).filter(one => one !== undefined),
    changeClient: (id, change) => void changed.set(id, change(changed.get(id) ?? exampleClient(id))),
    deleteClient: id => void deleted.add(id),
    tickets: () => tickets,
    addTicket(content) {
      const ticket = { id_ticket: tickets.length + 1, ...content }
      tickets = [...tickets, ticket]
      return ticket
    },
    addTask(task) {
      tasks.set(task.id, task)
      const [oldest] = tasks.keys()
      if (tasks.size > mostTasks && oldest !== undefined) tasks.delete(oldest)
    },
    readTask(id) {
      const task = tasks.get(id)
      if (!task) return undefined
      const read = { ...task, reads: task.reads + 1 }
      tasks.set(id, read)
      return read
    },
    reset() {
      changed.clear()
      deleted.clear()
      tasks.clear()
      tickets = exampleTickets()
    }
  }
}

function exampleTickets(): Ticket[] {
  return Array.from({ length: exampleTicketCount }, (_, place) => exampleTicket(place + 1))
}
