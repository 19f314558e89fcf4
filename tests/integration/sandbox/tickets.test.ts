import { describe, expect, it } from 'vitest'
import { ask, askJson, keys, start } from './support'

const good: Record<string, string> = {
  servicio: '5',
  asunto: 'Señal débil',
  asuntos_default: 'Internet Lento',
  tecnico: '11',
  descripcion: 'No carga nada desde ayer.\nSegunda línea',
  estado: '1',
  prioridad: '3',
  fecha_inicio: '29/02/2024 08:00',
  fecha_final: '01/03/2024 23:59',
  departamento: 'Soporte',
  departamentos_default: 'Soporte Técnico'
}

async function post(sandbox: { origin: string }, fields: Record<string, string | Blob | undefined>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value)
  const response = await fetch(`${sandbox.origin}/api/tickets/`, {
    method: 'POST',
    headers: { authorization: `Api-Key ${keys.good}` },
    body: form
  })
  return { status: response.status, json: await response.json() }
}

describe('GET /api/tickets/', () => {
  it('is a page of tickets in the form of the facts', async () => {
    const { json } = await ask(await start(), '/api/tickets/?limit=2000')
    expect(json.count).toBe(42)
    for (const ticket of json.results) {
      expect(ticket).toEqual({
        id_ticket: expect.any(Number),
        asunto: expect.any(String),
        estado: expect.any(String),
        prioridad: expect.any(String),
        fecha_estimada_inicio: expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/),
        fecha_estimada_fin: expect.any(String),
        respuestas: ticket.respuestas === null ? null : { respuesta: expect.any(String) },
        servicio: { zona: { id: expect.any(Number) } }
      })
    }
    const answered = json.results.filter((ticket: { respuestas: unknown }) => ticket.respuestas !== null)
    expect(answered.length).toBeGreaterThan(0)
    expect(answered.length).toBeLessThan(42)
  })

  it('filters by estado, also by several', async () => {
    const sandbox = await start()
    const rows = (await ask(sandbox, '/api/tickets/?limit=2000')).json.results
    const count = async (query: string) => (await ask(sandbox, `/api/tickets/?${query}`)).json.count
    const of = (...states: string[]) => rows.filter((row: { estado: string }) => states.includes(row.estado)).length
    expect(await count('estado=1')).toBe(of('Nuevo'))
    expect(await count('estado=1&estado=4')).toBe(of('Nuevo', 'Cerrado'))
    expect(of('Nuevo')).toBeGreaterThan(0)
    expect(of('Nuevo')).toBeLessThan(of('Nuevo', 'Cerrado'))
  })

  it('shows one by its number, or 404', async () => {
    const sandbox = await start()
    const [first] = (await ask(sandbox, '/api/tickets/')).json.results
    expect((await ask(sandbox, `/api/tickets/${first?.id_ticket}/`)).json).toEqual(first)
    expect((await ask(sandbox, '/api/tickets/43/')).json).toEqual({ detail: 'No encontrado.' })
  })
})

describe('POST /api/tickets/', () => {
  it('takes a multipart form and answers 201 with the ticket, which is then in the list', async () => {
    const sandbox = await start()
    const { status, json } = await post(sandbox, good)
    expect(status).toBe(201)
    expect(json).toMatchObject({
      id_ticket: 43,
      asunto: 'Señal débil',
      estado: 'Nuevo',
      prioridad: 'Alta',
      fecha_estimada_inicio: '29/02/2024 08:00',
      fecha_estimada_fin: '01/03/2024 23:59',
      respuestas: null
    })
    expect((await ask(sandbox, '/api/tickets/43/')).json).toEqual(json)
    expect((await ask(sandbox, '/api/tickets/')).json.count).toBe(43)
  })

  it('takes the zone from the client', async () => {
    const sandbox = await start()
    const { results } = (await ask(sandbox, '/api/clientes/?limit=2000')).json
    for (const id of [5, 17]) {
      const zone = results[id - 1]?.zona
      const { json } = await post(sandbox, { ...good, servicio: String(id) })
      expect(json.servicio).toEqual({ zona: zone ? { id: zone.id } : null })
    }
    expect(results[16]?.zona).toBeNull()
  })

  it('can do without the two default fields', async () => {
    const { status } = await post(await start(), {
      ...good,
      asuntos_default: undefined,
      departamentos_default: undefined
    })
    expect(status).toBe(201)
  })

  it('names each missing field', async () => {
    const answer = await post(await start(), { asunto: ' ' })
    expect(answer.status).toBe(400)
    const required = [
      'servicio',
      'tecnico',
      'descripcion',
      'estado',
      'prioridad',
      'fecha_inicio',
      'fecha_final',
      'departamento'
    ]
    expect(answer.json).toEqual({
      ...Object.fromEntries(required.map(field => [field, ['Este campo es requerido.']])),
      asunto: ['Este campo no puede estar en blanco.']
    })
  })

  it.each([
    ['servicio', '9999', 'Clave primaria "9999" inválida - objeto no existe.'],
    ['servicio', 'x', 'Clave primaria "x" inválida - objeto no existe.'],
    ['tecnico', '99', 'Clave primaria "99" inválida - objeto no existe.'],
    ['asunto', 'x'.repeat(201), 'Asegúrese de que este campo no tenga más de 200 caracteres.'],
    ['estado', '5', '"5" no es una elección válida.'],
    ['prioridad', '0', '"0" no es una elección válida.'],
    ['prioridad', '5', '"5" no es una elección válida.'],
    ['prioridad', 'Alta', '"Alta" no es una elección válida.'],
    ['fecha_inicio', '2024-03-01 08:00', expect.stringContaining('DD/MM/YYYY hh:mm')],
    ['fecha_inicio', '29/02/2023 08:00', expect.stringContaining('formato erróneo')],
    ['fecha_final', '03/01/2024', expect.stringContaining('formato erróneo')],
    ['fecha_final', '01/03/2024 24:00', expect.stringContaining('formato erróneo')]
  ])('refuses %s = %.20s', async (field, value, problem) => {
    const sandbox = await start()
    const answer = await post(sandbox, { ...good, [field]: value })
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({ [field]: [problem] })
    expect((await ask(sandbox, '/api/tickets/')).json.count).toBe(42)
  })

  it('takes a part with a file name for a file, which is no text', async () => {
    const answer = await post(await start(), { ...good, asunto: new Blob(['Internet Lento']) })
    expect(answer.json).toEqual({ asunto: ['No es una cadena válida.'] })
  })

  it.each(['application/json', 'application/x-www-form-urlencoded'])('refuses %s with 415', async type => {
    const answer = await askJson(await start(), 'POST', '/api/tickets/', good, { headers: { 'content-type': type } })
    expect(answer.status).toBe(415)
    expect(answer.json).toEqual({ detail: `Tipo de medio "${type}" incompatible en la solicitud.` })
  })

  it.each(['multipart/form-data', 'multipart/form-data; boundary=other'])('refuses a broken form: %s', async type => {
    const body = '--x\r\nContent-Disposition: form-data; name="asunto"\r\n\r\nHola\r\n--x--\r\n'
    const answer = await ask(await start(), '/api/tickets/', {
      method: 'POST',
      headers: { 'content-type': type },
      body
    })
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({ detail: expect.stringMatching(/^Multipart form parse error/) })
  })
})
