/** Logging in and out where a provider has a login, and requests that go with the session instead of a key. */
import type { Page } from '@playwright/test'
import { fiberwiseLogin, type LogEntry, startApi } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { keychainItems } from './support/own-keychain'
import { takePicture } from './support/pictures'
import { clearLog, logOf, originOf, pull, turn } from './support/practice-api'
import { fillLogin, logIn, openSessions, signWithSession } from './support/session-steps'
import { shareApp } from './support/shared-app'
import { doInPalette, newRequest, openTaskOf, send, trySandbox } from './support/window'

const { running, home, restart } = shareApp()
const { email, password } = fiberwiseLogin

const panel = () => running().page.getByTestId('sessions-panel')
const state = () => panel().getByTestId('session-details').getByTestId('session-state').first()
const fiberwise = (): Promise<string> => originOf(running().page, 'fiberwise')
const callsTo = async (path: string): Promise<LogEntry[]> =>
  (await logOf(await fiberwise())).filter(({ url }) => url.startsWith(path))
const bodyOf = ({ bodyBase64 }: LogEntry): string => Buffer.from(bodyBase64, 'base64').toString()

/** By the name of the header, in lower case. */
const headersOf = ({ rawHeaders }: LogEntry): Record<string, string> =>
  Object.fromEntries(
    rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? '']] : []))
  )

const logOut = async (page: Page): Promise<void> => {
  await openSessions(page)
  await page.getByTestId('session-log-out').click()
  await expect(state()).toHaveAttribute('data-status', 'signed_out')
}

const ensureSignedIn = async (page: Page): Promise<void> => {
  await openSessions(page)
  if ((await state().getAttribute('data-status')) !== 'active') await logIn(page, email, password)
  await expect(state()).toHaveAttribute('data-status', 'active')
}

test.beforeAll(() => trySandbox(running().page))

test('an account is made by the fields of the provider, and logs in', async () => {
  const { page } = running()
  await openSessions(page)
  await expect(state()).toHaveAttribute('data-status', 'signed_out')
  await takePicture(running(), 'session-login', '.')
  await page.getByTestId('session-register').click()
  await page.getByTestId('register-email').fill('ana@example.com')
  await page.getByTestId('register-first_name').fill('Ana')
  await page.getByTestId('register-last_name').fill('Ruiz')
  await page.getByTestId('register-password').fill('Secret-of-ana-1')
  await page.getByTestId('register-confirm_password').fill('Secret-of-ana-2')
  await page.getByTestId('register-submit').click()
  await expect(page.getByTestId('register-form')).toContainText('This is not the same as “Password”.')
  expect(await callsTo('/api/v1/auth/register')).toEqual([])
  await page.getByTestId('register-confirm_password').fill('Secret-of-ana-1')
  await page.getByTestId('register-submit').click()
  await expect(page.getByTestId('session-registered')).toContainText('ana@example.com')
  await expect(page.getByTestId('login-account')).toHaveValue('ana@example.com')
  await expect(page.getByTestId('login-password')).toBeFocused()
  await page.getByTestId('login-password').fill('Secret-of-ana-1')
  await page.getByTestId('login-password').press('Enter')
  await expect(state()).toHaveText('Signed in as ana@example.com')
  await expect(page.getByTestId('session-facts')).toContainText('just now')
  await expect(page.getByTestId('session-remaining')).toHaveText(/6 days/)
  await expect(page.getByTestId('session-status')).toContainText('signed in')
  const [sent] = await callsTo('/api/v1/auth/login')
  expect(sent && bodyOf(sent)).toBe('email=ana%40example.com&password=Secret-of-ana-1')
  await takePicture(running(), 'session-signed-in', '.')
})

test('the status bar leads to the session, and logging out ends it at the provider too', async () => {
  const { page } = running()
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('session-status').click()
  await expect(state()).toHaveAttribute('data-status', 'active')
  await page.getByTestId('session-log-out').click()
  await expect(state()).toHaveAttribute('data-status', 'signed_out')
  await expect(page.getByTestId('session-status')).toHaveCount(0)
  const [sent] = await callsTo('/api/v1/auth/logout')
  expect(sent && headersOf(sent)['cookie']).toMatch(/^session=.{20,}$/)
})

for (const [formFailure, words] of [
  ['page', 'The provider did not take this account and password'],
  ['page-200', 'The login form came back instead of a session'],
  ['json', 'The provider did not take this account and password'],
  ['redirect', 'The login form came back instead of a session']
] as const) {
  test(`a wrong password is said, and the account stays: ${formFailure}`, async () => {
    const { page } = running()
    await turn(await fiberwise(), { formFailure, redirectStatus: 302 })
    await openSessions(page)
    await logIn(page, email, 'not the password')
    await expect(page.getByTestId('session-trouble')).toContainText(words)
    await expect(page.getByTestId('login-account')).toHaveValue(email)
    await expect(page.getByTestId('login-password')).toHaveValue('')
    await expect(page.getByTestId('login-password')).toBeFocused()
    await page.getByTestId('session-open-exchange').click()
    await expect(page.getByTestId('history-exchange')).toContainText('/api/v1/auth/login')
  })
}

for (const redirectStatus of [302, 303]) {
  test(`the session goes as a cookie and as Bearer, and nothing else goes with it: ${redirectStatus}`, async () => {
    const { page } = running()
    await turn(await fiberwise(), { redirectStatus, formFailure: 'page' })
    await openSessions(page)
    await logIn(page, email, password)
    await expect(state()).toHaveAttribute('data-status', 'active')
    await clearLog(await fiberwise())
    await openTaskOf(page, 'Fiberwise', 'list-agents')
    for (const way of ['cookie', 'bearer'] as const) {
      await signWithSession(page, way)
      await expect(page.getByTestId('session-state')).toHaveText(`Signed in as ${email}`)
      await send(page, '200 OK')
    }
    const [asCookie, asBearer] = (await callsTo('/api/v1/agents')).map(headersOf)
    const token = /^session=(\S{20,})$/.exec(asCookie?.['cookie'] ?? '')?.[1] ?? ''
    expect(token).not.toBe('')
    expect(asCookie).not.toHaveProperty('authorization')
    expect(asBearer?.['authorization']).toBe(`Bearer ${token}`)
    expect(asBearer).not.toHaveProperty('cookie')
    await openSessions(page)
    await expect(page.getByTestId('session-last-success')).not.toHaveText('Not used yet')
    await logOut(page)
  })
}

test('a session that the provider ended asks again, and the request stays as it was', async () => {
  const { page } = running()
  await ensureSignedIn(page)
  await openTaskOf(page, 'Fiberwise', 'list-agents')
  await page.getByTestId('request-url').fill('/api/v1/agents?first=1')
  await signWithSession(page, 'cookie')
  await send(page, '200 OK')
  await pull(await fiberwise(), 'end-sessions')
  await send(page, '401 Unauthorized')
  await expect(page.getByTestId('session-over')).toContainText('The session is over')
  await expect(page.getByTestId('session-status')).toContainText('session expired')
  await page.getByTestId('session-over-log-in').click()
  await fillLogin(page, null, password)
  await page.getByTestId('login-submit').click()
  await expect(page.getByTestId('login-dialog')).toBeHidden()
  await expect(page.getByTestId('session-over')).toBeHidden()
  await expect(page.getByTestId('request-url')).toHaveValue('/api/v1/agents?first=1')
  await send(page, '200 OK')
})

test('without a session the login comes over the request, which is sent only when a person says so', async () => {
  const { page } = running()
  await ensureSignedIn(page)
  await logOut(page)
  await openTaskOf(page, 'Fiberwise', 'list-agents')
  await newRequest(page, '/api/v1/agents?kept=yes')
  await signWithSession(page, 'bearer')
  await clearLog(await fiberwise())
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('login-dialog-why')).toContainText('was not sent')
  await takePicture(running(), 'session-dialog', '.')
  await fillLogin(page, email, password)
  await page.getByTestId('login-only').click()
  await expect(page.getByTestId('login-dialog')).toBeHidden()
  await expect(page.getByTestId('session-state')).toHaveText(`Signed in as ${email}`)
  await expect(page.getByTestId('request-url')).toHaveValue('/api/v1/agents?kept=yes')
  expect(await callsTo('/api/v1/agents')).toEqual([])
  await logOut(page)
  await page.getByTestId('nav-requests').click()
  await page.getByTestId('send-button').click()
  await fillLogin(page, email, password)
  await page.getByTestId('login-submit').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  expect((await callsTo('/api/v1/agents')).map(({ url }) => url)).toEqual(['/api/v1/agents?kept=yes'])
})

test('the history sends again in the same way, and the palette logs in', async () => {
  const { page } = running()
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-row').filter({ hasText: 'kept=yes' }).first().click()
  await expect(page.getByTestId('history-exchange')).toContainText('with the session')
  await expect(page.getByTestId('history-row').filter({ hasText: 'kept=yes' }).first()).toContainText(
    'with the session'
  )
  await page.getByTestId('history-open-in-editor').click()
  await expect(page.getByTestId('request-credential')).toHaveValue('With the session as Bearer token')
  await logOut(page)
  await doInPalette(page, 'Log in')
  await expect(page.getByTestId('login-dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('login-dialog')).toBeHidden()
})

test('an environment to log in needs no key; its password is kept only for whoever wants it, and forgotten', async () => {
  const office = await startApi('fiberwise')
  const name = 'Fiberwise at the office'
  const loginItems = async (): Promise<string[]> =>
    (await keychainItems(home())).filter(item => item.startsWith('login.'))
  const openOffice = async (page: Page): Promise<void> => {
    await openSessions(page)
    await page.getByTestId('session-row').filter({ hasText: name }).click()
    await expect(page.getByTestId('session-details')).toContainText(office.origin)
  }
  try {
    const { page: before } = running()
    await openSessions(before)
    await before.getByTestId('session-add-environment').click()
    await before.getByTestId('credential-base-url').fill(office.origin)
    await before.getByTestId('credential-environment').fill(name)
    await before.getByTestId('environment-submit').click()
    await expect(before.getByTestId('environment-form')).toBeHidden()
    await openOffice(before)
    expect(await loginItems()).toEqual([])
    await fillLogin(before, email, password)
    await before.getByTestId('login-keep').check()
    await before.getByTestId('login-submit').click()
    await expect(state()).toHaveAttribute('data-status', 'active')
    expect(await loginItems()).toHaveLength(1)

    const { page } = await restart()
    await openOffice(page)
    await expect(state()).toHaveAttribute('data-status', 'signed_out')
    await expect(page.getByTestId('login-kept')).toContainText(email)
    await page.getByTestId('login-submit').click()
    await expect(state()).toHaveAttribute('data-status', 'active')
    await page.getByTestId('session-log-out').click()
    await page.getByTestId('session-forget-password').click()
    await expect(page.getByTestId('login-password')).toBeVisible()
    await expect.poll(loginItems).toEqual([])
  } finally {
    await office.close()
  }
  const { page } = running()
  await logIn(page, email, password)
  await expect(page.getByTestId('session-trouble')).toContainText('No answer came from the provider')
})
