import { expect, type Page, test } from '@playwright/test'
import type { FakeMain } from '../fake-bridge'
import { chooseNewEnvironment, inMenu, openKey } from './vault-screens'

declare global {
  interface Window {
    fake: FakeMain
  }
}

const secret = 'CANARY00.0123456789abcdef0123456789abcdef'

const callsOf = (page: Page, name: string) =>
  page.evaluate(wanted => window.fake.calls.filter(call => call.name === wanted).map(({ input }) => input), name)

/** Everything a page could still hold of a text. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const typed = [...document.querySelectorAll('input, textarea')].map(field => (field as HTMLInputElement).value)
    return document.documentElement.outerHTML + JSON.stringify(localStorage) + typed.join('\n')
  })

const fillNew = async (page: Page, baseUrl: string): Promise<void> => {
  await page.getByTestId('credential-add').click()
  await page.getByTestId('credential-label').fill('Canary')
  await chooseNewEnvironment(page)
  await page.getByTestId('credential-base-url').fill(baseUrl)
}

test('a secret is gone from the page as soon as it was handed over, and the key is tested at once', async ({
  page
}) => {
  await page.goto('/?keys=2&history=3')
  await fillNew(page, 'https://api.example.com')
  await page.getByTestId('credential-secret').fill(secret)
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-form')).toHaveCount(0)
  await expect(page.getByTestId('credential-details')).toContainText('Canary')
  await expect(page.getByTestId('key-test-answer')).toHaveAttribute('data-outcome', 'works')
  expect(await traces(page)).not.toContain(secret)
  expect(JSON.stringify(await callsOf(page, 'credentials.create'))).not.toContain(secret)
  await page.getByTestId('key-test-exchange').click()
  await expect(page.getByTestId('history-exchange')).toBeVisible()
})

test('a key that was typed stays while the rest of the form is filled in', async ({ page }) => {
  await page.goto('/?keys=2')
  await page.getByTestId('credential-add').click()
  await page.getByTestId('credential-secret').fill(secret)
  await page.getByTestId('credential-label').fill('Canary')
  await page.getByTestId('credential-details-toggle').click()
  await page.getByTestId('credential-owner').fill('Ana')
  await expect(page.getByTestId('credential-secret')).toHaveValue(secret)
})

test('a failed save keeps the key ready, and shows what is wrong at its field', async ({ page }) => {
  await page.goto('/?keys=2')
  await page.getByTestId('credential-add').click()
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-label')).toBeFocused()
  await page.keyboard.press('Escape')
  await fillNew(page, 'api.example.com')
  await page.getByTestId('credential-environment').fill('Main')
  await page.getByTestId('credential-secret').fill('abc.def')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('held ready')
  await expect(page.getByTestId('credential-base-url')).toBeFocused()
  await page.getByTestId('credential-base-url').fill('https://api.example.com')
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-details')).toContainText('Canary')
  expect(await callsOf(page, 'secretDrafts.type')).toHaveLength(1)
})

test('what is found in a key is said before it is saved, and nothing is changed unasked', async ({ page }) => {
  await page.goto('/?keys=2')
  await fillNew(page, 'https://api.example.com')
  await page.getByTestId('credential-secret').fill(` ${secret} `)
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('secret-findings')).toContainText('blank space before or after')
  expect(await callsOf(page, 'credentials.create')).toHaveLength(0)
  expect(await callsOf(page, 'secretDrafts.clean')).toHaveLength(0)
  await page.getByTestId('secret-clean').click()
  await expect(page.getByTestId('secret-held')).toContainText('clean form is used')
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-details')).toContainText('Canary')
})

test('a key that is not used is thrown away in main too', async ({ page }) => {
  await page.goto('/?keys=2')
  await page.getByTestId('credential-add').click()
  await page.getByTestId('secret-paste').click()
  await page.getByTestId('secret-held').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => window.fake.state.drafts.size)).toBe(0)
  await expect(page.getByTestId('credential-add')).toBeFocused()
})

test('a key that is used once says so, and can be kept', async ({ page }) => {
  await page.goto('/?keys=2')
  await fillNew(page, 'https://api.example.com')
  await page.getByTestId('secret-paste').click()
  await page.getByTestId('secret-keep').click()
  await page.getByTestId('credential-once').check()
  await page.getByTestId('credential-submit').click()
  await page.getByTestId('credential-keep').click()
  await expect(page.getByTestId('credential-temporary')).toHaveCount(0)
  expect(await callsOf(page, 'credentials.create')).toMatchObject([{ keep: false }])
})

test('a revealed key is emptied on hiding, on leaving the window and on closing', async ({ page }) => {
  await page.goto('/?keys=6')
  await openKey('Support team')(page)
  const box = page.getByTestId('revealed-secret')
  for (const leave of [
    () => page.getByTestId('credential-reveal').click(),
    () => page.evaluate(() => window.dispatchEvent(new Event('blur'))),
    () => page.getByTestId('credential-details-close').click()
  ]) {
    await page.getByTestId('credential-reveal').click()
    await expect(box).toHaveText(secret)
    await leave()
    await expect(box).toBeHidden()
    expect(await traces(page)).not.toContain(secret)
  }
})

test('a revealed key hides by itself', async ({ page }) => {
  await page.clock.install()
  await page.goto('/?keys=6')
  await openKey('Support team')(page)
  await page.getByTestId('credential-reveal').click()
  await expect(page.getByTestId('reveal-countdown')).toContainText('20 s')
  await page.clock.runFor(5_000)
  await expect(page.getByTestId('reveal-countdown')).toContainText('15 s')
  await page.clock.runFor(16_000)
  await expect(page.getByTestId('revealed-secret')).toBeHidden()
  expect(await traces(page)).not.toContain(secret)
})

test('a deleted key is brought back from its note', async ({ page }) => {
  await page.goto('/?keys=2')
  await page.getByTestId('credential-delete').first().click()
  await page.getByTestId('credential-delete-confirm').click()
  await expect(page.getByTestId('credential-row')).toHaveCount(4)
  await page.getByTestId('undo-delete').click()
  await expect(page.getByTestId('credential-row')).toHaveCount(5)
})

test('the list is walked with the keyboard alone', async ({ page }) => {
  await page.goto('/?keys=6')
  await page.getByTestId('credential-row').first().waitFor()
  await page.keyboard.press('/')
  await expect(page.getByTestId('credential-filter')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('credential-details')).toContainText('Support team')
  await page.keyboard.press('F2')
  await page.getByTestId('rename-label').fill('Second line')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('credential-details')).toContainText('Second line')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('credential-details')).toHaveCount(0)
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByTestId('credential-delete-confirm')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeFocused()
})

test('a duplicate takes everything over but the key and the place', async ({ page }) => {
  await page.goto('/?keys=6')
  await openKey('Support team')(page)
  await inMenu(page, 'credential-duplicate')
  await expect(page.getByTestId('credential-label')).toHaveValue('Support team')
  await expect(page.getByTestId('credential-owner')).toHaveValue('Ana Ruiz')
  await expect(page.getByTestId('credential-secret')).toHaveValue('')
  await expect(page.getByTestId('environment-choice')).toHaveValue('')
})

test('a test can be cancelled', async ({ page }) => {
  await page.goto('/?keys=6&delay=60000')
  await openKey('Support team')(page)
  await page.getByTestId('key-test').click()
  await page.getByTestId('key-test-cancel').click()
  await expect(page.getByTestId('key-test')).toBeVisible()
  expect(await callsOf(page, 'requests.cancel')).toHaveLength(1)
})

test('keys follow their environment to another server only after a yes', async ({ page }) => {
  await page.goto('/?keys=6')
  await page.getByTestId('open-environments').click()
  await page.getByTestId('environment-edit').first().click()
  await page.getByTestId('credential-base-url').fill('https://api.example.org')
  await page.getByTestId('environment-submit').click()
  await expect(page.getByTestId('environment-rebind')).toContainText('Support team')
  await page.getByTestId('environment-submit').click()
  await expect(page.getByTestId('environment-row').first()).toContainText('https://api.example.org')
  expect(await callsOf(page, 'environments.update')).toMatchObject([{ rebind: false }, { rebind: true }])
})

test('a wrong passphrase is said, the field emptied, and typing goes on there', async ({ page }) => {
  await page.goto('/?vault=passphrase-locked&keys=2')
  await expect(page.getByTestId('unlock-passphrase')).toBeFocused()
  await page.keyboard.type('wrong words')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is not the passphrase')).toBeVisible()
  await expect(page.getByTestId('unlock-passphrase')).toBeFocused()
  await expect(page.getByTestId('unlock-passphrase')).toHaveValue('')
  await page.keyboard.type('four unusual words here')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('credential-row').first()).toBeVisible()
})

test('a vault that is locked shows nothing of what was open', async ({ page }) => {
  await page.goto('/?vault=passphrase&keys=6')
  await openKey('Support team')(page)
  await page.getByTestId('credential-edit').click()
  await page.getByTestId('credential-edit-form').waitFor()
  await page.evaluate(() => window.fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' }))
  await expect(page.getByTestId('unlock-form')).toBeVisible()
  await expect(page.getByTestId('credential-edit-form')).toHaveCount(0)
  await expect(page.getByText('Support team')).toHaveCount(0)
})

test('an import takes what is chosen, cleaned where asked, and offers to delete the file', async ({ page }) => {
  await page.goto('/?keys=2&file=8')
  await page.getByTestId('open-import').click()
  await page.getByTestId('import-choose').click()
  await expect(page.getByTestId('import-save')).toHaveText('Import 5 keys')
  await page.getByTestId('import-clean-all').click()
  await expect(page.getByTestId('import-save')).toHaveText('Import 6 keys')
  await page.getByTestId('import-save').click()
  await expect(page.getByTestId('import-failed')).toContainText('Line 2')
  await page.getByTestId('import-delete-file').click()
  await page.getByTestId('import-delete-confirm').click()
  expect(await callsOf(page, 'imports.deleteFile')).toHaveLength(1)
  await page.getByTestId('import-done').click()
  expect(await callsOf(page, 'imports.discard')).toHaveLength(1)
})
