/** Steps in the vault beyond adding a key, by what a person sees. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from './app'
import { keyRow } from './window'

/** What a person had copied elsewhere. */
export const copyElsewhere = ({ app }: RunningApp, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)

export const emptyClipboard = ({ app }: RunningApp): Promise<void> => app.evaluate(({ clipboard }) => clipboard.clear())

export const clipboardText = ({ app }: RunningApp): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText())

/** Opens the details of a key. */
export const openKey = async (page: Page, label: string): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await keyRow(page, label).click()
  await expect(page.getByTestId('credential-details').getByRole('heading', { level: 2 })).toHaveText(label)
}

export type KeyMenuEntry = 'credential-replace' | 'credential-duplicate' | 'credential-check' | 'details-delete'

/** From the menu of the key whose details are open. */
export const chooseFromMenu = async (page: Page, entry: KeyMenuEntry): Promise<void> => {
  await page.getByTestId('credential-more').click()
  await page.getByTestId(entry).click()
}

/** Only so long as it can be undone; keys that were deleted before may still offer theirs. */
export const undoDelete = (page: Page, label: string): Locator =>
  page
    .getByRole('alert')
    .filter({ hasText: `“${label}” was deleted` })
    .getByTestId('undo-delete')

/** Deletes the key whose details are open; it can still be brought back. */
export const deleteOpenKey = async (page: Page, label: string): Promise<void> => {
  await chooseFromMenu(page, 'details-delete')
  await page.getByTestId('credential-delete-confirm').click()
  await expect(undoDelete(page, label)).toBeVisible()
  await expect(keyRow(page, label)).toHaveCount(0)
}

/** Has main take the key from the clipboard, as the button does. */
export const pasteKey = async (running: RunningApp, copied: string): Promise<void> => {
  await copyElsewhere(running, copied)
  await running.page.getByTestId('secret-paste').click()
  await expect(running.page.getByTestId('secret-held')).toBeVisible()
}

/** Waits for the answer of the test that follows every save. */
export const expectKeyTest = (page: Page, outcome: string): Promise<void> =>
  expect(page.getByTestId('key-test-answer')).toHaveAttribute('data-outcome', outcome)
