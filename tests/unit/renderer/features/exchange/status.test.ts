import { describe, expect, it } from 'vitest'
import { adviceFor } from '../../../../../renderer/features/exchange/status-advice'
import { statusLine } from '../../../../../renderer/features/exchange/status-line'
import { environments, exchangeOf, fakeId } from '../../fake-data'

const hopWith = (status: number | null, statusText: string) => {
  const [environment] = environments()
  if (!environment) expect.fail('no environment')
  const spec = {
    method: 'GET' as const,
    url: '/a',
    pathParameters: [],
    query: [],
    headers: [],
    body: { kind: 'none' as const },
    environmentId: environment.id,
    credentialId: null,
    timeoutMs: 0,
    followRedirects: true
  }
  const hop = exchangeOf(fakeId(3, 1), spec, environment).hops[0] ?? expect.fail('no hop')
  return { ...hop, status, statusText }
}

describe('the status line', () => {
  it('keeps the words of the server, and knows the usual ones', () => {
    expect(statusLine([hopWith(200, 'Fine')])).toBe('200 Fine')
    expect(statusLine([hopWith(200, '')])).toBe('200 OK')
    expect(statusLine([hopWith(299, '')])).toBe('299')
  })

  it('is that of the last hop', () => {
    expect(statusLine([hopWith(302, 'Found'), hopWith(200, 'OK')])).toBe('200 OK')
    expect(statusLine([hopWith(302, 'Found'), hopWith(null, '')])).toBe('')
    expect(statusLine([])).toBe('')
  })
})

it.each([
  [null, null],
  [200, null],
  [302, null],
  [401, 'status401'],
  [403, 'status403'],
  [404, 'status404'],
  [415, 'status415'],
  [418, 'clientError'],
  [429, 'status429'],
  [500, 'status500'],
  [599, 'serverError']
])('advice for %s is %s', (status, advice) => {
  expect(adviceFor(status)).toBe(advice)
})
