import { describe, expect, it } from 'vitest'
import type { WisphubNetSwitches } from '../../../electron/sandbox/server'
import { remarkable } from '../../../electron/sandbox/wisphub-net/data/clients'
import { ask, askJson, handClock, start } from './support'

const instant: Partial<WisphubNetSwitches> = { taskPendingReads: 0, taskProcessReads: 0 }

async function ping(sandbox: { origin: string }, client: number, pings: unknown): Promise<string> {
  const answer = await askJson(sandbox, 'POST', `/api/clientes/${client}/ping/`, { pings })
  expect(answer.status).toBe(202)
  return answer.json.task_id
}

async function read(sandbox: { origin: string }, task: string) {
  return (await ask(sandbox, `/api/tasks/${task}/`)).json.task
}

describe('POST /api/clientes/{id}/ping/', () => {
  it('answers 202 with a task of its own each time', async () => {
    const sandbox = await start()
    const answer = await askJson(sandbox, 'POST', '/api/clientes/1/ping/', { pings: 4 })
    expect(answer.status).toBe(202)
    expect(answer.json).toEqual({ task_id: expect.stringMatching(/^[0-9a-f-]{36}$/), status: 'PROCESS' })
    expect(await ping(sandbox, 1, 4)).not.toBe(answer.json.task_id)
  })

  it.each([
    [{}, 'Este campo es requerido.'],
    [{ pings: null }, 'Este campo no puede ser nulo.'],
    [{ pings: '4' }, 'Introduzca un número entero válido.'],
    [{ pings: 1.5 }, 'Introduzca un número entero válido.'],
    [{ pings: 0 }, 'Asegúrese de que este valor es mayor o igual a 1.'],
    [{ pings: 101 }, 'Asegúrese de que este valor es menor o igual a 100.']
  ])('refuses %j', async (body, problem) => {
    const answer = await askJson(await start(), 'POST', '/api/clientes/1/ping/', body)
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({ pings: [problem] })
  })

  it('needs JSON and a client that exists', async () => {
    const sandbox = await start()
    const text = { headers: { 'content-type': 'text/plain' } }
    expect((await askJson(sandbox, 'POST', '/api/clientes/1/ping/', { pings: 4 }, text)).status).toBe(415)
    expect((await askJson(sandbox, 'POST', '/api/clientes/999/ping/', { pings: 4 })).status).toBe(404)
  })
})

describe('GET /api/tasks/{task_id}/', () => {
  it('moves on with each read: PENDING, PROCESS, SUCCESS', async () => {
    const sandbox = await start()
    const [one, other] = [await ping(sandbox, 1, 4), await ping(sandbox, 1, 4)]
    expect(await read(sandbox, one)).toEqual({ status: 'PENDING', result: null })
    expect(await read(sandbox, one)).toEqual({ status: 'PROCESS', result: null })
    expect((await read(sandbox, one)).status).toBe('SUCCESS')
    expect((await read(sandbox, one)).status).toBe('SUCCESS')
    expect((await read(sandbox, other)).status).toBe('PENDING')
  })

  it('takes as many reads as the switches say', async () => {
    const sandbox = await start({ switches: { taskPendingReads: 2, taskProcessReads: 3 } })
    const task = await ping(sandbox, 1, 1)
    const seen: string[] = []
    for (let count = 0; count < 6; count++) seen.push((await read(sandbox, task)).status)
    expect(seen).toEqual(['PENDING', 'PENDING', 'PROCESS', 'PROCESS', 'PROCESS', 'SUCCESS'])
  })

  it('moves on with time, whatever the number of reads', async () => {
    const clock = handClock()
    const switches = { taskProgress: 'time', taskPendingMs: 1000, taskProcessMs: 2000 } as const
    const sandbox = await start({ now: clock.now, switches })
    const task = await ping(sandbox, 1, 1)
    const statusAfter = async (ms: number) => {
      clock.advance(ms)
      return (await read(sandbox, task)).status
    }
    expect(await statusAfter(0)).toBe('PENDING')
    expect(await statusAfter(999)).toBe('PENDING')
    expect(await statusAfter(1)).toBe('PROCESS')
    expect(await statusAfter(1999)).toBe('PROCESS')
    expect(await statusAfter(1)).toBe('SUCCESS')
  })

  it('ends with one-key objects of texts, and a count', async () => {
    const sandbox = await start({ switches: { ...instant, taskOutcome: 'success' } })
    const { status, result } = await read(sandbox, await ping(sandbox, 1, 4))
    expect(status).toBe('SUCCESS')
    expect(result).toHaveLength(5)
    const answered = {
      host: '10.20.0.2',
      sent: '1',
      received: '1',
      'packet-loss': '0',
      time: expect.stringMatching(/^\d+ms$/)
    }
    const lost = { host: '10.20.0.2', sent: '1', received: '0', 'packet-loss': '100', time: '', status: 'timeout' }
    expect(result).toEqual([
      { 'ping-1': answered },
      { 'ping-2': answered },
      { 'ping-3': answered },
      { 'ping-4': lost },
      { 'ping-exitoso': '3 de 4' }
    ])
  })

  it('ends with the error of the router as plain text', async () => {
    const sandbox = await start({ switches: { ...instant, taskOutcome: 'router-error' } })
    const { status, result } = await read(sandbox, await ping(sandbox, 1, 2))
    expect(status).toBe('SUCCESS')
    const error = expect.stringMatching(/^Error: no se pudo conectar/)
    expect(result).toEqual([{ 'ping-1': error }, { 'ping-2': error }, { 'ping-exitoso': '0 de 2' }])
  })

  it('may fail, or never end', async () => {
    const sandbox = await start({ switches: { ...instant, taskOutcome: 'failure' } })
    const task = await ping(sandbox, 1, 2)
    expect(await read(sandbox, task)).toEqual({ status: 'FAILURE', result: expect.any(String) })
    sandbox.control.setSwitches({ taskOutcome: 'endless' })
    for (let count = 0; count < 5; count++) expect((await read(sandbox, task)).status).toBe('PROCESS')
  })

  it('depends on the client unless told otherwise', async () => {
    const sandbox = await start({ switches: instant })
    const { results } = (await ask(sandbox, '/api/clientes/?limit=2000')).json
    const summary = async (id: number) =>
      (await read(sandbox, await ping(sandbox, id, 4))).result.at(-1)?.['ping-exitoso']
    const first = (state: string) => results.find(row => row.estado === state)?.id_servicio ?? 0
    expect(await summary(first('Activo'))).toBe('3 de 4')
    expect(await summary(first('Suspendido'))).toBe('0 de 4')
    const { result } = await read(sandbox, await ping(sandbox, remarkable.withoutAddress, 1))
    expect(result[0]?.['ping-1']).toBeTypeOf('string')
  })

  it('knows no other tasks', async () => {
    const sandbox = await start({ switches: instant })
    const task = await ping(sandbox, 1, 1)
    expect((await ask(sandbox, '/api/tasks/11111111-1111-1111-1111-111111111111/')).json).toEqual({
      detail: 'No encontrado.'
    })
    expect((await ask(sandbox, `/api/tasks/${task}/`)).status).toBe(200)
    sandbox.control.reset()
    expect((await ask(sandbox, `/api/tasks/${task}/`)).status).toBe(404)
  })
})
