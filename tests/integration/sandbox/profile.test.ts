import { describe, expect, it } from 'vitest'
import { ask, askJson, start } from './support'

const path = '/api/clientes/12/perfil/'
const changes = {
  nombre: 'Añadido',
  apellidos: 'De Prueba',
  cedula: '777',
  direccion: 'Calle 1 # 2-3',
  localidad: 'Centro',
  ciudad: 'Pasto',
  telefono: '3000000000',
  saldo: '-15.50'
}

describe('PUT /api/clientes/{id}/perfil/', () => {
  it('changes each of the eight fields, and the list shows it at once', async () => {
    const sandbox = await start()
    const answer = await askJson(sandbox, 'PUT', path, changes)
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject(changes)
    const [row] = (await ask(sandbox, '/api/clientes/?cedula=777')).json.results
    const { apellidos: _, ...shown } = changes
    expect(row).toMatchObject({ ...shown, id_servicio: 12, nombre: 'Añadido De Prueba' })
  })

  it('may answer 204 without a body, having changed as much', async () => {
    const sandbox = await start({ switches: { profileUpdateStatus: 204 } })
    const answer = await askJson(sandbox, 'PUT', path, changes)
    expect(answer.status).toBe(204)
    expect(answer.body).toHaveLength(0)
    expect((await ask(sandbox, path)).json).toMatchObject(changes)
  })

  it('leaves what is not named, and ignores what is not known', async () => {
    const sandbox = await start()
    const before = (await ask(sandbox, path)).json
    const answer = await askJson(sandbox, 'PUT', path, { ciudad: 'Tunja', email: 'no@example.com', id_servicio: 1 })
    expect(answer.json).toEqual({ ...before, ciudad: 'Tunja' })
    expect((await askJson(sandbox, 'PUT', path, {})).json).toEqual({ ...before, ciudad: 'Tunja' })
  })

  it('names each wrong field, without detail, and changes nothing', async () => {
    const sandbox = await start()
    const before = (await ask(sandbox, path)).json
    const wrong = {
      nombre: ' ',
      cedula: 5,
      telefono: null,
      saldo: 'mucho',
      ciudad: 'x'.repeat(256),
      localidad: 'Centro'
    }
    const answer = await askJson(sandbox, 'PUT', path, wrong)
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({
      nombre: ['Este campo no puede estar en blanco.'],
      cedula: ['No es una cadena válida.'],
      telefono: ['Este campo no puede ser nulo.'],
      saldo: ['Se requiere un número válido.'],
      ciudad: ['Asegúrese de que este campo no tenga más de 255 caracteres.']
    })
    expect((await ask(sandbox, path)).json).toEqual(before)
  })

  it.each([
    ['text/plain', 'text/plain'],
    ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x', 'multipart/form-data; boundary=x'],
    ['', '']
  ])('takes JSON only: "%s" is 415', async (type, named) => {
    const headers: Record<string, string> = type === '' ? {} : { 'content-type': type }
    const answer = await ask(await start(), path, { method: 'PUT', headers, body: '{"ciudad":"Cali"}' })
    expect(answer.status).toBe(415)
    expect(answer.json).toEqual({ detail: `Tipo de medio "${named}" incompatible en la solicitud.` })
  })

  it('takes JSON with a charset, and no body for an empty change', async () => {
    const sandbox = await start()
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' }
    const answer = await ask(sandbox, path, { method: 'PUT', headers, body: '{"ciudad":"Cúcuta"}' })
    expect(answer.json.ciudad).toBe('Cúcuta')
    expect((await ask(sandbox, path, { method: 'PUT', headers: { 'content-type': 'text/plain' } })).status).toBe(200)
  })

  it.each([
    ['{"ciudad":', { detail: expect.stringMatching(/^JSON parse error/) }],
    ['[1]', { non_field_errors: ['Datos inválidos. Se esperaba un diccionario pero es un list.'] }],
    ['"x"', { non_field_errors: ['Datos inválidos. Se esperaba un diccionario pero es un str.'] }]
  ])('refuses the body %s', async (body, expected) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await ask(await start(), path, { method: 'PUT', headers, body })
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual(expected)
  })

  it.each(['9999', '0', '138'])('answers 404 for client %s', async id => {
    const answer = await askJson(await start(), 'PUT', `/api/clientes/${id}/perfil/`, { ciudad: 'Cali' })
    expect(answer.status).toBe(404)
    expect(answer.json).toEqual({ detail: 'No encontrado.' })
  })
})

describe('DELETE /api/clientes/{id}/perfil/', () => {
  it('deletes the customer', async () => {
    const sandbox = await start()
    expect((await ask(sandbox, path, { method: 'DELETE' })).status).toBe(204)
    expect((await ask(sandbox, path)).status).toBe(404)
    expect((await ask(sandbox, path, { method: 'DELETE' })).status).toBe(404)
    const list = (await ask(sandbox, '/api/clientes/?limit=2000')).json
    expect(list.count).toBe(136)
    expect(list.results.some((row: { id_servicio: number }) => row.id_servicio === 12)).toBe(false)
  })

  it('and every change are undone by a reset', async () => {
    const sandbox = await start()
    const before = (await ask(sandbox, '/api/clientes/?limit=2000')).json
    await ask(sandbox, path, { method: 'DELETE' })
    await askJson(sandbox, 'PUT', '/api/clientes/13/perfil/', changes)
    expect((await ask(sandbox, '/api/clientes/?limit=2000')).json).not.toEqual(before)
    sandbox.control.reset()
    expect((await ask(sandbox, '/api/clientes/?limit=2000')).json).toEqual(before)
  })

  it('and changes stay in their own sandbox', async () => {
    const [one, other] = [await start(), await start()]
    await ask(one, path, { method: 'DELETE' })
    expect((await ask(other, path)).status).toBe(200)
  })
})
