/** Steps with the places where a key is written, by what a person sees. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from './app'
import { choose, keyRow } from './window'

export interface NewPlace {
  file: string
  /** There is no such file yet. */
  isNew?: boolean
  /** As it stands in the list; where it is not given, what was guessed is taken. */
  kind?: string
  /** By the name of the field. */
  fields?: Readonly<Record<string, string>>
}

/** What the person answers in the system's dialogs for files. */
const answerDialogs = ({ app }: RunningApp, file: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, file)

export const placeAt = (page: Page, words: string): Locator =>
  page.getByTestId('destination').filter({ hasText: words })

export const standingOf = (page: Page, words: string): Locator =>
  placeAt(page, words).getByTestId('destination-standing')

export const showPlaces = async (page: Page, label: string): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await keyRow(page, label).click()
  await page.getByTestId('destinations').scrollIntoViewIfNeeded()
}

export const fillPlace = async (running: RunningApp, { file, isNew, kind, fields = {} }: NewPlace): Promise<void> => {
  const { page } = running
  await answerDialogs(running, file)
  await page.getByTestId('destination-add').click()
  await page.getByTestId(isNew ? 'choose-new-file' : 'choose-file').click()
  await expect(page.getByTestId('chosen-file')).toHaveText(file)
  if (kind !== undefined) await choose(page.getByTestId('target-kind'), kind)
  for (const [name, value] of Object.entries(fields)) await page.getByTestId(`target-${name}`).fill(value)
}

export const addPlace = async (running: RunningApp, place: NewPlace): Promise<void> => {
  const { page } = running
  await fillPlace(running, place)
  await page.getByTestId('destination-submit').click()
  await expect(page.getByTestId('destination-form')).toHaveCount(0)
}

/** Opens the difference of one place and waits until it is shown. */
export const showDiff = async (page: Page, words: string): Promise<void> => {
  await placeAt(page, words).getByTestId('destination-write').click()
  await expect(page.getByTestId('write-state')).toHaveAttribute('data-state', 'shown')
}

/** Says yes to what is shown, waits for the report and leaves. */
export const writeShown = async (page: Page): Promise<void> => {
  await page.getByTestId('write-submit').click()
  await expect(page.getByTestId('write-report')).toBeVisible()
  await page.getByTestId('write-close').click()
  await expect(page.getByTestId('write-dialog')).toHaveCount(0)
}

/** A key of its own hands in the place of the one that is open; typed as pasting does, so that no script holds it. */
export const replaceKey = async (page: Page, secret: string): Promise<void> => {
  await page.getByTestId('credential-more').click()
  await page.getByTestId('credential-replace').click()
  const form = page.getByTestId('credential-replace-form')
  await form.getByTestId('credential-secret').focus()
  await page.keyboard.insertText(secret)
  await form.getByTestId('credential-submit').click()
  await expect(form).toHaveCount(0)
}
