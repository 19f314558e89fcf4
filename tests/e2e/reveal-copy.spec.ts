/** The two ways on which a key leaves main for a person: for a moment on the screen, for a moment in the clipboard. */
import { chmod, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test, userDataOf } from './support/app'
import { ask } from './support/bridge'
import { keyIds, sendWith } from './support/keychain-steps'
import { shareApp } from './support/shared-app'
import { type SmallApi, startSmallApi } from './support/small-api'
import { auditRecordsOf } from './support/vault-on-disk'
import { clipboardText, copyElsewhere, openKey } from './support/vault-steps'
import { addKey, keyRow, send } from './support/window'

const shared = shareApp()
const label = 'Support'
const secret = 'Qw3rTy7u.a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6'
let api: SmallApi

test.beforeAll(async () => {
  api = await startSmallApi()
  await addKey(shared.running().page, { label, baseUrl: api.origin, secret })
})
test.afterAll(() => api.close())

const revealed = (page: Page) => page.getByTestId('revealed-secret')

const reveal = async (page: Page): Promise<void> => {
  await page.getByTestId('credential-reveal').click()
  await expect(revealed(page)).toHaveText(secret)
}

const expectHidden = async (page: Page, timeout = 10_000): Promise<void> => {
  await expect(revealed(page)).toBeHidden({ timeout })
  // Not only out of sight.
  await expect(revealed(page)).toHaveText('')
}

/**
 * What the page is told when another window takes the focus. Playwright has each page believe that it keeps the focus,
 * so that a real change never gets there.
 */
const lookAway = ({ page }: RunningApp): Promise<boolean> => page.evaluate(() => dispatchEvent(new FocusEvent('blur')))

const recordsOf = async (type: string): Promise<unknown[]> =>
  (await auditRecordsOf(shared.home())).filter(record => record.type === type)

test('a key is shown for 20 seconds, copied for 30, and both are written down', async () => {
  test.setTimeout(90_000)
  const running = shared.running()
  const { page } = running
  await openKey(page, label)
  await page.getByTestId('credential-copy').click()
  const copiedAt = performance.now()
  await expect.poll(() => clipboardText(running)).toBe(secret)
  const note = page.getByRole('alert').filter({ hasText: '“Support” is in the clipboard, which is cleared in' })
  await expect(note).toBeVisible()

  await reveal(page)
  await page.getByTestId('credential-reveal').click()
  await expectHidden(page)
  await reveal(page)
  const shownAt = performance.now()
  await expect(page.getByTestId('reveal-countdown')).toContainText('Hidden in')
  await expectHidden(page, 25_000)
  expect(performance.now() - shownAt).toBeGreaterThan(18_000)

  expect(await clipboardText(running)).toBe(secret)
  await expect.poll(() => clipboardText(running), { timeout: 20_000 }).toBe('')
  expect(performance.now() - copiedAt).toBeGreaterThan(28_000)

  const { [label]: id } = await keyIds(page)
  const record = { subject: id, data: { provider: 'wisphub-net', version: 1 } }
  expect(await recordsOf('credential.revealed')).toMatchObject([record, record])
  expect(await recordsOf('credential.copied')).toMatchObject([record])
  expect(await ask(page, 'audit.verify', {})).toMatchObject({ result: 'intact', head: 'at_end' })
  expect(JSON.stringify(await auditRecordsOf(shared.home()))).not.toContain(secret)
})

test('a key that is shown is hidden when the window is left', async () => {
  const running = shared.running()
  await openKey(running.page, label)
  await reveal(running.page)
  await lookAway(running)
  await expectHidden(running.page, 5000)
})

test('without its record in the audit log nothing is shown, copied or sent', async () => {
  const running = shared.running()
  const { page } = running
  const audit = path.join(userDataOf(shared.home()), 'audit')
  const before = await auditRecordsOf(shared.home())
  const words = page.getByRole('alert').filter({ hasText: 'The audit log cannot be written, so nothing was done.' })
  await copyElsewhere(running, 'something else')
  await openKey(page, label)
  await chmod(audit, 0o000)
  try {
    for (const act of ['credential-reveal', 'credential-copy']) {
      await page.getByTestId(act).click()
      await expect(words).toBeVisible()
      await words.getByRole('button').click()
      await expect(words).toBeHidden()
    }
    await expect(revealed(page)).toHaveText('')
    expect(await clipboardText(running)).toBe('something else')
    const { length: received } = api.received
    await sendWith(page, label)
    await expect(page.getByTestId('send-error')).toContainText('The audit log cannot be written, so nothing was done.')
    expect(api.received).toHaveLength(received)
  } finally {
    await chmod(audit, 0o700)
  }
  expect(await auditRecordsOf(shared.home())).toEqual(before)
  await send(page, '200 OK')
  expect(api.received.at(-1)).toContain(secret)
  await openKey(page, label)
  await reveal(page)
  expect(await ask(page, 'audit.verify', {})).toMatchObject({ result: 'intact' })
})

/** Quits, and tells what the clipboard held at the very end. */
const quitAndLook = async (running: RunningApp): Promise<string> => {
  const file = path.join(shared.home(), 'clipboard-at-the-end')
  await running.app.evaluate(({ app, clipboard }, target) => {
    const { writeFileSync } = process.getBuiltinModule('fs')
    app.once('quit', () => void Promise.resolve(clipboard.readText()).then(text => writeFileSync(target, text)))
  }, file)
  await running.close()
  return readFile(file, 'utf8')
}

test('quitting takes a copied key out of the clipboard, and leaves what came after it', async () => {
  const running = shared.running()
  await openKey(running.page, label)
  await running.page.getByTestId('credential-copy').click()
  await expect.poll(() => clipboardText(running)).toBe(secret)
  expect(await quitAndLook(running)).toBe('')

  const next = await shared.restart()
  await expect(keyRow(next.page, label)).toBeVisible()
  await openKey(next.page, label)
  await next.page.getByTestId('credential-copy').click()
  await expect.poll(() => clipboardText(next)).toBe(secret)
  await copyElsewhere(next, 'copied meanwhile')
  expect(await quitAndLook(next)).toBe('copied meanwhile')
})
