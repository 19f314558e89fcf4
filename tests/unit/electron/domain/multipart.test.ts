import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeMultipart } from '../../../../electron/domain/multipart'

const boundary = 'latchkey0123456789abcdef'
const encode = (parts: { name: string; value: string }[]): { body: string; contentType: string } => {
  const result = encodeMultipart(parts, boundary)
  if (!result.ok) throw new Error(result.problem)
  return { body: new TextDecoder().decode(result.body), contentType: result.contentType }
}

it('writes parts as RFC 7578 shows them', () => {
  expect(
    encode([
      { name: 'asunto', value: 'Sin señal' },
      { name: 'prioridad', value: '4' }
    ])
  ).toEqual({
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: [
      `--${boundary}`,
      'Content-Disposition: form-data; name="asunto"',
      '',
      'Sin señal',
      `--${boundary}`,
      'Content-Disposition: form-data; name="prioridad"',
      '',
      '4',
      `--${boundary}--`,
      ''
    ].join('\r\n')
  })
})

it('ends a body without parts', () => expect(encode([]).body).toBe(`--${boundary}--\r\n`))

it('lets no name out of its quotes or its line', () => {
  const { body } = encode([{ name: 'a"; filename="x\r\nX-Evil: 1\n\r\\', value: '' }])
  expect(body.split('\r\n')[1]).toBe(
    'Content-Disposition: form-data; name="a%22; filename=%22x%0D%0AX-Evil: 1%0D%0A%0D%0A\\"'
  )
})

it('writes line breaks of a value as CR LF', () => {
  expect(encode([{ name: 'a', value: '1\n2\r3\r\n4' }]).body).toContain('\r\n\r\n1\r\n2\r\n3\r\n4\r\n--')
})

it('reads back, by another implementation, as what was put in', async () => {
  // The other implementation takes percent escapes in names as they stand.
  const name = fc.string({ unit: 'binary' }).filter(value => !/[\r\n"]/.test(value))
  const value = fc.string({ unit: 'binary' }).map(text => text.replace(/\r\n|\r|\n/g, '\r\n'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ name, value }), { minLength: 1 }), async parts => {
      const result = encodeMultipart(parts, boundary)
      if (!result.ok) throw new Error(result.problem)
      const form = await new Response(Buffer.from(result.body), {
        headers: { 'content-type': result.contentType }
      }).formData()
      const normal = (text: string): string =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))
      expect([...form]).toEqual(parts.map(part => [normal(part.name), normal(part.value)]))
    })
  )
})

describe('the boundary', () => {
  it.each(['', 'with blank', 'a"b', 'a\r\nb', 'a;b', 'ñ', 'a'.repeat(71)])('must not be %j', bad => {
    expect(encodeMultipart([], bad)).toEqual({ ok: false, problem: 'boundary_invalid' })
  })

  it('must not occur in a part', () => {
    const inside = `x${boundary}y`
    const refusal = { ok: false, problem: 'boundary_in_part' }
    expect(encodeMultipart([{ name: 'a', value: inside }], boundary)).toEqual(refusal)
    expect(encodeMultipart([{ name: inside, value: '' }], boundary)).toEqual(refusal)
  })
})
