/** Screens of tokens: the list, one in each of its states, and where there is none. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const openTokens = async (page: Page): Promise<void> => {
  const link = page.getByTestId('nav-access')
  await link.waitFor({ state: 'attached' })
  if (!(await link.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await link.click()
  await page.getByTestId('tokens-panel').waitFor()
}

/** In a narrow window the details are one step away. */
const openDetails = async (page: Page): Promise<void> => {
  await openTokens(page)
  if (!(await page.getByTestId('token-details').isVisible())) await page.getByTestId('token-row').first().click()
  await page.getByTestId('token-details').waitFor()
}

const inDetails = (tokens: string): Screen => ({ query: `keys=3&tokens=${tokens}`, open: openDetails })

export const tokenScreens: Record<string, Screen> = {
  'tokens-empty': { query: 'keys=3', open: openTokens },
  'tokens-list': { query: 'keys=3&tokens=all', open: openTokens },
  'token-none': inDetails('none'),
  'token-valid': inDetails('valid'),
  'token-opaque': inDetails('opaque'),
  'token-due': inDetails('due'),
  'token-cooling-down': inDetails('cooling'),
  'token-cooling-down-working': inDetails('cooling-working'),
  'token-refused': inDetails('refused'),
  'token-malformed': inDetails('malformed'),
  'token-jwt': {
    query: 'keys=3&tokens=valid',
    open: async page => {
      await openDetails(page)
      await page.getByTestId('jwt-claims').scrollIntoViewIfNeeded()
    }
  },
  'token-exchange': {
    query: 'keys=3&tokens=valid',
    open: async page => {
      await openDetails(page)
      await page.getByTestId('token-exchange-toggle').click()
      await page.getByTestId('response-body').locator('.cm-content').waitFor()
      await page.getByTestId('response-body').scrollIntoViewIfNeeded()
    }
  },
  'token-forget': {
    query: 'keys=3&tokens=valid',
    open: async page => {
      await openDetails(page)
      await page.getByTestId('token-forget').click()
    }
  },
  'token-of-key': {
    query: 'keys=3&tokens=valid',
    open: async page => {
      await page.getByTestId('credential-row').filter({ hasText: 'Collections team' }).click()
      await page.getByTestId('token-line').waitFor()
    }
  }
}
