import { AppFailure } from '@shared/errors'
import { beforeEach, expect, it } from 'vitest'
import { useKeyTests } from '../../../../renderer/stores/key-test-store'
import type { FakeMain } from '../fake-bridge'
import { credential } from '../fake-data'
import { installFakeMain, settle } from '../fake-window'

const { id } = credential(1)
const stateOf = () => useKeyTests.getState().tests[id]

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({ credentials: [credential(1)] })
})

it('keeps what the provider answered', async () => {
  const running = useKeyTests.getState().run(id)
  expect(stateOf()?.status).toBe('running')
  expect(await running).toMatchObject({ ok: true, value: { outcome: 'works' } })
  expect(stateOf()).toMatchObject({ status: 'done', test: { reason: 'accepted' } })
})

it('keeps the error of a test that could not be made', async () => {
  fake.failNext('credentials.test', new AppFailure('secret_missing', 'No.'))
  await useKeyTests.getState().run(id)
  expect(stateOf()).toMatchObject({ status: 'failed', error: { code: 'secret_missing' } })
})

it('ends a test in main too, and tells nothing of it', async () => {
  fake.state.delay = 60_000
  const running = useKeyTests.getState().run(id)
  await settle()
  const state = stateOf()
  useKeyTests.getState().stop(id)
  expect(stateOf()).toBeUndefined()
  expect(await running).toBeNull()
  expect(stateOf()).toBeUndefined()
  const testId = state?.status === 'running' ? state.testId : ''
  expect(fake.calls).toContainEqual({ name: 'requests.cancel', input: { sendId: testId } })
})

it('lets only the newest of two tests speak', async () => {
  fake.state.delay = 60_000
  const first = useKeyTests.getState().run(id)
  await settle()
  fake.state.delay = 0
  const second = useKeyTests.getState().run(id)
  expect(await first).toBeNull()
  expect(await second).toMatchObject({ ok: true })
  expect(stateOf()?.status).toBe('done')
})
