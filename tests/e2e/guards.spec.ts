/** What stands between Send and a change that cannot be taken back, or a key that goes where it never went before. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { clearLog, exampleKey, logOf, originOf, signAs, signWithExample } from './support/practice-api'
import { shareApp } from './support/shared-app'
import { type SmallApi, startSmallApi } from './support/small-api'
import { doInPalette, keyRow, newRequest, openTask, openTaskOf, send, trySandbox, useKey } from './support/window'

const shared = shareApp()
const page = (): Page => shared.running().page
const secretOf = (label: string): string => `${label.padEnd(8, '0')}.0123456789abcdefghijklmnopqrstuv`

let api: SmallApi
let other: SmallApi
let origin = ''

/** A key in an environment of its own. */
const makeKey = async (label: string, baseUrl: string, place: object): Promise<void> => {
  const environment = { name: label, baseUrl, production: false, ...place }
  const secret = secretOf(label)
  await ask(page(), 'credentials.create', { providerId: 'wisphub-net', label, environment, secret })
}

test.beforeAll(async () => {
  api = await startSmallApi()
  other = await startSmallApi()
  await trySandbox(page())
  origin = await originOf(page())
  await makeKey('Live', api.origin, { name: 'Main office', production: true })
  await makeKey('Looking', `${api.origin}/look`, { guard: 'read_only' })
  await makeKey('Faraway', 'http://latchkey.invalid', {})
})
test.afterAll(() => Promise.all([api.close(), other.close()]))

test.beforeEach(async () => {
  await page().getByTestId('nav-requests').click()
  await clearLog(origin)
})

const confirm = () => page().getByTestId('send-confirm')

/** A question is asked, and a no sends nothing. */
const expectAsked = async (): Promise<void> => {
  await expect(confirm()).toBeVisible()
  // Enter alone never destroys anything.
  await page().keyboard.press('Enter')
  await expect(confirm()).toBeHidden()
}

test('what destroys is asked about, on whichever way it is sent', async () => {
  const ways: Record<string, () => Promise<void>> = {
    button: () => page().getByTestId('send-button').click(),
    keys: () => page().keyboard.press('Control+Enter'),
    'Enter in the URL': async () => {
      await page().keyboard.press('Control+L')
      await page().keyboard.press('Enter')
    },
    palette: () => doInPalette(page(), 'send again cancels')
  }
  const tryEveryWay = async (): Promise<void> => {
    for (const [name, press] of Object.entries(ways)) await test.step(name, () => press().then(expectAsked))
  }
  await test.step('a task of the catalogue', async () => {
    await openTask(page(), 'delete-client')
    await signAs(page(), 'good')
    await tryEveryWay()
  })
  await test.step('typed by hand', async () => {
    await newRequest(page(), '/__sandbox/echo', 'DELETE')
    await tryEveryWay()
  })
  await test.step('a full address', async () => {
    await newRequest(page(), `${origin}/__sandbox/echo`, 'DELETE')
    await page().getByTestId('send-button').click()
    await expectAsked()
  })
  expect(await logOf(origin)).toEqual([])

  await page().getByTestId('send-button').click()
  await confirm().click()
  await expect(page().getByTestId('response-status')).toHaveText('200 OK')
  await test.step('again, from the history', async () => {
    await page().getByTestId('nav-history').click()
    await page().getByTestId('history-row').first().click()
    await page().getByTestId('history-open-in-editor').click()
    await page().getByTestId('send-button').click()
    await expectAsked()
  })
  expect((await logOf(origin)).map(({ method }) => method)).toEqual(['DELETE'])

  await test.step('of another provider', async () => {
    const fiberwise = await originOf(page(), 'fiberwise')
    await clearLog(fiberwise)
    await openTaskOf(page(), 'Fiberwise', 'revoke-api-key')
    await signWithExample(page(), 'fiberwise', 'Full access')
    await page().getByTestId('send-button').click()
    await expect(page().getByRole('dialog')).toContainText('“Full access”')
    await expect(page().getByRole('dialog')).toContainText('deletes data at the provider')
    await expectAsked()
    expect(await logOf(fiberwise)).toEqual([])
  })
})

/** The name has to be typed; anything else does nothing. */
const typeName = async (name: string): Promise<void> => {
  const dialog = page().getByRole('dialog')
  await expect(dialog).toContainText(`“${name}”`)
  await expect(dialog).toContainText('This is production')
  await expect(confirm()).toBeDisabled()
  for (const wrong of ['', name.toLowerCase(), `${name}s`]) {
    await page().getByTestId('confirm-word').fill(wrong)
    await page().keyboard.press('Enter')
    await expect(confirm()).toBeDisabled()
  }
  await page().getByTestId('confirm-word').fill(name)
  await confirm().click()
}

test('in production a change is confirmed by the name of the environment, reading is not', async () => {
  await useKey(page(), 'Live')
  await newRequest(page(), '/api/clientes/')
  await send(page(), '200 OK')
  const { length: before } = api.received
  await newRequest(page(), '/api/clientes/7/perfil/', 'PUT')
  await page().getByTestId('send-button').click()
  await expect(page().getByRole('dialog')).toContainText('“Live”')
  await typeName('Main office')
  await expect(page().getByTestId('response-status')).toHaveText('200 OK')
  expect(api.received).toHaveLength(before + 1)
})

test('a full address does not lead around the guard of the environment that it reaches', async () => {
  const { fingerprint } = await exampleKey(page(), 'wisphub-net', 'Full access')
  await page().getByTestId('new-request').click()
  await doInPalette(page(), `full access ${fingerprint}`)
  const { length: before } = api.received
  for (const method of ['POST', 'DELETE']) {
    await newRequest(page(), `${api.origin}/api/clientes/`, method)
    await page().getByTestId('send-button').click()
    await typeName('Main office')
    // And the key of the sandbox is not for that address.
    await expect(page().getByTestId('origin-confirm')).toBeVisible()
    await page().keyboard.press('Escape')
  }
  expect(api.received).toHaveLength(before)
})

test('where only reading is allowed, a change is refused with the reason', async () => {
  await useKey(page(), 'Looking')
  const { length: before } = api.received
  await newRequest(page(), '/api/clientes/', 'POST')
  await page().getByTestId('send-button').click()
  await expect(page().getByTestId('send-error')).toContainText('This environment is read-only here. Nothing was sent.')
  expect(api.received).toHaveLength(before)
})

test('over http:// beyond this computer a key goes only after a yes, which counts once', async () => {
  await useKey(page(), 'Faraway')
  await newRequest(page(), '/api/clientes/')
  const sent = async (): Promise<string[]> => {
    const { exchanges } = await ask(page(), 'history.list', { before: null, limit: 500 })
    return exchanges.filter(({ url }) => url.includes('latchkey.invalid')).map(({ id }) => id)
  }
  const before = await sent()
  await page().getByTestId('send-button').click()
  await expect(page().getByRole('dialog')).toContainText('Send the key unencrypted?')
  // The focus comes to the safe button once the dialog has opened.
  await expect(page().getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(page().getByTestId('plain-http-confirm')).toBeHidden()
  expect(await sent()).toEqual(before)

  await page().getByTestId('send-button').click()
  await page().getByTestId('plain-http-confirm').click()
  await page().getByTestId('response-tab-body').click()
  await expect(page().getByTestId('response-failure')).toBeVisible()
  expect(await sent()).toHaveLength(before.length + 1)
  await page().getByTestId('send-button').click()
  await expect(page().getByTestId('plain-http-confirm')).toBeVisible()
  await page().keyboard.press('Escape')
})

test('another address is asked about once, remembered over a restart, and taken back in the vault', async () => {
  await useKey(page(), 'Live')
  await newRequest(page(), `${other.origin}/api/clientes/`)
  const question = () => page().getByTestId('origin-confirm')
  await page().getByTestId('send-button').click()
  await expect(page().getByRole('dialog')).toContainText(other.origin)
  await expect(page().getByRole('dialog')).toContainText('“Live”')
  await page().keyboard.press('Enter')
  await expect(question()).toBeHidden()
  expect(other.received).toHaveLength(0)

  await page().getByTestId('send-button').click()
  await question().click()
  await expect(page().getByTestId('response-status')).toHaveText('200 OK')
  expect(other.received.at(-1)).toContain(secretOf('Live'))

  await shared.restart()
  await page().getByTestId('nav-requests').click()
  await send(page(), '200 OK')
  expect(other.received).toHaveLength(2)
  expect(other.received.at(-1)).toContain(secretOf('Live'))

  await page().getByTestId('nav-vault').click()
  await keyRow(page(), 'Live').click()
  await expect(page().getByTestId('allowed-origins')).toContainText(other.origin)
  await page().getByTestId('forget-origin').click()
  await expect(page().getByTestId('allowed-origins')).toBeHidden()
  await page().getByTestId('nav-requests').click()
  await page().getByTestId('send-button').click()
  await expect(question()).toBeVisible()
  await page().keyboard.press('Escape')
  expect(other.received).toHaveLength(2)
})
