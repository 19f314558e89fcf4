import type { JsonObject } from '../core/json-text'
import type { Clock } from '../core/rate-limiter'
import { createCache } from './cache'
import { numberOrNull, recordOf, resultsOf, textOrNull } from './records'
import { priorityOf } from './subjects'
import type { WisphubMiddlewareSwitches } from './switches'
import type { Upstream } from './upstream'

export interface NewTicket {
  readonly serviceId: number
  readonly subject: string
  readonly description: string
  readonly technicianId: number | undefined
}

export interface Tickets {
  /** Undefined where there is none, and where the upstream refused. */
  find(id: number): Promise<JsonObject | undefined>
  create(ticket: NewTicket): Promise<JsonObject | undefined>
  /** False also where the upstream refused. */
  isBlocked(zone: number): Promise<boolean>
  clear(): void
}

const path = '/api/tickets/'
const department = 'Soporte Técnico'
const open = '1'
const daysToSolve = 3
const day = 24 * 60 * 60 * 1000

/** Source: wire facts of the middleware, "Endpoints"; a zone's state is kept for a minute. */
export function createTickets(
  upstream: Upstream,
  clocks: { readonly now: Clock; readonly wall: Clock },
  switches: () => WisphubMiddlewareSwitches
): Tickets {
  const zones = createCache<boolean>(60, clocks.now, () => switches().cachePercent)

  /** Only the first page is looked at, as in the code. */
  const loadZone = async (zone: number) => {
    const { status, json } = await upstream.get(path, { estado: open })
    const tickets = status === 200 ? (resultsOf(json) ?? []) : []
    const here = tickets.filter(({ servicio }) => recordOf(recordOf(servicio)['zona'])['id'] === zone)
    return here.length >= switches().ticketsPerZone
  }
  return {
    async find(id) {
      const { status, json } = await upstream.get(`${path}${id}/`)
      return status === 200 ? ticketOf(json) : undefined
    },
    async create({ serviceId, subject, description, technicianId }) {
      const begin = clocks.wall()
      const fields = {
        servicio: String(serviceId),
        asunto: subject,
        asuntos_default: subject,
        tecnico: technicianId === undefined ? '' : String(technicianId),
        descripcion: description,
        estado: open,
        prioridad: String(priorityOf(subject)),
        fecha_inicio: dateTime(begin),
        fecha_final: dateTime(begin + daysToSolve * day),
        departamento: department,
        departamentos_default: department
      }
      const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
      const { status, json } = await upstream.sendForm(path, filled)
      return status === 201 ? { ...ticketOf(json), answer_text: null } : undefined
    },
    isBlocked: zone => zones.get(String(zone), () => loadZone(zone)),
    clear: zones.clear
  }
}

function ticketOf(json: unknown): JsonObject {
  const ticket = recordOf(json)
  return {
    ticket_id: numberOrNull(ticket['id_ticket']),
    subject: textOrNull(ticket['asunto']),
    created_at: textOrNull(ticket['fecha_estimada_inicio']),
    end_date: textOrNull(ticket['fecha_estimada_fin']),
    status_ticket: textOrNull(ticket['estado']),
    priority: textOrNull(ticket['prioridad']),
    answer_text: textOrNull(recordOf(ticket['respuestas'])['respuesta'])
  }
}

/** `DD/MM/YYYY HH:MM`. */
function dateTime(instant: number): string {
  const [, year = '', month = '', day = '', time = ''] =
    /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(new Date(instant).toISOString()) ?? []
  return `${day}/${month}/${year} ${time}`
}
