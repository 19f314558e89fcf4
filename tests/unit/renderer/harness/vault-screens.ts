/** The vault's screens: its list and details, its forms, environments, imports, and the vault that is not open. */
import type { Page } from '@playwright/test'
import type { Screen } from './screens'

export const openKey =
  (label: string) =>
  async (page: Page): Promise<void> => {
    await page.getByTestId('credential-row').filter({ hasText: label }).click()
    await page.getByTestId('credential-details').waitFor()
  }

export const inMenu = async (page: Page, item: string): Promise<void> => {
  await page.getByTestId('credential-more').click()
  await page.getByTestId(item).click()
}

/** An environment that is not there yet. */
export const chooseNewEnvironment = async (page: Page): Promise<void> => {
  await page.getByTestId('environment-choice').click()
  await page.getByRole('option').last().click()
}

const addKey = async (page: Page): Promise<void> => page.getByTestId('credential-add').click()

const openPreview = async (page: Page): Promise<void> => {
  await page.getByTestId('open-import').click()
  await page.getByTestId('import-choose').click()
  await page.getByTestId('import-preview').waitFor()
}

const tested = (test: string): Screen => ({
  query: `keys=6&history=3&test=${test}`,
  open: async page => {
    await openKey('Support team')(page)
    await page.getByTestId('key-test').click()
    await page.getByTestId('key-test-answer').waitFor()
    await page.getByTestId('key-test-answer').scrollIntoViewIfNeeded()
  }
})

export const vaultScreens: Record<string, Screen> = {
  'vault-passphrase-locked': { query: 'vault=passphrase-locked' },
  'vault-unlock-wrong': {
    query: 'vault=passphrase-locked',
    open: async page => {
      await page.getByTestId('unlock-passphrase').fill('not the passphrase')
      await page.keyboard.press('Enter')
      await page.locator('.mantine-InputWrapper-error').waitFor()
    }
  },
  'vault-key-missing': { query: 'vault=key-missing' },
  'vault-storage': { query: 'vault=storage' },
  'vault-read-only': { query: 'vault=read-only&keys=6' },
  'vault-set-aside': {
    query: 'vault=damaged',
    open: async page => page.getByTestId('vault-set-aside').click()
  },
  'vault-passphrase-new': {
    query: 'vault=unavailable',
    open: async page => {
      await page.getByTestId('vault-passphrase').click()
      await page.getByTestId('passphrase').fill('four unusual')
      await page.getByTestId('passphrase-again').fill('four usual')
      await page.keyboard.press('Enter')
    }
  },
  'vault-filters': {
    query: 'keys=40',
    open: async page => {
      await page.getByTestId('filters-toggle').click()
      await page.getByTestId('filter-state').click()
      await page.getByRole('option').nth(1).click()
    }
  },
  'key-details': { query: 'keys=6', open: openKey('Support team') },
  'key-details-temporary': { query: 'keys=6', open: openKey('NOC dashboard') },
  'key-details-mismatch': { query: 'keys=6', open: openKey('Field technicians') },
  'key-revealed': {
    query: 'keys=6',
    open: async page => {
      await openKey('Support team')(page)
      await page.getByTestId('credential-reveal').click()
      await page.getByTestId('revealed-secret').waitFor()
    }
  },
  'key-copied': {
    query: 'keys=6',
    open: async page => {
      await openKey('Support team')(page)
      await page.getByTestId('credential-copy').click()
      await page.locator('.toast').waitFor()
    }
  },
  'key-works': tested('works'),
  'key-refused': tested('refused'),
  'key-unproven': tested('unproven'),
  'key-unprovable': tested('unprovable'),
  'key-testing': {
    query: 'keys=6&delay=60000',
    open: async page => {
      await openKey('Support team')(page)
      await page.getByTestId('key-test').click()
      await page.getByTestId('key-test-cancel').scrollIntoViewIfNeeded()
    }
  },
  'key-deleted': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('credential-delete').first().click()
      await page.getByTestId('credential-delete-confirm').click()
      await page.getByTestId('undo-delete').waitFor()
    }
  },
  'key-edit': {
    query: 'keys=6',
    open: async page => {
      await openKey('Support team')(page)
      await page.getByTestId('credential-edit').click()
      await page.getByTestId('credential-edit-form').waitFor()
    }
  },
  'key-rename': {
    query: 'keys=6',
    open: async page => {
      await openKey('Support team')(page)
      await page.keyboard.press('F2')
      await page.getByTestId('rename-label').waitFor()
    }
  },
  'key-replace': {
    query: 'keys=6',
    open: async page => {
      await openKey('Support team')(page)
      await inMenu(page, 'credential-replace')
      await page.getByTestId('credential-replace-form').waitFor()
    }
  },
  'key-duplicate': {
    query: 'keys=6',
    open: async page => {
      await openKey('Support team')(page)
      await inMenu(page, 'credential-duplicate')
      await page.getByTestId('credential-form').waitFor()
    }
  },
  'add-key-new-place': {
    query: 'keys=6',
    open: async page => {
      await addKey(page)
      await chooseNewEnvironment(page)
      await page.getByTestId('credential-base-url').fill('https://api.example.com')
    }
  },
  'add-key-found': {
    query: 'keys=6',
    open: async page => {
      await addKey(page)
      await page.getByTestId('secret-paste').click()
      await page.getByTestId('secret-findings').scrollIntoViewIfNeeded()
    }
  },
  'add-key-own-api': {
    query: 'keys=6',
    open: async page => {
      await addKey(page)
      await page.getByTestId('credential-provider').click()
      await page.getByRole('option').last().click()
      await page.getByTestId('credential-method').waitFor()
    }
  },
  'add-key-details': {
    query: 'keys=6',
    open: async page => {
      await addKey(page)
      await page.getByTestId('credential-details-toggle').click()
      await page.getByTestId('credential-consumers').scrollIntoViewIfNeeded()
    }
  },
  environments: { query: 'keys=6', open: async page => page.getByTestId('open-environments').click() },
  'environment-add': {
    query: 'keys=6',
    open: async page => {
      await page.getByTestId('open-environments').click()
      await page.getByTestId('environment-add').click()
    }
  },
  'environment-in-use': {
    query: 'keys=30',
    open: async page => {
      await page.getByTestId('open-environments').click()
      await page.getByTestId('environment-delete').first().click()
    }
  },
  'environment-rebind': {
    query: 'keys=30',
    open: async page => {
      await page.getByTestId('open-environments').click()
      await page.getByTestId('environment-edit').first().click()
      await page.getByTestId('credential-base-url').fill('https://api.example.org')
      await page.getByTestId('environment-submit').click()
      await page.getByTestId('environment-rebind').scrollIntoViewIfNeeded()
    }
  },
  'import-start': { query: 'keys=6', open: async page => page.getByTestId('open-import').click() },
  'import-preview': { query: 'keys=6&file=8', open: openPreview },
  'import-large': { query: 'keys=6&file=10000', open: openPreview },
  'import-empty': {
    query: 'keys=6&file=0',
    open: async page => {
      await page.getByTestId('open-import').click()
      await page.getByTestId('import-choose').click()
      await page.getByTestId('import-another').waitFor()
    }
  },
  'import-done': {
    query: 'keys=6&file=8',
    open: async page => {
      await openPreview(page)
      await page.getByTestId('import-save').click()
      await page.getByTestId('import-result').waitFor()
    }
  }
}
