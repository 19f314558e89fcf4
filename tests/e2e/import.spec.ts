/** Keys from a file: looked at, set right, saved; and the file itself. */
import { chmod, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startSandbox } from '../../electron/sandbox/server'
import { expect, type RunningApp, test } from './support/app'
import { ask } from './support/bridge'
import { keychainItems } from './support/own-keychain'
import { shareApp } from './support/shared-app'
import { filesWith } from './support/vault-on-disk'
import { addKey, keyRow, newRequest, send, useKey } from './support/window'

const shared = shareApp()

type Sandbox = Awaited<ReturnType<typeof startSandbox>>
let sandbox: Sandbox

const keys = {
  known: 'Qw3rTy7u.a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6',
  net: 'Zx9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6',
  acme: 'acme-5f2d8c41-77aa',
  shop: 'shop-4be1c9'
}

test.beforeAll(async () => {
  sandbox = await startSandbox({ keys: [{ key: keys.net, permissions: 'all' }] })
  await addKey(shared.running().page, { label: 'Known', baseUrl: sandbox.origin, secret: keys.known })
})
test.afterAll(() => sandbox.close())

const write = async (name: string, text: string, mode = 0o600): Promise<string> => {
  const file = path.join(shared.home(), name)
  await writeFile(file, text)
  await chmod(file, mode)
  return file
}

/** What the person answers in the system's dialog; null closes it. */
const answerDialog = ({ app }: RunningApp, file: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, file)

const chooseFile = async (running: RunningApp, file: string): Promise<void> => {
  const { page } = running
  await answerDialog(running, file)
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('open-import').click()
  await page.getByTestId('import-choose').click()
}

const rowOf = (page: Page, label: string) =>
  page.getByTestId('import-row').filter({ has: page.locator(`input[value="${label}"]`) })

const labelsOf = async (page: Page): Promise<string[]> =>
  (await ask(page, 'credentials.list', {})).map(({ label }) => label).sort()

test('a .env file is looked at, cleaned, completed and taken, except for what cannot be saved', async () => {
  const running = shared.running()
  const { page } = running
  const file = await write(
    '.env.staging',
    [
      '# the shop',
      `WISPHUB_NET_KEY="Api-Key ${keys.net}"`,
      `WISPHUB_NET_HOST=${sandbox.origin}`,
      `SHOP_API_KEY=${keys.shop}`,
      `ACME_API_KEY=${keys.acme}`,
      'ACME_API_URL=https://api.acme.example/v1',
      `OLD_API_KEY=${keys.known}`,
      'LOG_LEVEL=debug',
      ''
    ].join('\n'),
    0o644
  )
  await answerDialog(running, null)
  await page.getByTestId('open-import').click()
  await page.getByTestId('import-choose').click()
  await expect(page.getByTestId('import-choose')).toBeVisible()
  await answerDialog(running, file)
  await page.getByTestId('import-choose').click()

  await expect(page.getByTestId('import-preview')).toContainText('4 keys found in .env.staging')
  await expect(page.getByTestId('import-readable')).toContainText('Others on this computer can read this file')
  await expect(page.getByTestId('import-preview')).toContainText('1 line holds something, but no key')
  const net = rowOf(page, 'WISPHUB_NET_KEY')
  await expect(net.getByTestId('import-provider')).toHaveValue('wisphub-net')
  await expect(net).toContainText('It begins with “Api-Key”')
  const acme = rowOf(page, 'ACME_API_KEY')
  await expect(acme.getByTestId('import-provider')).toHaveValue('api-key')
  await expect(acme.getByLabel(/^Base URL/)).toHaveValue('https://api.acme.example/v1')
  const old = rowOf(page, 'OLD_API_KEY')
  await expect(old).toContainText('Already in the vault: “Known”')
  await expect(old.getByTestId('import-include')).not.toBeChecked()
  const shop = rowOf(page, 'SHOP_API_KEY')
  await expect(shop).toContainText('Give its base URL')

  await page.getByTestId('import-clean-all').click()
  await expect(net.getByTestId('import-clean')).toBeChecked()
  await shop.getByLabel(/^Base URL/).fill('ftp://10.0.0.1')
  await shop.getByLabel(/^Environment/).fill('Inside')
  expect(await labelsOf(page)).toEqual(['Known'])
  await page.getByTestId('import-save').click()
  await expect(page.getByTestId('import-result')).toContainText('2 keys were imported')
  await expect(page.getByTestId('import-failed')).toContainText(
    'Line 4, “SHOP_API_KEY”: Its base URL or another field is not accepted.'
  )
  expect(await labelsOf(page)).toEqual(['ACME_API_KEY', 'Known', 'WISPHUB_NET_KEY'])

  await page.getByTestId('import-delete-file').click()
  await page.getByTestId('import-delete-confirm').click()
  await expect(page.getByTestId('import-delete-file')).toBeHidden()
  expect(await readdir(shared.home())).not.toContain('.env.staging')
  await page.getByTestId('import-done').click()
  await useKey(page, 'WISPHUB_NET_KEY')
  await newRequest(page, '/__sandbox/echo')
  await send(page, '200 OK')
  expect(sandbox.control.log().at(-1)?.rawHeaders).toContain(`Api-Key ${keys.net}`)
  expect(await filesWith(shared.home(), [keys.net, keys.acme, keys.shop])).toEqual([])
})

test('a list of our own that is dropped on the window brings what was noted with it', async () => {
  const { page } = shared.running()
  const file = await write(
    'keys.csv',
    [
      'label,key,provider,base_url,environment,production,tags,owner,issued_on,consumers',
      `"Support, nights",abcDEFgh.0123456789abcdef0123456789abcdef,WispHub Net,${sandbox.origin}/nights,Nights,no,"night;phone",Ana,2025-02-03,"pbx, crm"`,
      'Broken,"abc\ndef",api-key,https://x.example,X,no,,,,',
      ''
    ].join('\n')
  )
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(page.getByTestId('drop-target')).toBeVisible()
  await drag('drop')
  await expect(page.getByTestId('drop-target')).toBeHidden()
  await expect(page.getByTestId('import-preview')).toContainText('2 keys found in keys.csv')
  await expect(page.getByTestId('import-readable')).toBeHidden()
  await expect(rowOf(page, 'Broken')).toContainText('There is a line break in it.')
  await expect(rowOf(page, 'Broken').getByTestId('import-include')).not.toBeChecked()
  await page.getByTestId('import-save').click()
  await expect(page.getByTestId('import-result')).toContainText('1 key was imported')
  await page.getByTestId('import-done').click()
  await keyRow(page, 'Support, nights').click()
  const details = page.getByTestId('credential-details')
  for (const words of ['Nights', 'night', 'phone', 'Ana', 'Feb 3, 2025', 'pbx', 'crm']) {
    await expect(details).toContainText(words)
  }
  expect(await readdir(shared.home())).toContain('keys.csv')
})

test('an export of Bitwarden lacks the provider, which the person chooses', async () => {
  const running = shared.running()
  const { page } = running
  const file = await write(
    'bitwarden.csv',
    [
      'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp',
      'Work,,login,Shop,,"API key: bitwarden-key-77aa\nnote: nothing",0,https://shop.example.com/login,ana,,',
      'Work,,note,Only a note,remember,,0,,,,',
      ''
    ].join('\n')
  )
  await chooseFile(running, file)
  await expect(page.getByTestId('import-preview')).toContainText('1 key found in bitwarden.csv')
  const row = rowOf(page, 'Shop API key')
  await expect(row).toContainText('Choose a provider')
  await expect(page.getByTestId('import-save')).toBeDisabled()
  await row.getByTestId('import-provider').selectOption('api-key')
  await page.getByTestId('import-save').click()
  await expect(page.getByTestId('import-result')).toContainText('1 key was imported')
  await page.getByTestId('import-done').click()
  await keyRow(page, 'Shop API key').click()
  for (const words of ['https://shop.example.com', 'Work', 'ana']) {
    await expect(page.getByTestId('credential-details')).toContainText(words)
  }
})

test('a long import is stopped half way: what was saved stays, and the rest is nowhere', async () => {
  const running = shared.running()
  const { page } = running
  const before = (await labelsOf(page)).length
  const items = (await keychainItems(shared.home())).length
  const rows = Array.from(
    { length: 2000 },
    (_, index) => `Many ${index},api-key,many-keys-${index},https://many.example,Many`
  )
  await chooseFile(
    running,
    await write('many.csv', ['label,provider,key,base_url,environment', ...rows, ''].join('\n'))
  )
  await expect(page.getByTestId('import-preview')).toContainText('2,000 keys found in many.csv')
  await page.getByTestId('import-save').click()
  await expect(page.getByTestId('import-saving')).toContainText(/^[1-9]\d* of 2,000 saved/)
  await page.getByTestId('import-stop').click()
  const result = page.getByTestId('import-result')
  await expect(result).toContainText('You stopped the import. What was saved stays.')
  const saved = (await labelsOf(page)).length - before
  expect(saved).toBeGreaterThan(0)
  expect(saved).toBeLessThan(2000)
  await expect(result).toContainText(new RegExp(`${saved} keys? (was|were) imported`))
  expect((await keychainItems(shared.home())).length - items).toBe(saved)
})
