/**
 * A key replaced as a person sees it: made by call at Fiberwise, by hand at WispHub; held until everyone is on the new
 * one, undone, continued after a fault and after the app was killed. What is really so the practice APIs tell.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { startApi, wisphubNetKeys } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { takePicture } from './support/pictures'
import {
  addConsumer,
  addFiberwiseKey,
  expectBox,
  type FiberwiseSandbox,
  fiberwiseLabel,
  giveReason,
  keyCalled,
  logInThere,
  makeFiberwiseKey,
  next,
  propose,
  step,
  vouchFor
} from './support/rotation-steps'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { passTime } from './support/time'
import { openKey } from './support/vault-steps'
import { addKey } from './support/window'

const shared = shareApp({ arguments: [wholeTextsInSnapshots] })
const { running } = shared
const label = 'Reports'
const hookLabel = 'Web hooks'
const minute = 60_000

let sandbox: FiberwiseSandbox
let oldSecret = ''
let wisphub: Awaited<ReturnType<typeof startApi<'wisphub-net'>>>

test.beforeAll(async () => {
  sandbox = await startApi('fiberwise')
  wisphub = await startApi('wisphub-net')
  await addFiberwiseKey(running().page, sandbox)
})
test.afterAll(() => Promise.all([sandbox.close(), wisphub.close()]))

const faultless = async (): Promise<void> => {
  const { page } = running()
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
}

const isTaken = async (key: string): Promise<boolean> => {
  const answer = await fetch(`${sandbox.origin}/api/v1/agents`, { headers: { authorization: `Bearer ${key}` } })
  return answer.status === 200
}

const statesOf = async (name: string): Promise<string[]> => {
  const { page } = running()
  const { id } = await keyCalled(page, name)
  return (await ask(page, 'rotations.versions', { credentialId: id })).map(({ state }) => state)
}

test('it begins only with a login, and says before what will happen', async () => {
  const { page } = running()
  await openKey(page, fiberwiseLabel)
  await expect(page.getByTestId('rotation-line')).toContainText('Not rotated with Latchkey yet')
  await propose(page, fiberwiseLabel, 'rotate')
  await expect(page.getByTestId('rotation-start-form')).toContainText('Both keys work side by side')
  await expect(page.getByTestId('rotation-no-consumers')).toBeVisible()
  await expect(page.getByTestId('rotation-grace')).toHaveValue('1')
  await faultless()
  await page.getByTestId('rotation-start').click()
  await expect(page.getByTestId('rotation-log-in')).toBeVisible()
  await expect(page.getByTestId('rotation-start')).toBeFocused()
  await page.getByTestId('rotation-log-in').click()
  await logInThere(page)
  expect(await ask(page, 'rotations.list', {})).toEqual([])
})

test('both keys work until everyone is on the new one; then the old one is refused and deleted', async () => {
  test.setTimeout(240_000)
  const { page, output } = running()
  oldSecret = await makeFiberwiseKey(page, sandbox, label)
  const before = new Set(sandbox.control.keys().map(({ key }) => key))
  await addConsumer(page, label, 'Nightly billing')
  await propose(page, label, 'rotate')
  await expect(page.getByTestId('rotation-consumers')).toContainText('Nightly billing')
  await takePicture(running(), 'rotation-start', '.')
  await page.getByTestId('rotation-start').click()
  await expectBox(page, 'consumers')
  await expect(page.getByTestId('rotation-headline')).toContainText('Both keys work')
  await expect(page.getByTestId('rotation-way-back')).toContainText('can be undone')
  await expect(step(page, 'promote')).toHaveAttribute('data-state', 'done')
  await expect(step(page, 'revoke')).toHaveAttribute('data-state', 'todo')
  await expect(page.getByTestId('rotation-badge')).toContainText('1')
  await faultless()
  await takePicture(running(), 'rotation-plan', '.')
  const [secret = ''] = [...sandbox.control.keys()].map(({ key }) => key).filter(key => !before.has(key))
  // The old one is not asked for: the provider would note its use, and it would rightly be held back.
  expect(await isTaken(secret)).toBe(true)
  expect(await statesOf(label)).toEqual(['current', 'retired'])

  await vouchFor(page)
  await expectBox(page, 'ended')
  await expect(step(page, 'done')).toHaveAttribute('data-state', 'done')
  await expect(page.getByTestId('rotation-badge')).toHaveCount(0)
  expect([await isTaken(secret), await isTaken(oldSecret)]).toEqual([true, false])
  expect(await statesOf(label)).toEqual(['current', 'deleted'])
  await page.getByTestId('journal-toggle').click()
  await expect(page.getByTestId('journal')).toContainText('Revoke the old key')
  await page.getByTestId('rotation-details').evaluate(part => part.scrollTo({ top: 0 }))
  await takePicture(running(), 'rotation-done', '.')

  await test.step('nobody has seen the new key', async () => {
    const search = searchFor(secret)
    expect.soft(search.inText('document', await documentText(page))).toEqual([])
    expect.soft(search.inText('heap', await heapSnapshot(page))).toEqual([])
    expect.soft(search.inText('output', output())).toEqual([])
    expect.soft(await search.inFiles(shared.home())).toEqual([])
  })
  await openKey(page, label)
  await expect(page.getByTestId('rotation-line')).toContainText('Last rotated')
})

test('it is undone: the key of before is in use again, and the new one is gone', async () => {
  const { page } = running()
  const before = (await keyCalled(page, label)).fingerprint
  await page.getByTestId('rotation-line-rotate').click()
  await page.getByTestId('rotation-start').click()
  await expectBox(page, 'consumers')
  await page.getByTestId('rotation-undo').click()
  await expect(page.getByTestId('undo-words')).toContainText('is tried first')
  await giveReason(page, 'rotation-undo-confirm')
  await expect(page.getByTestId('rotation-headline')).toContainText('is in use again')
  await expect(step(page, 'restore')).toHaveAttribute('data-state', 'done')
  expect((await keyCalled(page, label)).fingerprint).toBe(before)
  // Whoever changed to the new key has to come back before it goes.
  await expectBox(page, 'consumers')
  await vouchFor(page)
  await expectBox(page, 'ended')
  await expect(page.getByTestId('rotation-headline')).toContainText('Undone')
  expect(await statesOf(label)).toEqual(['deleted', 'current', 'deleted'])
})

test('an answer that was lost is told, with what was kept, and continuing leaves no second key', async () => {
  const { page } = running()
  sandbox.control.setSwitches({ loseCreateReply: true })
  await propose(page, label, 'rotate')
  await page.getByTestId('rotation-start').click()
  await expectBox(page, 'failed')
  await expect(page.getByTestId('rotation-fault')).toContainText('It may have happened all the same')
  await expect(page.getByTestId('rotation-fault')).toContainText('is in use as before')
  await faultless()
  await takePicture(running(), 'rotation-failed', '.')
  sandbox.control.setSwitches({ loseCreateReply: false })
  await page.getByTestId('rotation-continue').click()
  await expectBox(page, 'consumers')
  const { environmentId } = await keyCalled(page, label)
  const { entries } = await ask(page, 'scopedKeys.list', { environmentId })
  const [open] = await ask(page, 'rotations.list', {})
  expect(entries.filter(({ name }) => name === open?.record.newKeyName)).toHaveLength(1)
})

test('a key made by hand is pasted, tried, kept for the grace, and its end is seen', async () => {
  test.setTimeout(180_000)
  const { page } = running()
  await page.getByTestId('nav-vault').click()
  await addKey(page, { label: hookLabel, baseUrl: wisphub.origin, secret: wisphubNetKeys.good.key })
  await propose(page, hookLabel, 'rotate')
  await expect(page.getByTestId('rotation-overlap')).toHaveAttribute('data-overlap', 'unknown')
  await page.getByTestId('rotation-grace').fill('15')
  await page.getByTestId('rotation-grace-unit').click()
  await page.getByRole('option', { name: 'minutes' }).click()
  await page.getByTestId('rotation-start').click()
  await expectBox(page, 'preparation')
  await expect(page.getByTestId('rotation-prepared')).toBeDisabled()
  await takePicture(running(), 'rotation-preparation', '.')
  for (const point of ['keyPage', 'consumers', 'now']) await page.getByTestId(`prepare-${point}`).check()
  await page.getByTestId('rotation-prepared').click()
  await expectBox(page, 'secret')

  const paste = async (secret: string): Promise<void> => {
    await page.getByTestId('credential-secret').focus()
    await page.keyboard.insertText(secret)
    await page.getByTestId('rotation-paste').click()
  }
  await paste(wisphubNetKeys.good.key)
  await expect(page.getByTestId('rotation-paste-form')).toContainText('already holds this very key')
  await page.getByTestId('secret-another').click()
  await takePicture(running(), 'rotation-paste', '.')
  await paste(wisphubNetKeys.next.key)
  // Nobody was named, and nobody said that there are none.
  await expectBox(page, 'consumers')
  await expect(page.getByTestId('plan-unknown')).toContainText('Nobody has said who uses this key')
  await faultless()
  await takePicture(running(), 'rotation-unknown', '.')
  await page.getByTestId('unknown-nobody').click()
  await giveReason(page, 'unknown-submit')
  await expectBox(page, 'grace')
  await expect(page.getByTestId('rotation-headline')).toContainText('is in use')
  await takePicture(running(), 'rotation-grace', '.')

  await passTime(running(), 16 * minute)
  wisphub.control.advanceClock(16 * minute)
  await page.getByTestId('rotation-look-again').click()
  await expectBox(page, 'removal')
  const { record } = (await ask(page, 'rotations.list', {}))[0] ?? {}
  const removed = async (): Promise<void> => {
    await page.getByTestId('rotation-removed').click()
    await giveReason(page, 'rotation-removed-confirm', record?.oldFingerprint ?? '')
  }
  await removed()
  await expect(page.getByTestId('rotation-fault')).toContainText('The old key still works')
  await takePicture(running(), 'rotation-still-works', '.')
  wisphub.control.revoke(wisphubNetKeys.good.key)
  await removed()
  await expectBox(page, 'ended')
  expect(await statesOf(hookLabel)).toEqual(['current', 'deleted'])
})

test('killed in the middle of a step, it says so at the next start, and goes on', async ({ start }) => {
  test.setTimeout(180_000)
  sandbox.control.reset()
  const first = await start()
  await addFiberwiseKey(first.page, sandbox)
  await propose(first.page, fiberwiseLabel, 'rotate')
  await first.page.getByTestId('rotation-start').click()
  await first.page.getByTestId('rotation-log-in').click()
  await logInThere(first.page)
  await makeFiberwiseKey(first.page, sandbox, label)
  await propose(first.page, label, 'rotate')
  await first.page.getByTestId('rotation-nobody-else').check()
  await expect(first.page.getByTestId('rotation-start')).toBeEnabled()
  sandbox.control.setSwitches({ latencyMs: 3000 })
  await first.page.getByTestId('rotation-start').click()
  const doing = async () => (await ask(first.page, 'rotations.list', {}))[0]?.plan.doing?.deed
  await expect.poll(doing, { timeout: 30_000 }).toBe('create')
  first.app.process().kill('SIGKILL')
  sandbox.control.setSwitches({ latencyMs: 0 })

  const { page } = await start()
  const notice = page.getByTestId('rotation-cut-short')
  await expect(notice).toContainText('A rotation was cut short', { timeout: 30_000 })
  await expect(notice).toContainText(label)
  await page.getByTestId('cut-short-continue').click()
  // Sessions are not kept over an end of the app.
  await expectBox(page, 'failed')
  await next(page).getByTestId('rotation-log-in').click()
  await logInThere(page)
  await page.getByTestId('rotation-continue').click()
  await expectBox(page, 'grace')
  await expect(notice).toHaveCount(0)
})
