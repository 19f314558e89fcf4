/** Every screen, in both themes and languages; with `LATCHKEY_PICTURES=1` also the pictures of them. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type RunningApp, test } from './support/app'
import { looks, showIn, takePicture } from './support/pictures'
import { signWithExample } from './support/practice-api'
import { chooseFromMenu, expectKeyTest } from './support/vault-steps'
import { keyRow, openResponseTab, openTask, openTaskOf, send, trySandbox } from './support/window'

/** One word of each screen in each language: enough to see that the language is the one that was chosen. */
const words = {
  en: { firstRun: 'Try the sandbox', form: 'API key', request: 'Send' },
  es: { firstRun: 'Probar', form: 'Clave de API', request: 'Enviar' }
}

const speaksBoth = async (running: RunningApp, testId: string, screen: keyof (typeof words)['en']): Promise<void> => {
  for (const look of looks) {
    await showIn(running, look)
    await expect(running.page.getByTestId(testId)).toContainText(words[look.language][screen])
  }
  await showIn(running, { theme: 'system', language: 'system' })
}

const picture = (running: RunningApp, name: string): Promise<void> => takePicture(running, name, '.')

test('every screen is there, in both languages and themes', async ({ start, home }) => {
  test.setTimeout(300_000)
  const running = await start()
  const { app, page } = running
  const closeDialog = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  await test.step('first run and a new key', async () => {
    await speaksBoth(running, 'first-run', 'firstRun')
    await picture(running, 'first-run')
    await page.getByTestId('add-key').click()
    await speaksBoth(running, 'credential-form', 'form')
    await picture(running, 'credential-form')
    await closeDialog()
  })

  await test.step('a request and its response', async () => {
    await trySandbox(page)
    await send(page, '200 OK')
    await expect(page.getByTestId('response-body')).toContainText('"count": 137')
    await speaksBoth(running, 'send-button', 'request')
    await picture(running, 'request')
    await page.getByTestId('tab-docs').click()
    await openResponseTab(page, 'timeline')
    await picture(running, 'request-docs-timeline')
    await openTask(page, 'create-ticket')
    await page.getByTestId('tab-body').click()
    await picture(running, 'request-body')
    await openTask(page, 'delete-client')
    await page.getByTestId('send-button').click()
    await expect(page.getByTestId('send-confirm')).toBeVisible()
    await picture(running, 'guard')
    await closeDialog()
  })

  await test.step('a token, and a key that came with a response', async () => {
    await openTaskOf(page, 'Apala', 'send-feedback')
    await signWithExample(page, 'apala', 'Full access')
    await page.getByTestId('send-button').click()
    await expect(page.getByTestId('token-exchange')).toBeVisible()
    await picture(running, 'token')
    await openTaskOf(page, 'Fiberwise', 'create-api-key')
    await signWithExample(page, 'fiberwise', 'Full access')
    await page.getByTestId('send-button').click()
    await expect(page.getByTestId('captured-save')).toBeVisible()
    await picture(running, 'captured-key')
  })

  await test.step('history, palette, settings, shortcuts', async () => {
    await page.getByTestId('nav-history').click()
    await page.getByTestId('history-row').first().click()
    await expect(page.getByTestId('history-exchange')).toBeVisible()
    await picture(running, 'history')
    await page.keyboard.press('Control+K')
    await page.getByTestId('palette-search').fill('client')
    await expect(page.getByTestId('palette-item').first()).toBeVisible()
    await picture(running, 'palette')
    await closeDialog()
    await page.getByTestId('open-settings').click()
    await page.getByTestId('audit-verify').click()
    await expect(page.getByTestId('audit-verify')).toBeEnabled()
    await picture(running, 'settings')
    await closeDialog()
    await page.keyboard.press('Control+Shift+/')
    await expect(page.getByRole('rowheader').first()).toBeVisible()
    await picture(running, 'shortcuts')
    await closeDialog()
  })

  await test.step('the vault and one key', async () => {
    await page.getByTestId('nav-vault').click()
    await expect(page.getByTestId('credential-row').first()).toBeVisible()
    await picture(running, 'vault')
    await keyRow(page, 'Full access').first().click()
    await page.getByTestId('key-test').click()
    await expectKeyTest(page, 'works')
    await picture(running, 'key')
    await page.getByTestId('credential-edit').click()
    await expect(page.getByTestId('credential-edit-form')).toBeVisible()
    await picture(running, 'key-edit')
    await closeDialog()
    await chooseFromMenu(page, 'credential-replace')
    await expect(page.getByTestId('credential-replace-form')).toBeVisible()
    await picture(running, 'key-replace')
    await closeDialog()
    await chooseFromMenu(page, 'credential-duplicate')
    await app.evaluate(({ clipboard }) => clipboard.writeText('"Bearer fw_key_abc1\u200b"'))
    await page.getByTestId('secret-paste').click()
    await expect(page.getByTestId('secret-findings')).toBeVisible()
    await picture(running, 'key-findings')
    await closeDialog()
  })

  await test.step('environments and an import', async () => {
    await page.getByTestId('open-environments').click()
    await expect(page.getByTestId('environment-row').first()).toBeVisible()
    await picture(running, 'environments')
    await page.getByTestId('environment-add').click()
    await expect(page.getByTestId('environment-form')).toBeVisible()
    await picture(running, 'environment-form')
    // From the form back to the list, and out.
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('environment-form')).toHaveCount(0)
    await closeDialog()
    const file = path.join(home, '.env.production')
    await writeFile(file, 'WISPHUB_NET_KEY="Qw3rTy7u.a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6"\nSHOP_API_KEY=shop-4be1c9\n', {
      mode: 0o644
    })
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, file)
    await page.getByTestId('open-import').click()
    await picture(running, 'import-choose')
    await page.getByTestId('import-choose').click()
    await expect(page.getByTestId('import-row').first()).toBeVisible()
    await picture(running, 'import-preview')
    await closeDialog()
  })
})
