import { describe, expect, it } from 'vitest'
import { handClock } from '../support'
import { asked, type Client, send, start } from './support'

const list = 'GET /api/clients/'

describe('the list of clients', () => {
  it('has them all with the English names, from all pages of WispHub Net', async () => {
    const pair = await start()
    const { json, text } = await send<Client[]>(pair, list)
    expect(json).toHaveLength(60)
    expect(json.map(({ service_id }) => service_id)).toEqual(Array.from({ length: 60 }, (_, place) => place + 1))
    expect(Object.keys(json[0] ?? {})).toEqual([
      ...['service_id', 'name', 'document', 'phone', 'address', 'city', 'locality', 'invoices_status', 'status'],
      ...['zone_id', 'antenna_ip', 'cut_off_date', 'outstanding_balance', 'lan_interface', 'internet_plan_name'],
      ...['internet_plan_price', 'technician_id']
    ])
    expect(text).toMatch(/"outstanding_balance":\d+\.\d/)
    expect(text).not.toMatch(/password/)
    // "0.00" is no price.
    expect(json[10]?.internet_plan_price).toBeNull()
    const [first, ...rest] = asked(pair)
    expect(first).toBe('GET /api/clientes/ 200')
    expect(rest.sort()).toEqual(['GET /api/clientes/?page=2 200', 'GET /api/clientes/?page=3 200'])
  })

  it('leads from the path without its slash to the one with it', async () => {
    const pair = await start()
    const answer = await send(pair, 'GET /api/clients?a=%20b')
    expect([answer.status, answer.headers.location]).toEqual([307, `${pair.middleware.origin}/api/clients/?a=%20b`])
    const back = await send(pair, 'POST /api/tickets/', { json: {} })
    expect([back.status, back.headers.location]).toEqual([307, `${pair.middleware.origin}/api/tickets`])
  })

  it('can be searched by name, address, document and phone, in any case', async () => {
    const pair = await start()
    const [first] = (await send<Client[]>(pair, list)).json
    for (const wanted of [first?.name.toUpperCase(), first?.document, first?.phone, first?.address]) {
      const { json } = await send<Client[]>(pair, `GET /api/clients/search?q=${encodeURIComponent(` ${wanted} `)}`)
      expect(json.map(({ service_id }) => service_id)).toContain(1)
    }
    expect((await send(pair, 'GET /api/clients/search?q=nadie')).json).toEqual([])
    expect(asked(pair)).toHaveLength(3)
  })
})

describe('one client', () => {
  it('is found by document, phone and service', async () => {
    const pair = await start()
    const { json: client } = await send<Client>(pair, 'GET /api/clients/by-service-id/5')
    for (const path of [`by-document/${client.document}`, `by-phone/+${client.phone}`]) {
      expect((await send(pair, `GET /api/clients/${path}`)).json).toEqual(client)
    }
    expect(asked(pair).at(-1)).toBe(`GET /api/clientes/?telefono=${client.phone} 200`)
    for (const path of ['by-document/0', 'by-phone/0', 'by-service-id/999', 'by-service-id/x']) {
      const answer = await send(pair, `GET /api/clients/${path}`)
      expect([answer.status, answer.json]).toEqual([404, { detail: 'client_not_found' }])
    }
  })

  it.each([
    [true, 3],
    [false, 4]
  ])('is looked up in the last full list when the switch says so: %s', async (snapshotLookups, requests) => {
    const pair = await start({ snapshotLookups })
    const [, second] = (await send<Client[]>(pair, list)).json
    expect((await send(pair, `GET /api/clients/by-document/${second?.document}`)).json).toEqual(second)
    expect(asked(pair)).toHaveLength(requests)
  })

  it('is changed at WispHub Net, which the list does not show before its time', async () => {
    const clock = handClock()
    const pair = await start({}, clock.now)
    const cities = async () => (await send<Record<string, string>[]>(pair, list)).json.map(client => client['city'])
    await cities()
    const change = { city: 'Ñemby', balance: '10.50', unknown: 1 }
    const answer = await send(pair, 'PUT /api/clients/1', { json: change })
    expect([answer.status, answer.json]).toEqual([
      200,
      { status: 'ok', message: 'Perfil del cliente actualizado exitosamente.' }
    ])
    expect(asked(pair).at(-1)).toBe('PUT /api/clientes/1/perfil/ 200')
    expect((await send(pair, 'GET /api/clients/by-service-id/1')).json).toMatchObject({ city: 'Ñemby' })
    clock.advance(299_000)
    expect(await cities()).not.toContain('Ñemby')
    clock.advance(1_000)
    expect(await cities()).toContain('Ñemby')
  })

  it.each([200, 204] as const)('is changed whether WispHub Net says %i', async profileUpdateStatus => {
    const pair = await start()
    pair.upstream.control.setSwitches({ profileUpdateStatus })
    expect((await send(pair, 'PUT /api/clients/2', { json: { name: 'Eva' } })).status).toBe(200)
  })

  it('is not changed without a field, nor when there is none', async () => {
    const pair = await start()
    for (const json of [{}, { name: null }, { nombre: 'x' }]) {
      expect((await send(pair, 'PUT /api/clients/1', { json })).json).toEqual({
        detail: 'No se brindaron datos válidos para actualizar.'
      })
    }
    const answer = await send(pair, 'PUT /api/clients/999', { json: { name: 'x' } })
    expect([answer.status, answer.json]).toEqual([
      400,
      { detail: 'No se pudo actualizar el cliente. Verifique el ID.' }
    ])
  })
})

describe('identity', () => {
  const claimOf = ({ name, address, internet_plan_name, internet_plan_price }: Client) => ({
    name: name.toUpperCase(),
    address: ` ${address.slice(0, 12)}`,
    internet_plan_name,
    ...(internet_plan_price !== null && { internet_plan_price: internet_plan_price + 0.5 })
  })

  it('is verified with three of four fields, of which all have to fit', async () => {
    const pair = await start()
    const { json: client } = await send<Client>(pair, 'GET /api/clients/by-service-id/1')
    const claim = claimOf(client)
    const verify = async (json: object) => (await send(pair, 'POST /api/clients/1/verify', { json })).json
    expect(await verify(claim)).toEqual({
      is_valid: true,
      matched_fields: ['name', 'address', 'internet_plan_name', 'internet_plan_price'],
      message: 'Identidad validada de manera exitosa.'
    })
    expect(await verify({ ...claim, name: 'Nadie' })).toEqual({
      is_valid: false,
      matched_fields: ['address', 'internet_plan_name', 'internet_plan_price'],
      message: 'Los datos proporcionados no coinciden con la información registrada.'
    })
    const few = await send(pair, 'POST /api/clients/1/verify', {
      json: { name: 'a', address: 'b', internet_plan_name: null }
    })
    expect([few.status, few.json['detail']]).toEqual([400, expect.stringContaining('verificar')])
    expect((await send(pair, 'POST /api/clients/999/verify', { json: claim })).status).toBe(404)
  })

  it('is verified with the price of the plan where the client has none', async () => {
    const pair = await start()
    // Every eleventh client has no price of its own.
    const { json: client } = await send<Client>(pair, 'GET /api/clients/by-service-id/22')
    const plans = (await send<{ plan_id: number; name: string }[]>(pair, 'GET /api/internet-plans/')).json
    const plan = plans.find(({ name }) => name === client.internet_plan_name)
    const { price } = (await send<{ price: number }>(pair, `GET /api/internet-plans/${plan?.plan_id}`)).json
    const json = { ...claimOf(client), internet_plan_price: price }
    expect(client.internet_plan_price).toBeNull()
    expect((await send(pair, 'POST /api/clients/22/verify', { json })).json['is_valid']).toBe(true)
  })

  it('is resolved from the list', async () => {
    const pair = await start()
    const { json: client } = await send<Client>(pair, 'GET /api/clients/by-service-id/1')
    const resolve = (json: object) => send(pair, 'POST /api/clients/resolve', { json })
    expect((await resolve(claimOf(client))).json).toEqual(client)
    const none = await resolve({ ...claimOf(client), name: 'Nadie' })
    expect([none.status, none.json]).toEqual([
      404,
      { detail: 'No se encontraron clientes con los datos proporcionados.' }
    ])
    const other = await resolve({ ...claimOf(client), internet_plan_price: 1 })
    expect(other.json).toEqual({ detail: 'Ningún cliente coincide con todos los datos proporcionados.' })
    expect((await resolve({ name: client.name })).status).toBe(400)
  })
})
