import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../../../electron/domain/redaction'
import { byteEncodings, encodings } from './encodings'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const secrets = ['a1b2c3d4.0123456789abcdef', 'p@ss/w+rd <"&\'> ñ', 'aaaaaaaaaa']
const redactor = createRedactor(secrets.map((secret, index) => ({ name: `k${index}`, value: bytes(secret) })))

/** Pushes `body` cut at the given places. */
const pushAll = (body: Uint8Array, cuts: readonly number[]): { output: Buffer; count: number } => {
  const stream = redactor.stream()
  const edges = [
    0,
    ...cuts.map(cut => cut % (body.byteLength + 1)).sort((left, right) => left - right),
    body.byteLength
  ]
  const output = edges.slice(1).map((edge, index) => Buffer.from(stream.push(body.slice(edges[index], edge))))
  return { output: Buffer.concat([...output, stream.flush()]), count: stream.count }
}

const anyEncoded = fc
  .tuple(fc.constantFrom(...secrets), fc.constantFrom(...Object.values(encodings), ...Object.values(byteEncodings)))
  .map(([secret, encode]) => Buffer.from(encode(secret)))
const filler = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.string({ maxLength: 60 }).map(bytes),
  fc.constant(bytes('aaaaaaa'))
)
const anyBody = fc.array(fc.oneof(anyEncoded, filler), { maxLength: 8 }).map(parts => Buffer.concat(parts))

describe('a redaction stream', () => {
  it('gives for every chunking what the whole gives', () => {
    fc.assert(
      fc.property(anyBody, fc.array(fc.nat(), { maxLength: 20 }), (body, cuts) => {
        const whole = redactor.redactBytes(body)
        const { output, count } = pushAll(body, cuts)
        expect(output.equals(whole.bytes)).toBe(true)
        expect(count).toBe(whole.count)
      }),
      { numRuns: 500 }
    )
  })

  it.each([...Object.entries(encodings), ...Object.entries(byteEncodings)])(
    'masks %s cut at each of its bytes',
    (_name, encode) => {
      for (const secret of secrets.slice(0, 2)) {
        const encoded = Buffer.from(encode(secret))
        const body = Buffer.concat([bytes('>>'), encoded, bytes('<<')])
        const whole = redactor.redactBytes(body)
        expect(whole.count).toBeGreaterThan(0)
        for (let cut = 0; cut <= body.byteLength; cut += 1) {
          expect(pushAll(body, [cut]).output.equals(whole.bytes)).toBe(true)
        }
        const single = pushAll(
          body,
          Array.from({ length: body.byteLength }, (_, index) => index)
        )
        expect(single.output.equals(whole.bytes)).toBe(true)
      }
    }
  )

  it('agrees with a search for each secret in turn', () => {
    const alphabet = fc.constantFrom('a', 'b', 'aaaaaaaaaa', 'x')
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 40 }), fc.array(fc.nat(), { maxLength: 5 }), (parts, cuts) => {
        const text = parts.join('')
        const expected = text.replace(/a{10,}/g, '[redacted:k2]')
        expect(pushAll(bytes(text), cuts).output.toString()).toBe(expected)
      })
    )
  })

  it('leaves a body without secrets as it is, in any chunks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.array(fc.nat()), (body, cuts) => {
        expect(pushAll(body, cuts).output.equals(body)).toBe(true)
      })
    )
  })

  it('holds back no more than the longest form of a secret', () => {
    const stream = redactor.stream()
    let pushed = 0
    let returned = 0
    for (let turn = 0; turn < 100; turn += 1) {
      pushed += 100
      returned += stream.push(new Uint8Array(100)).byteLength
      expect(pushed - returned).toBeLessThan(400)
    }
    expect(returned + stream.flush().byteLength).toBe(pushed)
  })

  it('does not delay anything where there is nothing to look for', () => {
    const stream = createRedactor([]).stream()
    expect(stream.push(bytes('abc'))).toEqual(bytes('abc'))
    expect(stream.flush()).toHaveLength(0)
  })

  it('takes chunks that are changed afterwards, as a pool of buffers does', () => {
    const stream = redactor.stream()
    const pool = new Uint8Array(30)
    const output: Buffer[] = []
    for (let offset = 0; offset < 25; offset += 5) {
      pool.set(bytes(secrets[0] ?? '').subarray(offset, offset + 5))
      output.push(Buffer.from(stream.push(pool.subarray(0, 5))))
      pool.fill(0)
    }
    output.push(Buffer.from(stream.flush()))
    expect(Buffer.concat(output).toString()).toBe('[redacted:k0]')
  })
})
