import { AppFailure } from '@shared/errors'
import type { RequestSpec } from '@shared/schemas/request'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectEvents } from '../../../../renderer/stores/bridge-events'
import { useCompare } from '../../../../renderer/stores/compare-store'
import { useCredentials } from '../../../../renderer/stores/credential-store'
import { useEnvironments } from '../../../../renderer/stores/environment-store'
import { useNavigation } from '../../../../renderer/stores/navigation-store'
import { noConsent } from '../../../../renderer/stores/send-store'
import type { FakeMain } from '../fake-bridge'
import { credential, environments, exchangeOf, fakeId, sandboxId } from '../fake-data'
import { installFakeMain, settle } from '../fake-window'

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

const past = environments()
  .filter(({ id }) => id === sandboxId)
  .flatMap(place => [0, 1].map(number => exchangeOf(fakeId(3, number), spec, place, { status: 200 + number })))

const now = () => useCompare.getState()

let fake: FakeMain
let stop: () => void
beforeEach(async () => {
  fake = installFakeMain({
    credentials: [1, 2].map(number => credential(number, { environmentId: sandboxId })),
    exchanges: past,
    bodies: new Map(past.map(({ id }, index) => [id, `{"a":${index},"b":2}`]))
  })
  stop = connectEvents()
  await useCredentials.getState().load()
  await useEnvironments.getState().load()
})
afterEach(() => {
  now().reset()
  stop()
})

describe('two calls of the history', () => {
  beforeEach(() => {
    const [kept] = past
    if (!kept) throw new Error('There are two.')
    now().begin(spec, kept)
    now().chooseMode('kept')
    now().chooseOther(fakeId(3, 1))
  })

  it('are compared without sending anything', async () => {
    await now().compareKept()
    expect(now()).toMatchObject({ phase: 'done', comparison: { status: { left: 200, right: 201 } } })
    expect(now().comparison?.body).toMatchObject({ kind: 'rows', differences: 1, total: 1 })
    expect(fake.calls.map(({ name }) => name)).not.toContain('requests.send')
  })

  it('are shown whole where that is wanted', async () => {
    await now().compareKept()
    await now().compare('all', 0)
    expect(now()).toMatchObject({ view: 'all', comparison: { body: { total: 2 } } })
  })

  it('say why there is nothing to compare', async () => {
    fake.failNext('history.get', new AppFailure('exchange_not_found', 'Gone.'))
    await now().compareKept()
    expect(now()).toMatchObject({ phase: 'done', comparison: null, right: { error: { code: 'exchange_not_found' } } })
    await now().compareKept()
    fake.failNext('comparisons.get', new AppFailure('row_damaged', 'Damaged.'))
    await now().compare('all', 0)
    expect(now().comparisonError?.code).toBe('row_damaged')
  })

  it('show no answer that comes after another question, or after the dialog was closed', async () => {
    const first = now().compareKept()
    now().reset()
    await first
    expect(now()).toMatchObject({ phase: 'choosing', spec: null, comparison: null })
  })
})

describe('a send for one side', () => {
  beforeEach(() => {
    now().begin(spec, null)
    now().start()
  })

  it('begins with another key of the place for the other side', () => {
    expect(now().left.signer).toEqual({ credentialId: fakeId(2, 1), environmentId: sandboxId })
    expect(now().right.signer).toEqual({ credentialId: fakeId(2, 2), environmentId: sandboxId })
  })

  it('keeps its answer, or why nothing was sent', async () => {
    await now().send('left', spec, noConsent)
    expect(now().left.exchange?.hops[0]?.status).toBe(200)
    fake.failNext('requests.send', new AppFailure('origin_refused', 'No.'))
    await now().send('right', spec, noConsent)
    expect(now().right).toMatchObject({ exchange: null, error: { code: 'origin_refused' } })
  })

  it('is cancelled with the whole, and its answer says so', async () => {
    fake.state.delay = 60_000
    const sending = now().send('left', spec, noConsent)
    await settle()
    await now().cancel()
    await sending
    expect(now()).toMatchObject({ cancelled: true, left: { exchange: { failure: { code: 'cancelled' } } } })
  })

  it('ends when the dialog is closed, and its answer is not shown', async () => {
    fake.state.delay = 60_000
    const sending = now().send('left', spec, noConsent)
    await settle()
    now().reset()
    expect(await sending).toBeNull()
    expect(now().left.exchange).toBeNull()
    expect(fake.calls.map(({ name }) => name)).toContain('requests.cancel')
  })
})

it('answers a question that is open with no when it is closed', async () => {
  now().begin(spec, null)
  const asked = now().ask('left', { kind: 'plainHttp', spec, consent: noConsent })
  expect(now().asked?.side).toBe('left')
  now().reset()
  expect(await asked).toBe(false)
})

it('holds nothing behind a lock', async () => {
  fake.emit('vault.changed', fake.state.vault)
  now().begin(spec, past[0] ?? null)
  useNavigation.getState().openDialog('compare')
  fake.emit('vault.changed', { status: 'locked', backend: 'keychain' })
  expect(now()).toMatchObject({ spec: null, kept: null })
  expect(useNavigation.getState().dialog).toBeNull()
})
