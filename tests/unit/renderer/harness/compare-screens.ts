/** Screens of two answers beside each other. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const begin = async (page: Page): Promise<void> => {
  await page.getByTestId('try-sandbox').click()
  await page.getByTestId('send-button').click()
  await page.getByTestId('compare-open').click()
  await page.getByTestId('compare-start').waitFor()
}

const compared = async (page: Page): Promise<void> => {
  await begin(page)
  await page.getByTestId('compare-start').click()
  await page.getByTestId('compare-result').waitFor()
}

const withBody = async (page: Page): Promise<void> => {
  await compared(page)
  await page.getByTestId('compare-body').scrollIntoViewIfNeeded()
}

export const compareScreens: Record<string, Screen> = {
  'compare-start': { query: 'compare=refused', open: begin },
  'compare-start-kept': {
    query: 'compare=refused&history=6',
    open: async page => {
      await begin(page)
      await page.getByTestId('compare-mode').locator('label').nth(1).click()
    }
  },
  'compare-start-write': {
    query: 'compare=refused',
    open: async page => {
      await page.getByTestId('try-sandbox').click()
      await page.getByTestId('request-method').click()
      await page.getByRole('option', { name: 'POST' }).click()
      await page.getByTestId('send-button').click()
      await page.getByTestId('compare-open').click()
    }
  },
  'compare-sending': {
    query: 'compare=refused',
    open: async page => {
      await begin(page)
      await page.evaluate(() => {
        Reflect.get(globalThis, 'fake').state.delay = 60_000
      })
      await page.getByTestId('compare-start').click()
      await page.getByTestId('compare-progress').waitFor()
    }
  },
  'compare-refused': { query: 'compare=refused&findings', open: compared },
  'compare-refused-all': {
    query: 'compare=refused&findings',
    open: async page => {
      await compared(page)
      await page.getByTestId('compare-view').locator('label').nth(1).click()
      await page.getByTestId('compare-headers').scrollIntoViewIfNeeded()
    }
  },
  'compare-other': { query: 'compare=other', open: withBody },
  'compare-page': { query: 'compare=page', open: withBody },
  'compare-same': {
    query: '',
    open: async page => {
      await compared(page)
      await page.getByTestId('compare-summary').waitFor()
    }
  },
  'compare-failed': { query: 'compare=failed&findings', open: compared },
  'compare-cancelled': {
    query: 'compare=refused',
    open: async page => {
      await begin(page)
      await page.evaluate(() => {
        Reflect.get(globalThis, 'fake').state.delay = 60_000
      })
      await page.getByTestId('compare-start').click()
      await page.getByTestId('compare-cancel').click()
      await page.getByTestId('compare-result').waitFor()
    }
  }
}
