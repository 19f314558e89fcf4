import { createRandom } from '../../core/random'
import { zones } from './names'

/** The words of `estado` and `prioridad`; requests give their place, counted from 1 (the words are assumptions). */
export const ticketStates = ['Nuevo', 'En Progreso', 'Resuelto', 'Cerrado'] as const
export const priorities = ['Baja', 'Normal', 'Alta', 'Muy Alta'] as const

/** Source: wire facts of WispHub Net, "ticket:". */
export type Ticket = {
  readonly id_ticket: number
  readonly asunto: string
  readonly estado: string
  readonly prioridad: string
  readonly fecha_estimada_inicio: string
  readonly fecha_estimada_fin: string
  readonly respuestas: { readonly respuesta: string } | null
  readonly servicio: { readonly zona: { readonly id: number } | null }
}

const subjects = ['Internet Lento', 'No Tiene Internet', 'Cambio de Contraseña', 'Reubicación de Antena'] as const

export const exampleTicketCount = 42

/** The ticket of a number, from 1: always the same one. */
export function exampleTicket(id: number): Ticket {
  const random = createRandom(5000 + id)
  const day = String(1 + random.below(28)).padStart(2, '0')
  return {
    id_ticket: id,
    asunto: random.pick(subjects),
    estado: random.pick(ticketStates),
    prioridad: random.pick(priorities),
    fecha_estimada_inicio: `${day}/10/2025 08:00`,
    fecha_estimada_fin: `${day}/10/2025 17:30`,
    respuestas: id % 3 === 0 ? { respuesta: 'Se reinició el módem y quedó funcionando.' } : null,
    servicio: { zona: { id: random.pick(zones).id } }
  }
}
