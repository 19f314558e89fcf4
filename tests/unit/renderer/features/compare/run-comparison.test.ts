import { AppFailure } from '@shared/errors'
import type { RequestSpec } from '@shared/schemas/request'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changesSomething, runComparison } from '../../../../../renderer/features/compare/run-comparison'
import { useCompare } from '../../../../../renderer/stores/compare-store'
import { useCredentials } from '../../../../../renderer/stores/credential-store'
import { useEnvironments } from '../../../../../renderer/stores/environment-store'
import type { FakeMain } from '../../fake-bridge'
import { credential, fakeId, productionId, sandboxId } from '../../fake-data'
import { installFakeMain, settle } from '../../fake-window'

const spec: RequestSpec = {
  method: 'GET',
  url: '/api/clientes/',
  pathParameters: [],
  query: [],
  headers: [],
  body: { kind: 'none' },
  environmentId: sandboxId,
  credentialId: fakeId(2, 1),
  timeoutMs: 30_000,
  followRedirects: true
}

const now = () => useCompare.getState()

/** Who was asked to send what, with what consent. */
const sent = (fake: FakeMain) =>
  fake.calls.flatMap(({ name, input }) => {
    if (name !== 'requests.send') return []
    const {
      spec: given,
      confirmed,
      allowPlainHttp
    } = input as {
      spec: RequestSpec
      confirmed: boolean
      allowPlainHttp: boolean
    }
    return [{ credentialId: given.credentialId, environmentId: given.environmentId, confirmed, allowPlainHttp }]
  })

let fake: FakeMain
beforeEach(async () => {
  fake = installFakeMain({
    credentials: [
      credential(1, { environmentId: sandboxId }),
      credential(2, { environmentId: sandboxId }),
      credential(3, { environmentId: productionId })
    ],
    answerTo: { [fakeId(2, 2)]: { answer: { status: 403 }, bodyText: '{"detail":"No."}' } }
  })
  await useCredentials.getState().load()
  await useEnvironments.getState().load()
})
afterEach(() => now().reset())

const inProduction = { credentialId: fakeId(2, 3), environmentId: productionId }

it('sends for both, one after the other, and compares the answers', async () => {
  now().begin(spec, null)
  await runComparison()
  expect(sent(fake).map(({ credentialId }) => credentialId)).toEqual([fakeId(2, 1), fakeId(2, 2)])
  expect(now()).toMatchObject({ phase: 'done', comparison: { status: { left: 200, right: 403 } } })
})

describe('what changes something', () => {
  beforeEach(() => now().begin({ ...spec, method: 'POST' }, null))

  it('is known as such', () => {
    expect(changesSomething()).toBe(true)
    now().begin(spec, null)
    expect(changesSomething()).toBe(false)
  })

  it('is asked about for each environment that asks, before anything leaves', async () => {
    now().sign('right', inProduction)
    const running = runComparison()
    await settle()
    expect(now().asked).toMatchObject({ side: 'right', question: { kind: 'guard', level: 'type' } })
    expect(sent(fake)).toEqual([])
    now().asked?.answer(true)
    await running
    expect(sent(fake).map(({ confirmed }) => confirmed)).toEqual([false, true])
    expect(now().phase).toBe('done')
  })

  it('goes nowhere where one of the two is declined', async () => {
    now().sign('right', inProduction)
    const running = runComparison()
    await settle()
    now().asked?.answer(false)
    await running
    expect(sent(fake)).toEqual([])
    expect(now().phase).toBe('choosing')
  })

  it('and cannot be undone is asked about for both sides, in an open environment too', async () => {
    now().begin({ ...spec, method: 'DELETE' }, null)
    const running = runComparison()
    for (const side of ['left', 'right']) {
      await settle()
      expect(now().asked).toMatchObject({ side, question: { kind: 'guard', level: 'ask' } })
      expect(sent(fake)).toEqual([])
      now().asked?.answer(true)
    }
    await running
    expect(sent(fake).map(({ confirmed }) => confirmed)).toEqual([true, true])
  })
})

it('asks what main asks, for the side that it asks it of', async () => {
  now().begin(
    { ...spec, url: 'http://api.wisphub.net/', environmentId: productionId, credentialId: fakeId(2, 3) },
    null
  )
  now().sign('right', { credentialId: null, environmentId: productionId })
  const running = runComparison()
  await settle()
  expect(now().asked).toMatchObject({ side: 'left', question: { kind: 'plainHttp' } })
  now().asked?.answer(true)
  await running
  expect(sent(fake).map(({ allowPlainHttp }) => allowPlainHttp)).toEqual([false, true, false])
  expect(now().phase).toBe('done')
})

it('shows why one side was not sent beside the answer of the other', async () => {
  fake.state.environments = fake.state.environments.map(one =>
    one.id === productionId ? { ...one, guard: 'read_only' as const } : one
  )
  await useEnvironments.getState().load()
  now().begin({ ...spec, method: 'POST' }, null)
  now().sign('left', inProduction)
  await runComparison()
  expect(now()).toMatchObject({
    phase: 'done',
    comparison: null,
    left: { exchange: null, error: { code: 'environment_read_only' } },
    right: { error: null }
  })
  expect(now().right.exchange).not.toBeNull()
})

it('sends nothing more once it was cancelled, and shows that', async () => {
  fake.state.delay = 60_000
  now().begin(spec, null)
  const running = runComparison()
  await settle()
  await now().cancel()
  fake.state.delay = 0
  await running
  expect(sent(fake)).toHaveLength(1)
  expect(now()).toMatchObject({ phase: 'done', cancelled: true, right: { exchange: null } })
})

it('leaves alone what was begun after it', async () => {
  fake.state.delay = 60_000
  now().begin(spec, null)
  const older = runComparison()
  await settle()
  fake.state.delay = 0
  now().begin(spec, null)
  await runComparison()
  await older
  expect(now().phase).toBe('done')
  expect(now().comparison).not.toBeNull()
})

it('shows what main says where the two cannot be compared', async () => {
  fake.failNext('comparisons.get', new AppFailure('exchange_not_found', 'Gone.'))
  now().begin(spec, null)
  await runComparison()
  expect(now()).toMatchObject({ phase: 'done', comparisonError: { code: 'exchange_not_found' } })
})
