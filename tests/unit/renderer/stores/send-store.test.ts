import { AppFailure } from '@shared/errors'
import type { RequestSpec } from '@shared/schemas/request'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectEvents } from '../../../../renderer/stores/bridge-events'
import { useHistory } from '../../../../renderer/stores/history-store'
import { noConsent, noSend, type Question, useSend } from '../../../../renderer/stores/send-store'
import type { FakeMain } from '../fake-bridge'
import { credential, fakeId, productionId, sandboxId } from '../fake-data'
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

const tab = fakeId(6, 1)
const other = fakeId(6, 2)
const last = () => useSend.getState().sends[tab] ?? noSend
const send = (consent = noConsent, sent = spec) => useSend.getState().send(tab, sent, consent)

let fake: FakeMain
let stop: () => void
beforeEach(() => {
  fake = installFakeMain({ credentials: [credential(1, { environmentId: sandboxId })] })
  stop = connectEvents()
})
afterEach(() => stop())

describe('a send', () => {
  it('shows its answer and adds it to the history', async () => {
    await send()
    expect(last().exchange?.hops[0]?.status).toBe(200)
    expect(last().sendId).toBeNull()
    expect(useHistory.getState().exchanges).toHaveLength(1)
  })

  it('shows why nothing was sent', async () => {
    fake.failNext('requests.send', new AppFailure('origin_refused', 'No.'))
    await send()
    expect(last()).toMatchObject({ exchange: null, sendId: null, error: { code: 'origin_refused' } })
  })

  it('asks before a key travels unencrypted', async () => {
    const plain = { ...spec, url: 'http://api.wisphub.net/', environmentId: productionId }
    expect(await send(noConsent, plain)).toMatchObject({
      ok: false,
      error: { code: 'plain_http_secret' }
    })
    expect(await send({ ...noConsent, allowPlainHttp: true }, plain)).toMatchObject({ ok: true })
  })

  it('passes on what was agreed to', async () => {
    await send({ allowPlainHttp: false, confirmed: true })
    expect(fake.calls.find(({ name }) => name === 'requests.send')?.input).toMatchObject({ confirmed: true })
  })

  it('of one tab leaves the others alone', async () => {
    fake.state.delay = 20
    const both = [send(), useSend.getState().send(other, spec, noConsent)]
    await settle()
    await useSend.getState().cancel(tab)
    await Promise.all(both)
    expect(last().exchange?.failure?.code).toBe('cancelled')
    expect(useSend.getState().sends[other]?.exchange?.failure).toBeNull()
  })

  it('goes one at a time', async () => {
    fake.state.delay = 20
    const first = send()
    expect(await send()).toBeNull()
    expect(await first).toMatchObject({ ok: true })
    expect(fake.calls.filter(({ name }) => name === 'requests.send')).toHaveLength(1)
  })

  it('can be cancelled, and the cancelled exchange is shown', async () => {
    fake.state.delay = 60_000
    const sending = send()
    await settle()
    await useSend.getState().cancel(tab)
    expect(last().cancelling).toBe(false)
    await sending
    expect(last().exchange?.failure?.code).toBe('cancelled')
  })

  it('lets a person cancel again when cancelling failed', async () => {
    fake.state.delay = 60_000
    const sending = send()
    await settle()
    fake.failNext('requests.cancel', new AppFailure('internal', 'No.'))
    await useSend.getState().cancel(tab)
    expect(last().cancelling).toBe(false)
    await useSend.getState().cancel(tab)
    await sending
    expect(last().sendId).toBeNull()
  })
})

describe('a send that repeats one', () => {
  const replay = (consent = noConsent) =>
    useSend.getState().send(tab, { ...spec, method: 'POST', environmentId: productionId }, consent, {
      raw: false,
      replayOf: fakeId(3, 1)
    })

  it('says which, and shows its answer in the place of the first', async () => {
    fake.state.answer = { status: 401, replayOffered: true }
    const first = await send()
    await replay({ ...noConsent, confirmed: true })
    expect(last().exchange).toMatchObject({ replayOfId: fakeId(3, 1), replayOffered: false })
    expect(first).toMatchObject({ ok: true, value: { replayOffered: true } })
    expect(last().spec?.method).toBe('POST')
  })

  it('leaves the first answer where it is when the person thinks better of it', async () => {
    await send()
    const before = last().exchange
    const refused = await replay()
    expect(refused).toMatchObject({ ok: false, error: { code: 'confirmation_needed' } })
    useSend.getState().dismiss(tab)
    expect(last()).toMatchObject({ exchange: before, error: null, question: null })
  })
})

it('takes a yes to a question once, and none after it was dismissed', () => {
  const question: Question = { kind: 'session', environmentId: sandboxId, spec, consent: noConsent }
  const { ask, dismiss, accept } = useSend.getState()
  ask(tab, question)
  expect([accept(tab, question), accept(tab, question)]).toEqual([true, false])
  ask(tab, question)
  dismiss(tab)
  expect(accept(tab, question)).toBe(false)
  expect(last().question).toBeNull()
})

it('goes out raw where that is asked for', async () => {
  await useSend.getState().send(tab, spec, noConsent, { raw: true, replayOf: null })
  await send()
  const sent = fake.calls.filter(({ name }) => name === 'requests.send').map(({ input }) => input)
  expect(sent).toMatchObject([
    { raw: true, replayOf: null },
    { raw: false, replayOf: null }
  ])
})

it('takes progress of the send under way only', async () => {
  fake.state.delay = 30
  const sending = send()
  await settle()
  expect(last().progress?.phase).toBe('waiting')
  fake.emit('requests.progress', { sendId: fakeId(9, 9), phase: 'receiving', receivedBytes: 7 })
  expect(last().progress?.phase).toBe('waiting')
  await sending
  expect(last().progress).toBeNull()
})
