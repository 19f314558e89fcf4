/**
 * The life of a token as a person sees it: in the status bar and in its panel, against the practice API, whose log tells
 * what was really asked for. The token itself never comes into the page.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { apalaKeys } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { takePicture } from './support/pictures'
import { clearLog, exampleKey, logOf, originOf, signWithExample, turn } from './support/practice-api'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { clipboardText } from './support/vault-steps'
import { chooseSetting, doInPalette, openTaskOf, send, trySandbox } from './support/window'

const { running } = shareApp({ arguments: [wholeTextsInSnapshots] })
const label = apalaKeys.good.title.en
let origin = ''

test.beforeAll(async () => {
  const { page } = running()
  await trySandbox(page)
  origin = await originOf(page, 'apala')
  await openTaskOf(page, 'Apala', 'optimize-message')
  await signWithExample(page, 'apala', label)
})
test.beforeEach(() => clearLog(origin))

const part = (testId: string): Locator => running().page.getByTestId(testId)
const inDetails = (testId: string): Locator => part('token-details').getByTestId(testId)

/** The paths that were asked for, in their order. */
const paths = async (): Promise<string[]> => (await logOf(origin)).map(({ url }) => url)

/** The token that the last request came with. */
const sentToken = async (): Promise<string> => {
  const { rawHeaders = [] } = (await logOf(origin)).at(-1) ?? {}
  const place = rawHeaders.findIndex(name => name.toLowerCase() === 'authorization')
  return (rawHeaders[place + 1] ?? '').slice('Bearer '.length)
}

const sendAgain = async (outcome = '200 OK'): Promise<void> => {
  await part('nav-requests').click()
  await send(running().page, outcome)
}

/** Opens the tokens, with that of this example key. */
const openToken = async (title: string): Promise<void> => {
  const { page } = running()
  await part('nav-access').click()
  await part('access-tokens').click()
  await page.getByTestId('token-row').filter({ hasText: title }).click()
  await expect(part('token-details').getByRole('heading', { level: 2 })).toHaveText(title)
}

const expectStatus = (status: string): Promise<void> =>
  expect(inDetails('token-status')).toHaveAttribute('data-status', status, { timeout: 15_000 })

/** Seconds of a time that runs down. */
const seconds = async (time: Locator): Promise<number> =>
  ((await time.first().textContent()) ?? '').split(':').reduce((sum, digits) => sum * 60 + Number(digits), 0)

test('the first send exchanges the key once, and the status bar leads to the token', async () => {
  const { page } = running()
  await expect(part('token-status-part')).toHaveCount(0)
  await sendAgain()
  await sendAgain()
  expect(await paths()).toEqual(['/api/auth/token', '/api/message_optimizer', '/api/message_optimizer'])

  await expect(part('token-status-part')).toContainText(/token (1:00:00|59:\d\d).*renewal in 5\d:\d\d/)
  await part('token-status-part').click()
  await expectStatus('valid')
  await expect(part('token-facts')).toContainText('Créditos Demo S.A.S.')
  await expect(part('token-facts')).toContainText('By itself only if the key is used in the ten minutes before')
  await expect(part('token-facts')).toContainText('Agrees with the one of this computer.')
  const time = inDetails('token-countdown')
  const before = await seconds(time)
  await expect.poll(() => seconds(time)).toBeLessThan(before)
  expect(before).toBeLessThanOrEqual(3600)

  // Only the times are drawn anew with the seconds.
  const changed = await page.evaluate(
    () =>
      new Promise<string[]>(resolve => {
        const seen = new Set<string>()
        const watch = new MutationObserver(records => {
          for (const { target } of records) {
            const element = target instanceof Element ? target : target.parentElement
            seen.add(element?.closest('[class]')?.className ?? '')
          }
          if (seen.size > 0) resolve([...seen])
        })
        const details = document.querySelector('[data-testid=token-details]')
        if (details) watch.observe(details, { subtree: true, childList: true, characterData: true })
      })
  )
  expect(changed).toEqual(['countdown'])
})

test('what the token says of itself is shown, its times by the local clock', async () => {
  const { page } = running()
  await sendAgain()
  const [, payload = ''] = (await sentToken()).split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, number | string>
  await openToken(label)
  const row = (name: string): Locator => part('jwt-claims').locator(`[data-testid=jwt-member][data-name=${name}]`)
  await expect(part('jwt-header')).toContainText('"HS256"')
  await expect(row('iss')).toContainText('"apala"')
  for (const name of ['exp', 'nbf', 'iat']) {
    const local = await page.evaluate(
      at =>
        new Intl.DateTimeFormat(document.documentElement.lang, {
          year: 'numeric',
          month: 'short',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          second: '2-digit',
          timeZoneName: 'short'
        }).format(new Date(at)),
      Number(claims[name]) * 1000
    )
    await expect(row(name)).toContainText(String(claims[name]))
    await expect(row(name)).toContainText(local)
  }
  await takePicture(running(), 'token-panel', '.')
  await part('jwt-claims').scrollIntoViewIfNeeded()
  await takePicture(running(), 'token-jwt', '.')
})

test('a new token is fetched on request, and how it came is shown masked', async () => {
  const { page } = running()
  await turn(origin, { tokenSeconds: 600, clockOffsetSeconds: 298 })
  await openToken(label)
  await part('token-refresh').click()
  await expect.poll(paths).toEqual(['/api/auth/refresh'])
  await expect.poll(() => seconds(inDetails('token-countdown'))).toBeLessThanOrEqual(600)
  expect(await seconds(inDetails('token-countdown'))).toBeGreaterThan(540)
  await expect(page.getByRole('alert').filter({ hasText: 'has a new token' })).toBeVisible()
  await expect(part('token-facts')).toContainText('By itself, because the key was in use shortly before.')
  await expect(part('token-facts')).toContainText(/4 mins? 5\d secs? ahead of this computer\. .*does no harm/)

  await part('token-exchange-toggle').click()
  const body = inDetails('response-body')
  await expect(body).toContainText('"access_token": "[redacted:access_token]"')
  await expect(part('token-details')).toContainText(`${origin}/api/auth/refresh`)
  await part('token-exchange-toggle').click()
  await expect(body).toHaveCount(0)

  // From anywhere, for the key of the request.
  await turn(origin, { tokenSeconds: 3600, clockOffsetSeconds: 0 })
  await part('nav-requests').click()
  await doInPalette(page, 'fetch a new token')
  await expect.poll(paths).toEqual(['/api/auth/refresh', '/api/auth/refresh'])
})

test('the token is copied by main, and is nowhere in the page', async () => {
  const { page } = running()
  await openToken(label)
  await part('token-copy').click()
  await expect(page.getByRole('alert').filter({ hasText: `“Token of ${label}” is in the clipboard` })).toBeVisible()
  const copied = await clipboardText(running())
  expect(copied.split('.')).toHaveLength(3)
  await sendAgain()
  expect(await sentToken()).toBe(copied)
  await openToken(label)
  const search = searchFor(copied)
  expect(search.inText('document', await documentText(page))).toEqual([])
  expect(search.inText('heap', await heapSnapshot(page))).toEqual([])
})

test('tokens that are forgotten are gone: the next send exchanges the key anew', async () => {
  const { page } = running()
  await openToken(label)
  await part('token-forget').click()
  await expect(page.getByRole('dialog')).toContainText('The key stays')
  await page.keyboard.press('Escape')
  await expectStatus('valid')
  await part('token-forget').click()
  await part('token-forget-confirm').click()
  await expectStatus('none')
  await expect(part('token-copy')).toBeDisabled()
  await sendAgain()
  expect(await paths()).toEqual(['/api/auth/token', '/api/message_optimizer'])
})

test('the refresh token is kept in the keychain only when that is wanted', async () => {
  const { page } = running()
  const { id } = await exampleKey(page, 'apala', label)
  const keeps = async (): Promise<boolean | undefined> =>
    (await ask(page, 'tokens.list', {})).find(({ credentialId }) => credentialId === id)?.keepsRefreshToken
  await openToken(label)
  const keep = page.getByRole('switch', { name: 'Keep the refresh token in the keychain' })
  await expect(keep).not.toBeChecked()
  await keep.click()
  await expect(keep).toBeChecked()
  expect(await keeps()).toBe(true)
  await keep.click()
  await expect(keep).not.toBeChecked()
  expect(await keeps()).toBe(false)
})

test('after failures of the server nothing is asked until the wait is over or a person ends it', async () => {
  test.setTimeout(90_000)
  await openToken(label)
  await part('token-forget').click()
  await part('token-forget-confirm').click()
  await expectStatus('none')
  await turn(origin, { exchangeStatus: 503 })
  await part('nav-requests').click()
  await part('send-button').click()
  await expect(part('send-error')).toContainText('The provider’s server failed.', { timeout: 20_000 })
  await expect(part('send-error')).toContainText('Nothing is asked for in the next')
  expect(await paths()).toEqual(['/api/auth/token', '/api/auth/token', '/api/auth/token'])
  await expect(part('token-status-part')).toContainText(/next try in [45]:\d\d/)

  await part('token-status-part').click()
  await expectStatus('cooling_down')
  await expect(part('token-failure')).toContainText('It answered 503.')
  await takePicture(running(), 'token-cooling-down', '.')
  await part('nav-requests').click()
  await part('send-button').click()
  await expect(part('send-error')).toBeVisible()
  expect(await paths()).toHaveLength(3)

  await turn(origin, { exchangeStatus: null })
  await part('token-status-part').click()
  await expect(part('token-refresh')).toHaveText('Try now')
  await part('token-refresh').click()
  await expectStatus('valid')
  await expect(part('token-failure')).toHaveCount(0)
  expect(await paths()).toHaveLength(4)
})

test('an answer without a usable token is explained', async () => {
  await turn(origin, { expiresIn: 'word', refreshStatus: 401 })
  await openToken(label)
  await part('token-refresh').click()
  await expect(part('token-failure')).toContainText('something that is no number')
  expect(await paths()).toEqual(['/api/auth/refresh', '/api/auth/token'])
  await turn(origin, { expiresIn: 'true', refreshStatus: null })
  await part('token-refresh').click()
  await expect(part('token-failure')).toHaveCount(0)
  await expectStatus('valid')
})

test('a key that is refused shows one clear error and leads to its replacement', async () => {
  const { page } = running()
  const { title } = apalaKeys.revoked
  await part('nav-requests').click()
  await signWithExample(page, 'apala', title.en)
  await part('send-button').click()
  await expect(part('send-error')).toContainText('gives no token for this key')
  expect(await paths()).toEqual(['/api/auth/token'])
  // What needs attention stands before what works.
  await expect(part('token-status-part')).toContainText('no new token')
  await expect(part('token-status-part')).toContainText('+1')
  await part('token-status-part').click()
  await expect(part('token-details').getByRole('heading', { level: 2 })).toHaveText(title.en)
  await expect(part('token-failure')).toHaveCount(1)
  await expect(part('token-failure')).toContainText('The provider refused the key')
  await expect(part('token-failure')).toContainText('It answered 401.')
  await part('token-replace-key').click()
  await expect(part('credential-replace-form')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(part('token-line')).toContainText('Token: No new token')
  await part('token-line-open').click()
  await expectStatus('failed')
})

for (const look of ['Light', 'Dark']) {
  test(`axe finds nothing wrong: ${look}`, async () => {
    const { page } = running()
    await chooseSetting(page, 'theme', look)
    for (const title of [label, apalaKeys.revoked.title.en]) {
      await openToken(title)
      await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 35_000 })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
    }
  })
}
