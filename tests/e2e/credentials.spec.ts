/** A key from being pasted to being deleted, as a person sees it, in the keychain and on the wire. */
import { startSandbox } from '../../electron/sandbox/server'
import { expect, type RunningApp, test, userDataOf } from './support/app'
import { ask } from './support/bridge'
import { keyIds } from './support/keychain-steps'
import { keychainItems } from './support/own-keychain'
import { shareApp } from './support/shared-app'
import { filesWith, spellingsOf } from './support/vault-on-disk'
import {
  chooseFromMenu,
  deleteOpenKey,
  emptyClipboard,
  expectKeyTest,
  openKey,
  pasteKey,
  undoDelete
} from './support/vault-steps'
import { choose, keyRow, newRequest, send, useKey } from './support/window'

const shared = shareApp()

type Sandbox = Awaited<ReturnType<typeof startSandbox>>
let sandbox: Sandbox

const keys = {
  first: 'Qw3rTy7u.a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6',
  second: 'Zx9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6',
  replaced: 'Mn8bVc2x.z1X2c3V4b5N6m7A8s9D0f1G2h3J4k5L6',
  once: 'Pl0oKm9n.i1U2y3T4r5E6w7Q8z9X0c1V2b3N4m5A6'
}

test.beforeAll(async () => {
  sandbox = await startSandbox({ keys: Object.values(keys).map(key => ({ key, permissions: 'all' as const })) })
})
test.afterAll(() => sandbox.close())

/** The request goes out with this very key, and with nothing around it. */
const expectSendsWith = async ({ page }: RunningApp, label: string, key: string): Promise<void> => {
  await useKey(page, label)
  await newRequest(page, '/__sandbox/echo')
  await send(page, '200 OK')
  const last = sandbox.control.log().at(-1)
  expect(last?.url).toBe('/__sandbox/echo')
  expect(last?.rawHeaders.filter((_, index, all) => all[index - 1] === 'Authorization')).toEqual([`Api-Key ${key}`])
}

const itemsOfKey = async (page: RunningApp['page'], label: string): Promise<string[]> => {
  const id = (await keyIds(page))[label]
  return (await keychainItems(shared.home())).filter(item => item.startsWith(`cred.${id}.`))
}

test('a key that was copied with its surroundings is named, cleaned when asked, and travels clean', async () => {
  const running = shared.running()
  const { page } = running
  await page.getByTestId('add-key').click()
  await page.getByTestId('credential-label').fill('First')
  await page.getByTestId('credential-base-url').fill(sandbox.origin)
  await page.getByTestId('credential-environment').fill('Office')
  await choose(page.getByTestId('environment-color'), 'Teal')
  await pasteKey(running, `Authorization: Api-Key "${keys.first}"\n`)
  const findings = page.getByTestId('secret-findings')
  await expect(findings).toContainText('There is a line break in it.')
  await expect(findings).toContainText('It begins with the name of a header, “Authorization”.')
  await expect(findings).toContainText('It begins with “Api-Key”, which Latchkey adds by itself.')
  await expect(findings).toContainText('It stands in quotation marks.')

  await expect(page.getByTestId('secret-clean')).toBeInViewport()

  // Nothing is saved, and nothing changed, before the person has decided.
  await page.getByTestId('credential-submit').click()
  await expect(page.locator('.secret-findings')).toBeFocused()
  await expect(page.getByTestId('credential-form')).toBeVisible()
  expect(await ask(page, 'credentials.list', {})).toEqual([])
  await page.getByTestId('secret-clean').click()
  await expect(page.getByTestId('secret-held')).toContainText(
    'A key of 41 characters is ready. The clean form is used.'
  )
  await expect(findings).toBeHidden()
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-details')).toBeVisible()
  await expectKeyTest(page, 'works')
  expect(await itemsOfKey(page, 'First')).toHaveLength(1)
  await expectSendsWith(running, 'First', keys.first)
})

test('a key that cannot travel is refused with words, a doubtful one only asked about', async () => {
  const running = shared.running()
  const { page } = running
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('credential-add').click()
  await page.getByTestId('credential-label').fill('Refused')
  await choose(page.getByTestId('environment-choice'), 'Office')
  const findings = page.getByTestId('secret-findings')
  const refused = [
    [`${keys.second.slice(0, 20)}\n${keys.second.slice(20)}`, 'There is a line break in it.'],
    [`${keys.second.slice(0, 20)}\u0007${keys.second.slice(20)}`, 'There is an invisible control character in it.'],
    [
      `${keys.second.slice(0, 20)}’${keys.second.slice(20)}`,
      'There is a character in it that cannot travel in a header'
    ],
    [`${keys.second.slice(0, 8)}••••••••••••`, 'It looks masked'],
    [' \u00a0 ', 'The key is empty.']
  ] as const
  for (const [copied, words] of refused) {
    await pasteKey(running, copied)
    await expect(findings).toContainText('This key cannot be sent as it is')
    await expect(findings).toContainText(words)
    await expect(page.getByTestId('secret-keep')).toBeHidden()
    await page.getByTestId('credential-submit').click()
    await expect(findings).toBeVisible()
    await page.getByTestId('secret-another').click()
  }
  await emptyClipboard(running)
  await page.getByTestId('secret-paste').click()
  await expect(page.getByTestId('secret-error')).toContainText('There is no text in the clipboard.')
  await pasteKey(running, keys.second.slice(0, 8))
  await expect(findings).toContainText('It looks like the beginning of a key only')
  await expect(page.getByTestId('secret-keep')).toBeVisible()
  await page.getByTestId('secret-another').click()
  await pasteKey(running, keys.first)
  await expect(findings).toContainText('The vault already holds this very key, as “First”.')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('credential-form')).toBeHidden()
  expect(await ask(page, 'credentials.list', {})).toHaveLength(1)
})

test('a second key joins its environment, is renamed with F2, and keeps what is noted beside it', async () => {
  const running = shared.running()
  const { page } = running
  await page.getByTestId('credential-add').click()
  await page.getByTestId('credential-label').fill('Second')
  await choose(page.getByTestId('environment-choice'), 'Office')
  await pasteKey(running, keys.second)
  await page.getByTestId('credential-submit').click()
  await expectKeyTest(page, 'works')
  const listed = await ask(page, 'credentials.list', {})
  expect(new Set(listed.map(({ environmentId }) => environmentId)).size).toBe(1)

  await keyRow(page, 'Second').click()
  await page.keyboard.press('F2')
  await page.getByTestId('rename-label').fill('Billing')
  await page.keyboard.press('Enter')
  await expect(keyRow(page, 'Billing')).toBeVisible()

  await openKey(page, 'Billing')
  await page.getByTestId('credential-edit').click()
  await page.getByTestId('credential-details-toggle').click()
  await page.getByTestId('credential-tags').fill('nightly')
  await page.keyboard.press('Enter')
  await page.getByTestId('credential-owner').fill('Ana')
  await page.getByTestId('credential-issued').fill('2025-02-03')
  await page.getByTestId('credential-expires').fill('2026-02-03')
  await page.getByTestId('credential-consumers').fill('invoices')
  await page.keyboard.press('Enter')
  await page.getByTestId('credential-submit').click()
  const details = page.getByTestId('credential-details')
  for (const words of ['nightly', 'Ana', 'Feb 3, 2025', 'expired', 'invoices'])
    await expect(details).toContainText(words)
  await page.getByTestId('credential-filter').fill('nightly')
  await expect(page.getByTestId('credential-row')).toHaveCount(1)
  await page.getByTestId('credential-filter').fill('')
  expect(await itemsOfKey(page, 'Billing')).toHaveLength(1)
})

test('a replaced key is gone from the keychain, and the new one travels', async () => {
  const running = shared.running()
  const { page } = running
  await openKey(page, 'Billing')
  const before = await itemsOfKey(page, 'Billing')
  await chooseFromMenu(page, 'credential-replace')
  await pasteKey(running, keys.replaced)
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-replace-form')).toBeHidden()
  const after = await itemsOfKey(page, 'Billing')
  expect(after).toHaveLength(1)
  expect(after).not.toEqual(before)
  await expectSendsWith(running, 'Billing', keys.replaced)
})

test('a duplicate takes over everything but the key, which it asks for', async () => {
  const running = shared.running()
  const { page } = running
  await openKey(page, 'Billing')
  await chooseFromMenu(page, 'credential-duplicate')
  const form = page.getByTestId('credential-form')
  await choose(page.getByTestId('environment-choice'), 'A new environment…')
  await page.getByTestId('credential-base-url').fill(`${sandbox.origin}/other`)
  await page.getByTestId('credential-environment').fill('Depot')
  await page.getByTestId('credential-submit').click()
  await expect(form.getByTestId('credential-secret')).toHaveAttribute('aria-invalid', 'true')
  await page.getByTestId('credential-label').fill('Spare')
  await pasteKey(running, keys.second)
  await page.getByTestId('credential-submit').click()
  await expect(form).toBeHidden()
  const listed = await ask(page, 'credentials.list', {})
  const [copy, original] = ['Spare', 'Billing'].map(label => listed.find(one => one.label === label))
  expect(copy).toMatchObject({ tags: ['nightly'], details: { owner: 'Ana', issuedOn: null, expiresOn: null } })
  expect(copy?.environmentId).not.toBe(original?.environmentId)
  expect(copy?.fingerprint).not.toBe(original?.fingerprint)
})

test('a deleted key can be brought back, and is gone for good when the time is over', async () => {
  const running = shared.running()
  const { page } = running
  await openKey(page, 'Billing')
  await deleteOpenKey(page, 'Billing')
  await undoDelete(page, 'Billing').click()
  await expect(keyRow(page, 'Billing')).toBeVisible()
  await openKey(page, 'First')
  const items = await itemsOfKey(page, 'First')
  await deleteOpenKey(page, 'First')
  expect(await keychainItems(shared.home())).toEqual(expect.arrayContaining(items))

  await test.step('meanwhile a key is used once, and kept because it works', async () => {
    await page.getByTestId('credential-add').click()
    await page.getByTestId('credential-label').fill('Only now')
    await choose(page.getByTestId('environment-choice'), 'Office')
    await pasteKey(running, keys.once)
    await page.getByTestId('credential-once').click()
    await page.getByTestId('credential-submit').click()
    await expect(page.getByTestId('credential-temporary')).toContainText('Kept only until you quit')
    await expectSendsWith(running, 'Only now', keys.once)
    expect(await itemsOfKey(page, 'Only now')).toEqual([])
    const ids = await keyIds(page)
    const databaseHolds = async (label: string): Promise<boolean> =>
      (await filesWith(userDataOf(shared.home()), [ids[label] ?? label])).some(file => /vault\.db/.test(file))
    expect(await databaseHolds('Spare')).toBe(true)
    expect(await databaseHolds('Only now')).toBe(false)
    expect(await filesWith(shared.home(), spellingsOf(keys.once))).toEqual([])
    await expect(page.getByTestId('keep-offer')).toContainText('“Only now” works')
    await page.getByTestId('keep-offer-accept').click()
    await expect(page.getByTestId('keep-offer')).toBeHidden()
    await openKey(page, 'Only now')
    await expect(page.getByTestId('credential-temporary')).toBeHidden()
    expect(await itemsOfKey(page, 'Only now')).toHaveLength(1)
    expect(await databaseHolds('Only now')).toBe(true)
  })

  await expect.poll(() => keychainItems(shared.home()), { timeout: 15_000 }).not.toContain(items[0])
  await expect(undoDelete(page, 'First')).toBeHidden()
  expect((await keyIds(page))['First']).toBeUndefined()
})

test('whoever quits before the time for undoing is over finds the key deleted', async () => {
  const { page } = shared.running()
  await openKey(page, 'Only now')
  const items = await itemsOfKey(page, 'Only now')
  expect(items).toHaveLength(1)
  await deleteOpenKey(page, 'Only now')
  const next = await shared.restart()
  await expect(keyRow(next.page, 'Billing')).toBeVisible()
  await expect(keyRow(next.page, 'Only now')).toHaveCount(0)
  expect(await keychainItems(shared.home())).not.toContain(items[0])
  await expect(next.page.getByTestId('repaired')).toBeHidden()
  await expectSendsWith(next, 'Billing', keys.replaced)
})
