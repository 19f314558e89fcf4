/**
 * Who uses a key, as a person sees it: a key of WispHub Net that the middleware uses is replaced. While the middleware
 * may still have the old one, that one stays and it is said why; an answer alone proves nothing.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { type Sandboxes, startSandboxes, wisphubMiddlewareKeys, wisphubNetKeys } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { takePicture } from './support/pictures'
import { shareApp } from './support/shared-app'
import { passTime } from './support/time'
import { openKey } from './support/vault-steps'
import { addKey, choose } from './support/window'

const { running } = shareApp()
const label = 'Support key'
const newKey = 'NewKey00.abcdefghijklmnopqrstuvwxyz012345'
const service = 'Middleware'
const minute = 60_000

let sandboxes: Pick<Sandboxes, 'wisphub-net' | 'wisphub-middleware'>

const part = (testId: string): Locator => running().page.getByTestId(testId)
const inKey = (testId: string): Locator => part('consumers-section').getByTestId(testId)
const inPlan = (testId: string): Locator => part('plan-consumers').getByTestId(testId)

const faultless = async (within = 'body'): Promise<void> => {
  // A note that fades away has no contrast for a moment.
  const axe = new AxeBuilder({ page: running().page }).include(within).exclude('.toast').setLegacyMode()
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
}

const picture = async (name: string, at: Locator): Promise<void> => {
  await at.evaluate(element => element.scrollIntoView({ block: 'start' }))
  for (const note of await running().page.locator('.toast button').all())
    await note.click({ timeout: 2000 }).catch(() => undefined)
  await takePicture(running(), name, '.')
}

/** For the app and the practice API alike. */
const pass = async (minutes: number): Promise<void> => {
  await passTime(running(), minutes * minute)
  for (const { control } of Object.values(sandboxes)) control.advanceClock(minutes * minute)
}

const rotation = async () => {
  const [one] = await ask(running().page, 'rotations.list', {})
  if (!one) throw new Error('A rotation was begun.')
  return one
}

const expectStanding = (place: Locator, standing: string): Promise<void> =>
  expect(place).toHaveAttribute('data-standing', standing, { timeout: 20_000 })

const expectNext = (box: string): Promise<void> =>
  expect(part('rotation-next')).toHaveAttribute('data-box', box, { timeout: 20_000 })

test.beforeAll(async () => {
  sandboxes = await startSandboxes({ 'wisphub-middleware': { switches: { cachePercent: 0 } } }, [
    'wisphub-net',
    'wisphub-middleware'
  ])
  const { page } = running()
  await addKey(page, { label, baseUrl: sandboxes['wisphub-net'].origin, secret: wisphubNetKeys.good.key })
  await addKey(page, {
    label: 'Way in',
    baseUrl: sandboxes['wisphub-middleware'].origin,
    secret: wisphubMiddlewareKeys.good.key,
    provider: 'WispHub middleware'
  })
})
test.afterAll(() => Promise.all(Object.values(sandboxes).map(sandbox => sandbox.close())))

test('while nobody is listed, it is said what that means, and how to find out', async () => {
  const { page } = running()
  await openKey(page, label)
  await expect(inKey('consumers-empty')).toContainText('waits only for the services that are listed')
  await inKey('consumer-who').press('Enter')
  await expect(part('consumers-section')).toContainText('it does not guess')
  await faultless()
})

test('a service is listed by the keyboard alone; what is wrong is said at its field', async () => {
  const { page } = running()
  await inKey('consumer-add').press('Enter')
  await expect(part('consumer-service')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(part('consumer-form')).toContainText('Please fill this in.')
  await expect(part('consumer-service')).toBeFocused()
  await page.keyboard.type(service)
  await page.keyboard.press('Tab')
  await page.keyboard.type('support-1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Restart it')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await choose(part('consumer-environment'), new RegExp(new URL(sandboxes['wisphub-middleware'].origin).port))
  await expect(part('consumer-key')).toHaveValue(/Way in/)
  await part('consumer-path').fill('api/clients/')
  await part('consumer-cache').fill('a while')
  await part('consumer-submit').press('Enter')
  await expect(part('consumer-form')).toContainText('A path begins with “/”')
  await expect(part('consumer-form')).toContainText('Please enter a number')
  await expect(part('consumer-path')).toBeFocused()
  await part('consumer-path').fill('/api/clients/')
  await part('consumer-cache').fill('15')
  await expect(part('consumer-form').locator('[aria-invalid=true]')).toHaveCount(0)
  await faultless()
  await picture('consumers-form', part('consumer-environment'))
  await part('consumer-submit').press('Enter')
  await expect(part('consumer-form')).toBeHidden()
  await expect(inKey('consumer')).toContainText('on support-1')
  await expect(inKey('consumer')).toContainText('15 min')

  await inKey('consumer-add').press('Enter')
  await page.keyboard.type(service.toUpperCase())
  await page.keyboard.press('Enter')
  await expect(part('consumer-form')).toContainText('A service of this name is listed already.')
  await page.keyboard.press('Escape')
  await expect(inKey('consumer-add')).toBeFocused()
})

test('it can be asked before anything is replaced, and the exchange is in the history', async () => {
  const { page } = running()
  await inKey('consumer-check').press('Enter')
  await expect(inKey('consumer-check-answer')).toHaveAttribute('data-outcome', 'proven', { timeout: 20_000 })
  await inKey('consumer-exchange').click()
  await expect(part('response-status')).toHaveText('200 OK')
  await openKey(page, label)
})

test('left on the old key, the old key stays and it is said why', async () => {
  const { page } = running()
  await part('rotation-line-rotate').click()
  await part('rotation-start-form').getByTestId('rotation-start').click()
  for (const point of ['keyPage', 'consumers', 'now']) await part(`prepare-${point}`).check()
  await part('rotation-prepared').click()
  sandboxes['wisphub-net'].control.addKey(newKey, 'all')
  await part('credential-secret').focus()
  await page.keyboard.insertText(newKey)
  await part('rotation-paste').click()
  await expectNext('consumers')
  await expectStanding(inPlan('consumer-standing'), 'not_reloaded')
  await expect(inPlan('consumer')).toContainText('Restart it')

  // It answers well, with the old key: that opens nothing.
  await inPlan('consumer-check').click()
  await expect(inPlan('consumer-check-answer')).toHaveAttribute('data-outcome', 'proven', { timeout: 20_000 })
  await expectStanding(inPlan('consumer-standing'), 'not_reloaded')
  await expect(inPlan('consumer-check-answer')).toContainText('does not show yet which key it has')
  await pass(20)
  await part('rotation-look-again').click()
  await expectStanding(inPlan('consumer-standing'), 'not_reloaded')
  expect((await rotation()).next).toMatchObject({ kind: 'wait', what: 'consumers' })
  await faultless('[data-testid=plan-consumers]')
  await picture('consumers-held', part('plan-consumers'))
})

test('after its reload the cache is waited for, and an empty list proves nothing', async () => {
  const { page } = running()
  await openKey(page, label)
  await inKey('consumer-reloaded').click()
  await expectStanding(inKey('consumer-standing'), 'cache_lasts')
  await expect(inKey('consumer-left')).toHaveText(/1[45]:\d\d left/)
  await picture('consumers-cache', part('consumers-section'))
  await inKey('consumer-check').click()
  await expect(inKey('consumer-check-answer')).toHaveAttribute('data-outcome', 'proven', { timeout: 20_000 })
  await expectStanding(inKey('consumer-standing'), 'cache_lasts')

  // Its setting has a key that WispHub Net does not know: 200 with an empty list.
  sandboxes['wisphub-middleware'].control.setSwitches({ upstreamKey: 'nobody.knows' })
  await pass(16)
  await expectStanding(inKey('consumer-standing'), 'check_too_early')
  await inKey('consumer-check').click()
  await expectStanding(inKey('consumer-standing'), 'check_empty')
  await expect(inKey('consumer-standing')).toContainText('An empty answer proves nothing')
  expect((await rotation()).next).toMatchObject({ kind: 'wait', what: 'consumers' })
  await faultless()
  await picture('consumers-empty-answer', part('consumers-section'))
})

test('a word that was given can be taken back, and counts no more', async () => {
  await inKey('consumer-vouch').click()
  await part('vouch-submit').click()
  await expect(part('vouch-form')).toContainText('Three letters or more')
  await part('vouch-reason').fill('I saw it start')
  await faultless()
  await picture('consumers-vouch', part('vouch-form'))
  await part('vouch-submit').click()
  await expectStanding(inKey('consumer-standing'), 'confirmed')
  await expect(inKey('consumer-standing')).toContainText('“I saw it start”')
  expect((await rotation()).next).not.toMatchObject({ what: 'consumers' })

  await inKey('consumer-withdraw').click()
  await part('consumer-withdraw-confirm').click()
  await expectStanding(inKey('consumer-standing'), 'not_reloaded')
  expect((await rotation()).next).toMatchObject({ kind: 'wait', what: 'consumers' })
})

test('with the new key and its cache over, a check that reads content opens the way', async () => {
  const { page } = running()
  sandboxes['wisphub-middleware'].control.setSwitches({ upstreamKey: newKey })
  await inKey('consumer-reloaded').click()
  await expectStanding(inKey('consumer-standing'), 'cache_lasts')
  await pass(16)
  await expectStanding(inKey('consumer-standing'), 'check_missing')
  await inKey('consumer-check').click()
  await expectStanding(inKey('consumer-standing'), 'confirmed')
  await expect(inKey('consumer-standing')).toContainText('a check read content')
  await picture('consumers-confirmed', part('consumers-section'))
  await part('rotation-line-open').click()
  await expectNext('removal')

  await openKey(page, label)
  await expect(part('versions-section').getByTestId('version')).toHaveCount(2)
  await expect(part('versions-section').locator('[data-state=retired]')).toContainText('Kept for an undo')
  await picture('versions-kept', part('versions-section'))
  await part('versions-section').getByTestId('version-rotation').first().click()
  await expect(part('rotation-details')).toBeVisible()

  sandboxes['wisphub-net'].control.revoke(wisphubNetKeys.good.key)
  const { id } = await rotation()
  await ask(page, 'rotations.confirmRemoval', { id, reason: 'removed' })
  await openKey(page, label)
  await expect(part('versions-section').locator('[data-state=deleted]')).toContainText('its secret is gone')
  await expect(inKey('consumer')).toHaveCount(1)
  await expect(inKey('consumer-standing')).toHaveCount(0)
  await faultless()
  await picture('versions-done', part('versions-section'))
})

test('a name beside the key becomes a service that can be checked, and is taken off again', async () => {
  const { page } = running()
  const found = (await ask(page, 'credentials.list', {})).find(one => one.label === label)
  if (!found) throw new Error('The key is there.')
  const { id, tags, authentication, details } = found
  await ask(page, 'credentials.update', {
    ...{ id, label, tags, authentication },
    details: { ...details, consumers: ['Nightly report'] }
  })
  const named = part('consumers-section').locator('[data-consumer="Nightly report"]')
  await expect(named).toContainText('Name only')
  await named.getByTestId('consumer-describe').click()
  await expect(part('consumer-service')).toHaveValue('Nightly report')
  await part('consumer-submit').click()
  await expect(named).not.toContainText('Name only')
  await expect(inKey('consumer')).toHaveCount(2)

  await named.getByTestId('consumer-remove').click()
  await part('consumer-remove-confirm').click()
  await expect(named).toContainText('Name only')
})
