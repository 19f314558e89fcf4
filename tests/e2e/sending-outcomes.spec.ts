/** Answers that are late, large, odd or hostile, or never come. */
import { randomUUID } from 'node:crypto'
import { startSandbox } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { clearLog, logOf, originOf, signAs } from './support/practice-api'
import { shareApp } from './support/shared-app'
import { addKey, newRequest, openResponseTab, send, trySandbox, useKey } from './support/window'

const { running } = shareApp()
let origin = ''

test.beforeAll(async () => {
  const { page } = running()
  await trySandbox(page)
  origin = await originOf(page)
})

test.beforeEach(async () => {
  const { page } = running()
  await page.getByTestId('nav-requests').click()
  await signAs(page, 'good')
  await clearLog(origin)
})

test('a send that hangs is cancelled, at the server too', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/hang')
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('send-progress')).toHaveAttribute('data-phase', 'waiting')
  await expect.poll(async () => (await logOf(origin)).length).toBe(1)

  const began = performance.now()
  await page.getByTestId('send-cancel').click()
  await expect(page.getByTestId('response-failure')).toContainText('You cancelled this request')
  const took = `${Math.round(performance.now() - began)} ms`
  test.info().annotations.push({ type: 'from pressing Cancel to its outcome', description: took })
  await expect(page.getByTestId('response-status')).toHaveText('Cancelled')
  await expect.poll(async () => (await logOf(origin))[0]?.aborted).toBe(true)
  await expect(page.getByTestId('send-button')).toHaveText('Send')
})

test('a body that drips shows its progress and can be cancelled half way', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/slow?ms=600000')
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('send-progress')).toHaveAttribute('data-phase', 'receiving')
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('response-failure')).toContainText('You cancelled this request')
})

test('a send whose time is over says so', async () => {
  const { page } = running()
  const [environment] = (await ask(page, 'environments.list', {})).filter(({ sandbox }) => sandbox)
  // The window has no field for the time; half a minute is too long to wait here.
  const { id } = await ask(page, 'requests.send', {
    sendId: randomUUID(),
    spec: {
      method: 'GET',
      url: '/__sandbox/hang',
      pathParameters: [],
      query: [],
      headers: [],
      body: { kind: 'none' },
      environmentId: environment?.id ?? '',
      credentialId: null,
      timeoutMs: 300,
      followRedirects: true
    },
    allowPlainHttp: false
  })
  expect(id).not.toBe('')
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-row').first().click()
  await page.getByTestId('response-tab-body').click()
  await expect(page.getByTestId('response-failure')).toContainText('No answer in time')
})

test('a connection that breaks off is explained, and what came is shown', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/reset?at=body')
  await page.getByTestId('send-button').click()
  await page.getByTestId('response-tab-body').click()
  await expect(page.getByTestId('response-failure')).toContainText('The connection broke')
  await expect(page.getByTestId('response-body')).toContainText('"half"')
})

test('the practice API starts by itself when it is needed', async () => {
  const { page } = running()
  await page.getByTestId('sandbox-toggle').click()
  await expect(page.getByTestId('sandbox-state')).toHaveAttribute('data-status', 'stopped')
  await newRequest(page, '/api/clientes/')
  await send(page, '200 OK')
  await expect(page.getByTestId('sandbox-state')).toHaveAttribute('data-status', 'running')
  expect(await originOf(page)).toBe(origin)
})

test('of 20 MB a part is shown, and the next one on demand', async () => {
  test.setTimeout(180_000)
  const { page } = running()
  const slowly = { timeout: 60_000 }
  await newRequest(page, `/__sandbox/large?bytes=${20 * 1024 * 1024}`)
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK', slowly)
  await expect(page.getByTestId('response-body')).toContainText('"row": 0', slowly)
  const range = page.getByTestId('body-range')
  const first = await range.textContent()
  await page.getByTestId('body-more').click()
  await expect(range).not.toHaveText(first ?? '', slowly)
  await page.getByTestId('body-view').getByText('Raw').click()
  await expect(page.getByTestId('response-body')).toContainText('{"row":0,"name":"Row 0"', slowly)
})

test('numbers are shown as they came', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/big-numbers')
  await send(page, '200 OK')
  const body = page.getByTestId('response-body')
  const numbers =
    '9007199254740993 123456789012345678901234567890 0.1000000000000000055511151231257827 35000.50 1E+400 -0'
  for (const number of numbers.split(' ')) await expect(body).toContainText(number)
  await expect(body).toContainText('"__proto__"')
})

test('a hostile page is text, and loads nothing', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/html')
  await send(page, '200 OK')
  await expect(page.getByTestId('response-body')).toContainText('<title>Hostile page</title>')
  await openResponseTab(page, 'headers')
  await openResponseTab(page, 'timeline')
  await openResponseTab(page, 'body')
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-row').first().click()
  await expect(page.getByTestId('response-body')).toContainText('<title>Hostile page</title>')
  await page.waitForTimeout(500)
  expect((await logOf(origin)).map(({ url }) => url)).toEqual(['/__sandbox/html'])
  expect(await page.title()).toBe('Latchkey')
})

test('compressed, foreign and missing text is read', async () => {
  const { page } = running()
  const body = page.getByTestId('response-body')
  await newRequest(page, '/__sandbox/gzip')
  await send(page, '200 OK')
  await expect(body).toContainText('"compressed": true')
  await newRequest(page, '/__sandbox/latin1')
  await send(page, '200 OK')
  await expect(body).toContainText('Señal débil en la habitación: ¿próxima visita mañana?')
  await newRequest(page, '/__sandbox/empty')
  await send(page, '204 No Content')
  await expect(body).toContainText('no body')
})

test('redirects that go in a circle end, and each hop is shown', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/redirect-loop')
  await page.getByTestId('send-button').click()
  await page.getByTestId('response-tab-body').click()
  await expect(page.getByTestId('response-failure')).toContainText('The redirects go in a circle')
  await openResponseTab(page, 'timeline')
  await expect(page.getByTestId('timeline-hop').first()).toBeVisible()
})

// The last one, since it leaves another key in the editor.
test('a server that is not there is named as the cause', async () => {
  const { page } = running()
  const server = await startSandbox({
    keys: [{ key: 'Gone1234.0123456789abcdef0123456789abcdef', permissions: 'all' }]
  })
  await page.getByTestId('nav-vault').click()
  await addKey(page, {
    label: 'Soon gone',
    baseUrl: server.origin,
    secret: 'Gone1234.0123456789abcdef0123456789abcdef'
  })
  await useKey(page, 'Soon gone')
  await newRequest(page, '/api/clientes/')
  await send(page, '200 OK')
  await server.close()
  await page.getByTestId('send-button').click()
  await page.getByTestId('response-tab-body').click()
  await expect(page.getByTestId('response-failure')).toContainText('The server refused the connection')
})
