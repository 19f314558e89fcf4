import type { Client } from './data/clients'
import { staff } from './data/names'
import { priorities, type Ticket, ticketStates } from './data/tickets'
import { texts } from './texts'
import { fieldRefusal } from './view'

/** Which fields must be there is an assumption; that these are all is stated. */
const required = [
  'servicio',
  'asunto',
  'tecnico',
  'descripcion',
  'estado',
  'prioridad',
  'fecha_inicio',
  'fecha_final',
  'departamento'
] as const
const optional = ['asuntos_default', 'departamentos_default'] as const

type Field = (typeof required)[number] | (typeof optional)[number]

/**
 * Checks the parts of a new ticket and makes its content, or refuses with what is wrong with each field. A part with a
 * file name is a file and no text. Source: wire facts of WispHub Net, `POST /api/tickets/`.
 */
export function readTicketForm(
  form: FormData,
  clientOf: (id: number) => Client | undefined
): Omit<Ticket, 'id_ticket'> {
  const problems = new Map<string, string>()
  const text = (field: Field) => {
    const value = form.getAll(field).at(-1)
    if (typeof value === 'string') return value.trim()
    if (value !== undefined) problems.set(field, texts.notText)
    return undefined
  }
  const values = new Map([...required, ...optional].map(field => [field, text(field)]))
  for (const field of required) {
    const value = values.get(field)
    if (problems.has(field)) continue
    const problem = value === undefined ? texts.required : value === '' ? texts.blank : problemWith(field, value)
    if (problem) problems.set(field, problem)
  }
  const service = values.get('servicio') ?? ''
  const client = /^\d+$/.test(service) ? clientOf(Number(service)) : undefined
  if (!client && !problems.has('servicio')) problems.set('servicio', texts.noSuchObject(service))
  if (problems.size > 0) throw fieldRefusal(problems)
  return {
    asunto: values.get('asunto') ?? '',
    estado: wordOf(ticketStates, values.get('estado')),
    prioridad: wordOf(priorities, values.get('prioridad')),
    fecha_estimada_inicio: values.get('fecha_inicio') ?? '',
    fecha_estimada_fin: values.get('fecha_final') ?? '',
    respuestas: null,
    servicio: { zona: client?.zona ? { id: client.zona.id } : null }
  }
}

function problemWith(field: Field, value: string): string | undefined {
  switch (field) {
    case 'asunto':
      return value.length > 200 ? texts.tooLong(200) : undefined
    case 'estado':
      return isCode(ticketStates, value) ? undefined : texts.notChoice(value)
    case 'prioridad':
      return isCode(priorities, value) ? undefined : texts.notChoice(value)
    case 'tecnico':
      return staff.some(({ id }) => String(id) === value) ? undefined : texts.noSuchObject(value)
    case 'fecha_inicio':
    case 'fecha_final':
      return isDateTime(value) ? undefined : texts.notDateTime
    default:
      return undefined
  }
}

function isCode(words: readonly string[], value: string): boolean {
  return /^\d$/.test(value) && words[Number(value) - 1] !== undefined
}

function wordOf(words: readonly string[], code: string | undefined): string {
  return words[Number(code) - 1] ?? ''
}

/** `DD/MM/YYYY HH:MM`, and a day and time that exist. */
function isDateTime(text: string): boolean {
  const match = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})$/.exec(text)
  if (!match) return false
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  // A day that the month has not rolls over into another month.
  return date.getUTCMonth() === month - 1 && hour < 24 && minute < 60
}
