import { performance } from 'node:perf_hooks'
import type { RequestSpec } from '@shared/schemas/request'
import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../../../electron/domain/redaction'
import { redactSpec } from '../../../../../electron/services/request/redact-spec'

const secret = 'canary+secret/of=many.kinds'
const redactor = createRedactor([{ name: 'Canary', value: new TextEncoder().encode(secret) }])

const specWith = (change: Partial<RequestSpec>): RequestSpec => ({
  method: 'POST',
  url: '/',
  pathParameters: [],
  query: [],
  headers: [],
  body: { kind: 'none' },
  environmentId: '0b1d6f3e-7c5a-4a2b-9e10-2f4c6a8d0e11',
  credentialId: null,
  timeoutMs: 0,
  followRedirects: true,
  ...change
})
const redacted = async (text: string): Promise<string> => {
  const { body } = await redactSpec(specWith({ body: { kind: 'json', text } }), redactor)
  return body.kind === 'json' ? body.text : ''
}

describe('a spec that is kept', () => {
  it('is masked in all its parts', async () => {
    const line = { name: secret, value: `a ${secret} b`, enabled: true }
    const kept = await redactSpec(
      specWith({ url: `/${secret}`, query: [line], headers: [line], body: { kind: 'form', fields: [line] } }),
      redactor
    )
    expect(JSON.stringify(kept)).not.toContain('canary')
    expect(kept.query[0]?.value).toBe('a [redacted:Canary] b')
  })

  it('is masked the same in a long body, wherever the secret stands', async () => {
    for (const before of [0, 1, 65_520, 65_530, 65_536, 131_060, 400_000]) {
      for (const filler of ['x', 'ñ', '漢', '😀']) {
        const text = filler.repeat(Math.ceil(before / filler.length))
        expect(await redacted(`${text}${secret}${text}`)).toBe(`${text}[redacted:Canary]${text}`)
      }
    }
  })

  it('is the very same where there is nothing to mask', async () => {
    for (const text of ['', '\ufeffa', '😀'.repeat(100_000), `${'x'.repeat(65_535)}😀`, '{"a":"\u2028"}']) {
      expect(await redacted(text)).toBe(text)
    }
  })

  it('lets others work in between', async () => {
    let turns = 0
    let isOver = false
    const count = (): void => {
      turns += 1
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    const began = performance.now()
    await redacted('x'.repeat(2 * 1024 * 1024))
    isOver = true
    expect(turns).toBeGreaterThanOrEqual(32)
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})
