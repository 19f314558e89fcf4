/** Where there is no keychain: a vault in a file under a passphrase, of which nothing else keeps a trace. */
import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { RunningApp } from './support/app'
import { expectState } from './support/keychain-steps'
import { expect, test, withoutBus } from './support/keyring'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { searchFor } from './support/secret-traces'
import { recordTraffic, trafficOf } from './support/traffic'
import { openKey } from './support/vault-steps'
import { addKey, doInPalette, keyRow, newRequest, send, useKey } from './support/window'

const label = 'Support'

/** As a person types, so that no script of the test ever holds it in the page. */
const typeInto = async (page: Page, testId: string, text: string): Promise<void> => {
  await page.getByTestId(testId).focus()
  await page.keyboard.insertText(text)
}

const unlock = async (page: Page, passphrase: string): Promise<void> => {
  await typeInto(page, 'unlock-passphrase', passphrase)
  await page.getByTestId('unlock-submit').click()
}

test('a passphrase keeps keys where there is no keychain, and leaves no trace', async ({ home, start, api }) => {
  test.setTimeout(180_000)
  const passphrase = `canary horse ${randomBytes(8).toString('hex')} battery`
  const secret = `Qw3rTy7u.${randomBytes(16).toString('hex')}`
  const searches = { passphrase: searchFor(passphrase), key: searchFor(secret) }
  const watched = { environment: withoutBus, preloads: [recordTraffic], arguments: [wholeTextsInSnapshots] }

  const expectNoTrace = async ({ app, page, output }: RunningApp): Promise<void> => {
    const places = { traffic: await trafficOf(app), document: await documentText(page), heap: await heapSnapshot(page) }
    for (const [what, search] of Object.entries(searches)) {
      for (const [where, text] of Object.entries({ ...places, output: output() })) {
        expect.soft(search.inText(where, text), `${what} in ${where}`).toEqual([])
      }
      expect.soft(await search.inFiles(home), `${what} in files`).toEqual([])
    }
  }

  await test.step('make the vault, and put a key into it', async () => {
    const running = await start(watched)
    const { page } = running
    await expectState(page, 'unavailable', 'There is no keychain in this session')
    await page.getByTestId('vault-passphrase').click()
    await expect(page.getByTestId('passphrase-form')).toContainText('A forgotten passphrase cannot be recovered')
    await typeInto(page, 'passphrase', 'too short')
    await expect(page.getByTestId('passphrase-length')).toHaveText('3 characters more')
    await expect(page.getByTestId('passphrase-submit')).toBeDisabled()
    await page.getByTestId('passphrase').fill('')
    await typeInto(page, 'passphrase', passphrase)
    await typeInto(page, 'passphrase-again', 'something else')
    await page.getByTestId('passphrase-submit').click()
    await expect(page.getByTestId('passphrase-form')).toContainText('The two are not the same.')
    await typeInto(page, 'passphrase-again', passphrase)
    await page.getByTestId('passphrase-submit').click()
    await expect(page.getByTestId('first-run')).toBeVisible()
    await addKey(page, { label, baseUrl: api.origin, secret })
    await expectNoTrace(running)
    await running.close()
  })

  await test.step('start again, unlock, use the key, lock', async () => {
    const running = await start(watched)
    const { page } = running
    await expectState(page, 'locked', 'The vault is locked')
    await expect(keyRow(page, label)).toHaveCount(0)
    await unlock(page, passphrase.toUpperCase())
    await expect(page.getByTestId('unlock-form')).toContainText('That is not the passphrase. Try again.')
    await expect(page.getByTestId('unlock-passphrase')).toBeFocused()
    await unlock(page, passphrase)
    await expect(keyRow(page, label)).toBeVisible()
    await useKey(page, label)
    await newRequest(page, '/api/clientes/')
    await send(page, '200 OK')
    expect(api.received.at(-1)).toContain(secret)
    await expectNoTrace(running)

    await openKey(page, label)
    await page.getByTestId('credential-reveal').click()
    await expect(page.getByTestId('revealed-secret')).toHaveText(secret)
    await doInPalette(page, 'Lock the vault')
    await expectState(page, 'locked', 'The vault is locked')
    await expect(keyRow(page, label)).toHaveCount(0)
    await expect(page.getByText(label, { exact: true })).toHaveCount(0)
    expect.soft(searches.key.inText('document', await documentText(page)), 'key in the document').toEqual([])
    expect.soft(searches.key.inText('heap', await heapSnapshot(page)), 'key in the heap').toEqual([])
    await unlock(page, passphrase)
    await expect(keyRow(page, label)).toBeVisible()
    await running.close()
  })
  for (const [what, search] of Object.entries(searches)) {
    expect(await search.inFiles(home), `${what} in files after the end`).toEqual([])
  }
})
