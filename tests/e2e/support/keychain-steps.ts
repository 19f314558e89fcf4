/** Steps of the keychain tests, on top of those that every test takes. */
import { expect, type Page } from '@playwright/test'
import { ask } from './bridge'
import type { SmallApi } from './small-api'
import { chooseNewPlace, keyRow, newRequest } from './window'

/** A secret that would be recognised anywhere, another one for each label. */
export const secretOf = (label: string): string => `lk-canary-${label.replaceAll(' ', '-')}-7Qx2Rt9Vw4Zb6Dn8`

export const teams = ['Support', 'Billing', 'Field work', 'Dispatch']

export const expectState = async (page: Page, status: string, title: string): Promise<void> => {
  const panel = page.getByTestId('vault-state')
  await expect(panel).toHaveAttribute('data-status', status, { timeout: 40_000 })
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** Nothing in the window leads to a new key. */
export const expectNoWayToSave = async (page: Page): Promise<void> => {
  for (const id of ['add-key', 'credential-add', 'nav-vault', 'credential-form']) {
    await expect(page.getByTestId(id)).toBeHidden()
  }
}

/** Saves a key without the window, which would test each at once. */
export const saveKey = (page: Page, label: string, baseUrl: string): Promise<unknown> =>
  ask(page, 'credentials.create', {
    providerId: 'wisphub-net',
    label,
    environment: { name: new URL(baseUrl).host, baseUrl, production: false },
    secret: secretOf(label)
  })

/** A vault with a key for each team, one of which has been sent. */
export const fillVault = async (page: Page, api: SmallApi): Promise<void> => {
  await expect(page.getByTestId('first-run')).toBeVisible({ timeout: 20_000 })
  for (const label of teams) await saveKey(page, label, api.origin)
  await expectSends(page, api, 'Support')
}

export const sendWith = async (page: Page, label: string): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('credential-filter').fill(label)
  await keyRow(page, label).click()
  await page.getByTestId('details-use').click()
  await newRequest(page, '/api/clientes/')
  await page.getByTestId('send-button').click()
}

/** The request arrives, with the very secret that was saved. */
export const expectSends = async (page: Page, api: SmallApi, label: string): Promise<void> => {
  const before = api.received.length
  await sendWith(page, label)
  await expect.poll(() => api.received.length, { timeout: 20_000 }).toBe(before + 1)
  expect(api.received.at(-1)).toContain(secretOf(label))
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
}

/** Nothing arrives, and the window says why. */
export const expectRefused = async (page: Page, api: SmallApi, label: string, words: string): Promise<void> => {
  const before = api.received.length
  await sendWith(page, label)
  await expect(page.getByTestId('send-error')).toContainText(words, { timeout: 20_000 })
  expect(api.received).toHaveLength(before)
}

/** Every key is there, once, and reads as it was saved. */
export const expectAllReady = async (page: Page, labels: readonly string[]): Promise<void> => {
  const listed = await ask(page, 'credentials.list', {})
  expect(listed.map(({ label }) => label).sort()).toEqual([...labels].sort())
  for (const { id, label } of listed) {
    expect(await ask(page, 'credentials.check', { id }), label).toMatchObject({ state: 'ready' })
  }
}

/** The keychain holds the items of these keys and no other key's. */
export const expectItemsFit = async (page: Page, items: string[]): Promise<void> => {
  const listed = await ask(page, 'credentials.list', {})
  const expected = listed.map(({ id, version }) => `cred.${id}.v${version}`).sort()
  expect(items.filter(item => item.startsWith('cred.'))).toEqual(expected)
}

/** Opens the form where it is not open, and fills it. */
export const fillForm = async (page: Page, label: string, baseUrl = 'http://127.0.0.1:9'): Promise<void> => {
  if (await page.getByTestId('credential-form').isHidden()) {
    await page.getByTestId('add-key').or(page.getByTestId('credential-add')).click()
  }
  await page.getByTestId('credential-label').fill(label)
  await chooseNewPlace(page)
  await page.getByTestId('credential-base-url').fill(baseUrl)
  // After a refusal main still holds the key that was typed.
  if (await page.getByTestId('secret-held').isVisible()) await page.getByTestId('secret-another').click()
  await page.getByTestId('credential-secret').focus()
  await page.keyboard.insertText(secretOf(label))
}

/** Ends when the form is gone, or says why it is not. */
export const outcomeOfForm = async (page: Page): Promise<'saved' | 'refused'> => {
  const form = page.getByTestId('credential-form')
  const refused = form.getByRole('alert')
  await expect(async () => expect((await form.isHidden()) || (await refused.isVisible())).toBe(true)).toPass({
    timeout: 40_000
  })
  return (await form.isHidden()) ? 'saved' : 'refused'
}

/** Ids by label. */
export const keyIds = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries((await ask(page, 'credentials.list', {})).map(({ label, id }) => [label, id]))

/** What the list says of a key. */
export const expectRowState = async (page: Page, label: string, state: string): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('credential-filter').fill('')
  await expect(keyRow(page, label)).toHaveAttribute('data-state', state)
}
