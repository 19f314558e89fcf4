/** Every screen worth looking at: the state of the fake main it starts from, and the steps that lead to it. */
import type { Page } from '@playwright/test'

export interface Screen {
  query: string
  /** A list hangs from its field; it stands outside the landmarks and yet belongs to one. */
  popup?: boolean
  open?(page: Page): Promise<void>
}

const sendInSandbox = async (page: Page): Promise<void> => {
  await page.getByTestId('try-sandbox').click()
  await page.getByTestId('send-button').click()
}

/** In a narrow window the sidebar waits behind its button. */
const inSidebar = async (page: Page, selector: string): Promise<void> => {
  const target = page.locator(selector)
  await target.waitFor({ state: 'attached' })
  if (!(await target.isVisible())) await page.getByTestId('toggle-sidebar').click()
  await target.click()
}

const openTask = (id: string) => (page: Page) => inSidebar(page, `[data-endpoint=${id}]`)

const openHistory = (page: Page) => inSidebar(page, '[data-testid=nav-history]')

const answered = async (page: Page): Promise<void> => {
  await sendInSandbox(page)
  await page.getByTestId('response-body').locator('.cm-content').waitFor()
}

export const screens: Record<string, Screen> = {
  'first-run': { query: '' },
  'vault-opening': { query: 'vault=opening' },
  'vault-locked': { query: 'vault=locked' },
  'vault-unavailable': { query: 'vault=unavailable' },
  'vault-damaged': { query: 'vault=damaged' },
  'vault-notices': { query: 'vault=noticed&keys=6' },
  'vault-memory': { query: 'vault=memory&keys=3' },
  'vault-list': { query: 'keys=6' },
  'vault-no-match': {
    query: 'keys=6',
    open: async page => page.getByTestId('credential-filter').fill('nothing like it')
  },
  'add-key': { query: 'keys=6', open: async page => page.getByTestId('credential-add').click() },
  'add-key-refused': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('credential-add').click()
      await page.getByTestId('credential-label').fill('Field team')
      await page.getByTestId('credential-base-url').fill('api.wisphub.net')
      await page.getByTestId('credential-environment').fill('WispHub')
      await page.getByTestId('credential-secret').fill('abcdefgh.0123456789')
      await page.getByTestId('credential-submit').click()
      await page.getByRole('alert').waitFor()
    }
  },
  'delete-key': { query: 'keys=6', open: async page => page.getByTestId('credential-delete').first().click() },
  'request-tour': {
    query: '',
    open: async page => {
      await page.getByTestId('try-sandbox').click()
      await page.getByTestId('send-button').waitFor()
    }
  },
  'request-signers': {
    query: 'keys=6',
    popup: true,
    open: async page => {
      await openTask('list-clients')(page)
      await page.getByTestId('request-credential').click()
    }
  },
  'request-json': { query: 'keys=6', open: openTask('ping-client') },
  'request-multipart': {
    query: 'keys=6',
    open: async page => {
      await openTask('create-ticket')(page)
      await page.getByTestId('tab-body').click()
    }
  },
  'request-headers': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('credential-use').last().click()
      await page.getByTestId('tab-headers').click()
    }
  },
  'request-docs': {
    query: 'keys=6',
    open: async page => {
      await openTask('create-ticket')(page)
      await page.getByTestId('tab-docs').click()
    }
  },
  'request-guard': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('credential-use').last().click()
      await openTask('delete-client')(page)
      await page.getByTestId('send-button').click()
    }
  },
  'request-plain-http': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('credential-use').last().click()
      await page.getByTestId('request-url').fill('http://api.wisphub.net/api/clientes/')
      await page.getByTestId('send-button').click()
      await page.getByTestId('plain-http-confirm').waitFor()
    }
  },
  sending: { query: 'delay=60000', open: sendInSandbox },
  'response-json': { query: 'masked=2', open: answered },
  'response-find': {
    query: '',
    open: async page => {
      await answered(page)
      await page.getByTestId('body-find').click()
      await page.getByTestId('response-body').locator('input[name=search]').pressSequentially('nombre')
    }
  },
  'response-large': { query: 'big', open: answered },
  'response-401': { query: 'status=401', open: answered },
  'response-503': { query: 'status=503', open: answered },
  'response-failed': { query: 'failure=connection_refused', open: sendInSandbox },
  'response-binary': { query: 'kind=binary', open: sendInSandbox },
  'response-headers': {
    query: '',
    open: async page => {
      await sendInSandbox(page)
      await page.getByTestId('response-tab-headers').click()
    }
  },
  'response-timeline': {
    query: 'redirected',
    open: async page => {
      await sendInSandbox(page)
      await page.getByTestId('response-tab-timeline').click()
    }
  },
  'history-empty': { query: 'keys=3', open: openHistory },
  history: {
    query: 'keys=6&history=500',
    open: async page => {
      await openHistory(page)
      await page.getByTestId('history-row').nth(2).click()
      await page.getByTestId('history-exchange').waitFor()
    }
  },
  settings: { query: 'keys=6', open: async page => page.getByTestId('open-settings').click() },
  shortcuts: { query: 'keys=6', open: async page => page.keyboard.press('Control+Shift+?') }
}
