import type { Finding, Probe } from '@shared/schemas/diagnosis'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useDiagnosis } from '../../../../renderer/stores/diagnosis-store'
import { createFakeMain, type FakeMain } from '../fake-bridge'

const exchangeId = '00000000-0000-4000-8000-000000000001'
const finding: Finding = {
  id: 'key_dirty',
  confidence: 'likely',
  parameters: { count: 1 },
  evidence: [],
  fix: { action: 'clean_key' }
}
const probe: Probe = {
  id: 'p',
  kind: 'cleaned_key',
  method: 'GET',
  url: 'https://api.example/',
  credential: { use: 'cleaned' },
  cost: 1,
  tells: ['key_dirty'],
  needsConsent: false
}
let fake: FakeMain
beforeEach(() => {
  fake = createFakeMain({ findings: [finding], probes: [probe], delay: 10_000 })
  vi.stubGlobal('window', { bridge: fake.bridge })
})
afterEach(() => {
  useDiagnosis.setState(useDiagnosis.getInitialState(), true)
  vi.unstubAllGlobals()
})
const known = () => useDiagnosis.getState().byExchange[exchangeId]

it('asks for the causes of an exchange', async () => {
  await useDiagnosis.getState().load(exchangeId)
  expect(known()?.diagnosis?.findings).toEqual([finding])
  useDiagnosis.getState().forget()
  expect(known()).toBeUndefined()
})

it('runs one series at a time, tells how far it is, and ends when it is stopped', async () => {
  const running = useDiagnosis.getState().findOut(exchangeId, [])
  expect(await useDiagnosis.getState().findOut(exchangeId, [])).toBe(false)
  const runId = known()?.run?.runId ?? ''
  useDiagnosis.getState().receive({ runId, exchangeId, done: 0, total: 1, kind: 'cleaned_key' })
  expect(known()?.run?.progress?.kind).toBe('cleaned_key')
  useDiagnosis.getState().receive({ runId: 'another', exchangeId, done: 1, total: 1, kind: null })
  expect(known()?.run?.progress?.done).toBe(0)
  await useDiagnosis.getState().cancel(exchangeId)
  expect(await running).toBe(true)
  expect(known()?.run).toBe(null)
  expect(fake.calls.map(({ name }) => name)).toContain('requests.cancel')
})
