/** Screens of the keys that live at a provider. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const query = 'keys=3&scopedkeys='

/** In a narrow window the sidebar waits behind its button. */
const openSection = async (page: Page): Promise<void> => {
  const entry = page.getByTestId('nav-access')
  await entry.waitFor({ state: 'attached' })
  if (!(await entry.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await entry.click()
  await page.getByTestId('access-sessions').click()
  const head = page.getByTestId('scoped-keys')
  const place = page.locator('[data-testid=session-row]', { hasText: 'Fiberwise staging' })
  await head.or(place).first().waitFor()
  if (!(await head.isVisible())) await place.click()
  await head.scrollIntoViewIfNeeded()
}

const inSection =
  (...steps: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    await openSection(page)
    for (const step of steps) await step(page)
  }

const click = (testId: string) => (page: Page) => page.getByTestId(testId).first().click()

const showHead = (page: Page) =>
  page.getByTestId('scoped-keys').evaluate(section => section.scrollIntoView({ block: 'start' }))

const enter =
  (...scopes: string[]) =>
  async (page: Page): Promise<void> => {
    await click('scoped-key-create')(page)
    await page.getByTestId('scoped-key-name').fill('Reports')
    for (const scope of scopes) await page.getByTestId(`scope-${scope}`).check()
  }

const chooseTask = async (page: Page): Promise<void> => {
  await page.getByTestId('scoped-key-tasks').click()
  await page.getByRole('option').first().click()
  await page.keyboard.press('Escape')
  await page.getByTestId('scoped-key-suggestion').filter({ hasText: 'read:all' }).waitFor()
}

const revoke = (row: number) => (page: Page) => page.getByTestId('scoped-key-revoke').nth(row).click()

const revoked = async (page: Page): Promise<void> => {
  await revoke(0)(page)
  await page.getByTestId('confirm-word').fill('Reports')
  await click('scoped-key-revoke-confirm')(page)
  await page.getByTestId('scoped-key-delete-local').waitFor()
}

export const scopedKeyScreens: Record<string, Screen> = {
  'scoped-keys': { query: `${query}list`, open: inSection(showHead) },
  'scoped-keys-empty': { query: `${query}empty`, open: inSection() },
  'scoped-keys-long': { query: `${query}long`, open: inSection(showHead) },
  'scoped-keys-read-only': { query: `${query}list&keyguard=read_only`, open: inSection(showHead) },
  'scoped-keys-lost': { query: `${query}lost`, open: inSection(showHead) },
  'scoped-keys-orphans': {
    query: `${query}lost&orphans`,
    open: inSection(click('scoped-key-look'), page => page.getByTestId('orphans-certain').waitFor())
  },
  'scoped-keys-no-orphans': {
    query: `${query}lost`,
    open: inSection(click('scoped-key-look'), page => page.getByTestId('orphans-none').waitFor())
  },
  'scoped-key-create': { query: `${query}list`, open: inSection(enter(), chooseTask) },
  'scoped-key-create-faults': {
    query: `${query}list`,
    open: inSection(click('scoped-key-create'), click('scoped-key-submit'))
  },
  'scoped-key-broad': {
    query: `${query}list`,
    open: inSection(enter('read:all', 'write:all'), click('scoped-key-submit'), page =>
      page.getByTestId('scoped-key-broad-confirm').waitFor()
    )
  },
  'scoped-key-guard': {
    query: `${query}list&keyguard=confirm&keyproduction`,
    open: inSection(enter('read:all'), click('scoped-key-submit'), page =>
      page.getByTestId('scoped-key-guard-confirm').waitFor()
    )
  },
  'scoped-key-made': {
    query: `${query}list`,
    open: inSection(enter('read:all'), click('scoped-key-submit'), page => page.getByTestId('scoped-key-use').waitFor())
  },
  'scoped-key-held': {
    query: `${query}empty&creates=held`,
    open: inSection(enter('read:all'), click('scoped-key-submit'), page =>
      page.getByTestId('scoped-key-held').waitFor()
    )
  },
  'scoped-key-lost': {
    query: `${query}list&creates=lost`,
    open: inSection(enter('read:all'), click('scoped-key-submit'), page =>
      page.getByTestId('scoped-key-lost').waitFor()
    )
  },
  'scoped-key-refused': {
    query: `${query}list&creates=refused`,
    open: inSection(enter('read:all'), click('scoped-key-submit'), page =>
      page.getByTestId('scoped-key-error').waitFor()
    )
  },
  'scoped-key-edit': { query: `${query}list`, open: inSection(click('scoped-key-edit')) },
  'scoped-key-link': {
    query: `${query}list`,
    open: inSection(page => page.locator('[data-key="2"]').getByTestId('scoped-key-choose').click())
  },
  'scoped-key-revoke': { query: `${query}list`, open: inSection(revoke(0)) },
  'scoped-key-revoked': { query: `${query}list`, open: inSection(revoked) }
}
