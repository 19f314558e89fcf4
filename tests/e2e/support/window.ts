/** What a person does in the window, step by step, by what they see. */
import { expect, type Locator, type Page } from '@playwright/test'

export interface NewKey {
  label: string
  baseUrl: string
  secret: string
}

/** Puts a text into the field that has the focus as pasting does: no script of the test ever holds it in the page. */
const paste = async (field: Locator, text: string): Promise<void> => {
  await field.focus()
  await field.page().keyboard.insertText(text)
}

/** Where there are several providers, a key of WispHub Net. */
const chooseProvider = async (page: Page): Promise<void> => {
  const provider = page.getByTestId('credential-form').getByRole('combobox', { name: 'Provider' })
  if (await provider.isVisible()) await choose(provider, 'WispHub Net')
}

/** Where the provider has environments already, a new one. */
export const chooseNewPlace = async (page: Page): Promise<void> => {
  const place = page.getByTestId('environment-choice')
  if (await place.isVisible()) await choose(place, 'A new environment…')
}

/** Fills the open form and saves; ends when the form is gone. */
const saveKey = async (page: Page, { label, baseUrl, secret }: NewKey): Promise<void> => {
  await chooseProvider(page)
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

/** Opens the editor with this key as the signer. */
export const useKey = async (page: Page, label: string): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await keyRow(page, label).getByTestId('credential-use').click()
  await expect(page.getByTestId('request-url')).toBeVisible()
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

export type ResponseTab = 'body' | 'headers' | 'timeline'

export const openResponseTab = (page: Page, tab: ResponseTab): Promise<void> =>
  page.getByTestId(`response-tab-${tab}`).click()

/** Starts the practice API from the first screen and ends in a request that is ready to be sent. */
export const trySandbox = async (page: Page): Promise<void> => {
  await page.getByTestId('try-sandbox').click()
  await expect(page.getByTestId('send-button')).toBeEnabled()
}

/** What a person chooses in the settings: the names of options, as they stand there. */
export const chooseSetting = async (page: Page, setting: 'language' | 'theme', option: string): Promise<void> => {
  await page.getByTestId('open-settings').click()
  await choose(page.getByTestId(`settings-${setting}`), option)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId(`settings-${setting}`)).toBeHidden()
}
