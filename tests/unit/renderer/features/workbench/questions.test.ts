import type { ErrorCode } from '@shared/errors'
import type { RequestSpec } from '@shared/schemas/request'
import { expect, it } from 'vitest'
import { consentAfter, questionFor } from '../../../../../renderer/features/workbench/questions'
import { noConsent } from '../../../../../renderer/stores/send-store'
import { fakeId, sandboxId } from '../../fake-data'

const spec: RequestSpec = {
  method: 'DELETE',
  url: '/api/clientes/7/',
  pathParameters: [],
  query: [],
  headers: [],
  body: { kind: 'none' },
  environmentId: sandboxId,
  credentialId: fakeId(2, 1),
  timeoutMs: 30_000,
  followRedirects: true
}
const error = (code: ErrorCode, fields: Record<string, string> = {}) => ({ code, message: '', fields })

it('asks what main wants to be asked', () => {
  expect(questionFor(error('confirmation_needed', { level: 'type' }), spec, noConsent)).toMatchObject({
    kind: 'guard',
    level: 'type'
  })
  expect(questionFor(error('confirmation_needed', { level: 'ask' }), spec, noConsent)).toMatchObject({
    level: 'ask',
    environmentId: sandboxId
  })
  // Where an absolute address leads to another environment, its guard asks.
  const reached = { level: 'type', environmentId: fakeId(1, 9) }
  expect(questionFor(error('confirmation_needed', reached), spec, noConsent)).toMatchObject(reached)
  expect(questionFor(error('plain_http_secret'), spec, noConsent)).toMatchObject({ kind: 'plainHttp' })
  const fields = { label: 'Support', origin: 'https://files.example', bound: 'https://api.example' }
  expect(questionFor(error('origin_refused', fields), spec, noConsent)).toMatchObject({ kind: 'origin', ...fields })
})

it('asks nothing twice, and nothing that a yes would not change', () => {
  expect(questionFor(error('confirmation_needed'), spec, { ...noConsent, confirmed: true })).toBeNull()
  expect(questionFor(error('plain_http_secret'), spec, { ...noConsent, allowPlainHttp: true })).toBeNull()
  expect(questionFor(error('environment_read_only'), spec, noConsent)).toBeNull()
  expect(questionFor(error('origin_refused'), spec, noConsent)).toBeNull()
  expect(
    questionFor(error('origin_refused', { origin: 'https://x.example' }), { ...spec, credentialId: null }, noConsent)
  ).toBeNull()
})

it('asks for the same send: raw, or once more', () => {
  const manner = { raw: true, replayOf: fakeId(3, 1) }
  expect(questionFor(error('confirmation_needed'), spec, noConsent, manner)).toMatchObject({ manner })
})

it('keeps every yes for the next send', () => {
  const asked = { kind: 'plainHttp', spec, consent: { allowPlainHttp: false, confirmed: true } } as const
  expect(consentAfter(asked)).toEqual({ allowPlainHttp: true, confirmed: true })
  expect(consentAfter({ kind: 'guard', level: 'ask', environmentId: sandboxId, spec, consent: noConsent })).toEqual({
    allowPlainHttp: false,
    confirmed: true
  })
})

it('asks to log in for a request that goes with a session, each time that there is none', () => {
  const withSession = { ...spec, credentialId: null, session: 'cookie' as const }
  const asked = questionFor(error('session_missing', { state: 'expired' }), withSession, noConsent)
  expect(asked).toEqual({
    kind: 'session',
    environmentId: sandboxId,
    spec: withSession,
    consent: noConsent,
    manner: { raw: false, replayOf: null }
  })
  expect(questionFor(error('session_missing'), spec, noConsent)).toBeNull()
  expect(asked && consentAfter(asked)).toEqual(noConsent)
})
