import { expect, type Page, test } from '@playwright/test'
import type { FakeMain } from '../fake-bridge'

declare global {
  interface Window {
    fake: FakeMain
  }
}

const callsOf = (page: Page, name: string) =>
  page.evaluate(wanted => window.fake.calls.filter(call => call.name === wanted), name)

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName)

test('the tour leads to a request that Enter sends', async ({ page }) => {
  await page.goto('/')
  await page.getByTestId('try-sandbox').click()
  await expect(page.getByTestId('send-button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  await expect(page.getByTestId('live-region')).toContainText('200 OK')
})

test('a change in production needs the name of the environment', async ({ page }) => {
  await page.goto('/?keys=6')
  await page.getByTestId('credential-use').last().click()
  await page.locator('[data-endpoint=ping-client]').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('send-confirm')).toBeDisabled()
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('confirm-word').fill('wisphub')
  await page.keyboard.press('Enter')
  expect(await callsOf(page, 'requests.send')).toHaveLength(0)
  await page.getByTestId('confirm-word').fill('wisphub.net')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
})

test('an unencrypted key is sent only after a yes', async ({ page }) => {
  await page.goto('/?keys=6')
  await page.getByTestId('credential-use').last().click()
  await page.getByTestId('request-url').fill('http://api.wisphub.net/x')
  await page.getByTestId('send-button').click()
  await page.getByTestId('plain-http-confirm').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  const sends = await callsOf(page, 'requests.send')
  expect(sends.map(({ input }) => input)).toMatchObject([{ allowPlainHttp: false }, { allowPlainHttp: true }])
})

test('the keys do what the list of shortcuts says', async ({ page }) => {
  await page.goto('/?keys=6&delay=60000')
  await page.getByTestId('credential-use').last().click()
  await page.locator('[data-endpoint=list-clients]').click()
  await page.keyboard.press('Control+l')
  await expect(page.getByTestId('request-url')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('send-button')).toHaveText('Cancel')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('response-failure')).toContainText('Cancelled')
  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByTestId('history-row')).toHaveCount(1)
  await page.keyboard.press('Control+,')
  await expect(page.getByTestId('settings-language')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+/')
  await expect(page.getByRole('dialog')).toContainText('Keyboard shortcuts')
})

test('Control+Enter in the body sends and writes nothing, and Control+F finds', async ({ page }) => {
  await page.goto('/?keys=6')
  await page.getByTestId('credential-use').first().click()
  await page.locator('[data-endpoint=ping-client]').click()
  await page.getByTestId('tab-body').click()
  await page.getByTestId('request-body').click()
  const before = await page.getByTestId('request-body').innerText()
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('confirm-word').fill('wisphub.net')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  expect(await page.getByTestId('request-body').innerText()).toBe(before)
  await page.getByTestId('response-body').locator('.cm-content').click()
  await page.keyboard.press('Control+f')
  await expect(page.locator('input[name=search]')).toBeFocused()
})

test('typing in the blank line makes it one, and the focus stays', async ({ page }) => {
  await page.goto('/?keys=6')
  await page.locator('[data-endpoint=list-clients]').click()
  await page.getByPlaceholder('Add a line').click()
  await page.keyboard.type('estado')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1')
  await expect(page.getByTestId('tab-params')).toContainText('1')
  expect(await page.getByRole('textbox', { name: 'estado' }).inputValue()).toBe('1')
})

test('the catalogue is walked with the arrows', async ({ page }) => {
  await page.goto('/?keys=6')
  await page.getByTestId('catalogue-search').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('view-title')).toHaveText('Find a client by ID number')
})

test('a draft outlives a look elsewhere, and history opens in the editor', async ({ page }) => {
  await page.goto('/?keys=6&history=5')
  await expect(page.getByTestId('credential-row').first()).toBeVisible()
  await page.keyboard.press('Control+l')
  await page.getByTestId('request-url').fill('/api/draft/')
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('nav-requests').click()
  await expect(page.getByTestId('request-url')).toHaveValue('/api/draft/')
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-row').first().click()
  await page.getByTestId('history-open-in-editor').click()
  await expect(page.getByTestId('request-url')).toHaveValue('/api/clientes/?limit=50')
  expect(await focused(page)).toBe('request-url')
})

test('language and theme change at once', async ({ page }) => {
  await page.goto('/?keys=2')
  await page.getByTestId('open-settings').click()
  await page.getByTestId('settings-language').click()
  await page.getByRole('option', { name: 'Español' }).click()
  await expect(page.getByRole('dialog')).toContainText('Ajustes')
  await page.getByTestId('settings-theme').click()
  await page.getByRole('option', { name: 'Oscura' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
})

test('ten thousand keys are as quick as ten', async ({ page }) => {
  await page.goto('/?keys=10000')
  await expect(page.getByTestId('credential-row').first()).toBeVisible()
  expect(await page.getByTestId('credential-row').count()).toBeLessThan(60)
  await page.getByTestId('credential-list').evaluate(list => list.scrollTo(0, 200_000))
  await expect(page.getByTestId('credential-row').first()).toBeVisible()
  const began = Date.now()
  await page.getByTestId('credential-filter').fill('customer 7777')
  await expect(page.getByTestId('credential-row')).toHaveCount(1)
  test.info().annotations.push({ type: 'filter, milliseconds', description: String(Date.now() - began) })
  await page.getByTestId('credential-use').click()
  await page.getByTestId('request-credential').click()
  expect(await page.getByRole('option').count()).toBeLessThanOrEqual(100)
})
