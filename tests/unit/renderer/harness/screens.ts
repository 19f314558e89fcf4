/** Every screen worth looking at: the state of the fake main it starts from, and the steps that lead to it. */
import type { Page } from '@playwright/test'
import { authLogScreens } from './auth-log-screens'
import { compareScreens } from './compare-screens'
import { consumerScreens } from './consumer-screens'
import { debtScreens } from './debt-screens'
import { destinationScreens } from './destination-screens'
import { findingScreens } from './finding-screens'
import { historyScreens, inSidebar, openHistory } from './history-screens'
import { pastedScreens } from './pasted-screens'
import { rotationScreens } from './rotation-screens'
import { scopedKeyScreens } from './scoped-key-screens'
import { sessionScreens } from './session-screens'
import { tokenScreens } from './token-screens'
import { chooseNewEnvironment, vaultScreens } from './vault-screens'
import { worklistScreens } from './worklist-screens'

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

const answered = async (page: Page): Promise<void> => {
  await sendInSandbox(page)
  await page.getByTestId('response-body').locator('.cm-content').waitFor()
}

const openTask = (id: string) => (page: Page) => inSidebar(page, `[data-endpoint=${id}]`)

export const screens: Record<string, Screen> = {
  ...sessionScreens,
  ...vaultScreens,
  ...tokenScreens,
  ...pastedScreens,
  ...compareScreens,
  ...worklistScreens,
  ...rotationScreens,
  ...consumerScreens,
  ...debtScreens,
  ...destinationScreens,
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
      await chooseNewEnvironment(page)
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
  'request-origin': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('credential-use').last().click()
      await page.getByTestId('request-url').fill('https://files.example.com/clientes')
      await page.getByTestId('send-button').click()
      await page.getByTestId('origin-confirm').waitFor()
    }
  },
  'request-read-only': {
    query: 'keys=6&readonly',
    open: async page => {
      await page.getByTestId('credential-use').last().click()
      await openTask('delete-client')(page)
      await page.getByTestId('send-button').click()
      await page.getByTestId('send-confirm').or(page.getByTestId('send-error')).waitFor()
    }
  },
  'request-options': {
    query: 'keys=6',
    open: async page => {
      await openTask('list-clients')(page)
      await page.getByTestId('tab-options').click()
    }
  },
  'request-environments': {
    query: 'keys=6',
    popup: true,
    open: async page => {
      await openTask('list-clients')(page)
      await page.keyboard.press('Control+e')
      await page.getByRole('option').first().waitFor()
    }
  },
  'request-tabs': {
    query: 'keys=6',
    open: async page => {
      for (const task of ['list-clients', 'ping-client', 'create-ticket', 'delete-client']) {
        await openTask(task)(page)
        await page.getByTestId('request-url').fill(`/api/${task}/`)
      }
      await page.keyboard.press('Control+n')
    }
  },
  'no-sidebar': {
    query: 'keys=6',
    open: async page => {
      await openTask('list-clients')(page)
      await page.keyboard.press('Control+b')
    }
  },
  'catalogue-all': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('credential-row').first().waitFor()
      if (!(await page.getByTestId('catalogue-provider').isVisible())) await page.getByTestId('toggle-sidebar').click()
      await page.getByTestId('catalogue-search').fill('cliente')
      await page.getByTestId('catalogue-elsewhere').click()
    }
  },
  palette: {
    query: 'keys=6&history=40',
    open: async page => {
      await page.getByTestId('credential-row').first().waitFor()
      await page.keyboard.press('Control+k')
    }
  },
  'palette-search': {
    query: 'keys=10000&history=40',
    open: async page => {
      await page.getByTestId('credential-row').first().waitFor()
      await page.keyboard.press('Control+k')
      await page.getByTestId('palette-search').fill('cli')
    }
  },
  'palette-nothing': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('credential-row').first().waitFor()
      await page.keyboard.press('Control+p')
      await page.getByTestId('palette-search').fill('zzz')
    }
  },
  sending: { query: 'delay=60000', open: sendInSandbox },
  'response-captured': { query: 'captured&token&masked=1', open: answered },
  'response-known-error': {
    query: `status=403&body=${encodeURIComponent('{"detail":"Las credenciales de autenticación no se proveyeron."}')}`,
    open: answered
  },
  'response-cookies': {
    query: 'cookies',
    open: async page => {
      await sendInSandbox(page)
      await page.getByTestId('response-tab-cookies').click()
    }
  },
  'sandbox-addresses': {
    query: 'keys=3',
    open: async page => {
      await page.getByTestId('sandbox-toggle').click()
      // A narrow window has no room for them.
      if (await page.getByTestId('sandbox-addresses').isVisible()) await page.getByTestId('sandbox-addresses').click()
    }
  },
  audit: {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('open-settings').click()
      await page.getByTestId('audit-verify').click()
      await page.getByTestId('audit-result').scrollIntoViewIfNeeded()
    }
  },
  'audit-broken': {
    query: 'keys=6&broken',
    open: async page => {
      await page.getByTestId('open-settings').click()
      await page.getByTestId('audit-verify').click()
      await page.getByTestId('audit-result').scrollIntoViewIfNeeded()
    }
  },
  'history-tokens': {
    query: 'keys=6&history=60',
    open: async page => {
      await openHistory(page)
      await page
        .getByTestId('history-purpose')
        .getByText(/^Tokens$/)
        .click()
    }
  },
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
  ...findingScreens,
  ...scopedKeyScreens,
  ...authLogScreens,
  ...historyScreens,
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
  settings: { query: 'keys=6', open: async page => page.getByTestId('open-settings').click() },
  shortcuts: { query: 'keys=6', open: async page => page.keyboard.press('Control+Shift+?') }
}
