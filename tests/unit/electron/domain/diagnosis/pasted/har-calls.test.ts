import { maxPastedCalls } from '@shared/schemas/pasted'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harCallsOf } from '../../../../../../electron/domain/diagnosis/pasted/har-calls'
import { readPastedCalls } from '../../../../../../electron/domain/diagnosis/pasted/read-calls'

const entry = (url: string, status: number, location = '') => ({
  request: { method: 'GET', url, headers: [] },
  response: { status, redirectURL: location, headers: [], content: {} }
})
const statuses = (entries: unknown[]): number[][] =>
  harCallsOf({ log: { entries } }).map(call =>
    (call.entries as ReturnType<typeof entry>[]).map(({ response }) => response.status)
  )
const context = { provider: null, environment: null, forms: [], examine: () => null }
const read = (text: string) => readPastedCalls(text, () => context)

describe('the calls of a HAR', () => {
  it('take with them the redirects that led to them, and no others', () => {
    expect(
      statuses([entry('http://a.example/x', 301, 'https://a.example/x'), entry('https://a.example/x', 200)])
    ).toEqual([[301, 200]])
    expect(statuses([entry('http://a.example/x', 302, '/y'), entry('http://a.example/y', 401)])).toEqual([[302, 401]])
    expect(statuses([entry('http://a.example/x', 302, '/login'), entry('http://a.example/y', 401)])).toEqual([
      [302],
      [401]
    ])
    expect(statuses([entry('http://a.example/x', 304), entry('http://a.example/y', 200)])).toEqual([[304], [200]])
  })

  it('are as many as it has entries, whatever the entries are', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 30 }), entries => {
        const calls = harCallsOf({ log: { entries } })
        expect(calls.flatMap(call => call.entries)).toEqual(entries)
      })
    )
  })

  it('that went wrong are kept of too many', () => {
    const entries = Array.from({ length: maxPastedCalls * 2 }, (_, place) =>
      entry(`https://a.example/${place}`, place % 50 === 0 ? 500 : 200)
    )
    const result = read(JSON.stringify({ log: { entries } }))
    if (!result.ok) throw new Error(result.problem)
    expect(result.calls).toHaveLength(maxPastedCalls)
    expect(result.left).toBe(maxPastedCalls)
    const bad = result.calls.filter(({ evidence }) => evidence.exchange.hops[0]?.status === 500)
    expect(bad).toHaveLength(8)
  })
})

it('reads any JSON, and any text, or says why not', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map(text => `{"log":{"entries":[${text}]}}`)
      ),
      text => {
        const result = read(text)
        expect(result.ok ? result.calls.length > 0 : result.problem).toBeTruthy()
      }
    )
  )
})

it('tells a file that breaks off from one that is nested too deeply', () => {
  const whole = JSON.stringify({ log: { entries: [entry('https://a.example/', 401)] } })
  expect(read(whole.slice(0, -5))).toEqual({ ok: false, problem: 'cut_off' })
  expect(read(`{"log":${'['.repeat(5000)}`)).toEqual({ ok: false, problem: 'too_deep' })
})
