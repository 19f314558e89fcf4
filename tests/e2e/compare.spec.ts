/** The same request with two keys, and two calls of the history, beside each other. */
import type { Locator } from '@playwright/test'
import { wisphubNetKeys } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { takePicture } from './support/pictures'
import { clearLog, exampleKey, logOf, originOf, signAs } from './support/practice-api'
import { shareApp } from './support/shared-app'
import { choose, doInPalette, newRequest, openTask, send, trySandbox } from './support/window'

const { running } = shareApp()

const at = (testId: string): Locator => running().page.getByTestId(testId)

const close = async (): Promise<void> => {
  await running().page.keyboard.press('Escape')
  await expect(running().page.getByRole('dialog')).toHaveCount(0)
}

/** Chooses the key that signs one of the two. */
const sign = async (side: 'left' | 'right', example: keyof typeof wisphubNetKeys): Promise<void> => {
  const { title } = wisphubNetKeys[example]
  const { fingerprint } = await exampleKey(running().page, 'wisphub-net', title.en)
  await choose(at(`compare-signer-${side}`), `${title.en} · ${fingerprint}`)
}

test.beforeAll(() => trySandbox(running().page))

test.beforeEach(async () => {
  const { page } = running()
  await page.getByTestId('nav-requests').click()
  await signAs(page, 'good')
  await clearLog(await originOf(page))
})

test('a key that is let in and one that is refused, with the cause and what differs', async () => {
  const { page } = running()
  await openTask(page, 'list-clients')
  await signAs(page, 'good')
  await doInPalette(page, 'Compare two answers')
  await sign('right', 'revoked')
  await at('compare-start').click()
  await expect(at('compare-verdict')).toContainText('was let through with 200 OK')
  await expect(at('compare-verdict')).toContainText('was refused with 403 Forbidden: The server does not know this key')
  await expect(at('compare-summary')).toContainText('the status')
  await expect(at('compare-body')).toContainText('detail')
  await takePicture(running(), 'compare')
  const sent = await logOf(await originOf(page))
  expect(sent.map(({ url }) => url)).toEqual([sent[0]?.url, sent[0]?.url])
  expect(new Set(sent.map(({ rawHeaders }) => rawHeaders.join())).size).toBe(2)
  expect(await page.content()).not.toContain(wisphubNetKeys.good.key)
  await at('compare-open-right').click()
  await expect(at('history-exchange')).toContainText('403 Forbidden')
  await expect(page.locator('[data-testid=finding][data-finding=key_refused]')).toBeVisible()
})

test('the same key twice is said to be the same, and everything can be shown', async () => {
  const { page } = running()
  await openTask(page, 'list-clients')
  await signAs(page, 'good')
  await send(page, '200 OK')
  await at('compare-open').click()
  await sign('right', 'good')
  await expect(at('compare-same-key')).toBeVisible()
  await at('compare-start').click()
  await expect(at('compare-summary')).toHaveAttribute('data-same', 'true')
  await expect(at('compare-same-body')).toBeVisible()
  await expect(at('compare-row')).toHaveCount(0)
  await at('compare-view').getByText('Everything').click()
  await expect(at('compare-row').first()).toContainText('same')
  await close()
})

test('two calls of the history are compared without sending anything', async () => {
  const { page } = running()
  await page.getByTestId('nav-history').click()
  await at('history-row').first().click()
  await at('history-exchange').getByTestId('compare-open').click()
  await at('compare-mode').getByText('With a call of the history').click()
  await choose(at('compare-other'), /403 .*Revoked/)
  await at('compare-start').click()
  await expect(at('compare-status')).toContainText('B: 403 Forbidden')
  expect(await logOf(await originOf(page))).toEqual([])
  await close()
})

test('what changes something is sent twice only after a yes to that', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/echo', 'POST')
  await signAs(page, 'good')
  await doInPalette(page, 'Compare two answers')
  await sign('right', 'readOnly')
  await expect(at('compare-start')).toBeDisabled()
  await at('compare-twice-agree').check()
  await at('compare-start').click()
  await expect(at('compare-result')).toBeVisible()
  await expect.poll(async () => (await logOf(await originOf(page))).length).toBe(2)
  await close()
})

test('what deletes is asked about for each of the two, and a no to one sends neither', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/echo', 'DELETE')
  await signAs(page, 'good')
  await doInPalette(page, 'Compare two answers')
  await sign('right', 'readOnly')
  await at('compare-twice-agree').check()
  await at('compare-start').click()
  await at('send-confirm').click()
  await expect(page.getByRole('dialog').filter({ hasText: 'Read only' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(at('compare-signer-left')).toBeVisible()
  expect(await logOf(await originOf(page))).toEqual([])
  await close()
})

test('both are cancelled together', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/hang')
  await signAs(page, 'good')
  await doInPalette(page, 'Compare two answers')
  await at('compare-start').click()
  await expect(at('compare-progress')).toContainText('Sending A')
  await at('compare-cancel').click()
  await expect(at('compare-verdict')).toHaveText('Cancelled. There is nothing to compare.')
  await expect(at('compare-error-right')).toContainText('cancelled before its turn')
  await close()
})
