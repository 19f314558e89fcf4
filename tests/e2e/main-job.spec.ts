import { expect, test } from './support/app'

test('a first-time user sends an authorised request to the sandbox', async ({ start }) => {
  const { page } = await start()
  await expect(page.getByTestId('first-run')).toBeVisible()
  await page.getByTestId('try-sandbox').click()
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  await expect(page.getByTestId('response-body')).toContainText('"count": 137')
})

test('what was saved is there after a restart, and works', async ({ start }) => {
  const first = await start()
  await first.page.getByTestId('try-sandbox').click()
  await expect(first.page.getByTestId('send-button')).toBeVisible()
  await first.close()

  const { page } = await start()
  await expect(page.getByTestId('first-run')).toBeHidden()
  await expect(page.getByTestId('credential-row').first()).toBeVisible()
})
