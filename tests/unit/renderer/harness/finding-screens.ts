/** Screens of calls that went wrong: their causes first, what came one tab away. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const send = async (page: Page): Promise<void> => {
  await page.getByTestId('try-sandbox').click()
  await page.getByTestId('send-button').click()
}

const explained = async (page: Page): Promise<void> => {
  await send(page)
  await page.getByTestId('finding').first().waitFor()
}

const answered = async (page: Page): Promise<void> => {
  await send(page)
  await page.getByTestId('response-tab-body').click()
  await page.getByTestId('response-body').locator('.cm-content').waitFor()
}

export const findingScreens: Record<string, Screen> = {
  'response-401': { query: 'status=401', open: answered },
  'response-503': { query: 'status=503', open: answered },
  'response-why': { query: 'status=401&findings', open: explained },
  'response-why-unknown': { query: 'status=401', open: send },
  'response-why-asking': {
    query: 'status=401&findings&delay=3000',
    open: async page => {
      await explained(page)
      await page.getByTestId('find-out').click()
      await page.getByTestId('find-out-progress').waitFor()
    }
  }
}
