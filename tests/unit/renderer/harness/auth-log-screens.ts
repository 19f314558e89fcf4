/** Screens of the authentication log, of raw sends and of a request that may be sent again. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

const openLog = async (page: Page): Promise<void> => {
  const view = page.locator('[data-testid=nav-access]')
  await view.waitFor({ state: 'attached' })
  if (!(await view.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await view.click()
  await page.getByTestId('access-log').click()
}

const newRequest = async (page: Page): Promise<void> => {
  await page.getByTestId('try-sandbox').click()
  await page.getByTestId('send-button').waitFor()
}

const offered = async (page: Page): Promise<void> => {
  await newRequest(page)
  await page.getByTestId('send-button').click()
  await page.getByTestId('replay-send').waitFor()
}

export const authLogScreens: Record<string, Screen> = {
  'auth-log': { query: 'keys=6&log=14', open: openLog },
  'auth-log-full': { query: 'keys=6&log=400', open: openLog },
  'auth-log-empty': { query: 'keys=6', open: openLog },
  'auth-log-opened': {
    query: 'keys=6&log=400',
    open: async page => {
      await openLog(page)
      await page.locator('[data-testid=auth-log-row][data-kind=refresh]').last().click()
      await page.getByTestId('auth-log-opened').waitFor()
    }
  },
  'auth-log-scrolled': {
    query: 'keys=6&log=400',
    open: async page => {
      await openLog(page)
      await page.getByTestId('auth-log-table').focus()
      await page.keyboard.press('PageUp')
      await page.keyboard.press('PageUp')
      await page.evaluate(() => {
        const fake = Reflect.get(globalThis, 'fake')
        const [entry] = fake.state.authLog
        for (const sequence of [400, 401, 402]) fake.emit('authLog.added', { ...entry, sequence })
      })
      await page.getByTestId('auth-log-newest').waitFor()
    }
  },
  'auth-log-filtered': {
    query: 'keys=6&log=400',
    open: async page => {
      await openLog(page)
      await page.getByTestId('auth-log-kinds').click()
      await page.locator('[role=option]').nth(6).click()
      await page.keyboard.press('Escape')
      await page.getByTestId('auth-log-search').fill('billing')
    }
  },
  'auth-log-no-match': {
    query: 'keys=6&log=14',
    open: async page => {
      await openLog(page)
      await page.getByTestId('auth-log-search').fill('nothing like it')
    }
  },
  'auth-log-clear': {
    query: 'keys=6&log=14',
    open: async page => {
      await openLog(page)
      await page.getByTestId('auth-log-clear').click()
    }
  },
  'request-raw': {
    query: '',
    open: async page => {
      await newRequest(page)
      await page.getByTestId('tab-options').click()
      await page.getByTestId('request-raw').check({ force: true })
      await page.getByTestId('raw-mark').waitFor()
    }
  },
  'response-replay-offer': { query: 'status=401&replay&findings', open: offered },
  'response-replayed': {
    query: 'status=401&replay&token',
    open: async page => {
      await offered(page)
      await page.getByTestId('replay-send').click()
      await page.getByTestId('first-try').waitFor()
    }
  },
  'history-replayed': {
    query: 'status=401&replay&token',
    open: async page => {
      await offered(page)
      await page.getByTestId('replay-send').click()
      await page.getByTestId('first-try').click()
      await page.getByTestId('second-try').waitFor()
    }
  }
}
