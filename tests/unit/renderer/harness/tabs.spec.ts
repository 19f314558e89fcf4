import { expect, type Page, test } from '@playwright/test'
import type { FakeMain } from '../fake-bridge'

declare global {
  interface Window {
    fake: FakeMain
  }
}

const openTask = (page: Page, id: string) => page.locator(`[data-endpoint=${id}]`).click()
const tabs = (page: Page) => page.getByTestId('request-tab')
const sendsOf = (page: Page) =>
  page.evaluate(() => window.fake.calls.filter(({ name }) => name === 'requests.send').map(({ input }) => input))

test('an answer stays with its request', async ({ page }) => {
  await page.goto('/')
  await page.getByTestId('try-sandbox').click()
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  await openTask(page, 'list-tickets')
  await expect(page.getByTestId('response-empty')).toBeVisible()
  await tabs(page).first().click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
})

test('the keys open, close, bring back and choose requests', async ({ page }) => {
  await page.goto('/?keys=6')
  await expect(page.getByTestId('credential-row').first()).toBeVisible()
  await page.keyboard.press('Control+n')
  await page.getByTestId('request-url').fill('/one')
  await page.keyboard.press('Control+n')
  await page.getByTestId('request-url').fill('/two')
  await expect(page.getByTestId('tab-dirty')).toHaveCount(2)
  await page.keyboard.press('Control+w')
  await expect(page.getByTestId('request-url')).toHaveValue('/one')
  await page.keyboard.press('Control+Shift+T')
  await expect(page.getByTestId('request-url')).toHaveValue('/two')
  await page.keyboard.press('Control+d')
  await expect(tabs(page)).toHaveCount(4)
  await page.keyboard.press('Control+2')
  await expect(page.getByTestId('request-url')).toHaveValue('/one')
  await page.keyboard.press('Control+9')
  await expect(page.getByTestId('request-url')).toHaveValue('/two')
})

test('the tabs are one stop, walked with arrows and closed with Delete or the middle button', async ({ page }) => {
  await page.goto('/?keys=6')
  for (const task of ['list-clients', 'ping-client', 'list-tickets']) {
    await openTask(page, task)
    await page.getByTestId('request-url').fill(`/${task}`)
  }
  await tabs(page).last().focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs(page).first()).toBeFocused()
  await expect(page.getByTestId('request-url')).toHaveValue('/list-clients')
  await page.keyboard.press('Delete')
  await expect(tabs(page)).toHaveCount(2)
  await expect(tabs(page).first()).toBeFocused()
  await tabs(page).last().click({ button: 'middle' })
  await expect(tabs(page)).toHaveCount(1)
})

test('another environment brings its own key', async ({ page }) => {
  await page.goto('/?keys=1')
  await openTask(page, 'list-clients')
  await page.keyboard.press('Control+e')
  await page.getByRole('option', { name: /^wisphub\.net/ }).click()
  await expect(page.getByTestId('request-credential')).toHaveValue(/^Support team/)
  await page.getByTestId('environment-select').click()
  await page.getByRole('option', { name: /^Sandbox/ }).click()
  await expect(page.getByTestId('request-credential')).toHaveValue('Without a key')
})

test('another address is asked about once', async ({ page }) => {
  await page.goto('/?keys=1')
  await openTask(page, 'list-clients')
  await page.keyboard.press('Control+e')
  await page.getByRole('option', { name: /^wisphub\.net/ }).click()
  await page.getByTestId('request-url').fill('https://files.example.com/x')
  await page.getByTestId('send-button').click()
  await page.getByTestId('origin-confirm').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  expect(await sendsOf(page)).toHaveLength(3)
})

test('the palette finds a task in the other language and opens it', async ({ page }) => {
  await page.goto('/?keys=10000')
  await expect(page.getByTestId('credential-row').first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-search').fill('buscar cedula')
  await expect(page.getByTestId('palette-item').first()).toContainText('Find a client by ID number')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('view-title')).toHaveText('Find a client by ID number')
  await page.keyboard.press('Control+p')
  const began = Date.now()
  await page.getByTestId('palette-search').fill('customer 7777')
  await expect(page.getByTestId('palette-count')).toHaveText('2 matches')
  test.info().annotations.push({ type: 'palette, milliseconds', description: String(Date.now() - began) })
  expect(await page.getByTestId('palette-item').count()).toBe(2)
  await page.getByTestId('palette-search').fill('wisphub')
  await expect(page.getByTestId('palette-count')).toContainText('50 of')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('palette-search')).toHaveCount(0)
})

test('nothing behind a dialog answers to the keys', async ({ page }) => {
  await page.goto('/?keys=6')
  await openTask(page, 'list-clients')
  await page.getByTestId('request-url').fill('/one')
  await page.keyboard.press('Control+,')
  await expect(page.getByTestId('settings-language')).toBeVisible()
  await page.keyboard.press('Control+w')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('request-url')).toHaveValue('/one')
})
