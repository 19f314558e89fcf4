/** Reading answers and going back to them; the keyboard, the language, the look. */
import { expect, test } from './support/app'
import { logOf, originOf } from './support/practice-api'
import { chooseSetting, newRequest, openResponseTab, send, trySandbox } from './support/window'

test('what was sent is listed, opens again, and goes back into the editor', async ({ start }) => {
  const { page } = await start()
  await trySandbox(page)
  await newRequest(page, '/__sandbox/echo?one=1', 'POST')
  await page.getByTestId('tab-body').click()
  await page.getByTestId('body-kind').getByText('JSON').click()
  await page.getByTestId('request-body').click()
  await page.keyboard.insertText('{"note": "first"}')
  await send(page, '200 OK')
  await newRequest(page, '/api/nothing/')
  await send(page, '404 Not Found')

  await page.getByTestId('nav-history').click()
  const rows = page.getByTestId('history-row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('404')
  await rows.last().click()
  await expect(page.getByTestId('history-exchange')).toContainText('one=1')
  await expect(page.getByTestId('response-body')).toContainText('first')
  await openResponseTab(page, 'timeline')
  await expect(page.getByTestId('request-head')).toContainText('POST /__sandbox/echo?one=1 HTTP/1.1')

  await page.getByTestId('history-open-in-editor').click()
  await expect(page.getByTestId('request-url')).toHaveValue('/__sandbox/echo?one=1')
  await expect(page.getByTestId('request-body')).toContainText('"note": "first"')
  await send(page, '200 OK')

  await page.getByTestId('nav-history').click()
  await expect(rows).toHaveCount(3)
  await page.getByTestId('history-clear').click()
  await page.getByTestId('history-clear-confirm').click()
  await expect(rows).toHaveCount(0)
})

test('a body is shown pretty or raw and searched', async ({ start }) => {
  const { page } = await start()
  await trySandbox(page)
  await newRequest(page, '/api/plan-internet/')
  await send(page, '200 OK')
  const body = page.getByTestId('response-body')
  await expect(body).toHaveText(/"count": \d/)
  await page.getByTestId('body-view').getByText('Raw').click()
  await expect(body).toHaveText(/"count":\d/)
  await page.getByTestId('body-find').click()
  await page.keyboard.type('nombre')
  await expect(body.locator('.cm-searchMatch').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(body.getByRole('textbox', { name: 'Find' })).toBeHidden()
  await body.locator('.cm-content').focus()
  await page.keyboard.press('Control+F')
  await expect(body.getByRole('textbox', { name: 'Find' })).toBeVisible()
})

test('the keyboard is enough', async ({ start }) => {
  const { page } = await start()
  await expect(page.getByTestId('first-run')).toBeVisible()
  const tabTo = async (testId: string): Promise<void> => {
    const target = page.getByTestId(testId).first()
    for (let step = 0; step < 60; step += 1) {
      if (await target.evaluate(element => element.contains(document.activeElement))) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${testId}`)
  }
  await tabTo('try-sandbox')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('send-button')).toBeFocused()
  const origin = await originOf(page)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  await page.keyboard.press('Control+L')
  await expect(page.getByTestId('request-url')).toBeFocused()
  await page.keyboard.insertText('/__sandbox/hang')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('send-progress')).toBeVisible()
  await expect.poll(async () => (await logOf(origin)).length).toBe(2)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('response-status')).toHaveText('Cancelled')

  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByTestId('history-row')).toHaveCount(2)
  await tabTo('history-row')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('history-exchange')).toBeVisible()
  await page.keyboard.press('Control+,')
  await expect(page.getByTestId('settings-language')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('settings-language')).toBeHidden()

  await page.keyboard.press('Control+N')
  await tabTo('catalogue')
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('ArrowDown')
    if ((await page.locator(':focus').getAttribute('data-value'))?.endsWith('list-plans')) break
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
})

test('the language and the look are chosen, and stay', async ({ start }) => {
  const first = await start()
  const html = first.page.locator('html')
  await first.page.getByTestId('try-sandbox').click()
  await expect(first.page.getByTestId('send-button')).toHaveText('Send')
  await chooseSetting(first.page, 'language', 'Español')
  await expect(html).toHaveAttribute('lang', 'es')
  await expect(first.page.getByTestId('nav-vault')).toHaveText('Bóveda')
  await expect(first.page.getByTestId('send-button')).toHaveText('Enviar')
  await chooseSetting(first.page, 'theme', 'Oscura')
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
  const dark = await first.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await chooseSetting(first.page, 'theme', 'Clara')
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light')
  expect(await first.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark)
  await chooseSetting(first.page, 'theme', 'Oscura')
  await first.close()

  const { page } = await start()
  await expect(page.getByTestId('nav-vault')).toHaveText('Bóveda')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})
