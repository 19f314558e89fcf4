/** Screens of the debt board: full, empty, settled, with a key opened, and the dialogs. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const openDebt = async (page: Page): Promise<void> => {
  const link = page.getByTestId('nav-rotation')
  await link.waitFor({ state: 'attached' })
  if (!(await link.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await link.click()
  await page.getByTestId('debt-panel').waitFor()
}

const openKey = async (page: Page, label: string): Promise<void> => {
  await openDebt(page)
  await page.getByTestId('debt-row').filter({ hasText: label }).click()
  await page.getByTestId('debt-opened').waitFor()
}

const some = 'keys=3&debt=some'

export const debtScreens: Record<string, Screen> = {
  'debt-empty': { query: 'keys=3&debt=none', open: openDebt },
  'debt-board': { query: some, open: openDebt },
  'debt-settled': { query: 'keys=3&debt=settled', open: openDebt },
  'debt-reminders': { query: `${some}&reminders`, open: openDebt },
  'debt-many': { query: 'keys=3&debt=10000', open: openDebt },
  'debt-opened': { query: some, open: page => openKey(page, 'Old integration') },
  'debt-opened-snoozed': { query: some, open: page => openKey(page, 'Moves with') },
  'debt-selected': {
    query: some,
    open: async page => {
      await openDebt(page)
      for (const row of [0, 2]) await page.getByTestId('debt-choose').nth(row).click()
    }
  },
  'debt-no-match': {
    query: some,
    open: async page => {
      await openDebt(page)
      await page.getByTestId('debt-search').fill('nothing like this')
      await page.getByTestId('debt-no-match').waitFor()
    }
  },
  'debt-policy': {
    query: some,
    open: async page => {
      await openKey(page, 'Collections team')
      await page.getByTestId('debt-policy').click()
      await page.getByTestId('policy-days').fill('30')
    }
  },
  'debt-snooze': {
    query: some,
    open: async page => {
      await openKey(page, 'Collections team')
      await page.getByTestId('debt-snooze').click()
      await page.getByTestId('snooze-until').fill('2026-11-20')
      await page.getByTestId('snooze-reason').fill('The provider moves in December.')
      await page.getByTestId('snooze-submit').click()
      await page.getByTestId('snooze-until').and(page.locator('[aria-invalid=true]')).waitFor()
    }
  },
  'debt-ask': {
    query: some,
    open: async page => {
      await openDebt(page)
      await page.getByTestId('debt-ask-all').click()
      await page.getByRole('dialog').waitFor()
    }
  }
}
