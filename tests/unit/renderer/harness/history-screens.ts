import type { Page } from '@playwright/test'
import type { Screen } from './screens'

/** In a narrow window the sidebar waits behind its button. */
export const inSidebar = async (page: Page, selector: string): Promise<void> => {
  const target = page.locator(selector)
  await target.waitFor({ state: 'attached' })
  if (!(await target.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await target.click()
}

export const openHistory = (page: Page) => inSidebar(page, '[data-testid=nav-history]')

export const historyScreens: Record<string, Screen> = {
  'history-empty': { query: 'keys=3', open: openHistory },
  history: {
    query: 'keys=6&history=500',
    open: async page => {
      await openHistory(page)
      await page.getByTestId('history-row').nth(2).click()
      await page.getByTestId('history-exchange').waitFor()
    }
  }
}
