/** What a person does to log in, step by step. */
import { expect, type Page } from '@playwright/test'
import { choose } from './window'

export const openSessions = async (page: Page): Promise<void> => {
  await page.getByTestId('nav-access').click()
  await page.getByTestId('access-sessions').click()
  await expect(page.getByTestId('session-details')).toBeVisible()
}

/** Null leaves the account that is there. The password is pasted: no script of the test holds it in the page. */
export const fillLogin = async (page: Page, account: string | null, password: string): Promise<void> => {
  if (account !== null) await page.getByTestId('login-account').fill(account)
  await page.getByTestId('login-password').focus()
  await page.keyboard.insertText(password)
}

/** What comes of it is for the caller to see. */
export const logIn = async (page: Page, account: string, password: string): Promise<void> => {
  await fillLogin(page, account, password)
  await page.getByTestId('login-submit').click()
}

const options = { cookie: 'With the session (cookie)', bearer: 'With the session as Bearer token' }

/** The environment of the request is one where people can log in. */
export const signWithSession = (page: Page, way: keyof typeof options): Promise<void> =>
  choose(page.getByTestId('request-credential'), options[way])
