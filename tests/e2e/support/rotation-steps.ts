/** Steps of a rotation, by what a person sees. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { CredentialSummary } from '@shared/schemas/credential'
import { fiberwiseKeys, fiberwiseLogin, type startApi } from '../../../electron/sandbox/server'
import { ask } from './bridge'
import { fillLogin } from './session-steps'
import { openKey } from './vault-steps'
import { addKey } from './window'

export type FiberwiseSandbox = Awaited<ReturnType<typeof startApi<'fiberwise'>>>

export const fiberwiseLabel = 'Panel'

/** A key of Fiberwise whose place in the list of the provider is known by how it begins. */
export const addFiberwiseKey = (page: Page, { origin }: Pick<FiberwiseSandbox, 'origin'>): Promise<void> =>
  addKey(page, {
    ...{ label: fiberwiseLabel, provider: 'Fiberwise', method: 'API key in UUID form, sent as api_…' },
    ...{ baseUrl: origin, secret: fiberwiseKeys.uuid.key }
  })

export const keyCalled = async (page: Page, label: string): Promise<CredentialSummary> => {
  const found = (await ask(page, 'credentials.list', {})).find(credential => credential.label === label)
  if (!found) throw new Error(`There is no key called ${label}.`)
  return found
}

/** Makes a key at the provider, as one that is logged in does; its text, which the app does not tell. */
export const makeFiberwiseKey = async (page: Page, { control }: FiberwiseSandbox, name: string): Promise<string> => {
  const before = new Set(control.keys().map(({ key }) => key))
  const { environmentId } = await keyCalled(page, fiberwiseLabel)
  const order = { name, scopes: ['read:all'], expiresInDays: 90, confirmed: true }
  await ask(page, 'scopedKeys.create', { environmentId, ...order })
  return control.keys().find(({ key }) => !before.has(key))?.key ?? ''
}

/** In the dialog that asks for a login. */
export const logInThere = async (page: Page): Promise<void> => {
  await fillLogin(page, fiberwiseLogin.email, fiberwiseLogin.password)
  await page.getByTestId('login-submit').click()
  await expect(page.getByTestId('login-submit')).toBeHidden()
}

/** A service that is known to use the key, and of which nothing can be asked. */
export const addConsumer = async (page: Page, label: string, service: string): Promise<void> => {
  const { id } = await keyCalled(page, label)
  await ask(page, 'consumers.create', {
    ...{ credentialId: id, service, host: '', reload: '', check: null },
    ...{ cacheSeconds: 0, quietSeconds: 86_400 }
  })
}

/** Opens the dialog from the menu of the key. */
export const propose = async (page: Page, label: string, item: 'rotate' | 'lost'): Promise<void> => {
  await openKey(page, label)
  await page.getByTestId('credential-more').click()
  await page.getByTestId(`credential-${item}`).click()
}

export const next = (page: Page): Locator => page.getByTestId('rotation-next')

/** What the plan waits for now. */
export const expectBox = (page: Page, box: string): Promise<void> =>
  expect(next(page)).toHaveAttribute('data-box', box, { timeout: 30_000 })

export const step = (page: Page, id: string): Locator => page.locator(`[data-testid=plan-step][data-step=${id}]`)

/** Says why, in the dialog that is open, and submits it. */
export const giveReason = async (page: Page, button: string, word?: string): Promise<void> => {
  await page.getByTestId('reason-text').fill('as the test saw')
  if (word !== undefined) await page.getByTestId('confirm-word').fill(word)
  await page.getByTestId(button).click()
}

/** A person's word for a service. */
export const vouchFor = async (page: Page): Promise<void> => {
  await page.getByTestId('consumer-vouch').first().click()
  await page.getByTestId('vouch-reason').fill('restarted, and its log shows new calls')
  await page.getByTestId('vouch-form').locator('[type=submit]').click()
}
