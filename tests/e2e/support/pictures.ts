/**
 * Pictures of screens and states for people who write or judge the words, in both themes and languages. Only on demand:
 * `LATCHKEY_PICTURES=1`. The look is told to the page alone, so that a picture changes nothing that is kept.
 */
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { eventChannel } from '@shared/ipc/channels'
import { defaultSettings, type Settings, settingsSchema } from '@shared/schemas/settings'
import { type RunningApp, root } from './app'

const pictures = path.join(root, 'docs/pictures')

export const looks = (['light', 'dark'] as const).flatMap(theme =>
  (['en', 'es'] as const).map(language => ({ theme, language }))
)

const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    document.fonts.ready.then(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  )

/** As main does when the settings have changed. */
export const showIn = async ({ app, page }: RunningApp, look: Pick<Settings, 'theme' | 'language'>): Promise<void> => {
  const told = { channel: eventChannel, settings: settingsSchema.parse({ ...defaultSettings, ...look }) }
  await app.evaluate(
    ({ BrowserWindow }, { channel, settings }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'settings.changed', settings),
    told
  )
  if (look.language !== 'system') {
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${look.language}`))
  }
  if (look.theme !== 'system') {
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', look.theme)
  }
}

/** What was noted before stands in the language of then; a picture in another one would show both. */
const hideOldNotes = (page: Page, isHidden: boolean): Promise<void> =>
  page.evaluate(hidden => {
    for (const note of document.querySelectorAll<HTMLElement>('.toast')) note.style.visibility = hidden ? 'hidden' : ''
  }, isHidden)

/** 1280 × 800, one for each look, under names that stay. */
export const takePicture = async (running: RunningApp, name: string, folder = 'states'): Promise<void> => {
  if (process.env['LATCHKEY_PICTURES'] !== '1') return
  const { app, page } = running
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  for (const look of looks) {
    await showIn(running, look)
    await hideOldNotes(page, look.language !== 'en')
    await settle(page)
    const file = path.join(pictures, folder, `${name}-${look.theme}-${look.language}.png`)
    await page.screenshot({ path: file, caret: 'hide', animations: 'disabled' })
  }
  await hideOldNotes(page, false)
  await showIn(running, { theme: 'system', language: 'system' })
}
