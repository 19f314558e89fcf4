/** The screens a person sees first, in both themes and languages; with `LATCHKEY_PICTURES=1` also the pictures of them. */
import { expect, type RunningApp, test } from './support/app'
import { ask } from './support/bridge'
import { takePicture } from './support/pictures'

const looks = (['light', 'dark'] as const).flatMap(theme =>
  (['en', 'es'] as const).map(language => ({ theme, language }))
)

/** One word of each screen in each language: enough to see that the language is the one that was chosen. */
const words = {
  en: { firstRun: 'Try the sandbox', form: 'API key', request: 'Send' },
  es: { firstRun: 'Probar', form: 'Clave de API', request: 'Enviar' }
}

const inEachLook = async (
  running: RunningApp,
  screen: string,
  check: (look: (typeof looks)[number]) => Promise<void>
) => {
  for (const look of looks) {
    await ask(running.page, 'settings.update', look)
    await expect(running.page.locator('html')).toHaveAttribute('lang', new RegExp(`^${look.language}`))
    await expect(running.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', look.theme)
    await check(look)
    await takePicture(running, `${screen}-${look.theme}-${look.language}`, '.')
  }
}

test('first run, credential form and request speak both languages in both themes', async ({ start }) => {
  const running = await start()
  const { page } = running

  await inEachLook(running, 'first-run', ({ language }) =>
    expect(page.getByTestId('first-run')).toContainText(words[language].firstRun)
  )

  await page.getByTestId('add-key').click()
  await inEachLook(running, 'credential-form', ({ language }) =>
    expect(page.getByTestId('credential-form')).toContainText(words[language].form)
  )
  await page.keyboard.press('Escape')

  await page.getByTestId('try-sandbox').click()
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  await expect(page.getByTestId('response-body')).toContainText('"count": 137')
  await inEachLook(running, 'request', ({ language }) =>
    expect(page.getByTestId('send-button')).toContainText(words[language].request)
  )

  await page.getByTestId('nav-vault').click()
  await expect(page.getByTestId('credential-row').first()).toBeVisible()
  await inEachLook(running, 'vault', () => expect(page.getByTestId('credential-row').first()).toBeVisible())
})
