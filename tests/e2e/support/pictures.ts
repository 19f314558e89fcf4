/** Pictures of states for people who write or judge the words. Only on demand: `LATCHKEY_PICTURES=1`. */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type RunningApp, root } from './app'

const pictures = path.join(root, 'docs/pictures')

const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    document.fonts.ready.then(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  )

/** 1280 × 800, under a name that stays. */
export const takePicture = async ({ app, page }: RunningApp, name: string, folder = 'states'): Promise<void> => {
  if (process.env['LATCHKEY_PICTURES'] !== '1') return
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await settle(page)
  await page.screenshot({ path: path.join(pictures, folder, `${name}.png`), caret: 'hide', animations: 'disabled' })
}
