import { AppFailure } from '@shared/errors'
import type { RequestSpec } from '@shared/schemas/request'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectEvents } from '../../../../renderer/stores/bridge-events'
import { useHistory } from '../../../../renderer/stores/history-store'
import { useSend } from '../../../../renderer/stores/send-store'
import type { FakeMain } from '../fake-bridge'
import { fakeId, sandboxId } from '../fake-data'
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

let fake: FakeMain
let stop: () => void
beforeEach(() => {
  fake = installFakeMain()
  stop = connectEvents()
})
afterEach(() => stop())

describe('a send', () => {
  it('shows its answer and adds it to the history', async () => {
    await useSend.getState().send(spec, false)
    expect(useSend.getState().exchange?.hops[0]?.status).toBe(200)
    expect(useSend.getState().sendId).toBeNull()
    expect(useHistory.getState().exchanges).toHaveLength(1)
  })

  it('shows why nothing was sent', async () => {
    fake.failNext('requests.send', new AppFailure('origin_refused', 'No.'))
    await useSend.getState().send(spec, false)
    expect(useSend.getState()).toMatchObject({ exchange: null, sendId: null, error: { code: 'origin_refused' } })
  })

  it('asks before a key travels unencrypted', async () => {
    const plain = { ...spec, url: 'http://api.wisphub.net/' }
    expect(await useSend.getState().send(plain, false)).toMatchObject({
      ok: false,
      error: { code: 'plain_http_secret' }
    })
    expect(await useSend.getState().send(plain, true)).toMatchObject({ ok: true })
  })

  it('goes one at a time', async () => {
    fake.state.delay = 20
    const first = useSend.getState().send(spec, false)
    expect(await useSend.getState().send(spec, false)).toBeNull()
    expect(await first).toMatchObject({ ok: true })
    expect(fake.calls.filter(({ name }) => name === 'requests.send')).toHaveLength(1)
  })

  it('can be cancelled, and the cancelled exchange is shown', async () => {
    fake.state.delay = 60_000
    const sending = useSend.getState().send(spec, false)
    await settle()
    await useSend.getState().cancel()
    expect(useSend.getState().cancelling).toBe(false)
    await sending
    expect(useSend.getState().exchange?.failure?.code).toBe('cancelled')
  })

  it('lets a person cancel again when cancelling failed', async () => {
    fake.state.delay = 60_000
    const sending = useSend.getState().send(spec, false)
    await settle()
    fake.failNext('requests.cancel', new AppFailure('internal', 'No.'))
    await useSend.getState().cancel()
    expect(useSend.getState().cancelling).toBe(false)
    await useSend.getState().cancel()
    await sending
    expect(useSend.getState().sendId).toBeNull()
  })
})

it('takes progress of the send under way only', async () => {
  fake.state.delay = 30
  const sending = useSend.getState().send(spec, false)
  await settle()
  expect(useSend.getState().progress?.phase).toBe('waiting')
  fake.emit('requests.progress', { sendId: fakeId(9, 9), phase: 'receiving', receivedBytes: 7 })
  expect(useSend.getState().progress?.phase).toBe('waiting')
  await sending
  expect(useSend.getState().progress).toBeNull()
})
