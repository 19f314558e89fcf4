/** What axe can tell of the main screens, in both looks. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app'
import { chooseSetting, newRequest, openResponseTab, openTask, send } from './support/window'

/** One line a violation: the rule, how bad, and where. */
const violations = async (page: Page): Promise<string[]> => {
  // Animations are over: a colour half way is no colour that anyone has to read.
  await page.waitForTimeout(400)
  // Otherwise axe opens a page of its own, which there is none of in Electron.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => `${id} (${impact}): ${target.join(' ')}`)
  )
}

for (const look of ['Light', 'Dark']) {
  test(`axe finds nothing wrong: ${look}`, async ({ start }) => {
    test.setTimeout(180_000)
    const { page } = await start()
    await expect(page.getByTestId('first-run')).toBeVisible()
    await chooseSetting(page, 'theme', look)
    const check = async (screen: string): Promise<void> => expect.soft(await violations(page), screen).toEqual([])
    await check('first run')
    // It does look: a picture without words is found.
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
    expect(await violations(page)).toEqual([expect.stringContaining('image-alt')])
    await page.evaluate(() => document.querySelector('main > img')?.remove())

    await page.getByTestId('add-key').click()
    await check('form for a key')
    await page.getByTestId('credential-submit').click()
    await check('form for a key, with what is missing')
    await page.keyboard.press('Escape')
    await page.getByTestId('open-settings').click()
    await check('settings')
    await page.keyboard.press('Escape')

    await page.getByTestId('try-sandbox').click()
    await expect(page.getByTestId('send-button')).toBeEnabled()
    await check('request')
    await send(page, '200 OK')
    await expect(page.getByTestId('response-body')).toContainText('"count": 137')
    await check('response')
    for (const tab of ['headers', 'timeline'] as const) {
      await openResponseTab(page, tab)
      await check(`response, ${tab}`)
    }
    await openTask(page, 'create-ticket')
    await check('multipart body')
    await page.getByTestId('tab-docs').click()
    await check('documentation of a task')
    await newRequest(page, '/api/nothing/')
    await send(page, '404 Not Found')
    await check('response with advice')
    await openTask(page, 'delete-client')
    await page.getByTestId('send-button').click()
    await expect(page.getByTestId('send-confirm')).toBeVisible()
    await check('question before deleting')
    await page.keyboard.press('Escape')

    await page.getByTestId('nav-history').click()
    await page.getByTestId('history-row').first().click()
    await expect(page.getByTestId('history-exchange')).toBeVisible()
    await check('history')
    await page.getByTestId('nav-vault').click()
    await expect(page.getByTestId('credential-row').first()).toBeVisible()
    await check('vault')
  })
}
