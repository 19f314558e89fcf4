import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../../../electron/domain/redaction'
import { createBodyMask } from '../../../../../electron/services/request/mask-body'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const setUp = (members: readonly string[] = ['key']) => {
  const known: { name: string; value: Uint8Array }[] = [{ name: 'Mine', value: bytes('my-own-secret') }]
  const mask = createBodyMask({
    members,
    redactor: () => createRedactor(known),
    onFound: ({ member, text }) => void known.push({ name: member, value: bytes(text ?? '') })
  })
  const run = (chunks: readonly Uint8Array[]): string =>
    Buffer.concat([...chunks.flatMap(chunk => mask.push(chunk)), ...mask.flush()]).toString()
  return { mask, run }
}

describe('the masking of a body', () => {
  it('masks what is known, what the body brings, and that again wherever it stands', () => {
    const { mask, run } = setUp()
    const out = run([bytes('{"a":"my-own-secret","note":"brought-here","key":"brought-here","b":"brought-here"}')])
    expect(out).toBe('{"a":"[redacted:Mine]","note":"[redacted:key]","key":"[redacted:key]","b":"[redacted:key]"}')
    expect(mask.count).toBe(4)
  })

  it('passes on nothing before it has seen the beginning, and then does', () => {
    const { mask } = setUp()
    expect(mask.push(bytes('{"a":"'))).toEqual([])
    const out = mask.push(bytes('x'.repeat(300_000)))
    expect(Buffer.concat(out).byteLength).toBeGreaterThan(290_000)
  })

  it('does not hold up a body of a provider that brings no secrets', () => {
    const { mask } = setUp([])
    expect(Buffer.concat(mask.push(bytes('x'.repeat(5000)))).byteLength).toBeGreaterThan(4000)
  })

  it('lets no byte of a secret through, and nothing else go, however the body is cut', () => {
    const places = fc.array(fc.nat(), { maxLength: 10 })
    fc.assert(
      fc.property(fc.nat({ max: 600_000 }), fc.boolean(), places, (fill, isLate, cuts) => {
        const filler = 'f'.repeat(fill)
        const secret = 'brought-in-this-body'
        const body = isLate
          ? `{"f":"${filler}","key":"${secret}","again":"${secret}"}`
          : `{"key":"${secret}","f":"${filler}","again":"${secret}"}`
        const whole = bytes(body)
        const edges = [0, ...cuts.map(cut => cut % whole.byteLength).sort((a, b) => a - b), whole.byteLength]
        const { run } = setUp()
        const out = run(edges.slice(1).map((edge, index) => whole.subarray(edges[index], edge)))
        expect(out).toBe(body.replaceAll(secret, '[redacted:key]'))
      }),
      { numRuns: 30 }
    )
  })
})
