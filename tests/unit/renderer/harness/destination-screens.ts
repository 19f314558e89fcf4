/** Screens of where a key is written: the list, the form, the diff, its reports, and past writes. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const openSection = async (page: Page): Promise<void> => {
  await page.getByTestId('credential-row').filter({ hasText: 'Support team' }).first().click()
  const section = page.getByTestId('destinations')
  await section.waitFor()
  await section.scrollIntoViewIfNeeded()
  await section.evaluate(part => part.scrollIntoView({ block: 'start' }))
}

const click = (testId: string) => (page: Page) => page.getByTestId(testId).first().click()

const screen = (places: string, ...steps: ((page: Page) => Promise<unknown>)[]): Screen => ({
  query: `keys=6&places=${places}`,
  async open(page) {
    await openSection(page)
    for (const step of steps) await step(page)
  }
})

const shown = (page: Page) => page.locator('[data-testid=write-state][data-state=shown]').first().waitFor()

const reported = (page: Page) => page.getByTestId('write-report').waitFor()

export const destinationScreens: Record<string, Screen> = {
  'destinations-empty': screen('none'),
  'destinations-list': screen('many'),
  'destinations-held': screen('held', click('past-writes')),
  'destinations-open': screen('open', click('past-writes')),
  'destinations-refused': screen('refused'),
  'destination-add': screen('none', click('destination-add'), click('choose-file')),
  'destination-add-faults': screen('none', click('destination-add'), click('destination-submit')),
  'destination-diff': screen('one', click('destination-write'), shown),
  'destination-diff-all': screen('many', click('destination-write-all'), shown),
  'destination-written': screen('one', click('destination-write'), shown, click('write-submit'), reported),
  'destination-changed': screen(
    'one&writes=changed',
    click('destination-write'),
    shown,
    click('write-submit'),
    reported
  ),
  'destination-disk-full': screen(
    'many&writes=full',
    click('destination-write-all'),
    shown,
    click('write-submit'),
    reported
  ),
  'destination-undo': screen('held', click('past-writes'), click('past-write-undo')),
  'destination-remove': screen('held', click('destination-remove'))
}
