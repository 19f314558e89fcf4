import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mask, maskMembers, maskQuery, maskValues } from '../../../../../electron/domain/share/mask-members'

const names = new Set(['cedula', 'telefono', 'cliente'])

describe('members', () => {
  it.each([
    ['{"cedula":"1020304050","id":7}', `{"cedula":"${mask}","id":7}`],
    ['{ "Cedula" : 1020304050 , "id":7}', `{ "Cedula" : "${mask}" , "id":7}`],
    ['[{"cliente":{"nombre":"Ana","ids":[1,2]}},2]', `[{"cliente":"${mask}"},2]`],
    ['{"telefono":["300","301"],"x":"cedula"}', `{"telefono":"${mask}","x":"cedula"}`],
    ['{"telefono":"a \\" b","x":1}', `{"telefono":"${mask}","x":1}`],
    ['{"telefono":null,"cedula":"","cliente":[]}', '{"telefono":null,"cedula":"","cliente":[]}'],
    ['{"id":12345678901234567890.10}', '{"id":12345678901234567890.10}'],
    ['{"cedula":"10203', `{"cedula":"${mask}"`],
    ['{"cliente":{"nombre":"An', `{"cliente":"${mask}"`],
    ['{"\\u0063edula":"1020304050"}', `{"\\u0063edula":"${mask}"}`],
    ['nothing of the kind', 'nothing of the kind']
  ])('%s', (text, expected) => {
    expect(maskMembers(text, names).text).toBe(expected)
  })

  it('are counted, and tell what stood there', () => {
    const { count, values } = maskMembers('{"cedula":"1020304050","cliente":{"email":"a@b.co"}}', names)
    expect(count).toBe(2)
    expect(values).toEqual(['1020304050', 'email', 'a@b.co'])
  })

  it('leave nothing of a value in any JSON, whole or cut off anywhere', () => {
    const canary = 'canary-5f2d8c41'
    const leaf = fc.oneof(
      fc.constant(canary),
      fc.constant(`${canary}"\\`),
      fc.constant([canary]),
      fc.constant({ a: canary })
    )
    const other = fc.jsonValue({ maxDepth: 3 })
    const document = fc.record({
      before: other,
      cedula: leaf,
      nested: fc.array(fc.record({ telefono: leaf, x: other }))
    })
    fc.assert(
      fc.property(document, fc.nat(), (value, at) => {
        const text = JSON.stringify(value, null, at % 3)
        expect(maskMembers(text, names).text).not.toContain(canary)
        expect(maskMembers(text.slice(0, at % (text.length + 1)), names).text).not.toContain(canary)
      })
    )
  })

  it('leave a text alone in which none of them stands', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        expect(maskMembers(text, new Set(['no such name'])).text).toBe(text)
      })
    )
  })

  it('take no longer than their text', () => {
    for (const text of ['"'.repeat(200_000), '{"cliente":'.repeat(20_000), `{"cliente":${'['.repeat(200_000)}`]) {
      const start = performance.now()
      maskMembers(text, names)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})

it('masks what stood there wherever else it stands', () => {
  const hide = maskValues(['1020304050', 'Ana María', 'ok'])
  expect(hide('/clientes/1020304050/?q=Ana%20Mar%C3%ADa ok')).toBe(`/clientes/${mask}/?q=${mask} ok`)
})

it('masks parameters of an address by their names', () => {
  expect(maskQuery('https://a.example/x?id=1&CEDULA=102&telefono=#y', names)).toBe(
    `https://a.example/x?id=1&CEDULA=${mask}&telefono=#y`
  )
})
