import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { keys as netKeys } from '../support'
import { asked, send, start } from './support'

describe('plans and payment methods', () => {
  it('are listed, and a plan has details by its kind', async () => {
    const pair = await start()
    const { json } = await send<{ plan_id: number; name: string; type: string }[]>(pair, 'GET /api/internet-plans/')
    expect(json).toHaveLength(6)
    expect(json[0]).toEqual({ plan_id: 101, name: 'Hogar 20 Megas', type: 'PPPOE' })
    expect((await send(pair, 'GET /api/internet-plans/103')).text).toBe(
      '{"name":"Fibra 100 Ñ","price":89900.5,"download_speed":"100M","upload_speed":"50M"}'
    )
    expect((await send(pair, 'GET /api/internet-plans/201')).text).toContain('"price":35000.0')
    expect((await send(pair, 'GET /api/internet-plans/301')).json).toMatchObject({
      type: 'PCQ',
      note: expect.stringContaining('PCQ')
    })
    expect((await send(pair, 'GET /api/internet-plans/9')).json).toEqual({ detail: 'Plan not found' })
    const methods = await send<object[]>(pair, 'GET /api/payment-methods/')
    expect(methods.json[0]).toEqual({ id: 1, name: 'Efectivo' })
  })
})

describe('tickets', () => {
  const ticket = {
    service_id: 3,
    subject: 'No Tiene Internet',
    description: 'Sin señal desde ayer',
    technician_id: 11,
    zone_id: 1
  }

  it('are made with 200, at WispHub Net as a form', async () => {
    const pair = await start({ ticketsPerZone: 1000 })
    const made = await send<{ ticket_id: number }>(pair, 'POST /api/tickets', { json: ticket })
    expect([made.status, made.json]).toEqual([
      200,
      {
        ticket_id: 43,
        subject: 'No Tiene Internet',
        created_at: expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/),
        end_date: expect.any(String),
        status_ticket: 'Nuevo',
        priority: 'Alta',
        answer_text: null
      }
    ])
    expect(asked(pair)).toEqual(['GET /api/tickets/?estado=1 200', 'POST /api/tickets/ 201'])
    expect((await send(pair, `GET /api/tickets/${made.json.ticket_id}`)).json).toEqual(made.json)
    expect((await send(pair, 'GET /api/tickets/3')).json).toMatchObject({
      answer_text: expect.stringContaining('módem')
    })
    expect((await send(pair, 'GET /api/tickets/999')).json).toEqual({ detail: 'Ticket no encontrado.' })
  })

  it('are not made without what WispHub Net wants', async () => {
    const pair = await start({ ticketsPerZone: 1000 })
    const answer = await send(pair, 'POST /api/tickets', { json: { ...ticket, technician_id: null } })
    expect([answer.status, answer.json]).toEqual([400, { detail: 'Error creando ticket.' }])
    const { zone_id: _, ...incomplete } = ticket
    expect((await send(pair, 'POST /api/tickets', { json: incomplete })).json).toEqual({
      detail: 'Error de validación: zone_id: Field required'
    })
  })

  it('are not made for a zone that has enough of them', async () => {
    const pair = await start({ ticketsPerZone: 1 })
    const blocked = async (zone: number) =>
      (await send<{ is_blocked: boolean; max_tickets: number }>(pair, `GET /api/tickets/zone-blocked/${zone}`)).json
    expect(await blocked(1)).toEqual({ is_blocked: true, max_tickets: 1 })
    expect(await blocked(99)).toEqual({ is_blocked: false, max_tickets: 1 })
    expect((await send(pair, 'POST /api/tickets', { json: ticket })).json).toEqual({
      detail: 'Zona límite alcanzado. Máximo 1 tickets.'
    })
  })

  it('can be made for some zone of the examples without a change of the switches', async () => {
    const pair = await start()
    const made = await Promise.all(
      [1, 2, 3, 4].map(zone_id => send(pair, 'POST /api/tickets', { json: { ...ticket, zone_id } }))
    )
    expect(made.map(({ status }) => status)).toContain(200)
  })

  it('have subjects by priority', async () => {
    const { json } = await send<{ by_priority: object; all: string[] }>(await start(), 'GET /api/tickets/subjects')
    expect(Object.keys(json.by_priority)).toEqual(['low', 'normal', 'high', 'very_high'])
    expect(json.all).toContain('Internet Lento')
  })
})

describe('pings', () => {
  it.each([
    ['status', { status: 'pending', message: expect.any(String) }, { status: 'stable', message: expect.any(String) }],
    ['result', { result: 'pending' }, { result: 'stable' }]
  ] as const)('are started and asked for, with a reply of the form %s', async (pingReply, first, last) => {
    const pair = await start({ pingReply })
    const started = await send<{ task_id: string }>(pair, 'POST /api/1/ping/', { json: { pings: 4 } })
    expect([started.status, started.json]).toEqual([200, { task_id: expect.any(String) }])
    const result = async () => (await send(pair, `GET /api/ping/${started.json.task_id}/`)).json
    expect([await result(), await result(), await result()]).toEqual([first, first, last])
  })

  it('end as WispHub Net says', async () => {
    const pair = await start()
    pair.upstream.control.setSwitches({ taskPendingReads: 0, taskProcessReads: 0 })
    const result = async (service: number) => {
      const { task_id } = (await send(pair, `POST /api/${service}/ping/`, { json: { pings: 2 } })).json
      const { status, json } = await send(pair, `GET /api/ping/${task_id}/`)
      return json['status'] ?? [status, json['detail']]
    }
    // The third client is suspended, the ninth has no address.
    expect([await result(1), await result(3), await result(9)]).toEqual(['stable', 'no_internet', [400, 'Ping failed']])
    pair.middleware.control.setSwitches({ pingStatus: 'antenna_only' })
    expect(await result(1)).toBe('antenna_only')
    pair.upstream.control.setSwitches({ taskOutcome: 'failure' })
    expect(await result(1)).toEqual([400, 'Ping failed'])
  })

  it('of nobody fail', async () => {
    const pair = await start()
    expect((await send(pair, 'POST /api/999/ping/', { json: { pings: 4 } })).json).toEqual({
      detail: 'Ping failed. No se pudo obtener el task_id.'
    })
    expect((await send(pair, 'GET /api/ping/none/')).status).toBe(400)
  })
})

describe('a bad key for WispHub Net', () => {
  const bad: [string, (pair: Awaited<ReturnType<typeof start>>) => void][] = [
    ['revoked', ({ upstream }) => void upstream.control.revoke(netKeys.good)],
    ['unknown', ({ middleware }) => void middleware.control.setSwitches({ upstreamKey: 'nobody.knows' })],
    [
      'refused with 401',
      ({ upstream, middleware }) => {
        upstream.control.setSwitches({ invalidKeyStatus: 401 })
        middleware.control.setSwitches({ upstreamKey: 'nobody.knows' })
      }
    ],
    ['of no permission', ({ middleware }) => void middleware.control.setSwitches({ upstreamKey: 'Only.staff' })],
    ['used up', ({ upstream }) => void upstream.control.setSwitches({ requestsPerMinute: 0 })]
  ]

  it.each(bad)('that is %s is never visible', async (_, spoil) => {
    const pair = await start()
    pair.upstream.control.addKey('Only.staff', ['staff.read'])
    spoil(pair)
    const told = async (line: string, json?: object) => {
      const { status, text } = await send(pair, line, { ...(json && { json }) })
      return `${status} ${text}`
    }
    expect(await told('GET /api/clients/')).toBe('200 []')
    expect(await told('GET /api/clients/search?q=a')).toBe('200 []')
    expect(await told('GET /api/clients/by-service-id/1')).toBe('404 {"detail":"client_not_found"}')
    expect(await told('GET /api/internet-plans/')).toBe('404 {"detail":"No se encontraron planes de internet."}')
    expect(await told('GET /api/payment-methods/')).toBe('404 {"detail":"No se encontraron formas de pago."}')
    expect(await told('GET /api/ping/any/')).toBe('400 {"detail":"Ping failed"}')
    expect(await told('POST /api/1/ping/', { pings: 1 })).toMatch(/^400 /)
    expect(await told('GET /api/tickets/1')).toMatch(/^404 /)
    expect(await told('GET /api/tickets/zone-blocked/1')).toContain('"is_blocked":false')
    expect(await told('PUT /api/clients/1', { name: 'x' })).toMatch(/^400 /)
    expect(await told('GET /health')).toMatch(/^200 /)
  })

  it('that was changed works again after a restart', async () => {
    const pair = await start({ upstreamKey: 'nobody.knows' })
    expect((await send(pair, 'GET /api/clients/')).json).toEqual([])
    pair.middleware.control.setSwitches({ upstreamKey: netKeys.good })
    // The empty answer is remembered like any other.
    expect((await send(pair, 'GET /api/clients/')).json).toEqual([])
    expect((await call(pair.middleware, 'POST /__sandbox/levers/clear-caches')).status).toBe(204)
    expect((await send<object[]>(pair, 'GET /api/clients/')).json).toHaveLength(60)
  })
})
