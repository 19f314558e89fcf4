/** Everything within reach of the keyboard: the palette finds it and does it, and every key of the table does its thing. */
import type { Locator, Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en'
import { allCommands, type CommandId } from '../../renderer/stores/commands'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { withoutBus } from './support/keyring'
import { clearLog, exampleKey, logOf, originOf, signAs } from './support/practice-api'
import { shareApp } from './support/shared-app'
import { doInPalette, newRequest, openResponseTab, openTask, send, trySandbox } from './support/window'

const shared = shareApp()
const page = (): Page => shared.running().page
let origin = ''

test.beforeAll(async () => {
  await trySandbox(page())
  origin = await originOf(page())
})

const items = (): Locator => page().getByTestId('palette-item')
const tabs = (): Locator => page().getByTestId('request-tab')
const url = (): Locator => page().getByTestId('request-url')
const dialog = (): Locator => page().getByRole('dialog')

const search = async (words: string): Promise<void> => {
  await page().keyboard.press('Control+K')
  await page().getByTestId('palette-search').fill(words)
}

test('a task is found by its words in either language, with or without accents', async () => {
  for (const words of ['find client id number', 'buscar cliente cédula', 'CEDULA buscar']) {
    await search(words)
    await expect(items().first()).toContainText('Find a client by ID number')
    await page().keyboard.press('Escape')
    await expect(page().getByTestId('palette')).toBeHidden()
  }
  await ask(page(), 'settings.update', { language: 'es' })
  await expect(page().locator('html')).toHaveAttribute('lang', /^es/)
  await search('find client id number wisphub net')
  await expect(items().first()).toContainText('Buscar cliente por cédula')
  await page().keyboard.press('Enter')
  await expect(page().getByTestId('palette')).toBeHidden()
  await expect(url()).toHaveValue('/api/clientes/')
  await ask(page(), 'settings.update', { language: 'en' })
  await expect(page().locator('html')).toHaveAttribute('lang', /^en/)
})

test('a key is used in the request, or shown in the vault', async () => {
  const { fingerprint } = await exampleKey(page(), 'wisphub-net', 'Read only')
  await page().getByTestId('nav-history').click()
  await doInPalette(page(), `read only ${fingerprint}`)
  await expect(page().getByTestId('request-credential')).toHaveValue(`Read only · ${fingerprint}`)

  await search(`read only ${fingerprint}`)
  await expect(items()).toHaveCount(2)
  await page().keyboard.press('ArrowDown')
  await page().keyboard.press('Enter')
  await expect(page().getByTestId('credential-details')).toContainText(fingerprint)
})

test('actions, exchanges and settings are done with Enter', async () => {
  await page().getByTestId('nav-requests').click()
  await signAs(page(), 'good')
  await newRequest(page(), '/__sandbox/echo?palette=1')
  await send(page(), '200 OK')
  await doInPalette(page(), 'go to the vault')
  await expect(page().getByTestId('view-title')).toHaveText('Vault')
  await doInPalette(page(), 'palette=1')
  await expect(page().getByTestId('history-exchange')).toContainText('palette=1')
  await doInPalette(page(), 'appearance dark')
  await expect(page().locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await doInPalette(page(), 'appearance light')
  await expect(page().locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  await doInPalette(page(), 'add a key')
  await expect(page().getByTestId('credential-form')).toBeVisible()
  await page().keyboard.press('Escape')

  await search('nothing is called like this')
  await expect(dialog()).toContainText('Nothing matches “nothing is called like this”.')
  await page().keyboard.press('Escape')
  // What cannot be done just now is not offered: this vault has no lock of its own.
  await search('lock the vault')
  await expect(items()).toHaveCount(0)
  await page().keyboard.press('Escape')
})

/** As Playwright writes a combination. */
const press = (binding: string): Promise<void> => page().keyboard.press(binding.replace('Mod', 'Control'))

const inRequests = async (count: number): Promise<void> => {
  await page().getByTestId('nav-requests').click()
  while ((await tabs().count()) > count) await page().keyboard.press('Control+W')
  while ((await tabs().count()) < count) await page().getByTestId('tab-new').click()
}

/** Opens one dialog, which Escape closes. */
const opensDialog = (title: string) => async (act: () => Promise<void>) => {
  await act()
  await expect(dialog()).toHaveCount(1)
  await expect(dialog()).toHaveAccessibleName(title)
  await page().keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
}

/** Changes the number of open requests by one. */
const changesTabs = (from: number, to: number, before?: () => Promise<void>) => async (act: () => Promise<void>) => {
  await inRequests(from)
  await before?.()
  await act()
  await expect(tabs()).toHaveCount(to)
}

type Check = (act: () => Promise<void>, place: number) => Promise<void>

/** What each key does, so that doing it twice or not at all would show. */
const checks: Partial<Record<CommandId, Check>> = {
  palette: opensDialog(en.palette.title),
  settings: opensDialog(en.settings.title),
  shortcuts: opensDialog(en.shortcuts.title),
  async sidebar(act) {
    await act()
    await expect(page().getByTestId('nav-vault')).toBeHidden()
    await act()
    await expect(page().getByTestId('nav-vault')).toBeVisible()
  },
  async history(act) {
    await inRequests(1)
    await act()
    await expect(page().getByTestId('view-title')).toHaveText('History')
  },
  async send(act) {
    await inRequests(1)
    await newRequest(page(), '/__sandbox/hang')
    await clearLog(origin)
    await act()
    await expect.poll(async () => (await logOf(origin)).length).toBe(1)
    await act()
    await expect(page().getByTestId('response-status')).toHaveText('Cancelled')
    expect(await logOf(origin)).toHaveLength(1)
  },
  newRequest: changesTabs(2, 3),
  duplicate: changesTabs(1, 2),
  closeTab: changesTabs(3, 2),
  reopenTab: changesTabs(1, 2),
  async goToTab(act, place) {
    await inRequests(9)
    await page().keyboard.press('Control+9')
    await act()
    await expect(tabs().nth(place)).toHaveAttribute('aria-selected', 'true')
  },
  async lastTab(act) {
    await inRequests(3)
    await page().keyboard.press('Control+1')
    await act()
    await expect(tabs().last()).toHaveAttribute('aria-selected', 'true')
  },
  async url(act) {
    await page().getByTestId('nav-history').click()
    await act()
    await expect(url()).toBeFocused()
  },
  async environment(act) {
    await page().getByTestId('nav-history').click()
    await act()
    const list = page().getByTestId('environment-select')
    await expect(list).toBeFocused()
    await expect(page().getByRole('option', { name: 'Sandbox' }).first()).toBeVisible()
    await page().keyboard.press('Escape')
  },
  async find(act) {
    await inRequests(1)
    await signAs(page(), 'good')
    await url().fill('/__sandbox/echo?find=1')
    await send(page(), '200 OK')
    await expect(page().getByTestId('response-body')).toContainText('find=1')
    await act()
    await expect(page().getByTestId('response-body').getByRole('textbox', { name: 'Find' })).toBeFocused()
    await page().keyboard.press('Escape')
  },
  async why(act) {
    await inRequests(1)
    await signAs(page(), 'revoked')
    await openTask(page(), 'list-clients')
    await send(page(), '403 Forbidden')
    await openResponseTab(page(), 'body')
    await act()
    await expect(page().getByTestId('response-tab-why')).toHaveAttribute('aria-selected', 'true')
    await signAs(page(), 'good')
  },
  async rename(act) {
    await page().getByTestId('nav-vault').click()
    await page().getByTestId('credential-row').first().click()
    await act()
    await expect(page().getByTestId('rename-label')).toBeVisible()
    await page().keyboard.press('Escape')
    await expect(page().getByTestId('rename-label')).toBeHidden()
  },
  async lock(act) {
    await act()
    await expect(page().getByTestId('nav-vault')).toBeVisible()
    expect(await ask(page(), 'vault.state', {})).toMatchObject({ status: 'open' })
  }
}

const bound = allCommands.filter(({ keys }) => keys.length > 0)

test('every key of the table does its thing, once', async () => {
  test.setTimeout(120_000)
  expect(Object.keys(checks).sort()).toEqual(bound.map(({ id }) => id).sort())
  for (const { id, keys, alsoKeys = [] } of bound) {
    for (const [place, binding] of [...keys, ...alsoKeys].entries()) {
      await test.step(`${binding}: ${id}`, async () => checks[id]?.(() => press(binding), place))
    }
  }
})

test('while something is asked, the keys belong to the question', async () => {
  await inRequests(2)
  await page().keyboard.press('Control+,')
  await expect(page().getByRole('dialog', { name: en.settings.title })).toBeVisible()
  for (const binding of ['Control+W', 'Control+N', 'Control+K', 'Control+Enter']) await page().keyboard.press(binding)
  await expect(dialog()).toHaveCount(1)
  await expect(tabs()).toHaveCount(2)
  // The list in the dialog may have taken Enter for itself, and takes the first Escape then.
  await expect(async () => {
    await page().keyboard.press('Escape')
    await expect(dialog()).toHaveCount(0, { timeout: 500 })
  }).toPass()
})

test('the list of shortcuts names what works here, and nothing else', async () => {
  await page().keyboard.press('Control+Shift+/')
  const here = bound.filter(({ id }) => id !== 'lock').map(({ id }) => en.commands[id])
  const rows = dialog().getByRole('rowheader')
  await expect(rows).toHaveCount(here.length)
  const listed = await rows.allTextContents()
  expect(listed.sort()).toEqual(here.sort())
  await page().keyboard.press('Escape')
})

test('a vault with a lock is locked with its keys, from the palette too', async ({ start }) => {
  const { page: own } = await start({ environment: withoutBus })
  const passphrase = 'canary horse battery'
  const unlock = async (): Promise<void> => {
    await own.getByTestId('unlock-passphrase').fill(passphrase)
    await own.getByTestId('unlock-submit').click()
    await expect(own.getByTestId('vault-status')).toHaveAttribute('data-status', 'open')
  }
  await expect.poll(async () => (await ask(own, 'vault.state', {})).status).toBe('unavailable')
  await ask(own, 'vault.createWithPassphrase', { passphrase })
  await own.keyboard.press('Control+Shift+L')
  await expect(own.getByTestId('unlock-form')).toBeVisible()
  await unlock()
  await doInPalette(own, 'lock the vault')
  await expect(own.getByTestId('unlock-form')).toBeVisible()
  // Behind the lock there is nothing of the vault to find, and its keys do nothing.
  await own.keyboard.press('Control+K')
  await own.getByTestId('palette-search').fill('wisphub')
  await expect(own.getByTestId('palette-item')).toHaveCount(0)
  await own.keyboard.press('Escape')
  await own.keyboard.press('Control+N')
  await expect(own.getByTestId('unlock-form')).toBeVisible()
})
