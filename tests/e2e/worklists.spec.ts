/**
 * Many keys under one word, against the practice Fiberwise: the canary is waited for, failures stop the list, the app is
 * killed in the middle and goes on, and in the end the provider has exactly one working key for each.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { fiberwiseKeys, fiberwiseLogin } from '../../electron/sandbox/server'
import { expect, type RunningApp, startApp, test } from './support/app'
import { ask } from './support/bridge'
import { type FiberwiseRelay, startFiberwiseRelay } from './support/fiberwise-relay'
import { takePicture } from './support/pictures'
import { logIn } from './support/session-steps'
import { killApp } from './support/vault-on-disk'
import { addKey } from './support/window'

test.describe.configure({ mode: 'serial' })

const count = 8
let home = ''
let running: RunningApp
let relay: FiberwiseRelay
let environmentId = ''
const ids: string[] = []
let examples: ReadonlySet<string> = new Set()

const part = (testId: string): Locator => running.page.getByTestId(testId)
const item = (label: string): Locator => part('worklist-item').filter({ hasText: label })

const signIn = async (page: Page): Promise<void> => {
  await page.getByTestId('nav-access').click()
  await page.getByTestId('access-sessions').click()
  await page.locator(`[data-testid=session-row][data-environment="${environmentId}"]`).click()
  await logIn(page, fiberwiseLogin.email, fiberwiseLogin.password)
  await expect(page.getByTestId('scoped-key').first()).toBeVisible()
}

test.beforeAll(async () => {
  test.setTimeout(240_000)
  home = await mkdtemp(path.join(os.tmpdir(), 'latchkey-e2e-'))
  relay = await startFiberwiseRelay()
  examples = new Set(relay.control.keys().map(({ key }) => key))
  running = await startApp({ home })
  const { page } = running
  await addKey(page, {
    ...{ label: 'Old key', provider: 'Fiberwise', method: 'API key in UUID form, sent as api_…' },
    ...{ baseUrl: relay.origin, secret: fiberwiseKeys.uuid.key }
  })
  const place = (await ask(page, 'environments.list', {})).find(one => one.baseUrl === relay.origin)
  if (!place) throw new Error('The environment is not there.')
  const { id, baseUrl, production, guard } = place
  environmentId = id
  const named = { id, name: 'Fiberwise staging', baseUrl, production, color: 'teal' as const, guard, rebind: false }
  await ask(page, 'environments.update', named)
  await signIn(page)
  for (let number = 1; number <= count; number += 1) {
    const name = `Branch 0${number}`
    const made = await ask(page, 'scopedKeys.create', {
      ...{ environmentId, name, scopes: ['read:all'], expiresInDays: null, confirmed: true }
    })
    ids.push(made.credentialId ?? '')
  }
})
test.afterAll(async () => {
  await running.close()
  await relay.close()
  await rm(home, { recursive: true, force: true })
})

/** By the Tab key alone. */
const tabTo = async (target: Locator): Promise<void> => {
  await expect(target).toBeVisible()
  await expect(async () => {
    await running.page.keyboard.press('Tab')
    await expect(target).toBeFocused({ timeout: 50 })
  }).toPass({ intervals: [0], timeout: 30_000 })
}

const expectStanding = (standing: string): Promise<void> =>
  expect(part('worklist-details')).toHaveAttribute('data-standing', standing, { timeout: 60_000 })

/** Every key that was made here, those that have ended too. */
const ownKeys = () => relay.control.keys().filter(({ key }) => !examples.has(key))
const revoked = (): number => ownKeys().filter(one => one.revoked).length

test('what is left with Escape leaves nothing, and a wrong number begins nothing', async () => {
  const { page } = running
  await page.keyboard.press('Control+K')
  await page.getByTestId('palette-search').fill('replace many')
  await expect(page.getByTestId('palette-item').first()).toContainText('Replace many keys')
  await page.keyboard.press('Enter')
  await expect(part('worklist-key-filter')).toBeFocused()
  await page.keyboard.type('branch')
  await expect(part('worklist-key')).toHaveCount(count)
  await tabTo(part('worklist-choose-all'))
  await page.keyboard.press('Space')
  await expect(part('worklist-chosen')).toHaveText(`${count} keys chosen`)
  await tabTo(part('worklist-next'))
  await page.keyboard.press('Enter')
  await expect(part('worklist-places')).toContainText(`${count} automatic`)
  await expect(part('worklist-order')).toContainText('Branch 01')
  await expect(part('worklist-happens')).toContainText('“Branch 01” is replaced first')
  await expect(part('worklist-not-signed-in')).toHaveCount(0)
  await takePicture(running, 'worklist-start', '.')

  await part('worklist-stop-after').fill('2')
  await part('worklist-count').fill('7')
  await page.keyboard.press('Enter')
  await expect(part('worklist-confirm')).toContainText(`That is not the number. ${count} keys are replaced.`)
  await page.keyboard.press('Escape')
  await expect(part('worklist-confirm')).toHaveCount(0)
  expect(await ask(page, 'worklists.list', {})).toEqual([])
  expect(await ask(page, 'rotations.list', {})).toEqual([])
  expect(revoked()).toBe(0)
})

test('after the first key it waits for a person', async () => {
  const { page } = running
  await page.keyboard.press('Control+K')
  await page.getByTestId('palette-search').fill('replace many')
  await expect(page.getByTestId('palette-item').first()).toContainText('Replace many keys')
  await page.keyboard.press('Enter')
  await part('worklist-key-filter').fill('branch')
  await expect(part('worklist-key')).toHaveCount(count)
  await tabTo(part('worklist-choose-all'))
  await page.keyboard.press('Space')
  await tabTo(part('worklist-next'))
  await page.keyboard.press('Enter')
  await part('worklist-stop-after').fill('2')
  await part('worklist-nobody-else').check()
  await part('worklist-count').fill(String(count))
  await page.keyboard.press('Enter')

  await expectStanding('canary')
  await expect(part('worklist-progress')).toHaveText(`1 of ${count} replaced, ${count - 1} to go`)
  await expect(item('Branch 01')).toHaveAttribute('data-state', 'done')
  await expect(part('worklist-status')).toHaveText(`Worklist waits: 1 of ${count}`)
  expect(revoked()).toBe(1)
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 35_000 })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
  await takePicture(running, 'worklist-canary', '.')
  await part('worklist-open-canary').click()
  await expect(part('rotation-rotations')).toHaveAttribute('aria-selected', 'true')
  await part('worklist-status').click()
  await expectStanding('canary')
})

test('killed in the middle it is there again, and says where it was', async () => {
  test.setTimeout(180_000)
  relay.failing.add('Branch 04')
  relay.holding.add('Branch 06')
  await tabTo(part('worklist-proceed'))
  await running.page.keyboard.press('Enter')
  await expect.poll(() => relay.held.length, { timeout: 60_000 }).toBe(1)
  await expectStanding('running')
  await expect(part('worklist-now')).toHaveText('Now: Branch 06')
  await expect(item('Branch 04')).toContainText('The provider’s server failed')
  await takePicture(running, 'worklist-running', '.')
  // It goes on while one looks elsewhere.
  await part('nav-vault').click()
  await expect(part('worklist-status')).toHaveText(`Replacing keys: 4 of ${count}`)

  await killApp(running)
  relay.holding.clear()
  running = await startApp({ home })
  await expect(part('worklist-status')).toHaveText(`Worklist stopped: 4 of ${count}`, { timeout: 30_000 })
  await part('worklist-status').click()
  await expectStanding('cut_short')
  await expect(item('Branch 03')).toHaveAttribute('data-state', 'done')
  await expect(item('Branch 07')).toHaveAttribute('data-state', 'waiting')
})

test('so many failures stop it, and the rest is left as it was', async () => {
  test.setTimeout(120_000)
  relay.failing.add('Branch 07')
  await signIn(running.page)
  await part('worklist-status').click()
  await tabTo(part('worklist-proceed'))
  await running.page.keyboard.press('Enter')
  await expectStanding('failures')
  await expect(item('Branch 06')).toHaveAttribute('data-state', 'done')
  await expect(item('Branch 04')).toHaveAttribute('data-state', 'failed')
  await expect(item('Branch 07')).toHaveAttribute('data-state', 'failed')
  await expect(item('Branch 08')).toHaveAttribute('data-state', 'waiting')
  await takePicture(running, 'worklist-stopped', '.')
})

test('it is finished once what failed was put right, with one working key for each', async () => {
  test.setTimeout(120_000)
  const { app, page } = running
  relay.failing.clear()
  await tabTo(part('worklist-proceed'))
  await page.keyboard.press('Enter')
  await expectStanding('finished')
  await expect(part('worklist-progress')).toHaveText(`${count} of ${count} replaced`)
  await expect(part('worklist-status')).toHaveCount(0)
  await expect(page.getByTestId('live-region')).toContainText('The worklist is finished')

  expect(ownKeys().filter(one => !one.revoked)).toHaveLength(count)
  const { entries } = await ask(page, 'scopedKeys.list', { environmentId })
  const linked = entries.flatMap(({ name, link }) =>
    name.startsWith('Branch ') && link.kind === 'linked' ? [link.credentialId] : []
  )
  expect(linked.sort()).toEqual([...ids].sort())
  for (const id of ids) {
    const versions = await ask(page, 'rotations.versions', { credentialId: id })
    expect(versions.filter(({ state }) => state !== 'deleted').map(({ state }) => state)).toEqual(['current'])
  }

  const file = path.join(home, 'outcome.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await part('worklist-save').click()
  await expect(page.getByRole('alert').filter({ hasText: 'outcome.csv' })).toBeVisible()
  const lines = (await readFile(file, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(count + 1)
  expect(lines.slice(1).every(line => line.includes(',no,done,'))).toBe(true)
})
