import { describe, expect, it } from 'vitest'
import { remarkable } from '../../../electron/sandbox/wisphub-net/data/clients'
import type { Row } from './answers'
import { ask, start } from './support'

async function all(sandbox: { origin: string }, query = ''): Promise<Row[]> {
  return (await ask(sandbox, `/api/clientes/?limit=2000${query}`)).json.results
}

describe('the clients', () => {
  it('are 137, each with all fields of the facts in their types', async () => {
    const rows = await all(await start())
    expect(rows).toHaveLength(137)
    expect(new Set(rows.map(row => row.id_servicio)).size).toBe(137)
    expect(new Set(rows.map(row => row.cedula)).size).toBe(137)
    for (const row of rows) {
      expect(Number.isInteger(row.id_servicio)).toBe(true)
      for (const field of [
        'nombre',
        'cedula',
        'telefono',
        'direccion',
        'ciudad',
        'localidad',
        'estado',
        'fecha_corte',
        'ip'
      ]) {
        expect(row[field], field).toBeTypeOf('string')
      }
      expect(row.precio_plan).toMatch(/^\d+\.\d\d$/)
      expect(row.interfaz_lan === null || typeof row.interfaz_lan === 'string').toBe(true)
      expect(String(row.saldo)).toMatch(/^\d+(\.\d+)?$/)
      for (const field of ['zona', 'plan_internet', 'tecnico']) {
        const link = row[field]
        if (link !== null) expect(link, field).toEqual({ id: expect.any(Number), nombre: expect.any(String) })
      }
    }
  })

  it('hold every difficulty that the facts name', async () => {
    const sandbox = await start()
    const rows = await all(sandbox)
    const some = (test: (row: Row) => boolean) => rows.some(test) && !rows.every(test)
    expect(some(row => row.zona === null)).toBe(true)
    expect(some(row => row.plan_internet === null)).toBe(true)
    expect(some(row => row.tecnico === null)).toBe(true)
    expect(some(row => row.interfaz_lan === null)).toBe(true)
    expect(some(row => typeof row.saldo === 'number')).toBe(true)
    expect(some(row => row.precio_plan === '0.00')).toBe(true)
    expect(some(row => row.telefono.includes(','))).toBe(true)
    expect(some(row => /[áéíóúñü]/i.test(String(row.nombre)))).toBe(true)
    expect(new Set(rows.map(row => row.estado))).toEqual(new Set(['Activo', 'Suspendido', 'Cancelado', 'Gratis']))
  })

  it('hold passwords and positions', async () => {
    const [row] = await all(await start())
    for (const field of [
      'password_cpe',
      'password_servicio',
      'password_ssid_router_wifi',
      'password_router_wifi',
      'coordenadas'
    ]) {
      expect(row?.[field], field).toMatch(/\d{4}/)
    }
  })

  it('come with accents unescaped, and numbers unrounded and with their zeros', async () => {
    const { text } = await ask(await start(), '/api/clientes/?limit=2000')
    expect(text).not.toContain('\\u00')
    expect(text).toContain('"sn_onu":9007199254740993,')
    expect(text).toMatch(/"saldo":\d+\.00,/)
  })

  it('are the same in every sandbox, and fewer or more do not change them', async () => {
    const [first, second] = [await start(), await start({ switches: { clientCount: 300 } })]
    const rows = await all(first)
    expect((await all(second)).slice(0, 137)).toEqual(rows)
    first.control.setSwitches({ clientCount: 3 })
    expect(await all(first)).toEqual(rows.slice(0, 3))
  })

  it('hold one with a hostile comment and one without an address', async () => {
    const rows = await all(await start())
    expect(rows.filter(row => row.ip === '').map(row => row.id_servicio)).toEqual([remarkable.withoutAddress])
    const hostile = rows.filter(row => String(row.comentarios).includes('onerror='))
    expect(hostile.map(row => row.id_servicio)).toEqual([remarkable.hostileComment])
  })
})

describe('filters', () => {
  it('find one client by cedula, telefono or id_servicio', async () => {
    const sandbox = await start()
    const wanted = (await all(sandbox)).find(row => !row.telefono.includes(',') && row.id_servicio > 40)
    for (const field of ['cedula', 'telefono', 'id_servicio'] as const) {
      expect(await all(sandbox, `&${field}=${wanted?.[field]}`), field).toEqual([wanted])
    }
  })

  it('compare the whole value, so that one of several numbers is found by __contains only', async () => {
    const sandbox = await start()
    const wanted = (await all(sandbox)).find(row => row.telefono.includes(','))
    const one = wanted?.telefono.split(', ')[1]
    expect(await all(sandbox, `&telefono=${one}`)).toEqual([])
    expect(await all(sandbox, `&telefono__contains=${one}`)).toEqual([wanted])
  })

  it.each(['Activo', 'Suspendido', 'Cancelado', 'Gratis'])('give the number of %s', async state => {
    const sandbox = await start()
    const code = ['Activo', 'Suspendido', 'Cancelado', 'Gratis'].indexOf(state) + 1
    const expected = (await all(sandbox)).filter(row => row.estado === state)
    const found = await all(sandbox, `&estado=${code}`)
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(expected)
  })

  it('search any field with __contains, minding case and accents', async () => {
    const sandbox = await start()
    const rows = await all(sandbox)
    const expected = rows.filter(row => String(row.ciudad).includes('Popayán'))
    expect(expected.length).toBeGreaterThan(0)
    expect(await all(sandbox, `&ciudad__contains=${encodeURIComponent('payán')}`)).toEqual(expected)
    expect(await all(sandbox, '&ciudad__contains=payan')).toEqual([])
    expect(await all(sandbox, '&ciudad__contains=POPAY')).toEqual([])
  })

  it('hold all at once, and shape the count', async () => {
    const sandbox = await start()
    const rows = await all(sandbox)
    const expected = rows.filter(row => row.estado === 'Activo' && String(row.ciudad).includes('Bogot'))
    const answer = await ask(sandbox, '/api/clientes/?limit=1&estado=1&ciudad__contains=Bogot')
    expect(answer.json.count).toBe(expected.length)
    expect(answer.json.results).toEqual(expected.slice(0, 1))
  })

  it.each(['apellido=X', 'nombre=Nobody', 'nada__contains=x', 'constructor=1', '__proto____contains=1', 'cedula='])(
    'ignore %s: 200 and the whole list',
    async query => {
      const answer = await ask(await start(), `/api/clientes/?${query}`)
      expect(answer.status).toBe(200)
      expect(answer.json.count).toBe(137)
    }
  )

  it('of the same name but one are ignored: the last one counts', async () => {
    const sandbox = await start()
    const found = await all(sandbox, '&id_servicio=3&id_servicio=4')
    expect(found.map(row => row.id_servicio)).toEqual([4])
  })

  it('find nothing without being an error', async () => {
    const answer = await ask(await start(), '/api/clientes/?cedula=nobody')
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({ count: 0, next: null, previous: null, results: [] })
    expect((await ask(await start(), '/api/clientes/?estado=9')).json.count).toBe(0)
  })

  it('refuse a word where a number belongs, naming the field', async () => {
    const answer = await ask(await start(), '/api/clientes/?estado=Activo&id_servicio=x')
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({
      estado: ['Escoja una opción válida. Activo no es una de las opciones disponibles.'],
      id_servicio: ['Introduzca un número.']
    })
  })
})
