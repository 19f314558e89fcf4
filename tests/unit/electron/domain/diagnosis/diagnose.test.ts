import { findingSchema } from '@shared/schemas/diagnosis'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../../electron/domain/diagnosis/diagnose'
import { allCases as cases } from './cases'
import type { FaultCase } from './cases/case'
import { evidenceOf, type Given, key } from './evidence-of'
import { apiKey } from './provider-facts'

const found = ({ given }: FaultCase) => diagnose(evidenceOf(given))
const fixed = ({ fix }: FaultCase) => (typeof fix === 'string' ? expect.objectContaining({ action: fix }) : fix)

it('knows at least 80 faults', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80)
})

describe.each(cases.map(one => [one.name, one] as const))('%s', (_, one) => {
  it('is named first, with its fix', () => {
    const [first] = found(one)
    expect(first?.id).toBe(one.first)
    expect(first?.fix).toEqual(fixed(one))
  })

  it('is told in the shape that the window knows', () => {
    for (const finding of found(one)) expect(findingSchema.parse(finding)).toEqual(finding)
  })
})

it('is the same list each time', () => {
  for (const one of cases) expect(found(one)).toEqual(found(one))
})

it('names every cause once', () => {
  for (const one of cases) {
    const ids = found(one).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

describe('with things beside it that are odd and not the cause', () => {
  const noises: Partial<Given>[] = [
    { clockAheadSeconds: 7200 },
    { clockAheadSeconds: null, proxy: 'proxy.example:3128' },
    { history: { rateLimited: 3, sentInWindow: 90, countWithoutFilter: 12, lastSuccessAt: null } }
  ]
  const noisy = cases.flatMap(one =>
    noises.map(noise => {
      const history = { ...noise.history, ...one.given.history }
      const isAboutClock = one.given.clockAheadSeconds !== undefined || one.given.token != null
      const clock = isAboutClock ? { clockAheadSeconds: one.given.clockAheadSeconds ?? 0 } : {}
      return { ...one, given: { ...one.given, ...noise, ...clock, history } }
    })
  )

  it('is among the first three always, and first in 95 of 100', () => {
    const places = noisy.map(one => found(one).findIndex(({ id }) => id === one.first))
    const lost = noisy.filter((_, index) => (places[index] ?? -1) < 0 || (places[index] ?? 9) > 2)
    expect(lost.map(({ name }) => name)).toEqual([])
    expect(places.filter(place => place === 0).length / places.length).toBeGreaterThanOrEqual(0.95)
  })
})

it('puts nothing of a masked key into the address that a fix offers', () => {
  const path = `/secure-endpoint?api_key=${key}&page=2`
  const given: Given = { provider: apiKey, path, status: 307, headers: { location: '/secure-endpoint/' } }
  expect(diagnose(evidenceOf(given))[0]?.fix).toEqual({
    action: 'add_trailing_slash',
    url: 'https://service.example/secure-endpoint/?page=2'
  })
})
