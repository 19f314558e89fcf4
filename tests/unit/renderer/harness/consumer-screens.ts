/** Screens of who uses a key, and of its versions. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const openKey = async (page: Page): Promise<void> => {
  await page.getByTestId('credential-row').filter({ hasText: 'Support team' }).first().click()
  await page.getByTestId('credential-details').waitFor()
}

const inSection = (query: string, section: 'consumers' | 'versions', then?: Screen['open']): Screen => ({
  query: `keys=6&history=3&${query}`,
  open: async page => {
    await openKey(page)
    await page.getByTestId(`${section}-section`).evaluate(element => element.scrollIntoView())
    await then?.(page)
  }
})

const openForm = async (page: Page): Promise<void> => {
  await page.getByTestId('consumer-add').click()
  await page.getByTestId('consumer-form').waitFor()
}

export const consumerScreens: Record<string, Screen> = {
  'consumers-empty': inSection('', 'consumers'),
  'consumers-who': inSection('', 'consumers', page => page.getByTestId('consumer-who').click()),
  'consumers-list': inSection('consumers=list', 'consumers'),
  'consumers-checked': inSection('consumers=list&outcome=empty', 'consumers', async page => {
    await page.getByTestId('consumer-check').click()
    await page.getByTestId('consumer-check-answer').waitFor()
  }),
  'consumers-checking': inSection('consumers=list&delay=60000', 'consumers', page =>
    page.getByTestId('consumer-check').click()
  ),
  'consumers-form': inSection('', 'consumers', openForm),
  'consumers-form-check': inSection('consumers=list', 'consumers', async page => {
    await page.getByTestId('consumer-edit').first().click()
    await page.getByTestId('consumer-environment').waitFor()
    await page.getByTestId('consumer-environment').evaluate(element => element.scrollIntoView({ block: 'start' }))
  }),
  'consumers-form-faults': inSection('', 'consumers', async page => {
    await openForm(page)
    await page.getByTestId('consumer-asks').check()
    await page.getByTestId('consumer-cache').fill('soon')
    await page.getByTestId('consumer-submit').click()
  }),
  'consumers-remove': inSection('consumers=list', 'consumers', page =>
    page.getByTestId('consumer-remove').first().click()
  ),
  'versions-one': inSection('', 'versions'),
  'versions-all': inSection('versions=all', 'versions'),
  'versions-held': inSection('versions=held', 'versions'),
  'versions-release': inSection('versions=held', 'versions', page => page.getByTestId('versions-release').click())
}
