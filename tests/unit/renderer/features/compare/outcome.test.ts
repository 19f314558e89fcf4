import type { ComparedBody, Comparison } from '@shared/schemas/comparison'
import type { Exchange } from '@shared/schemas/exchange'
import { summarizeExchange } from '@shared/schemas/exchange'
import { describe, expect, it } from 'vitest'
import { differingOf, isSame } from '../../../../../renderer/features/compare/differing'
import { likeFirst } from '../../../../../renderer/features/compare/kept-select'
import { outcomeOf } from '../../../../../renderer/features/compare/outcome'
import { type Answer, environments, exchangeOf, fakeId } from '../../fake-data'

const answered = (number: number, answer: Answer, url = '/api/clientes/'): Exchange => {
  const [place] = environments()
  if (!place) throw new Error('There are two.')
  const spec = {
    method: 'GET' as const,
    url,
    pathParameters: [],
    query: [],
    headers: [],
    body: { kind: 'none' as const },
    environmentId: place.id,
    credentialId: null,
    timeoutMs: 0,
    followRedirects: true
  }
  return exchangeOf(fakeId(3, number), spec, place, answer)
}

it.each([
  [200, 'allowed', '200 OK'],
  [204, 'allowed', '204 No Content'],
  [401, 'refused', '401 Unauthorized'],
  [403, 'refused', '403 Forbidden'],
  [302, 'answered', '302 Found'],
  [404, 'answered', '404 Not Found'],
  [503, 'answered', '503 Service Unavailable']
])('%i is %s', (status, kind, line) => {
  expect(outcomeOf({ exchange: answered(1, { status }) })).toEqual({ kind, status: line })
})

it('knows what got no answer, what was cancelled and what was not sent', () => {
  expect(outcomeOf({ exchange: answered(1, { failure: 'timeout' }) }).kind).toBe('failed')
  expect(outcomeOf({ exchange: answered(1, { failure: 'cancelled' }) }).kind).toBe('cancelled')
  expect(outcomeOf({ exchange: null }).kind).toBe('notSent')
})

const header = (name: string, change: 'same' | 'changed', usuallyDiffers: boolean) => ({
  name,
  change,
  left: ['1'],
  right: ['2'],
  usuallyDiffers
})

const rows = (differences: number): ComparedBody => ({
  kind: 'rows',
  by: 'structure',
  offset: 0,
  rows: [],
  total: differences,
  differences,
  coarse: false
})

const comparison = (body: ComparedBody, change: Partial<Comparison> = {}): Comparison => ({
  status: { left: 200, right: 200 },
  headers: [header('date', 'changed', true), header('allow', 'same', false)],
  body,
  ...change
})

const isAlike = (one: Comparison): boolean => isSame(differingOf(one), one)

describe('two answers are the same', () => {
  it('where only headers differ that usually do', () => {
    expect(isAlike(comparison(rows(0)))).toBe(true)
    expect(differingOf(comparison(rows(0))).usual).toEqual(['date'])
    expect(isAlike(comparison({ kind: 'none' }))).toBe(true)
    expect(isAlike(comparison({ kind: 'bytes', reason: 'binary', same: true }))).toBe(true)
  })

  it('and not where anything else does, or was not seen', () => {
    expect(isAlike(comparison(rows(1)))).toBe(false)
    expect(isAlike(comparison(rows(0), { status: { left: 200, right: 201 } }))).toBe(false)
    expect(isAlike(comparison(rows(0), { headers: [header('allow', 'changed', false)] }))).toBe(false)
    expect(isAlike(comparison({ kind: 'bytes', reason: 'too_large', same: false }))).toBe(false)
    expect(isAlike(comparison({ kind: 'unavailable' }))).toBe(false)
  })
})

it('offers calls of the same request first, and not the one itself', () => {
  const calls = [
    answered(1, {}, '/api/tickets/'),
    answered(2, {}, '/api/clientes/?limit=5'),
    answered(3, {}),
    answered(4, {})
  ].map(summarizeExchange)
  const [, , kept] = calls
  if (!kept) throw new Error('There are four.')
  expect(likeFirst(calls, kept).map(({ id }) => id)).toEqual([fakeId(3, 2), fakeId(3, 4), fakeId(3, 1)])
})
