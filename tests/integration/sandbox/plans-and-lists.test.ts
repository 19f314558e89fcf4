import { describe, expect, it } from 'vitest'
import { ask, start } from './support'

describe('plans', () => {
  it('are listed with id, name and one of three kinds', async () => {
    const { json } = await ask(await start(), '/api/plan-internet/')
    expect(json).toMatchObject({ next: null, previous: null })
    expect(json.results).toHaveLength(json.count)
    for (const plan of json.results) expect(Object.keys(plan)).toEqual(['id', 'nombre', 'tipo'])
    expect(new Set(json.results.map((plan: { tipo: string }) => plan.tipo))).toEqual(
      new Set(['PPPOE', 'Simple Queue', 'PCQ'])
    )
  })

  it('have details under their own kind only, PCQ under none', async () => {
    const sandbox = await start()
    const { results } = (await ask(sandbox, '/api/plan-internet/')).json
    const kinds: Record<string, string> = { PPPOE: 'pppoe', 'Simple Queue': 'queue' }
    for (const { id, nombre, tipo } of results) {
      for (const segment of ['pppoe', 'queue']) {
        const answer = await ask(sandbox, `/api/plan-internet/${segment}/${id}/`)
        if (kinds[tipo] === segment) {
          expect(answer.json).toEqual({
            nombre,
            precio: expect.stringMatching(/^\d+\.\d\d$/),
            bajada: expect.stringMatching(/^\d+M$/),
            subida: expect.stringMatching(/^\d+M$/)
          })
        } else {
          expect(answer.status).toBe(404)
          expect(answer.json).toEqual({ detail: 'No encontrado.' })
        }
      }
    }
  })

  it('are paged', async () => {
    const { json } = await ask(await start(), '/api/plan-internet/?limit=2&offset=2')
    expect(json.results).toHaveLength(2)
    expect(json.next).toContain('offset=4')
  })
})

describe('payment methods and staff', () => {
  it('are pages: of id and name, and of the people', async () => {
    const sandbox = await start()
    const methods = (await ask(sandbox, '/api/formas-de-pago/')).json
    expect(methods.results).toHaveLength(methods.count)
    expect(methods.count).toBeGreaterThan(1)
    for (const one of methods.results) expect(one).toEqual({ id: expect.any(Number), nombre: expect.any(String) })
    const staff = (await ask(sandbox, '/api/staff/?limit=1')).json
    expect(staff.results).toHaveLength(1)
    expect(staff.results[0]).toMatchObject({ id: expect.any(Number), nombre: expect.any(String) })
    expect(staff.next).toContain('/api/staff/?limit=1&offset=1')
  })
})
