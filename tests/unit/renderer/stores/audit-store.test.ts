import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useAudit } from '../../../../renderer/stores/audit-store'
import { connectEvents } from '../../../../renderer/stores/bridge-events'
import type { FakeMain } from '../fake-bridge'
import { installFakeMain, settle } from '../fake-window'

let fake: FakeMain
let stop: () => void
beforeEach(() => {
  fake = installFakeMain()
  stop = connectEvents()
})
afterEach(() => stop())

it('counts while it reads, and says what it found', async () => {
  fake.state.delay = 20
  const checking = useAudit.getState().verify()
  await settle()
  expect(useAudit.getState()).toMatchObject({ verifying: true, records: 4_000 })
  await checking
  expect(useAudit.getState()).toMatchObject({ verifying: false, result: { result: 'intact' } })
})

it('runs one check at a time', async () => {
  fake.state.delay = 20
  await Promise.all([useAudit.getState().verify(), useAudit.getState().verify()])
  expect(fake.calls.filter(({ name }) => name === 'audit.verify')).toHaveLength(1)
})

it('cancels only what runs, and can be asked again when cancelling failed', async () => {
  await useAudit.getState().cancel()
  fake.state.delay = 20
  const checking = useAudit.getState().verify()
  fake.failNext('audit.cancelVerify', new AppFailure('internal', 'No.'))
  await useAudit.getState().cancel()
  expect(useAudit.getState().cancelling).toBe(false)
  await useAudit.getState().cancel()
  expect(fake.calls.filter(({ name }) => name === 'audit.cancelVerify')).toHaveLength(2)
  await checking
})

it('shows why it could not be done', async () => {
  fake.failNext('audit.verify', new AppFailure('audit_unavailable', 'No.'))
  await useAudit.getState().verify()
  expect(useAudit.getState()).toMatchObject({ verifying: false, result: null, error: { code: 'audit_unavailable' } })
})
