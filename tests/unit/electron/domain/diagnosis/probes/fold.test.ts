import type { ProbeKind } from '@shared/schemas/diagnosis'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../../../electron/domain/diagnosis/diagnose'
import type { Evidence, ProbeResult } from '../../../../../../electron/domain/diagnosis/evidence'
import { foldProbe } from '../../../../../../electron/domain/diagnosis/probes/fold'
import { date, evidenceOf, type Given, key, receivedAt } from '../evidence-of'
import { apiKey, fiberwise, middleware, wisphubNet } from '../provider-facts'

const result = (kind: ProbeKind, url: string, more: Partial<ProbeResult> = {}): ProbeResult => ({
  probe: { id: kind, kind, method: 'GET', url, credential: { use: 'none' }, cost: 1, tells: [], needsConsent: false },
  status: 200,
  failure: null,
  headers: [],
  body: { text: '', json: undefined },
  receivedAt,
  ...more
})

const first = (evidence: Evidence) => diagnose(evidence)[0]
const wisp: Given = {
  provider: wisphubNet,
  path: '/api/tickets/',
  sent: [`Authorization: Api-Key ${key}`],
  status: 403,
  body: { detail: 'Usted no tiene permiso para realizar esta acción.' }
}
const list = 'https://api.wisphub.net/api/clientes/'

it('leaves the evidence as it was, and keeps one result of each probe', () => {
  const evidence = Object.freeze(evidenceOf(wisp))
  const once = foldProbe(evidence, result('list_call', list))
  expect(evidence.probes).toEqual([])
  expect(foldProbe(once, result('list_call', list, { status: 403 })).probes.map(({ status }) => status)).toEqual([403])
})

describe('what a probe changes', () => {
  it('turns a doubtful region into a missing permission where the harmless call works', () => {
    expect(first(evidenceOf(wisp))?.id).toBe('host_of_other_region')
    const found = first(foldProbe(evidenceOf(wisp), result('list_call', list)))
    expect([found?.id, found?.confidence]).toEqual(['permission_missing', 'certain'])
  })

  it('makes a dirty key certain where its clean form works', () => {
    const evidence = evidenceOf({ ...wisp, dirt: ['surrounding_blank'] })
    expect(first(evidence)?.id).not.toBe('key_dirty')
    const found = first(foldProbe(evidence, result('cleaned_key', list)))
    expect([found?.id, found?.confidence]).toEqual(['key_dirty', 'certain'])
  })

  it('shows an ignored filter by the count without it', () => {
    const given = { ...wisp, path: '/api/clientes/?documento=9', status: 200, body: { count: 137, results: [] } }
    expect(diagnose(evidenceOf(given))).toEqual([])
    const whole = { text: '', json: { count: 137, results: [] } }
    expect(first(foldProbe(evidenceOf(given), result('without_filter', list, { body: whole })))?.id).toBe(
      'filter_ignored'
    )
  })

  it('names the header that the service describes', () => {
    const given: Given = {
      provider: apiKey,
      path: '/secure-endpoint',
      sent: [`X-API-Key: ${key}`],
      status: 403,
      body: { detail: 'Invalid or missing API Key' }
    }
    const json = {
      components: { securitySchemes: { APIKeyHeader: { type: 'apiKey', in: 'header', name: 'api-key' } } }
    }
    const evidence = foldProbe(
      evidenceOf(given),
      result('description', 'https://service.example/openapi.json', { body: { text: '', json } })
    )
    expect(first(evidence)?.fix).toEqual({ action: 'change_method', methodId: null, name: 'api-key' })
  })

  it('takes the last day of a key from the provider’s list', () => {
    const given: Given = {
      provider: fiberwise,
      path: '/api/v1/agents',
      sent: [`Authorization: Bearer ${key}`],
      status: 401,
      body: { detail: 'Invalid API key' }
    }
    const listed = { listed: true, expiresAt: '2026-01-01T00:00:00Z', scopes: [] }
    expect(
      first(foldProbe(evidenceOf(given), result('key_list', 'http://localhost:5757/api/v1/user/api-keys', { listed })))
        ?.id
    ).toBe('key_expired')
  })

  it('finds the refused upstream key behind an empty search', () => {
    const given: Given = {
      provider: middleware,
      path: '/api/clients/search?q=Ana',
      sent: [`X-API-Key: ${key}`],
      status: 200,
      body: []
    }
    const empty = { text: '[]', json: [] }
    expect(diagnose(evidenceOf(given))).toEqual([])
    expect(
      first(foldProbe(evidenceOf(given), result('list_call', 'http://localhost:8000/api/clients/', { body: empty })))
        ?.id
    ).toBe('upstream_key_refused')
  })

  it('no longer calls a refusal ambiguous once the answer without a key was another', () => {
    const given: Given = {
      provider: apiKey,
      path: '/secure-endpoint',
      sent: [`api-key: ${key}`],
      status: 403,
      body: { detail: 'Invalid or missing API Key' }
    }
    const ids = (evidence: Evidence) => diagnose(evidence).map(({ id }) => id)
    expect(ids(evidenceOf(given))).toContain('refusal_ambiguous')
    const other = result('without_credential', 'https://service.example/secure-endpoint', { status: 401 })
    expect(ids(foldProbe(evidenceOf(given), other))).not.toContain('refusal_ambiguous')
  })

  it('measures the clock where the exchange could not', () => {
    const evidence = { ...evidenceOf(wisp), clockAheadSeconds: null }
    const folded = foldProbe(evidence, result('list_call', list, { headers: [{ name: 'Date', value: date(90) }] }))
    expect(folded.clockAheadSeconds).toBe(90)
    expect(foldProbe({ ...evidence, clockAheadSeconds: 5 }, result('list_call', list)).clockAheadSeconds).toBe(5)
  })

  it('takes a name that is known now for a connection that was away', () => {
    const failure = { code: 'unknown_host', detail: 'ENOTFOUND' } as const
    const before = evidenceOf({ ...wisp, failure })
    expect(first(before)).toMatchObject({ id: 'unknown_host', confidence: 'likely' })
    const again = foldProbe(before, result('lookup', list, { failure }))
    expect(first(again)).toMatchObject({ id: 'unknown_host', confidence: 'certain' })
    const known = foldProbe(before, result('lookup', list, { addresses: ['192.0.2.1', '192.0.2.2'] }))
    expect(first(known)).toMatchObject({ id: 'unreachable', fix: { action: 'retry' } })
    expect(first(known)?.evidence).toContainEqual(
      expect.objectContaining({ kind: 'addresses', addresses: '192.0.2.1, 192.0.2.2' })
    )
  })

  it('shows the certificate that a handshake brought', () => {
    const failure = { code: 'tls_failed', detail: 'CERT_HAS_EXPIRED' } as const
    const certificate = {
      subject: 'CN=api',
      issuer: 'CN=CA',
      validFrom: null,
      validTo: '2026-01-01T00:00:00Z',
      names: ['api']
    }
    const evidence = foldProbe(evidenceOf({ ...wisp, failure }), result('tls', list, { certificate }))
    expect(first(evidence)?.evidence).toContainEqual(expect.objectContaining({ kind: 'certificate', issuer: 'CN=CA' }))
  })
})
