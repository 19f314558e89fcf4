/**
 * Every provider from the window to the wire: the key is in the place that the provider's data declares and nowhere
 * else, byte for byte, and the window shows a mask in its place.
 */
import type { ApiName, LogEntry } from '../../electron/sandbox/server'
import {
  apalaKeys,
  apiKeyKeys,
  fiberwiseKeys,
  wisphubMiddlewareKeys,
  wisphubNetKeys
} from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { clearLog, exampleKey, logOf, originOf, signWithExample, turn } from './support/practice-api'
import { type RawApi, startRawApi } from './support/raw-api'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import {
  addKey,
  doInPalette,
  keyRow,
  newRequest,
  openResponseTab,
  openTaskOf,
  send,
  trySandbox,
  useKey
} from './support/window'

const { running } = shareApp()
let raw: RawApi

test.beforeAll(async () => {
  raw = await startRawApi()
  await trySandbox(running().page)
})
test.afterAll(() => raw.close())

/** The headers of a request as pairs, and everything else of it in one text. */
const partsOf = ({ url, rawHeaders, bodyBase64 }: LogEntry) => ({
  headers: rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [])),
  rest: [url, Buffer.from(bodyBase64, 'base64').toString('latin1')].join('\n')
})

/** The secret arrived in this header with what stands before it, and in no other part of the request. */
const expectOnlyIn = (request: LogEntry | undefined, header: string, prefix: string, secret: string): void => {
  if (!request) throw new Error('Nothing arrived.')
  const { headers, rest } = partsOf(request)
  const isIt = ([name = '']: string[]): boolean => name.toLowerCase() === header.toLowerCase()
  expect(headers.filter(isIt).map(([, value]) => value)).toEqual([prefix + secret])
  const others = headers.filter(pair => !isIt(pair)).flat()
  expect(searchFor(secret).inText('rest of the request', [...others, rest].join('\n'))).toEqual([])
}

interface Case {
  api: ApiName
  name: string
  endpointId: string
  /** What a person types to find the task, where it is opened from the palette. */
  words?: string
  key: { key: string; title: { en: string } }
  header: string
  prefix: string
}

const cases: Case[] = [
  {
    api: 'wisphub-net',
    name: 'WispHub Net',
    endpointId: 'list-plans',
    key: wisphubNetKeys.good,
    header: 'Authorization',
    prefix: 'Api-Key '
  },
  {
    api: 'wisphub-middleware',
    name: 'WispHub middleware',
    endpointId: 'list-subjects',
    key: wisphubMiddlewareKeys.good,
    header: 'X-API-Key',
    prefix: ''
  },
  {
    api: 'fiberwise',
    name: 'Fiberwise',
    endpointId: 'list-agents',
    words: 'list agents',
    key: fiberwiseKeys.good,
    header: 'Authorization',
    prefix: 'Bearer '
  },
  {
    api: 'api-key',
    name: 'API key (other service)',
    endpointId: 'secure-endpoint',
    words: 'protected example',
    key: apiKeyKeys.good,
    header: 'api-key',
    prefix: ''
  }
]

for (const { api, name, endpointId, words, key, header, prefix } of cases) {
  test(`${name} takes what is sent with its key, opened from the ${words ? 'palette' : 'catalogue'}`, async () => {
    const { page } = running()
    const origin = await originOf(page, api)
    await page.getByTestId('nav-requests').click()
    if (words) await doInPalette(page, words)
    else await openTaskOf(page, name, endpointId)
    await signWithExample(page, api, key.title.en)
    await clearLog(origin)
    await send(page, '200 OK')
    const log = await logOf(origin)
    expect(log.map(entry => [entry.key, entry.status])).toEqual([[key.key, 200]])
    expectOnlyIn(log[0], header, prefix, key.key)
    await openResponseTab(page, 'timeline')
    await expect(page.getByTestId('request-head')).toContainText(`${prefix}[redacted:${key.title.en}]`)
    await expect(page.getByTestId('request-head')).not.toContainText(key.key)
  })
}

test('Apala gives a token for its key, which is shown, linked and used again', async () => {
  const { page } = running()
  const origin = await originOf(page, 'apala')
  const { key, title } = apalaKeys.good
  await page.getByTestId('nav-requests').click()
  await openTaskOf(page, 'Apala', 'optimize-message')
  await signWithExample(page, 'apala', title.en)
  await clearLog(origin)
  await send(page, '200 OK')

  const [exchange, data] = await logOf(origin)
  expect(exchange).toMatchObject({ method: 'POST', url: '/api/auth/token', status: 200 })
  expect(JSON.parse(Buffer.from(exchange?.bodyBase64 ?? '', 'base64').toString())).toEqual({ api_key: key })
  const token = partsOf(data as LogEntry)
    .headers.find(([name]) => name === 'Authorization')?.[1]
    ?.slice('Bearer '.length)
  expect(token?.length ?? 0).toBeGreaterThan(40)
  expectOnlyIn(data, 'Authorization', 'Bearer ', token ?? '')
  expect(searchFor(key).inText('request with the token', JSON.stringify(partsOf(data as LogEntry)))).toEqual([])

  // Through the link a person sees how the token came, without seeing it.
  await page.getByTestId('token-exchange').click()
  const shown = page.getByTestId('history-exchange')
  await expect(shown.getByText(`${origin}/api/auth/token`)).toBeVisible()
  await expect(shown.getByText('Token', { exact: true })).toBeVisible()
  await expect(page.getByTestId('response-body')).toContainText('"access_token": "[redacted:access_token]"')
  await expect(page.getByTestId('response-body')).not.toContainText(token ?? '')

  await page.getByTestId('nav-requests').click()
  await send(page, '200 OK')
  const again = await logOf(origin)
  expect(again.map(({ url }) => url)).toEqual(['/api/auth/token', '/api/message_optimizer', '/api/message_optimizer'])
  expectOnlyIn(again[2], 'Authorization', 'Bearer ', token ?? '')
  // The link leads to where the token came from, also from a send that did not fetch it.
  await expect(page.getByTestId('token-exchange')).toBeVisible()
})

interface Way {
  method: string
  fields: Record<string, string>
  /** One of its own for each: the same key twice is asked about. */
  secret: string
  /** What has to stand on the wire, once. */
  wire: string
  /** What stands in its place in the body of an answer that repeats it. */
  masked: string
  /** What stands in its place in the request as it was sent, where that is another text. */
  inHead?: string
}

/** Characters on which encoders disagree; a quotation mark cannot stand in a cookie (RFC 6265 section 4.1.1). */
const hard = '"&=%/+~.5-9Hm_2'
const basic = Buffer.from(`lucía:e5Kq7${hard}`).toString('base64')

const ways: Way[] = [
  {
    method: 'In a header',
    fields: { headerName: 'X-Own-Key', prefix: 'Key ' },
    secret: `a1Kq7${hard}`,
    wire: `\r\nX-Own-Key: Key a1Kq7${hard}\r\n`,
    masked: 'X-Own-Key: Key [redacted:'
  },
  {
    method: 'In the query',
    fields: { parameterName: 'own key' },
    secret: `b2Kq7${hard}`,
    wire: 'GET /echo?first=1&own%20key=b2Kq7%22%26%3D%25%2F%2B~.5-9Hm_2 HTTP/1.1\r\n',
    masked: '/echo?first=1&own%20key=[redacted:'
  },
  {
    method: 'In a cookie',
    fields: { cookieName: 'own_key' },
    secret: `c3Kq7${hard.replace('"', '')}`,
    wire: `\r\nCookie: own_key=c3Kq7${hard.replace('"', '')}\r\n`,
    masked: 'Cookie: own_key=[redacted:',
    // A cookie is masked as a whole.
    inHead: 'Cookie: ••••••••'
  },
  {
    method: 'Bearer token',
    fields: {},
    secret: `d4Kq7${hard}`,
    wire: `\r\nAuthorization: Bearer d4Kq7${hard}\r\n`,
    masked: 'Authorization: Bearer [redacted:'
  },
  {
    method: 'User name and password (Basic)',
    fields: { userName: 'lucía' },
    secret: `e5Kq7${hard}`,
    wire: `\r\nAuthorization: Basic ${basic}\r\n`,
    masked: `Authorization: Basic ${Buffer.from('lucía:').toString('base64').slice(0, 9)}`,
    inHead: 'Authorization: Basic ••••••••'
  }
]

for (const { method, fields, secret, wire, masked, inHead = masked } of ways) {
  test(`a key of another service travels as it was declared: ${method}`, async () => {
    const { page } = running()
    const label = `Own ${method}`
    await page.getByTestId('nav-vault').click()
    await addKey(page, { label, baseUrl: raw.origin, secret, provider: 'API key (other service)', method, fields })
    await useKey(page, label)
    await newRequest(page, '/echo?first=1')
    await send(page, '200 OK')

    const request = raw.received.at(-1) ?? ''
    expect(request.split(wire)).toHaveLength(2)
    expect(searchFor(secret).inText('rest of the request', request.replace(wire, ''))).toEqual([])
    // The answer holds the whole request, and still no word of the secret is shown.
    const body = page.getByTestId('response-body')
    await expect(body).toContainText('You sent:')
    await expect(body).toContainText(masked)
    const seen = await body.textContent()
    await openResponseTab(page, 'timeline')
    await expect(page.getByTestId('request-head')).toContainText(inHead)
    const sent = await page.getByTestId('timeline-hop').textContent()
    expect(searchFor(secret).inText('window', `${seen}\n${sent}`)).toEqual([])
  })
}

test('the test of a key has four honest answers', async () => {
  const { page } = running()
  const expectAnswer = async (label: string, outcome: string, words: string): Promise<void> => {
    await page.getByTestId('key-test').click()
    const answer = page.getByTestId('key-test-answer')
    await expect(answer, label).toHaveAttribute('data-outcome', outcome)
    await expect(answer).toContainText(words)
  }
  /** Opens the details of an example key; those of several providers are called the same. */
  const openExample = async (api: ApiName, label: string): Promise<void> => {
    const { fingerprint } = await exampleKey(page, api, label)
    await page.getByTestId('credential-filter').fill(fingerprint)
    await keyRow(page, fingerprint).click()
    await expect(page.getByTestId('credential-details')).toContainText(fingerprint)
  }
  await page.getByTestId('nav-vault').click()

  await openExample('wisphub-net', wisphubNetKeys.good.title.en)
  await expectAnswer('good', 'works', 'The key works')
  await openExample('wisphub-net', wisphubNetKeys.revoked.title.en)
  await expectAnswer('revoked', 'refused', 'The key was refused')

  const middleware = await originOf(page, 'wisphub-middleware')
  await turn(middleware, { clientAuth: 'none' })
  await openExample('wisphub-middleware', wisphubMiddlewareKeys.good.title.en)
  await expectAnswer('open proxy', 'unproven', 'answers the same without any key')
  await turn(middleware, { clientAuth: 'x-api-key' })
  await page.getByTestId('key-test').click()
  await expect(page.getByTestId('key-test-answer')).toHaveAttribute('data-outcome', 'works')

  // Nobody has said which of its calls changes nothing; saving it was no reason to try one either.
  const label = 'Without a call'
  // Among all the examples it would be below what is drawn.
  await page.getByTestId('credential-filter').fill(label)
  await addKey(page, { label, baseUrl: raw.origin, secret: `f6Kq7${hard}`, provider: 'API key (other service)' })
  const before = raw.received.length
  await expectAnswer('no harmless call', 'unprovable', 'Cannot be proven without changing something')
  expect(raw.received).toHaveLength(before)
})
