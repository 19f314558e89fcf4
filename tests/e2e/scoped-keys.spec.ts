/** Keys that live at the provider: listed, made, used, changed, revoked, and found again where an answer was lost. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { fiberwiseKeys, fiberwiseLogin, startApi } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { ask, call } from './support/bridge'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { takePicture } from './support/pictures'
import { enterKey, keyAt, makeKey, revoke, section } from './support/scoped-key-steps'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { recordTraffic, trafficOf } from './support/traffic'
import { addKey, chooseSetting, keyRow, newRequest, send } from './support/window'

const shared = shareApp({ preloads: [recordTraffic], arguments: [wholeTextsInSnapshots] })
const { running } = shared

type Sandbox = Awaited<ReturnType<typeof startApi<'fiberwise'>>>
let sandbox: Sandbox

test.beforeAll(async () => {
  sandbox = await startApi('fiberwise')
  await addKey(running().page, {
    ...{ label: 'Old key', provider: 'Fiberwise', method: 'API key in UUID form, sent as api_…' },
    ...{ baseUrl: sandbox.origin, secret: fiberwiseKeys.uuid.key }
  })
})
test.afterAll(() => sandbox.close())
test.beforeEach(() => void sandbox.control.setSwitches({ loseCreateReply: false, revokeStatus: 200, editVerb: 'both' }))

const environmentOf = async (page: Page): Promise<string> => {
  const found = (await ask(page, 'environments.list', {})).find(({ baseUrl }) => baseUrl === sandbox.origin)
  if (!found) throw new Error('The environment is not there.')
  return found.id
}

const openKeys = async (page: Page): Promise<void> => {
  await page.getByTestId('nav-access').click()
  await page.getByTestId('access-sessions').click()
  await page.locator(`[data-testid=session-row][data-environment="${await environmentOf(page)}"]`).click()
}

const logIn = async (page: Page): Promise<void> => {
  await openKeys(page)
  await page.getByTestId('login-account').fill(fiberwiseLogin.email)
  await page.getByTestId('login-password').focus()
  await page.keyboard.insertText(fiberwiseLogin.password)
  await page.getByTestId('login-submit').click()
  await expect(page.getByTestId('scoped-key').first()).toBeVisible()
}

const creates = (): number =>
  sandbox.control.log().filter(({ method, url }) => method === 'POST' && url.endsWith('/user/api-keys')).length

const secretsNow = (): Set<string> => new Set(sandbox.control.keys().map(({ key }) => key))

test('the list says of each key what it is, and which one it is here', async () => {
  const { page } = running()
  await logIn(page)
  const linked = keyAt(page, 'Full access, UUID form')
  await expect(linked.getByTestId('scoped-key-credential')).toContainText('Old key')
  await expect(linked).toContainText('7d3e0a14')
  await expect(linked.locator('[data-mark=over_broad]')).toBeVisible()
  await expect(linked.locator('[data-mark=unknown]')).toHaveCount(0)
  const ended = keyAt(page, 'Expired')
  await expect(ended.locator('[data-mark=expired]')).toBeVisible()
  await expect(ended.locator('[data-mark=unknown]')).toBeVisible()
  await expect(keyAt(page, 'Expires in 2 days').locator('[data-mark=expiring]')).toBeVisible()
  await expect(keyAt(page, 'Expires in 2 days')).toContainText('in 2 days')
  await expect(keyAt(page, 'Read only')).toContainText('read:all')
  await expect(page.getByTestId('scoped-key-legend')).toContainText('No key in this vault can be it')
  await section(page).evaluate(part => part.scrollIntoView())
  await takePicture(running(), 'scoped-keys')
  await linked.getByTestId('scoped-key-credential').click()
  await expect(page.getByTestId('credential-details')).toContainText('Old key')
})

test('a new key gets what its tasks need, goes into the vault unseen, works at once, and is shown on request', async () => {
  test.setTimeout(180_000)
  const { page, app, output } = running()
  const before = secretsNow()
  await openKeys(page)
  await enterKey(page, 'Reports')
  await page.getByTestId('scoped-key-tasks').click()
  await page.getByRole('option', { name: 'List agents' }).click()
  await expect(page.getByTestId('scoped-key-suggestion')).toContainText('read:all')
  await expect(page.getByTestId('scope-read:all')).toBeChecked()
  await expect(page.getByTestId('scope-admin')).not.toBeChecked()
  await page.keyboard.press('Escape')
  await takePicture(running(), 'scoped-key-create')
  await page.getByTestId('scoped-key-submit').click()
  await expect(page.getByTestId('scoped-key-made')).toBeVisible()
  await takePicture(running(), 'scoped-key-made')
  const [secret = ''] = [...secretsNow()].filter(key => !before.has(key))
  expect(secret).toMatch(/^fw_key_/)
  const search = searchFor(secret)

  await test.step('nobody has seen it', async () => {
    expect.soft(search.inText('document', await documentText(page))).toEqual([])
    expect.soft(search.inText('heap', await heapSnapshot(page))).toEqual([])
    expect.soft(search.inText('words from main', await trafficOf(app))).toEqual([])
    expect.soft(search.inText('output', output())).toEqual([])
    expect.soft(await search.inFiles(shared.home())).toEqual([])
    const { exchanges } = await ask(page, 'history.list', { before: null, limit: 100 })
    const made = exchanges.find(({ method, url }) => method === 'POST' && url.endsWith('/user/api-keys'))
    const exchange = await ask(page, 'history.get', { id: made?.id ?? '' })
    const body = await ask(page, 'bodies.read', { exchangeId: exchange.id, view: 'raw', offset: 0, length: 100_000 })
    expect(JSON.stringify(body)).toContain('[redacted:')
    expect(search.inText('history', JSON.stringify([exchange, body]))).toEqual([])
  })

  await page.getByTestId('credential-reveal').click()
  await expect(page.getByTestId('revealed-secret')).toHaveText(secret)
  await page.getByTestId('credential-reveal').click()
  await expect(page.getByTestId('revealed-secret')).toBeEmpty()

  await page.getByTestId('scoped-key-use').click()
  await newRequest(page, '/api/v1/agents')
  await send(page, '200 OK')
  expect(sandbox.control.log().at(-1)).toMatchObject({ url: '/api/v1/agents', key: secret, status: 200 })
  await openKeys(page)
  await page.getByTestId('scoped-keys-refresh').click()
  await expect(keyAt(page, 'Reports').getByTestId('scoped-key-credential')).toContainText('Reports')
  await expect(keyAt(page, 'Reports')).toContainText('in 90 days')
})

test('a broad key is asked about, with its scopes and its environment', async () => {
  const { page } = running()
  const before = creates()
  await enterKey(page, 'Robot', 'read:all', 'write:all')
  await page.getByTestId('scoped-key-submit').click()
  const question = page.getByRole('dialog').filter({ has: page.getByTestId('scoped-key-broad-confirm') })
  await expect(question).toContainText('write:all')
  const environment = (await ask(page, 'environments.list', {})).find(({ baseUrl }) => baseUrl === sandbox.origin)
  await expect(question).toContainText(environment?.name ?? 'no name')
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  // The form is still there, with what was entered.
  await expect(page.getByTestId('scoped-key-name')).toHaveValue('Robot')
  expect(creates()).toBe(before)
  await page.getByTestId('scoped-key-submit').click()
  await page.getByTestId('scoped-key-broad-confirm').click()
  await page.getByTestId('scoped-key-made-close').click()
  expect(creates()).toBe(before + 1)
  await expect(keyAt(page, 'Robot').locator('[data-mark=over_broad]')).toBeVisible()
})

test('a guarded environment wants its name for a new key, and a read-only one offers no change', async () => {
  const { page } = running()
  const environmentId = await environmentOf(page)
  const found = (await ask(page, 'environments.list', {})).find(({ id }) => id === environmentId)
  if (!found) throw new Error('The environment is not there.')
  const { id, name, baseUrl, production, color } = found
  const guard = (level: 'open' | 'confirm' | 'read_only') =>
    ask(page, 'environments.update', { id, name, baseUrl, production, color, guard: level })
  const before = creates()

  await guard('confirm')
  await enterKey(page, 'Guarded', 'app:access')
  await page.getByTestId('scoped-key-submit').click()
  await expect(page.getByTestId('scoped-key-guard-confirm')).toBeDisabled()
  expect(creates()).toBe(before)
  await page.getByTestId('confirm-word').fill(name)
  await page.getByTestId('scoped-key-guard-confirm').click()
  await page.getByTestId('scoped-key-made-close').click()
  expect(creates()).toBe(before + 1)

  await guard('read_only')
  await expect(section(page)).toContainText('is read-only here')
  await expect(keyAt(page, 'Guarded')).toBeVisible()
  for (const button of ['create', 'edit', 'revoke'])
    await expect(page.getByTestId(`scoped-key-${button}`)).toHaveCount(0)
  await guard('open')
  await expect(page.getByTestId('scoped-key-create')).toBeVisible()
})

for (const editVerb of ['PUT', 'PATCH'] as const) {
  test(`scopes are taken away where the server takes ${editVerb}`, async () => {
    const { page } = running()
    sandbox.control.setSwitches({ editVerb })
    const [scope, other] = editVerb === 'PUT' ? ['write:all', 'read:all'] : ['read:all', 'app:access']
    await keyAt(page, 'Robot').getByTestId('scoped-key-edit').click()
    await page.getByTestId(`scope-${scope}`).uncheck()
    await page.getByTestId(`scope-${other}`).check()
    await page.getByTestId('scoped-key-submit').click()
    await expect(page.getByTestId('scoped-key-edit-form')).toHaveCount(0)
    await expect(keyAt(page, 'Robot').locator('.scope')).toHaveText([other])
    await expect(keyAt(page, 'Robot').locator('[data-mark=over_broad]')).toHaveCount(0)
  })
}

test('a server without a call for it says so, and nothing changes', async () => {
  const { page } = running()
  sandbox.control.setSwitches({ editVerb: 'none' })
  await keyAt(page, 'Robot').getByTestId('scoped-key-edit').click()
  await page.getByTestId('scoped-key-name').fill('Robot 2')
  await page.getByTestId('scoped-key-submit').click()
  await expect(page.getByTestId('scoped-key-error')).toContainText('The key was not changed')
  await page.getByTestId('scoped-key-exchange').click()
  await expect(page.getByTestId('history-exchange')).toBeVisible()
  await openKeys(page)
  await expect(keyAt(page, 'Robot')).toBeVisible()
})

for (const revokeStatus of [200, 204] as const) {
  test(`a key is revoked once its name is typed, answered with ${revokeStatus}`, async () => {
    const { page } = running()
    sandbox.control.setSwitches({ revokeStatus })
    const name = `To go ${revokeStatus}`
    await makeKey(page, name)
    await keyAt(page, name).getByTestId('scoped-key-revoke').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(`Here it is “${name}”`)
    if (revokeStatus === 200) await takePicture(running(), 'scoped-key-revoke')
    await page.getByTestId('confirm-word').fill('To go')
    await expect(page.getByTestId('scoped-key-revoke-confirm')).toBeDisabled()
    const environmentId = await environmentOf(page)
    const keyId = (await keyAt(page, name).getAttribute('data-key')) ?? ''
    const refused = await call(page, 'scopedKeys.revoke', { environmentId, keyId, typedName: 'To go' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'scoped_key_name_differs' } })
    await revoke(page, name)
    await expect(keyAt(page, name)).toHaveCount(0)
    await page.getByTestId('scoped-key-delete-local').click()
    await page.getByTestId('nav-vault').click()
    await expect(keyRow(page, name)).toHaveCount(0)
    await openKeys(page)
  })
}

test('a lost answer is told and not repeated; its orphan is found, also after a restart, and revoked', async () => {
  test.setTimeout(120_000)
  const { page } = running()
  const before = creates()
  sandbox.control.setSwitches({ loseCreateReply: true })
  await enterKey(page, 'Nightly', 'read:all')
  await page.getByTestId('scoped-key-submit').click()
  await expect(page.getByTestId('scoped-key-lost')).toContainText('“Nightly”')
  await expect(page.getByTestId('scoped-key-name')).toHaveValue('Nightly')
  expect(creates()).toBe(before + 1)
  sandbox.control.setSwitches({ loseCreateReply: false })

  const { page: next } = await shared.restart()
  await logIn(next)
  await expect(next.getByTestId('scoped-key-lost-creates')).toContainText('“Nightly”')
  await next.getByTestId('scoped-key-look').click()
  await expect(next.getByTestId('orphans-certain')).toBeVisible()
  await takePicture(running(), 'scoped-key-orphans')
  await next.getByTestId('orphans-certain').getByTestId('orphan-revoke').click()
  await revoke(next, 'Nightly')
  await expect(next.getByTestId('orphans-none')).toBeVisible()
  await next.getByTestId('orphans-settle').click()
  await expect(next.getByTestId('scoped-key-lost-creates')).toHaveCount(0)
  await expect(keyAt(next, 'Nightly')).toHaveCount(0)
  expect(creates()).toBe(before + 1)
})

test('axe finds nothing wrong, in both looks', async () => {
  test.setTimeout(120_000)
  const { page } = running()
  for (const look of ['Light', 'Dark']) {
    await chooseSetting(page, 'theme', look)
    const check = async (screen: string): Promise<void> => {
      // Animations are over: a colour half way is no colour that anyone has to read.
      await page.waitForTimeout(400)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`),
          screen
        )
        .toEqual([])
    }
    await expect(section(page)).toBeVisible()
    await check(`${look}: list`)
    await page.getByTestId('scoped-key-create').click()
    await check(`${look}: form`)
    await page.keyboard.press('Escape')
    await keyAt(page, 'Read only').getByTestId('scoped-key-revoke').click()
    await check(`${look}: question`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('a session that ends leaves no list, and asks to log in again', async () => {
  const { page } = running()
  await enterKey(page, 'Half done')
  sandbox.control.pull('end-sessions')
  await page.getByTestId('scope-read:all').check()
  await page.getByTestId('scoped-key-submit').click()
  await expect(page.getByTestId('login-form')).toBeVisible()
  await expect(section(page)).toHaveCount(0)
  await logIn(page)
  await page.getByTestId('scoped-key-create').click()
  await expect(page.getByTestId('scoped-key-name')).toHaveValue('Half done')
})
