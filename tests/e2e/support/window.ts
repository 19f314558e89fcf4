/** What a person does in the window, step by step, by what they see. */
import { expect, type Locator, type Page } from '@playwright/test'

export interface NewKey {
  label: string
  baseUrl: string
  secret: string
  /** As they stand in their lists: WispHub Net, and the first way of the provider, where they are not given. */
  provider?: string
  method?: string
  /** By the name of the field. */
  fields?: Readonly<Record<string, string>>
}

/** Puts a text into the field that has the focus as pasting does: no script of the test ever holds it in the page. */
const paste = async (field: Locator, text: string): Promise<void> => {
  await field.focus()
  await field.page().keyboard.insertText(text)
}

/** What the form is drawn after: another provider or way brings other fields. */
const chooseWay = async (page: Page, { provider = 'WispHub Net', method, fields = {} }: NewKey): Promise<void> => {
  const list = page.getByTestId('credential-form').getByRole('combobox', { name: 'Provider' })
  if (await list.isVisible()) await choose(list, provider)
  if (method !== undefined) await choose(page.getByTestId('credential-method'), method)
  for (const [name, value] of Object.entries(fields)) await page.getByTestId(`credential-field-${name}`).fill(value)
}

/** Where the provider has environments already, a new one. */
export const chooseNewPlace = async (page: Page): Promise<void> => {
  const place = page.getByTestId('environment-choice')
  if (await place.isVisible()) await choose(place, 'A new environment…')
}

/** Fills the open form and saves; ends when the form is gone. */
const saveKey = async (page: Page, key: NewKey): Promise<void> => {
  const { label, baseUrl, secret } = key
  await chooseWay(page, key)
  await page.getByTestId('credential-label').fill(label)
  await chooseNewPlace(page)
  await page.getByTestId('credential-base-url').fill(baseUrl)
  await paste(page.getByTestId('credential-secret'), secret)
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-form')).toBeHidden()
}

/** Through the first screen or the vault, whichever is shown. */
export const addKey = async (page: Page, key: NewKey): Promise<void> => {
  await page.getByTestId('add-key').or(page.getByTestId('credential-add')).click()
  await saveKey(page, key)
  await expect(keyRow(page, key.label)).toBeVisible()
}

export const keyRow = (page: Page, label: string): Locator =>
  page.getByTestId('credential-row').filter({ hasText: label })

/** Opens the editor with this key as the signer. The details have the button however narrow the list is. */
export const useKey = async (page: Page, label: string): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await keyRow(page, label).click()
  await page.getByTestId('details-use').click()
  await expect(page.getByTestId('request-url')).toBeVisible()
}

/** By way of the details, however narrow the list is; what comes of it is for the caller to see. */
export const askToDelete = async (page: Page, label: string): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await keyRow(page, label).click()
  await page.getByTestId('credential-more').click()
  await page.getByTestId('details-delete').click()
  await page.getByTestId('credential-delete-confirm').click()
}

/** Chooses from a list by what is written in it. */
export const choose = async (list: Locator, option: string | RegExp): Promise<void> => {
  await list.click()
  await list.page().getByRole('option', { name: option }).click()
}

/** A blank request; the signer stays. */
export const newRequest = async (page: Page, url: string, method = 'GET'): Promise<void> => {
  await page.getByTestId('new-request').click()
  await page.getByTestId('request-url').fill(url)
  if (method !== 'GET') await choose(page.getByTestId('request-method'), method)
}

/** Sends what stands in the editor and waits for its outcome. */
export const send = async (page: Page, outcome: string | RegExp): Promise<void> => {
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('response-status')).toHaveText(outcome)
}

export const openTask = async (page: Page, endpointId: string): Promise<void> => {
  await page.locator(`[data-testid=catalogue-item][data-endpoint=${endpointId}]`).click()
}

/** A task of the provider by this name. */
export const openTaskOf = async (page: Page, provider: string, endpointId: string): Promise<void> => {
  await choose(page.getByTestId('catalogue-provider'), provider)
  await openTask(page, endpointId)
}

/** Opens the palette, and does what fits the words best. */
export const doInPalette = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+K')
  await page.getByTestId('palette-search').fill(words)
  await expect(page.getByTestId('palette-item').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('palette')).toBeHidden()
}

export type ResponseTab = 'body' | 'headers' | 'timeline'

export const openResponseTab = (page: Page, tab: ResponseTab): Promise<void> =>
  page.getByTestId(`response-tab-${tab}`).click()

/** Starts the practice API from the first screen and ends in a request that is ready to be sent. */
export const trySandbox = async (page: Page): Promise<void> => {
  await page.getByTestId('try-sandbox').click()
  // Some twenty example keys go into the keychain, one after the other.
  await expect(page.getByTestId('send-button')).toBeEnabled({ timeout: 30_000 })
}

/** What a person chooses in the settings: the names of options, as they stand there. */
export const chooseSetting = async (page: Page, setting: 'language' | 'theme', option: string): Promise<void> => {
  await page.getByTestId('open-settings').click()
  await choose(page.getByTestId(`settings-${setting}`), option)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId(`settings-${setting}`)).toBeHidden()
}
