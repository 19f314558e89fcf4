/** A key that somebody else may have: disabled at once, revoked, replaced, and what is to be checked afterwards. */
import { AxeBuilder } from '@axe-core/playwright'
import { startApi } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { takePicture } from './support/pictures'
import {
  addConsumer,
  addFiberwiseKey,
  expectBox,
  type FiberwiseSandbox,
  fiberwiseLabel,
  keyCalled,
  logInThere,
  makeFiberwiseKey,
  propose,
  step
} from './support/rotation-steps'
import { shareApp } from './support/shared-app'
import { openKey } from './support/vault-steps'
import { keyRow, newRequest, useKey } from './support/window'

const { running } = shareApp()
const label = 'Reports'
let sandbox: FiberwiseSandbox

test.beforeAll(async () => {
  sandbox = await startApi('fiberwise')
  await addFiberwiseKey(running().page, sandbox)
  await addConsumer(running().page, fiberwiseLabel, 'Nightly billing')
})
test.afterAll(() => sandbox.close())

const confirm = async (name: string): Promise<void> => {
  const { page } = running()
  await expect(page.getByTestId('lost-confirm')).toBeDisabled()
  await page.getByTestId('confirm-word').fill(name)
  await page.getByTestId('lost-confirm').click()
}

test('the key is disabled even where the rest cannot begin, and the app says so wherever it would be used', async () => {
  const { page } = running()
  await propose(page, fiberwiseLabel, 'lost')
  await expect(page.getByTestId('lost-stand-still')).toContainText('Nightly billing')
  await takePicture(running(), 'lost-key', '.')
  await confirm(fiberwiseLabel)
  await expect(page.getByTestId('rotation-no-session')).toBeVisible()
  await expect(page.getByTestId('lost-disabled-anyway')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('credential-disabled')).toBeVisible()
  await expect(keyRow(page, fiberwiseLabel)).toContainText('disabled')
  await takePicture(running(), 'key-disabled', '.')

  sandbox.control.clearLog()
  await useKey(page, fiberwiseLabel)
  await newRequest(page, '/api/v1/agents')
  await page.getByTestId('send-button').click()
  await expect(page.getByText('This key is disabled because it may be in the wrong hands').first()).toBeVisible()
  expect(sandbox.control.log()).toEqual([])

  await openKey(page, fiberwiseLabel)
  await page.getByTestId('credential-enable').click()
  await page.getByTestId('credential-enable-confirm').click()
  await expect(page.getByTestId('credential-disabled')).toHaveCount(0)
})

test('with a login it is revoked first, replaced, and what is to be checked is listed', async () => {
  test.setTimeout(120_000)
  const { page } = running()
  await propose(page, fiberwiseLabel, 'lost')
  await confirm(fiberwiseLabel)
  await page.getByTestId('rotation-log-in').click()
  await logInThere(page)
  const oldSecret = await makeFiberwiseKey(page, sandbox, label)
  await propose(page, label, 'lost')
  await confirm(label)
  await expectBox(page, 'ended')
  await expect(step(page, 'verify')).toHaveAttribute('data-state', 'done')
  const [rotation] = await ask(page, 'rotations.list', {})
  const done = rotation?.record.steps.filter(({ phase }) => phase === 'done').map(({ deed }) => deed)
  expect(done).toEqual(['disable', 'revoke', 'verify', 'create', 'stage', 'probe', 'promote', 'forget'])
  const answer = await fetch(`${sandbox.origin}/api/v1/agents`, {
    headers: { authorization: `Bearer ${oldSecret}` }
  })
  expect(answer.status).toBe(401)
  expect((await keyCalled(page, label)).disabled ?? false).toBe(false)

  await expect(page.getByTestId('lost-checks')).toContainText('Requests that went out with the old key')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await takePicture(running(), 'lost-key-checks', '.')
  await page.getByTestId('lost-check-history').check()
  await page.getByTestId('lost-go-lastUsed').click()
  await expect(page.getByTestId('scoped-keys')).toBeVisible()
})
