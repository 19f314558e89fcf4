/** Several requests open at a time: each with its own answer and its own send, and all of them kept over a restart. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app'
import { clearLog, logOf, originOf, signAs } from './support/practice-api'
import { shareApp } from './support/shared-app'
import { newRequest, send, trySandbox } from './support/window'

const shared = shareApp()
const page = (): Page => shared.running().page
let origin = ''

test.beforeAll(async () => {
  await trySandbox(page())
  origin = await originOf(page())
})

test.beforeEach(async () => {
  await closeAll()
  await signAs(page(), 'good')
  await clearLog(origin)
})

const tabs = (): Locator => page().getByTestId('request-tab')
const active = (): Locator => page().locator('[data-testid=request-tab][aria-selected=true]')
const url = (): Locator => page().getByTestId('request-url')
const body = (): Locator => page().getByTestId('response-body')

/** One blank request is left, for there is always one. */
const closeAll = async (): Promise<void> => {
  await page().getByTestId('nav-requests').click()
  for (let left = await tabs().count(); left > 0; left -= 1) await page().keyboard.press('Control+W')
  await expect(tabs()).toHaveCount(1)
  await expect(url()).toHaveValue('')
}

/** Opens `/__sandbox/echo?n=1` and so on, each in a tab of its own, and ends in the last one. */
const openEchoes = async (count: number): Promise<void> => {
  for (let number = 1; number <= count; number += 1) {
    if (number > 1) await page().getByTestId('tab-new').click()
    await url().fill(`/__sandbox/echo?n=${number}`)
  }
  await expect(tabs()).toHaveCount(count)
}

test('each tab has its own request and its own answer', async () => {
  await openEchoes(2)
  await send(page(), '200 OK')
  await expect(body()).toContainText('echo?n=2')
  await tabs().first().click()
  await expect(url()).toHaveValue('/__sandbox/echo?n=1')
  await expect(page().getByTestId('response-empty')).toBeVisible()
  await send(page(), '200 OK')
  await expect(body()).toContainText('echo?n=1')
  await tabs().last().click()
  await expect(body()).toContainText('echo?n=2')

  // What was sent is no change any more; what is typed now is one.
  await expect(page().getByTestId('tab-dirty')).toHaveCount(0)
  await url().fill('/__sandbox/echo?n=2&more=1')
  await expect(page().getByTestId('tab-dirty')).toHaveCount(1)
})

test('Mod+1 to Mod+8 go to a tab by its place, Mod+9 to the last', async () => {
  await openEchoes(10)
  for (const place of [1, 8, 3, 2, 7, 4, 6, 5]) {
    await page().keyboard.press(`Control+${place}`)
    await expect(url()).toHaveValue(`/__sandbox/echo?n=${place}`)
  }
  await page().keyboard.press('Control+9')
  await expect(url()).toHaveValue('/__sandbox/echo?n=10')
  // The wheel moves the tabs that do not fit; the chosen one was brought into sight.
  await expect(tabs().last()).toBeInViewport()
  await expect(tabs().first()).not.toBeInViewport()
  await tabs().last().hover()
  await page().mouse.wheel(0, -5000)
  await expect(tabs().first()).toBeInViewport()
  // From another view they lead back to the requests.
  await page().getByTestId('nav-history').click()
  await page().keyboard.press('Control+2')
  await expect(url()).toHaveValue('/__sandbox/echo?n=2')
})

test('a tab is duplicated, closed and opened again, in its place and with its content', async () => {
  await openEchoes(2)
  await page().keyboard.press('Control+1')
  await page().keyboard.press('Control+D')
  await expect(tabs()).toHaveCount(3)
  await expect(tabs().nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(url()).toHaveValue('/__sandbox/echo?n=1')
  await url().fill('/__sandbox/echo?n=1&copy=1')
  await page().keyboard.press('Control+1')
  await expect(url()).toHaveValue('/__sandbox/echo?n=1')

  await page().keyboard.press('Control+2')
  await page().keyboard.press('Control+W')
  await expect(tabs()).toHaveCount(2)
  await expect(url()).toHaveValue('/__sandbox/echo?n=2')
  await page().keyboard.press('Control+Shift+T')
  await expect(tabs()).toHaveCount(3)
  await expect(url()).toHaveValue('/__sandbox/echo?n=1&copy=1')

  // By mouse: the cross, and the middle button.
  await tabs().first().hover()
  await page().getByTestId('tab-close').first().click()
  await expect(tabs()).toHaveCount(2)
  await tabs().last().click({ button: 'middle' })
  await expect(tabs()).toHaveCount(1)
  // The last one makes room for a blank one; the window stays.
  await page().keyboard.press('Control+W')
  await expect(tabs()).toHaveCount(1)
  await expect(url()).toHaveValue('')
})

test('a send goes on while another request is edited and sent', async () => {
  await url().fill('/__sandbox/slow?ms=2500')
  await page().getByTestId('send-button').click()
  await expect(page().getByTestId('send-progress')).toBeVisible()
  await newRequest(page(), '/__sandbox/echo?quick=1')
  await expect(page().getByTestId('send-button')).toHaveText('Send')
  await expect(page().getByTestId('tab-sending')).toHaveCount(1)
  await send(page(), '200 OK')
  await expect(body()).toContainText('quick=1')
  // The slow answer comes into its own tab and leaves this one alone.
  await expect(page().getByTestId('tab-sending')).toHaveCount(0)
  await expect(body()).toContainText('quick=1')
  await tabs().first().click()
  await expect(page().getByTestId('response-status')).toHaveText('200 OK')
  expect((await logOf(origin)).map(({ aborted }) => aborted)).toEqual([false, false])
})

test('closing a tab cancels its send, at the server too', async () => {
  await openEchoes(2)
  await url().fill('/__sandbox/hang')
  await page().getByTestId('send-button').click()
  await expect.poll(async () => (await logOf(origin)).length).toBe(1)
  await page().keyboard.press('Control+W')
  await expect(url()).toHaveValue('/__sandbox/echo?n=1')
  await expect.poll(async () => (await logOf(origin))[0]?.aborted).toBe(true)
  // Opened again it is as it was typed, and is not sent by itself.
  await page().keyboard.press('Control+Shift+T')
  await expect(url()).toHaveValue('/__sandbox/hang')
  await expect(page().getByTestId('send-progress')).toBeHidden()
  expect(await logOf(origin)).toHaveLength(1)
})

test('what was open and typed is there after a restart, and nothing is sent', async () => {
  await openEchoes(3)
  await page().keyboard.press('Control+2')
  await page().getByTestId('tab-body').click()
  await url().fill('/__sandbox/echo?n=2&draft=ñ')
  const names = await tabs().allTextContents()
  // Drafts are saved a moment after the last change, and none is lost by closing the window at once.
  await shared.restart()
  await page().getByTestId('nav-requests').click()
  await expect(tabs()).toHaveCount(3)
  expect((await tabs().allTextContents()).map(name => name.split(',')[0])).toEqual(
    names.map(name => name.split(',')[0])
  )
  await expect(active()).toHaveCount(1)
  await expect(tabs().nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(url()).toHaveValue('/__sandbox/echo?n=2&draft=ñ')
  await expect(page().getByTestId('response-empty')).toBeVisible()
  await expect(page().getByTestId('request-credential')).toHaveValue(/Full access/)
  await send(page(), '200 OK')
  await expect(body()).toContainText('draft=')
})
