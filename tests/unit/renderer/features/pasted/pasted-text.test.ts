import type { Hop } from '@shared/schemas/exchange'
import type { PastedCall } from '@shared/schemas/pasted'
import { expect, it } from 'vitest'
import { describePlaces, wentWrong, wireOf } from '../../../../../renderer/features/pasted/pasted-text'

const hop: Hop = {
  method: 'GET',
  url: 'https://a.example/',
  requestHead: 'GET / HTTP/1.1\r\nHost: a.example\r\n',
  requestBytes: 0,
  status: 401,
  statusText: 'Unauthorized',
  httpVersion: '',
  responseHeaders: [{ name: 'Date', value: 'today' }],
  timings: { lookup: null, connect: null, secureConnect: null, requestSent: null, firstByte: null, end: null },
  remoteAddress: null,
  tls: null,
  dropped: []
}
const call = (change: Partial<PastedCall> = {}): PastedCall => ({
  hops: [hop],
  failure: null,
  body: { text: '{}', isWhole: true },
  findings: [],
  places: [],
  credential: null,
  environment: null,
  providerName: null,
  ...change
})

it('writes request and answer as far as they are known', () => {
  expect(wireOf(call())).toEqual({
    sent: 'GET / HTTP/1.1\r\nHost: a.example',
    received: '401 Unauthorized\nDate: today\n\n{}'
  })
  expect(
    wireOf(
      call({
        hops: [{ ...hop, requestHead: '', status: null, responseHeaders: [] }],
        body: { text: '', isWhole: true }
      })
    )
  ).toEqual({
    sent: '',
    received: ''
  })
})

it('names each kind of place once, with its lines where there are any', () => {
  const places = [
    { line: 4, by: 'header' as const, name: 'Authorization' },
    { line: 9, by: 'header' as const, name: 'Authorization' },
    { line: 9, by: 'name' as const, name: 'token' }
  ]
  expect(describePlaces(places, 'curl')).toBe('Authorization (4, 9), token (9)')
  expect(describePlaces(places, 'har')).toBe('Authorization, token')
})

it('knows what went wrong', () => {
  expect(wentWrong(call())).toBe(true)
  expect(wentWrong(call({ hops: [{ ...hop, status: 200 }] }))).toBe(false)
  expect(wentWrong(call({ hops: [{ ...hop, status: null }], failure: { code: 'timeout', detail: '' } }))).toBe(true)
})
