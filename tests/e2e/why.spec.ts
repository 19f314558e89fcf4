/** A call that went wrong opens on its causes, and the button of a cause does what it says. */
import type { Locator } from '@playwright/test'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { takePicture } from './support/pictures'
import { clearLog, logOf, originOf, signAs } from './support/practice-api'
import { shareApp } from './support/shared-app'
import { newRequest, openTask, send, trySandbox } from './support/window'

const { running } = shareApp()

const finding = (id: string): Locator => running().page.locator(`[data-testid=finding][data-finding=${id}]`)

const fix = (id: string, action: string): Locator =>
  finding(id).locator(`[data-testid=finding-fix][data-fix=${action}]`)

test.beforeAll(() => trySandbox(running().page))

test.beforeEach(async () => {
  const { page } = running()
  await page.getByTestId('nav-requests').click()
  await signAs(page, 'good')
  await clearLog(await originOf(page))
})

test('a refused key is explained, asked about, and can be replaced from there', async () => {
  const { page } = running()
  await openTask(page, 'list-clients')
  await signAs(page, 'revoked')
  await send(page, '403 Forbidden')
  await expect(finding('key_refused')).toContainText('The server does not know this key')
  const before = (await logOf(await originOf(page))).length
  await page.getByTestId('find-out').click()
  await expect(page.getByTestId('find-out-progress')).toBeHidden()
  await expect(finding('key_refused')).toBeVisible()
  await expect.poll(async () => (await logOf(await originOf(page))).length).toBeGreaterThan(before)
  await fix('key_refused', 'replace_key').click()
  await expect(page.getByTestId('credential-replace-form')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an address without its base path is put right, from the history too', async () => {
  const { page } = running()
  await newRequest(page, '/clientes/')
  await send(page, '404 Not Found')
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-row').first().click()
  await takePicture(running(), 'why-base-path-missing', 'causes')
  await fix('base_path_missing', 'change_url').click()
  await expect(page.getByTestId('request-url')).toHaveValue(/\/api\/clientes\/$/)
  await send(page, '200 OK')
  await expect(page.getByTestId('response-body')).toBeVisible()
})

test('what broke off is sent again, from the history too', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/reset?at=body')
  await page.getByTestId('send-button').click()
  const again = page.locator('[data-testid=finding-fix][data-fix=retry]').first()
  await expect(again).toBeVisible()
  const origin = await originOf(page)
  const before = (await logOf(origin)).length
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-row').first().click()
  await again.click()
  await expect(page.getByTestId('request-url')).toBeVisible()
  await expect.poll(async () => (await logOf(origin)).length).toBe(before + 1)
})

test('a key may go where a redirect led, once a person says so', async () => {
  const { page } = running()
  const other = await originOf(page, 'wisphub-middleware')
  const to = encodeURIComponent(`${other}/api/clients/`)
  await newRequest(page, `/__sandbox/redirect?to=${to}&status=302`)
  await page.getByTestId('send-button').click()
  const isAllowed = async (): Promise<boolean> =>
    (await ask(page, 'credentials.list', {})).some(({ origins }) => origins.includes(other))
  await fix('header_dropped_on_redirect', 'allow_origin').click()
  // Whoever sent the redirect may not be one to trust: the address is shown and asked about, as Send does.
  await expect(page.getByRole('dialog')).toContainText(other)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await isAllowed()).toBe(false)
  await fix('header_dropped_on_redirect', 'allow_origin').click()
  await page.getByTestId('origin-confirm').click()
  await expect.poll(isAllowed).toBe(true)
})

test('an address that leads in a circle is changed where it is noted', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/redirect-loop')
  await page.getByTestId('send-button').click()
  await fix('redirect_loop', 'change_base_url').click()
  await expect(page.getByTestId('environment-form')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
