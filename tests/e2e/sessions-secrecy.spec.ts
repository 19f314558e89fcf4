/** A password that was typed and the cookie that came for it are found nowhere but on the wire, and in the keychain. */
import { randomBytes } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { logOf, originOf } from './support/practice-api'
import { searchFor } from './support/secret-traces'
import { fillLogin, logIn, openSessions, signWithSession } from './support/session-steps'
import { shareApp } from './support/shared-app'
import { chooseSetting, openResponseTab, openTaskOf, send, trySandbox } from './support/window'

const { running, home } = shareApp({ arguments: [wholeTextsInSnapshots] })

/** With the characters on which encoders disagree. */
const password = `Canary${randomBytes(12).toString('hex')}+/="&<\\%`
const account = 'canary@example.com'

/** Everything that a page may read of what is kept. */
const readEverything = async (): Promise<string> => {
  const { page } = running()
  const answers: unknown[] = [await ask(page, 'sessions.list', {}), await ask(page, 'authLog.list', {})]
  const { exchanges } = await ask(page, 'history.list', { before: null, limit: 500 })
  for (const { id } of exchanges) {
    answers.push(await ask(page, 'history.get', { id }))
    answers.push(await ask(page, 'bodies.read', { exchangeId: id, view: 'raw', offset: 0, length: 1024 * 1024 }))
  }
  return JSON.stringify(answers)
}

const tracesOf = async (secret: string): Promise<string[]> => {
  const { page, output } = running()
  const search = searchFor(secret)
  return [
    ...search.inText('answers to the page', await readEverything()),
    ...search.inText('document', await documentText(page)),
    ...search.inText('heap', await heapSnapshot(page)),
    ...search.inText('output', output()),
    ...(await search.inFiles(home()))
  ]
}

const violations = async (): Promise<string[]> => {
  const { page } = running()
  // Animations are over: a colour half way is no colour that anyone has to read.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test.beforeAll(() => trySandbox(running().page))

test('nothing of a password or of a cookie stays in the window, the history, the log or the files', async () => {
  test.setTimeout(240_000)
  const { page } = running()
  await openSessions(page)
  await page.getByTestId('session-register').click()
  for (const [name, text] of [
    ['email', account],
    ['password', password],
    ['confirm_password', password],
    ['first_name', 'Canary'],
    ['last_name', 'Bird']
  ] as const) {
    await page.getByTestId(`register-${name}`).focus()
    await page.keyboard.insertText(text)
  }
  await page.getByTestId('register-submit').click()
  await expect(page.getByTestId('session-registered')).toBeVisible()
  await logIn(page, account, `${password} and more`)
  await expect(page.getByTestId('session-trouble')).toBeVisible()
  await fillLogin(page, null, password)
  await page.getByTestId('login-keep').check()
  await page.getByTestId('login-submit').click()
  await expect(page.getByTestId('session-facts')).toBeVisible()
  await openTaskOf(page, 'Fiberwise', 'list-agents')
  for (const way of ['cookie', 'bearer'] as const) {
    await signWithSession(page, way)
    await send(page, '200 OK')
    await openResponseTab(page, 'timeline')
    await expect(page.getByTestId('request-head')).toContainText(/••••|\[redacted/)
  }
  const log = await logOf(await originOf(page, 'fiberwise'))
  const cookie = log.flatMap(({ rawHeaders }) => rawHeaders).find(value => value.startsWith('session='))
  const token = cookie?.slice('session='.length) ?? ''
  expect(token.length).toBeGreaterThan(20)
  // What was typed did travel, and the search finds what is there.
  expect(log.some(({ bodyBase64 }) => Buffer.from(bodyBase64, 'base64').includes(encodeURIComponent(password)))).toBe(
    true
  )
  await page.evaluate(text => Object.assign(globalThis, { planted: text }), token)
  expect(await tracesOf(token)).toContain('heap: raw')
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'planted'))
  expect.soft(await tracesOf(token), 'the cookie').toEqual([])
  expect.soft(await tracesOf(password), 'the password').toEqual([])
})

for (const look of ['Light', 'Dark'] as const) {
  test(`axe finds nothing wrong with logging in: ${look}`, async () => {
    const { page } = running()
    await chooseSetting(page, 'theme', look)
    const check = async (screen: string): Promise<void> => expect.soft(await violations(), screen).toEqual([])
    await openSessions(page)
    if (await page.getByTestId('session-log-out').isVisible()) {
      await check('signed in')
      await page.getByTestId('session-log-out').click()
      await expect(page.getByTestId('login-kept')).toBeVisible()
      await check('with a kept password')
      await page.getByTestId('session-forget-password').click()
    }
    await expect(page.getByTestId('login-password')).toBeVisible()
    await check('signed out')
    await page.getByTestId('session-register').click()
    await page.getByTestId('register-submit').click()
    await check('registration with what is missing')
    await page.getByTestId('register-cancel').click()
    await logIn(page, account, 'wrong')
    await expect(page.getByTestId('session-trouble')).toBeVisible()
    await check('wrong password')
    await page.getByTestId('nav-requests').click()
    await page.getByTestId('send-button').click()
    await expect(page.getByTestId('login-dialog')).toBeVisible()
    await check('login over a request')
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('not-sent-log-in')).toBeVisible()
    await check('request that was not sent')
  })
}
