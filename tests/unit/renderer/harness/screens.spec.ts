import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { screens } from './screens'

const looks = [
  { name: 'light-en', colorScheme: 'light', language: 'en-GB', viewport: { width: 1280, height: 800 } },
  { name: 'dark-es', colorScheme: 'dark', language: 'es-MX', viewport: { width: 1280, height: 800 } },
  { name: 'small-es', colorScheme: 'light', language: 'es-MX', viewport: { width: 960, height: 600 } },
  // 1280×800 at 200 %.
  { name: 'zoom-en', colorScheme: 'dark', language: 'en-GB', viewport: { width: 640, height: 400 } }
] as const

for (const { name: look, colorScheme, language, viewport } of looks) {
  test.describe(look, () => {
    test.use({ colorScheme, viewport, locale: language })
    for (const [name, { query, popup, open }] of Object.entries(screens)) {
      test(name, async ({ page }) => {
        const complaints: string[] = []
        page.on('pageerror', error => complaints.push(error.message))
        page.on('console', message => {
          // The picture of the tab is not there, and nobody needs it.
          if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
        })
        await page.goto(`/?${query}&language=${language}`)
        await page.locator('.status-bar').waitFor()
        await open?.(page)
        // Dialogs and notices come in softly; a half-transparent text has no contrast yet.
        await page.waitForTimeout(500)
        await page.screenshot({ path: `out/harness-screens/${look}/${name}.png` })
        const { violations } = await new AxeBuilder({ page }).disableRules(popup ? ['region'] : []).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
        // The policy of the page is broken in silence but for a line in the console.
        expect(complaints).toEqual([])
      })
    }
  })
}
