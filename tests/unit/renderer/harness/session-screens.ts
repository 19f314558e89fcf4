/** Screens of logging in: where nobody is signed in, the way there, and what goes wrong on it. */
import type { Page } from '@playwright/test'
import { fakePassword } from '../fake-main/sessions'
import type { Screen } from './screens'

const inSidebar = async (page: Page, selector: string): Promise<void> => {
  const target = page.locator(selector)
  await target.waitFor({ state: 'attached' })
  if (!(await target.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await target.click()
}

const openSessions = async (page: Page): Promise<void> => {
  await inSidebar(page, '[data-testid=nav-access]')
  await page.getByTestId('access-sessions').click()
  await page.getByTestId('sessions-panel').waitFor()
}

const logIn = async (page: Page, password: string): Promise<void> => {
  await openSessions(page)
  await page.getByTestId('login-account').fill('lucia.pena@example.com')
  await page.getByTestId('login-password').fill(password)
  await page.getByTestId('login-submit').click()
}

const register = async (page: Page): Promise<void> => {
  await openSessions(page)
  await page.getByTestId('session-register').click()
}

/** A request that goes with the session of the environment that has one. */
const withSession = async (page: Page): Promise<void> => {
  await inSidebar(page, '[data-testid=nav-requests]')
  await page.getByTestId('request-url').fill('/api/v1/agents')
  await page.getByTestId('environment-select').click()
  await page.getByRole('option', { name: 'Fiberwise staging' }).click()
  await page.getByTestId('request-credential').click()
  await page.getByRole('option', { name: /cookie/ }).click()
}

const trouble = async (page: Page): Promise<void> => {
  await logIn(page, fakePassword)
  await page.getByTestId('session-trouble').waitFor()
}

export const sessionScreens: Record<string, Screen> = {
  'session-none': { query: 'keys=6&session=none', open: openSessions },
  'session-signed-out': { query: 'keys=6', open: openSessions },
  'session-register': { query: 'keys=6', open: register },
  'session-register-differs': {
    query: 'keys=6',
    open: async page => {
      await register(page)
      await page.getByTestId('register-email').fill('lucia.pena@example.com')
      await page.getByTestId('register-password').fill('one')
      await page.getByTestId('register-confirm_password').fill('other')
      await page.getByTestId('register-submit').click()
    }
  },
  'session-registered': {
    query: 'keys=6',
    open: async page => {
      await register(page)
      await page.getByTestId('register-email').fill('lucia.pena@example.com')
      await page.getByTestId('register-first_name').fill('Lucía')
      await page.getByTestId('register-last_name').fill('Peña')
      await page.getByTestId('register-password').fill(fakePassword)
      await page.getByTestId('register-confirm_password').fill(fakePassword)
      await page.getByTestId('register-submit').click()
      await page.getByTestId('session-registered').waitFor()
    }
  },
  'session-refused': {
    query: 'keys=6',
    open: async page => {
      await logIn(page, 'wrong')
      await page.getByTestId('session-trouble').waitFor()
    }
  },
  'session-unreachable': { query: 'keys=6&login=unreachable', open: trouble },
  'session-ambiguous': { query: 'keys=6&login=cookie_ambiguous', open: trouble },
  'session-signed-in': { query: 'keys=6&session=in', open: openSessions },
  'session-expired': { query: 'keys=6&session=expired', open: openSessions },
  'session-kept': { query: 'keys=6&session=kept', open: openSessions },
  'session-many': { query: 'keys=6&session=many', open: openSessions },
  'session-signers': {
    query: 'keys=6&session=in',
    popup: true,
    open: async page => {
      await withSession(page)
      await page.getByTestId('request-credential').click()
    }
  },
  'session-signer': { query: 'keys=6&session=in', open: withSession },
  'session-dialog': {
    query: 'keys=6&session=expired',
    open: async page => {
      await withSession(page)
      await page.getByTestId('send-button').click()
      await page.getByTestId('login-dialog').waitFor()
    }
  },
  'session-not-sent': {
    query: 'keys=6',
    open: async page => {
      await withSession(page)
      await page.getByTestId('send-button').click()
      await page.getByTestId('login-dialog').waitFor()
      await page.keyboard.press('Escape')
    }
  }
}
