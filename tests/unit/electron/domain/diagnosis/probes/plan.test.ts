import { probeSchema } from '@shared/schemas/diagnosis'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProbeBudget, planProbes } from '../../../../../../electron/domain/diagnosis/probes/plan'
import { allCases } from '../cases'
import { evidenceOf, type Given, key } from '../evidence-of'
import { apala, apiKey, fiberwise, middleware, wisphubNet } from '../provider-facts'

const plenty: ProbeBudget = { remaining: null, reserve: 10, most: 8 }
const plan = (given: Given, budget = plenty) => planProbes(evidenceOf(given), budget)
const kinds = (given: Given) => plan(given).map(({ kind }) => kind)

const refused = { path: '/api/tickets/', sent: [`Authorization: Api-Key ${key}`], status: 403, body: {} }

describe('over all faults', () => {
  it.each(allCases.map(one => [one.name, one.given] as const))('%s: harmless, affordable, clean', (_, given) => {
    const evidence = evidenceOf(given)
    const asked = evidence.exchange.hops[0]?.url ?? ''
    const own = evidence.environment?.baseUrl ?? ''
    for (const probe of planProbes(evidence, plenty)) {
      expect(probeSchema.parse(probe)).toEqual(probe)
      expect(new URL(probe.url).origin).toBe(new URL(asked).origin)
      expect([null, 'GET', 'HEAD']).toContain(probe.method)
      expect(decodeURIComponent(probe.url)).not.toMatch(/redacted|•|api_key/)
      expect(probe.tells).not.toEqual([])
      if (probe.credential.use !== 'none') expect(new URL(own).origin).toBe(new URL(probe.url).origin)
    }
  })

  it('never costs more than the budget leaves above its reserve', () => {
    const budgets = fc.record({
      remaining: fc.option(fc.integer({ min: -5, max: 30 })),
      reserve: fc.nat(20),
      most: fc.nat(10)
    })
    fc.assert(
      fc.property(fc.constantFrom(...allCases), budgets, ({ given }, budget) => {
        const cost = plan(given, budget).reduce((sum, probe) => sum + probe.cost, 0)
        expect(cost).toBeLessThanOrEqual(
          Math.min(budget.most, Math.max(0, (budget.remaining ?? Infinity) - budget.reserve))
        )
      })
    )
  })
})

it('asks what a refusal means: the harmless call, and the same without a key', () => {
  expect(
    plan({ provider: wisphubNet, ...refused }).map(({ kind, url, credential }) => [kind, url, credential.use])
  ).toEqual([
    ['list_call', 'https://api.wisphub.net/api/clientes/', 'as_set'],
    ['without_credential', 'https://api.wisphub.net/api/tickets/', 'none']
  ])
})

it('tries the clean form of a dirty key first', () => {
  expect(kinds({ provider: wisphubNet, ...refused, dirt: ['quotes'] })[0]).toBe('cleaned_key')
})

it('never repeats a write, and gets no token for a probe', () => {
  const given = { ...refused, method: 'POST' }
  expect(kinds({ provider: wisphubNet, ...given })).toEqual(['list_call'])
  expect(kinds({ provider: apala, ...given, path: '/api/auth/token', status: 401, purpose: 'token' })).toEqual([])
})

it('reads the list of keys where the provider has one', () => {
  expect(
    kinds({
      provider: fiberwise,
      path: '/api/v1/agents',
      sent: [`Authorization: Bearer ${key}`],
      status: 401,
      body: { detail: 'Invalid API key' }
    })
  ).toContain('key_list')
})

it('asks for consent before a key goes in a way whose names a person made up', () => {
  const given = {
    path: '/secure-endpoint',
    sent: [`api-key: ${key}`],
    status: 403,
    body: { detail: 'Not authenticated' }
  }
  const others = plan({ provider: apiKey, ...given }).filter(({ kind }) => kind === 'other_method')
  expect(others).not.toEqual([])
  expect(others.every(({ needsConsent }) => needsConsent)).toBe(true)
})

it('reads how a service describes itself, and never asks a shared platform for it', () => {
  const body = { detail: 'Invalid or missing API Key' }
  expect(kinds({ provider: apiKey, path: '/secure-endpoint', sent: [`api-key: ${key}`], status: 403, body })).toContain(
    'description'
  )
  expect(kinds({ provider: wisphubNet, ...refused, body })).not.toContain('description')
})

it('looks behind an empty list that hides a refusal', () => {
  const found = plan({
    provider: middleware,
    path: '/api/clients/search?q=Ana',
    sent: [`X-API-Key: ${key}`],
    status: 200,
    body: []
  })
  expect(found.map(({ url }) => url)).toEqual(['http://localhost:8000/api/clients/'])
})

it('counts without the filter, and keeps what only shapes the list', () => {
  const given = {
    path: '/api/clientes/?documento=9&limit=5',
    sent: [`Authorization: Api-Key ${key}`],
    status: 200,
    body: { count: 2, results: [] }
  }
  expect(plan({ provider: wisphubNet, ...given }).map(({ url }) => url)).toEqual([
    'https://api.wisphub.net/api/clientes/?limit=5'
  ])
})

it('asks for the name and the certificate of a server that did not answer, which costs no request', () => {
  const failure = { code: 'tls_failed', detail: 'CERT_HAS_EXPIRED' } as const
  const found = plan({ provider: wisphubNet, path: '/', failure }, { remaining: 0, reserve: 5, most: 5 })
  expect(found.map(({ kind, method }) => [kind, method])).toEqual([
    ['lookup', null],
    ['tls', null]
  ])
})

it('looks no address up', () => {
  const failure = { code: 'connection_refused', detail: 'ECONNREFUSED' } as const
  expect(plan({ provider: wisphubNet, baseUrl: 'http://127.0.0.1:9', path: '/', failure })).toEqual([])
})

it('sends no key to an origin that is not the environment’s own', () => {
  const found = plan({ provider: wisphubNet, ...refused, path: 'https://elsewhere.example/api/clientes/' })
  expect(found.map(({ credential }) => credential.use)).toEqual(['none'])
})

it('plans nothing after 429, for a pasted text, without an environment, and nothing twice', () => {
  const evidence = evidenceOf({ provider: wisphubNet, ...refused })
  expect(planProbes(evidenceOf({ provider: wisphubNet, ...refused, status: 429 }), plenty)).toEqual([])
  expect(planProbes({ ...evidence, source: 'pasted' }, plenty)).toEqual([])
  expect(planProbes({ ...evidence, environment: null }, plenty)).toEqual([])
  const empty = { status: null, failure: null, headers: [], body: { text: '', json: undefined }, receivedAt: null }
  const probes = planProbes(evidence, plenty).map(probe => ({ ...empty, probe }))
  expect(planProbes({ ...evidence, probes }, plenty)).toEqual([])
})
