/** Steps with the keys that live at a provider, by what a person sees. */
import { expect, type Locator, type Page } from '@playwright/test'

/** All of them, of the environment that is open. */
export const section = (page: Page): Locator => page.getByTestId('scoped-keys')

/** By the name that the provider has. */
export const keyAt = (page: Page, name: string): Locator =>
  page.getByTestId('scoped-key').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Opens the form and fills it. */
export const enterKey = async (page: Page, name: string, ...scopes: string[]): Promise<void> => {
  await page.getByTestId('scoped-key-create').click()
  await page.getByTestId('scoped-key-name').fill(name)
  for (const scope of scopes) await page.getByTestId(`scope-${scope}`).check()
}

export const makeKey = async (page: Page, name: string): Promise<void> => {
  await enterKey(page, name, 'app:access')
  await page.getByTestId('scoped-key-submit').click()
  await page.getByTestId('scoped-key-made-close').click()
  await expect(keyAt(page, name)).toBeVisible()
}

/** Answers the question that is open. */
export const revoke = async (page: Page, name: string): Promise<void> => {
  await page.getByTestId('confirm-word').fill(name)
  await page.getByTestId('scoped-key-revoke-confirm').click()
}
