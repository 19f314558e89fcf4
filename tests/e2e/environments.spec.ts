/** Where keys may go: an environment's colour and guard, another address, and the end of one. */

import type { Page } from '@playwright/test'
import { startSandbox } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { shareApp } from './support/shared-app'
import { deleteOpenKey, openKey } from './support/vault-steps'
import { addKey, choose, keyRow, newRequest, send, useKey } from './support/window'

const shared = shareApp()
const secret = 'Qw3rTy7u.a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6'

type Sandbox = Awaited<ReturnType<typeof startSandbox>>
let here: Sandbox
let there: Sandbox

test.beforeAll(async () => {
  const keys = [{ key: secret, permissions: 'all' as const }]
  here = await startSandbox({ keys })
  there = await startSandbox({ keys })
  await addKey(shared.running().page, { label: 'Support', baseUrl: here.origin, secret })
})
test.afterAll(() => Promise.all([here.close(), there.close()]))

const openEnvironments = async (page: Page): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('open-environments').click()
  await expect(page.getByTestId('environment-add')).toBeVisible()
}

const row = (page: Page, name: string) => page.getByTestId('environment-row').filter({ hasText: name })

const edit = async (page: Page, name: string): Promise<void> => {
  await openEnvironments(page)
  await row(page, name).getByTestId('environment-edit').click()
}

const closeEnvironments = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('environment-add')).toBeHidden()
}

/** What arrived of this method, the harmless calls of the key test left out. */
const arrived = (sandbox: Sandbox, method: string): string[] =>
  sandbox.control
    .log()
    .filter(entry => entry.method === method)
    .map(({ url }) => url)

test('an environment is renamed and coloured, and seen as that everywhere', async () => {
  const { page } = shared.running()
  const [{ name = '' } = {}] = await ask(page, 'environments.list', {})
  await edit(page, name)
  await page.getByTestId('credential-environment').fill('Office')
  await choose(page.getByTestId('environment-color'), 'Violet')
  await choose(page.getByTestId('environment-guard'), 'Confirm changes')
  await page.getByTestId('environment-submit').click()
  await expect(row(page, 'Office')).toContainText('Confirms changes')
  await expect(row(page, 'Office').locator('[data-color=violet]')).toBeVisible()
  await closeEnvironments(page)
  await expect(keyRow(page, 'Support').locator('[data-color=violet]')).toBeVisible()
  await useKey(page, 'Support')
  const place = page.getByTestId('environment')
  await expect(place.getByTestId('environment-select')).toHaveValue('Office')
  await expect(place.locator('[data-color=violet]').first()).toBeVisible()
})

test('where changes are confirmed, one is sent only after the name of the place was typed', async () => {
  const { page } = shared.running()
  await useKey(page, 'Support')
  await newRequest(page, '/api/clientes/')
  await send(page, '200 OK')
  await newRequest(page, '/__sandbox/echo?confirmed', 'POST')
  await page.getByTestId('send-button').click()
  const dialog = page.getByRole('dialog', { name: 'Send POST to “Office”?' })
  await expect(dialog).toContainText('Signed with “Support”')
  const confirm = page.getByTestId('send-confirm')
  await expect(confirm).toBeDisabled()
  await page.getByTestId('confirm-word').fill('office')
  await expect(confirm).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(arrived(here, 'POST')).toEqual([])

  await page.getByTestId('send-button').click()
  await page.getByTestId('confirm-word').fill('Office')
  await confirm.click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  expect(arrived(here, 'POST')).toEqual(['/__sandbox/echo?confirmed'])
})

test('where only reading is allowed, a change is refused and a read goes out', async () => {
  const { page } = shared.running()
  await edit(page, 'Office')
  await choose(page.getByTestId('environment-guard'), 'Read-only')
  await page.getByTestId('environment-submit').click()
  await expect(row(page, 'Office')).toContainText('Read-only')
  await closeEnvironments(page)
  await useKey(page, 'Support')
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    await newRequest(page, '/__sandbox/echo?read-only', method)
    await page.getByTestId('send-button').click()
    await expect(page.getByTestId('send-error')).toContainText('This environment is read-only here. Nothing was sent.')
  }
  expect(here.control.log().filter(({ url }) => url.includes('read-only'))).toEqual([])
  await newRequest(page, '/__sandbox/echo?read')
  await send(page, '200 OK')
})

test('keys follow their environment to another server only after a yes', async () => {
  const { page } = shared.running()
  await edit(page, 'Office')
  await page.getByTestId('credential-base-url').fill(there.origin)
  await page.getByTestId('environment-submit').click()
  const question = page.getByTestId('environment-rebind')
  await expect(question).toContainText('These keys will be sent to another server')
  await expect(question).toContainText(`from ${here.origin} to ${there.origin}`)
  await expect(question).toContainText('Support')
  const baseUrlOf = async () => (await ask(page, 'environments.list', {}))[0]?.baseUrl
  // Whoever thinks better of it has changed nothing.
  await page.keyboard.press('Escape')
  await expect(row(page, 'Office')).toContainText(here.origin)
  expect(await baseUrlOf()).toBe(here.origin)

  await row(page, 'Office').getByTestId('environment-edit').click()
  await page.getByTestId('credential-base-url').fill(there.origin)
  await page.getByTestId('environment-submit').click()
  await expect(page.getByTestId('environment-submit')).toHaveText('Save, and send them there')
  await page.getByTestId('environment-submit').click()
  await expect(row(page, 'Office')).toContainText(there.origin)
  expect(await baseUrlOf()).toBe(there.origin)
  await closeEnvironments(page)
  const { length: before } = here.control.log()
  await useKey(page, 'Support')
  await newRequest(page, '/__sandbox/echo?moved')
  await send(page, '200 OK')
  expect(there.control.log().at(-1)?.rawHeaders).toContain(`Api-Key ${secret}`)
  expect(here.control.log()).toHaveLength(before)
})

test('an environment goes only when no key is left in it', async () => {
  const { page } = shared.running()
  await openEnvironments(page)
  await row(page, 'Office').getByTestId('environment-delete').click()
  const step = page.getByTestId('environment-delete-step')
  await expect(page.getByRole('dialog', { name: '“Office” is in use' })).toContainText('Support')
  await expect(page.getByTestId('environment-delete-confirm')).toBeHidden()
  await step.getByRole('button').click()
  await closeEnvironments(page)
  expect(await ask(page, 'environments.list', {})).toHaveLength(1)

  await openKey(page, 'Support')
  await deleteOpenKey(page, 'Support')
  await openEnvironments(page)
  await row(page, 'Office').getByTestId('environment-delete').click()
  await page.getByTestId('environment-delete-confirm').click()
  await expect(page.getByTestId('environment-add')).toBeVisible()
  await expect(page.getByTestId('environment-row')).toHaveCount(0)
  expect(await ask(page, 'environments.list', {})).toEqual([])
})
