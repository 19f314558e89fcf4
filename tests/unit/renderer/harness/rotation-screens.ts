/** Screens of rotations: the list, a plan in each of its states, and the dialogs that begin one. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const openRotations = async (page: Page): Promise<void> => {
  const link = page.getByTestId('nav-rotation')
  await link.waitFor({ state: 'attached' })
  if (!(await link.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await link.click()
  await page.getByTestId('rotation-rotations').click()
  await page.getByTestId('rotations-panel').waitFor()
}

/** In a narrow window the details are one step away. */
const openDetails = async (page: Page): Promise<void> => {
  await openRotations(page)
  if (!(await page.getByTestId('rotation-details').isVisible())) await page.getByTestId('rotation-row').first().click()
  await page.getByTestId('rotation-details').waitFor()
}

const openMenu = async (page: Page, label: string): Promise<void> => {
  await page.getByTestId('credential-row').filter({ hasText: label }).first().click()
  await page.getByTestId('credential-more').click()
}

const plan = (name: string): Screen => ({ query: `keys=3&rotations=${name}`, open: openDetails })

const dialog = (outlook: string, item: 'rotate' | 'lost', ready: string): Screen => ({
  query: `keys=3&outlook=${outlook}`,
  open: async page => {
    await openMenu(page, 'Support team')
    await page.getByTestId(`credential-${item}`).click()
    await page.getByTestId(ready).waitFor()
  }
})

export const rotationScreens: Record<string, Screen> = {
  'rotations-empty': { query: 'keys=3', open: openRotations },
  'rotations-list': { query: 'keys=3&rotations=all', open: openRotations },
  'rotation-preparation': plan('preparation'),
  'rotation-paste': plan('paste'),
  'rotation-key-refused': plan('refused'),
  'rotation-word': plan('word'),
  'rotation-running': plan('running'),
  'rotation-consumers': plan('consumers'),
  'rotation-grace': plan('grace'),
  'rotation-removal': plan('removal'),
  'rotation-still-works': plan('still-works'),
  'rotation-no-session': plan('session'),
  'rotation-limited': plan('limited'),
  'rotation-answer-lost': plan('lost'),
  'rotation-keychain': plan('keychain'),
  'rotation-cut-short': { query: 'keys=3&rotations=cut-short,cut-short-early' },
  'rotation-cut-short-plan': plan('cut-short'),
  'rotation-undoing': plan('undoing'),
  'rotation-lost-key': plan('lost-key'),
  'rotation-lost-done': plan('lost-done'),
  'rotation-done': plan('done'),
  'rotation-undone': plan('undone'),
  'rotation-journal': {
    query: 'keys=3&rotations=lost',
    open: async page => {
      await openDetails(page)
      await page.getByTestId('journal-toggle').click()
      await page.getByTestId('journal').scrollIntoViewIfNeeded()
    }
  },
  'rotation-undo': {
    query: 'keys=3&rotations=grace',
    open: async page => {
      await openDetails(page)
      await page.getByTestId('rotation-undo').click()
    }
  },
  'rotation-removed': {
    query: 'keys=3&rotations=removal',
    open: async page => {
      await openDetails(page)
      await page.getByTestId('rotation-removed').click()
    }
  },
  'rotation-start': dialog('automatic', 'rotate', 'rotation-start-form'),
  'rotation-start-consumers': dialog('consumers', 'rotate', 'rotation-start-form'),
  'rotation-start-guided': dialog('guided', 'rotate', 'rotation-start-form'),
  'rotation-start-open': dialog('open', 'rotate', 'rotation-obstacle'),
  'lost-key': dialog('consumers', 'lost', 'lost-dialog'),
  'lost-key-guided': dialog('guided', 'lost', 'lost-dialog'),
  'key-with-rotation': {
    query: 'keys=3&rotations=lost-key',
    open: async page => {
      await page.getByTestId('credential-row').filter({ hasText: 'Customer 17' }).click()
      await page.getByTestId('rotation-line').waitFor()
    }
  }
}
