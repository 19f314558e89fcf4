/**
 * The life of a token as the authentication log shows it, raw sends, and a request that a person sends again. No secret
 * is in what is shown, held, copied or saved.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { Exchange } from '@shared/schemas/exchange'
import type { HttpMethod } from '@shared/schemas/provider'
import { type ApalaRelay, startApalaRelay } from './support/apala-relay'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { takePicture } from './support/pictures'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { type SmallApi, startSmallApi } from './support/small-api'
import { clipboardText, emptyClipboard } from './support/vault-steps'
import { addKey, choose, newRequest, openTaskOf, send, useKey } from './support/window'

const { running, home } = shareApp({ arguments: [wholeTextsInSnapshots] })
const page = (): Page => running().page

const label = 'Canary'
const canary = `${randomBytes(30).toString('base64').slice(0, 37)}+/Zz+9=`.padStart(44, 'K')

let apala: ApalaRelay
let elsewhere: SmallApi

test.beforeAll(async () => {
  elsewhere = await startSmallApi()
  apala = await startApalaRelay(canary, elsewhere.origin)
  await expect(page().getByTestId('first-run')).toBeVisible()
  await addKey(page(), { label, provider: 'Apala', baseUrl: apala.origin, secret: canary })
  // A key that was saved is tested, which is an exchange too.
  await expect.poll(() => apala.counters().exchanges).toBe(1)
})
test.afterAll(() => Promise.all([apala.close(), elsewhere.close()]))

test.beforeEach(() => {
  apala.control.setSwitches({ exchangeStatus: null, failFirst: null })
  apala.control.resetCounters()
})

const showLog = async (): Promise<void> => {
  await page().getByTestId('nav-access').click()
  await page().getByTestId('access-log').click()
}

const rows = (): Locator => page().getByTestId('auth-log-row')

const kinds = (): Promise<string[]> =>
  rows().evaluateAll(all =>
    all.map(row => `${row.dataset['kind']} ${row.querySelector('.log-outcome')?.textContent}`.trim())
  )

const feedback = '{"message_id":"m","customer_responded":true,"score":"good"}'

/** Sent from beside the window, so that the log can be watched meanwhile. */
const sendAside = async (method: HttpMethod, url: string): Promise<Exchange> => {
  const [credential] = await ask(page(), 'credentials.list', {})
  if (!credential) throw new Error('There is a key.')
  const nothing = { pathParameters: [], query: [], headers: [] }
  const body = method === 'POST' ? { kind: 'json' as const, text: feedback } : { kind: 'none' as const }
  const { id: credentialId, environmentId } = credential
  const spec = { ...nothing, method, url, body, environmentId, credentialId, timeoutMs: 30_000, followRedirects: true }
  return ask(page(), 'requests.send', { sendId: crypto.randomUUID(), spec, confirmed: true })
}

const openFeedback = async (): Promise<void> => {
  await useKey(page(), label)
  await openTaskOf(page(), 'Apala', 'send-feedback')
}

const violations = async (): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page: page() }).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('what happens to a key and its token appears line by line, as it happens', async () => {
  test.setTimeout(120_000)
  await showLog()
  await expect(page().getByTestId('auth-log-empty')).toBeVisible()
  expect(await violations()).toEqual([])

  apala.control.setSwitches({ exchangeStatus: 503, failFirst: 1 })
  const first = sendAside('POST', '/api/feedback')
  // The wait is seen while it lasts.
  await expect.poll(kinds).toEqual(['exchange 503', 'back_off'])
  await first
  await expect.poll(kinds).toEqual(['exchange 503', 'back_off', 'retry 200', 'header_applied 201'])

  apala.refuseLast()
  const again = await sendAside('GET', '/data')
  await expect
    .poll(async () => (await kinds()).slice(4))
    .toEqual(['header_applied 401', 'refresh 200', 'replay', 'header_applied 200'])
  await sendAside('GET', '/away')
  await expect.poll(async () => (await kinds()).slice(8)).toEqual(['header_applied 302', 'hop 200', 'dropped 200'])
  await expect(rows().nth(10)).toContainText('Authorization')
  expect(elsewhere.received.join('\n').toLowerCase()).not.toContain('authorization')
  await expect(page().getByTestId('auth-log-table')).toHaveAttribute('data-following', 'true')
  expect(apala.counters()).toMatchObject({ exchanges: 2, refreshes: 1 })
  expect(await violations()).toEqual([])
  await takePicture(running(), 'auth-log')

  await test.step('a line opens on its wire text, and leads to its exchange', async () => {
    await rows().nth(5).click()
    await expect(page().getByTestId('auth-log-wire')).toContainText('POST /api/auth/refresh HTTP/1.1')
    await rows().nth(7).click()
    await expect(page().getByTestId('auth-log-wire')).toContainText('Authorization: Bearer [redacted:')
    expect(await violations()).toEqual([])
    await takePicture(running(), 'auth-log-opened')
    await page().getByTestId('auth-log-exchange').click()
    await expect(page().getByTestId('history-exchange')).toContainText('/data')
  })

  await test.step('the two tries and the token of a repeated request lead to each other', async () => {
    await expect(page().getByTestId('first-try')).toHaveText('Answered after a new token; first try: 401')
    await page().getByTestId('first-try').click()
    await expect(page().getByTestId('response-status')).toHaveText('401 Unauthorized')
    await page().getByTestId('second-try').click()
    await expect(page().getByTestId('response-status')).toHaveText('200 OK')
    await page().getByTestId('token-exchange').click()
    await expect(page().getByTestId('history-exchange')).toContainText('/api/auth/refresh')
    expect((await ask(page(), 'history.get', { id: again.replayOfId ?? '' })).hops[0]?.status).toBe(401)
  })
})

test('the log is narrowed, held still and walked with the keyboard', async () => {
  await showLog()
  await page().getByTestId('auth-log-search').fill('authorization 401')
  await expect.poll(kinds).toEqual(['header_applied 401'])
  await page().getByTestId('auth-log-search').fill('nowhere')
  await page().getByTestId('auth-log-clear-filter').click()
  await choose(page().getByTestId('auth-log-kinds'), 'Refresh')
  await page().keyboard.press('Escape')
  await expect.poll(kinds).toEqual(['refresh 200'])
  await page().getByTestId('auth-log-search').fill('nowhere')
  await expect(page().getByTestId('auth-log-no-match')).toBeVisible()
  await page().getByTestId('auth-log-clear-filter').click()
  await expect.poll(async () => (await kinds()).length).toBe(11)
  const before = await kinds()

  await page().getByTestId('auth-log-pause').click()
  await sendAside('GET', '/data')
  await expect(page().getByTestId('auth-log-pause')).toHaveText('Resume (1 new)')
  expect(await kinds()).toEqual(before)
  await page().getByTestId('auth-log-pause').click()
  await expect.poll(kinds).toEqual([...before, 'header_applied 200'])

  await page().getByTestId('auth-log-table').focus()
  await page().keyboard.press('Home')
  await page().keyboard.press('Enter')
  await expect(page().getByTestId('auth-log-opened')).toContainText('no token was there yet')
  await page().keyboard.press('Escape')
  await expect(page().getByTestId('auth-log-opened')).toBeHidden()
})

test('a raw send goes with the token that is held, and does nothing else', async () => {
  await openFeedback()
  await send(page(), '201 Created')
  apala.refuseLast()
  const { exchanges, refreshes, dataCalls } = apala.counters()
  await page().getByTestId('tab-options').click()
  await page().getByTestId('request-raw').check()
  await expect(page().getByTestId('raw-mark')).toBeVisible()
  await takePicture(running(), 'request-raw')
  await send(page(), '401 Unauthorized')
  await expect(page().getByTestId('replay-offer')).toHaveCount(0)
  expect(apala.counters()).toEqual({ exchanges, refreshes, dataCalls: dataCalls + 1 })
  await page().getByTestId('request-raw').uncheck()
  await expect(page().getByTestId('raw-mark')).toHaveCount(0)
})

test('what may do its work twice is sent again only when a person says so, and once', async () => {
  await openFeedback()
  await send(page(), /^(201 Created|401 Unauthorized)$/)
  apala.refuseLast()
  apala.control.resetCounters()
  await send(page(), '401 Unauthorized')
  await expect(page().getByTestId('replay-offer')).toContainText('sending it again does it twice')
  expect(apala.counters()).toEqual({ exchanges: 0, refreshes: 1, dataCalls: 1 })
  expect(await violations()).toEqual([])
  await takePicture(running(), 'replay-offer')
  await page().getByTestId('replay-send').click()
  await expect(page().getByTestId('response-status')).toHaveText('201 Created')
  await expect(page().getByTestId('replay-offer')).toHaveCount(0)
  await expect(page().getByTestId('first-try')).toHaveText('Answered after a new token; first try: 401')
  expect(apala.counters()).toEqual({ exchanges: 0, refreshes: 1, dataCalls: 2 })
  await showLog()
  await expect
    .poll(async () => (await kinds()).slice(-4))
    .toEqual(['header_applied 401', 'refresh 200', 'replay', 'header_applied 201'])
})

test('no key and no token is in the page, in what is copied, or in what is saved', async () => {
  test.setTimeout(180_000)
  await showLog()
  for (const row of await rows().all()) await row.click()
  await emptyClipboard(running())
  await page().getByTestId('auth-log-copy').click()
  await expect.poll(() => clipboardText(running())).toContain('Replay')
  const file = path.join(home(), 'authentication-log.txt')
  await running().app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page().getByTestId('auth-log-save').click()
  await expect(page().getByTestId('live-region')).toHaveText(`Saved to ${file}.`)
  const places = {
    document: await documentText(page()),
    heap: await heapSnapshot(page()),
    copied: await clipboardText(running()),
    saved: await readFile(file, 'utf8')
  }
  expect(places.copied).toContain('Authorization: Bearer [redacted:')
  expect(places.saved).toContain(' header_applied ')
  const secrets = [canary, ...apala.tokens.access, ...apala.tokens.refresh]
  expect(secrets.length).toBeGreaterThan(4)
  for (const [index, secret] of secrets.entries()) {
    const search = searchFor(secret)
    for (const [place, text] of Object.entries(places)) {
      expect.soft(search.inText(place, text), `secret ${index}`).toEqual([])
    }
  }
})

test('a key that gets no token leads to its token, and the log is cleared when a person says so', async () => {
  await openFeedback()
  apala.control.revoke(canary)
  const [{ id = '' } = {}] = await ask(page(), 'credentials.list', {})
  await ask(page(), 'tokens.forget', { id })
  await page().getByTestId('send-button').click()
  await expect(page().getByTestId('send-error')).toContainText('The provider gives no token for this key')
  await expect(page().getByTestId('token-details')).toHaveText('Answer 401.')
  await page().getByTestId('show-token').click()
  await expect(page().getByTestId('access-tokens')).toHaveAttribute('aria-selected', 'true')
  apala.control.restore(canary)

  await showLog()
  await page().getByTestId('auth-log-clear').click()
  await page().getByTestId('auth-log-clear-confirm').click()
  await expect(page().getByTestId('auth-log-empty')).toBeVisible()
  expect(await ask(page(), 'authLog.list', {})).toEqual([])
  await newRequest(page(), '/data')
  await send(page(), '200 OK')
  await showLog()
  await expect.poll(kinds).toEqual(['exchange 200', 'header_applied 200'])
})
