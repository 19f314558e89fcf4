/** Subjects of tickets by priority, 1 to 4: usual ones, not all. Source: wire facts of the middleware, `/api/tickets/subjects`. */
export const subjects = {
  low: ['Cambio de Domicilio', 'Recolección De Equipos', 'Cancelación'],
  normal: ['Internet Lento', 'Internet Intermitente', 'Antena Desalineada'],
  high: ['No Tiene Internet', 'Antena Dañada', 'No Responde el Router Wifi', 'Cable Fibra Dañado'],
  very_high: ['Troncal Dañado', 'Caja Nap Dañada']
} as const

/** Normal for a subject that nobody knows. */
export function priorityOf(subject: string): number {
  const place = Object.values<readonly string[]>(subjects).findIndex(words => words.includes(subject))
  return place < 0 ? 2 : place + 1
}
