/** Screens of worklists: one in each of its states, several, hundreds of keys, and the dialog that starts one. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const openWorklists = async (page: Page): Promise<void> => {
  const link = page.getByTestId('nav-rotation')
  await link.waitFor({ state: 'attached' })
  if (!(await link.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await link.click()
  await page.getByTestId('rotation-worklists').click()
  await page.getByTestId('worklists-panel').waitFor()
}

/** In a narrow window the details are one step away. */
const openDetails = async (page: Page): Promise<void> => {
  await openWorklists(page)
  const details = page.getByTestId('worklist-details')
  await details.or(page.getByTestId('worklist-list')).first().waitFor()
  if (!(await details.isVisible())) await page.getByTestId('worklist-row').first().click()
  await details.waitFor()
}

const inDetails = (worklists: string): Screen => ({ query: `keys=3&worklists=${worklists}`, open: openDetails })

const openStart = async (page: Page): Promise<void> => {
  await openWorklists(page)
  await page.getByTestId('worklist-begin').first().click()
  await page.getByTestId('worklist-choose').waitFor()
}

const confirm = async (page: Page): Promise<void> => {
  await openStart(page)
  await page.getByTestId('worklist-choose-all').click()
  await page.getByTestId('worklist-next').click()
  await page.getByTestId('worklist-confirm').waitFor()
}

export const worklistScreens: Record<string, Screen> = {
  'worklists-empty': { query: 'keys=3', open: openWorklists },
  'worklists-list': { query: 'keys=3&worklists=finished,put-down,canary,running', open: openWorklists },
  'worklist-running': inDetails('running'),
  'worklist-stopping': {
    query: 'keys=3&worklists=running',
    open: async page => {
      await openDetails(page)
      await page.getByTestId('worklist-stop').click()
    }
  },
  'worklist-canary': inDetails('canary'),
  'worklist-canary-open': inDetails('canary-open'),
  'worklist-canary-failed': inDetails('canary-failed'),
  'worklist-stopped': inDetails('stopped'),
  'worklist-put-down': inDetails('put-down'),
  'worklist-cut-short': inDetails('cut-short'),
  'worklist-waiting': inDetails('waiting'),
  'worklist-finished': inDetails('finished'),
  'worklist-many': inDetails('many'),
  'worklist-lock': {
    query: 'keys=3&worklists=running&vault=passphrase',
    open: async page => {
      await openDetails(page)
      await page.keyboard.press('Control+Shift+L')
      await page.getByTestId('lock-while-running').waitFor()
    }
  },
  'worklist-choose': { query: 'keys=3&startable=12', open: openStart },
  'worklist-confirm': { query: 'keys=3&startable=12', open: confirm },
  'worklist-confirm-wrong': {
    query: 'keys=3&startable=12',
    open: async page => {
      await confirm(page)
      await page.getByTestId('worklist-count').fill('two')
      await page.getByTestId('worklist-submit').click()
    }
  }
}
