/** Screens of what was pasted, of a key without a name, and of a call that is to be shared. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const fromMenu = async (page: Page, item: string): Promise<void> => {
  await page.getByTestId('vault-more').click()
  await page.getByTestId(item).click()
}

const explain = async (page: Page): Promise<void> => {
  await fromMenu(page, 'open-explain')
  await page.getByTestId('pasted-paste').click()
}

const explained = async (page: Page): Promise<void> => {
  await explain(page)
  await page.getByTestId('pasted-result').waitFor()
}

const ask = async (page: Page): Promise<void> => {
  await fromMenu(page, 'open-which-key')
  await page.getByTestId('which-key-paste').click()
  await page.getByTestId('which-key-answer').waitFor()
}

const share = async (page: Page): Promise<void> => {
  await page.getByTestId('try-sandbox').click()
  await page.getByTestId('send-button').click()
  await page.getByTestId('share-open').click()
}

export const pastedScreens: Record<string, Screen> = {
  'explain-start': { query: 'keys=6', open: page => fromMenu(page, 'open-explain') },
  'explain-reading': { query: 'keys=6&pasted=curl&delay=60000', open: explain },
  'explain-problem': {
    query: 'keys=6&pasted=cut_off',
    open: async page => {
      await explain(page)
      await page.getByTestId('pasted-problem').waitFor()
    }
  },
  'explain-curl': { query: 'keys=6&pasted=curl', open: explained },
  'explain-seen': {
    query: 'keys=6&pasted=curl',
    open: async page => {
      await explained(page)
      await page.getByTestId('pasted-seen').locator('summary').click()
      await page.getByTestId('pasted-seen').scrollIntoViewIfNeeded()
    }
  },
  'explain-har': { query: 'keys=6&pasted=har', open: explained },
  'which-key-start': { query: 'keys=6', open: page => fromMenu(page, 'open-which-key') },
  'which-key-current': { query: 'keys=6&key=current', open: ask },
  'which-key-retired': { query: 'keys=6&key=retired', open: ask },
  'which-key-unknown': { query: 'keys=6&key=unknown', open: ask },
  'which-key-file': { query: 'keys=6&key=file', open: ask },
  'share-dialog': {
    query: 'status=401&findings',
    open: async page => {
      await share(page)
      await page.getByTestId('share-preview').waitFor()
    }
  }
}
