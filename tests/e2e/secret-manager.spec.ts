/**
 * AWS Secrets Manager as a person sees it: a connection, a key that is taken from there, a new one that is written there and
 * taken back. The other side is a local endpoint that checks every signature by itself; the cloud was not asked.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type AwsEndpoint, startAwsEndpoint } from '../fakes/aws-endpoint'
import { expect, test } from './support/app'
import { replaceKey, showDiff, showPlaces, standingOf, writeShown } from './support/destination-steps'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { takePicture } from './support/pictures'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { addKey, chooseSetting, doInPalette } from './support/window'

const shared = shareApp({ arguments: [wholeTextsInSnapshots] })
const { running } = shared

const name = 'production/billing'
const baseUrl = 'https://api.billing.example'
const secrets = {
  first: 'Qw3rTy7u.a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6',
  second: 'Zx9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6'
}
const document = (key: string) => `{"api_key": "${key}", "base_url": "${baseUrl}", "kept": [1, 2]}`
let endpoint: AwsEndpoint

test.beforeAll(async () => {
  endpoint = await startAwsEndpoint()
  endpoint.put(name, document(secrets.first), 'the-first-version')
  endpoint.put('staging/mail', 'another-key-for-the-mail-service')
  await addKey(running().page, {
    label: 'Other',
    baseUrl: 'https://other.example',
    secret: 'other-5f2d8c41-77aa-other'
  })
})
test.afterAll(() => endpoint.close())

/** Typed as pasting does, so that no script holds it. */
const type = async (page: Page, testId: string, text: string): Promise<void> => {
  await page.getByTestId(testId).focus()
  await page.keyboard.insertText(text)
}

const enterAccess = async (page: Page, secretAccessKey: string): Promise<void> => {
  await page.getByTestId('manager-access-key-id').fill(endpoint.key.accessKeyId)
  await type(page, 'manager-secret', secretAccessKey)
  await page.getByTestId('manager-submit').click()
}

test('a connection: what is missing is said at its field, a wrong key is refused, the right one works', async () => {
  const { page } = running()
  await doInPalette(page, 'secret managers')
  await expect(page.getByTestId('managers-dialog')).toContainText('Only what you enter here is used')
  await takePicture(running(), 'secret-managers-empty')
  await page.getByTestId('manager-add').click()
  await expect(page.getByTestId('manager-local-only')).toContainText('not yet against the cloud')
  await page.getByTestId('manager-submit').click()
  await expect(page.getByTestId('manager-label')).toBeFocused()

  await page.getByTestId('manager-label').fill('Billing account')
  await page.getByTestId('manager-region').fill(endpoint.region)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('manager-form')).toBeVisible()
  await page.getByTestId('manager-endpoint').fill('http://elsewhere.example')
  await enterAccess(page, endpoint.key.secretAccessKey)
  await expect(page.getByTestId('manager-form')).toContainText('Only https, without a path')
  await expect(page.getByTestId('manager-secret')).toHaveValue('')
  await takePicture(running(), 'secret-manager-form')
  await page.getByTestId('manager-endpoint').fill(endpoint.url)
  await enterAccess(page, `${endpoint.key.secretAccessKey.slice(0, -4)}none`)
  await expect(page.getByTestId('manager-outcome')).toContainText('does not accept the access key')

  await page.getByTestId('manager-edit').click()
  await page.getByTestId('manager-replace-access').click()
  await enterAccess(page, endpoint.key.secretAccessKey)
  await expect(page.getByTestId('manager-outcome')).toContainText('Works: AWS takes the access key')
  await takePicture(running(), 'secret-managers')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('managers-dialog')).toBeHidden()
})

test('a key is taken from there: named, looked at without being seen, saved', async () => {
  const { page } = running()
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('open-import').click()
  await page.getByTestId('import-from-secret-manager').click()
  await page.getByTestId('secret-names-load').click()
  await expect(page.getByTestId('secret-names-state')).toContainText('2 names')
  await page.getByTestId('secret-name').click()
  await takePicture(running(), 'secret-manager-import')
  await page.getByRole('option', { name }).click()
  await page.getByTestId('import-secret-read').click()
  const row = page.getByTestId('import-row')
  await expect(row).toHaveCount(1)
  await expect(row.getByLabel(/^Base URL/)).toHaveValue(baseUrl)
  await takePicture(running(), 'secret-manager-preview')
  await row.getByLabel(/^Label/).fill('Billing')
  await row.getByLabel(/^Environment/).fill('Billing')
  await page.getByTestId('import-save').click()
  await expect(page.getByTestId('import-result')).toBeVisible()
  await expect(page.getByTestId('import-delete-file')).toHaveCount(0)
  await page.getByTestId('import-done').click()
  await expect(page.getByTestId('credential-row').filter({ hasText: 'Billing' })).toBeVisible()
})

test('a new key is written there after its difference was shown, and taken back', async () => {
  const { page } = running()
  await showPlaces(page, 'Billing')
  await page.getByTestId('destination-add').click()
  await page.getByTestId('where-aws').check()
  await page.getByTestId('secret-name').fill(name)
  await page.keyboard.press('Escape')
  await takePicture(running(), 'secret-manager-destination')
  await page.getByTestId('destination-submit').click()
  await expect(page.getByTestId('destination-form')).toHaveCount(0)
  await expect(standingOf(page, 'AWS Secrets Manager')).toHaveAttribute('data-standing', 'holds')

  await replaceKey(page, secrets.second)
  await expect(standingOf(page, 'AWS Secrets Manager')).toHaveAttribute('data-standing', /older|other/)
  await showDiff(page, 'AWS Secrets Manager')
  await takePicture(running(), 'secret-manager-diff')
  expect(endpoint.current(name)).toBe(document(secrets.first))
  endpoint.trouble('UpdateSecretVersionStage', { kind: 'lost_reply' })
  await writeShown(page)
  expect(endpoint.current(name)).toBe(document(secrets.second))
  expect(endpoint.stagesOf(name)['the-first-version']).toEqual(['AWSPREVIOUS'])
  await expect(standingOf(page, 'AWS Secrets Manager')).toHaveAttribute('data-standing', 'holds')

  await page.getByTestId('past-writes').click()
  await page.getByTestId('past-write-undo').click()
  await page.getByTestId('destination-undo-confirm').click()
  await expect(page.locator('[data-testid=past-write][data-state=undone]')).toBeVisible()
  expect(endpoint.current(name)).toBe(document(secrets.first))
  expect(endpoint.stagesOf(name)['the-first-version']).toEqual(['AWSCURRENT'])
})

test('what AWS refuses is said, with what to do, and nothing is changed there', async () => {
  const { page } = running()
  await showDiff(page, 'AWS Secrets Manager')
  endpoint.trouble('PutSecretValue', { kind: 'refuse', type: 'AccessDeniedException' })
  await page.getByTestId('write-submit').click()
  await expect(page.getByTestId('write-problem')).toContainText('does not allow it to do this')
  await takePicture(running(), 'secret-manager-refused')
  expect(endpoint.current(name)).toBe(document(secrets.first))
  await page.getByTestId('write-close').click()
})

test('a connection that keys are written through stays', async () => {
  const { page } = running()
  await page.getByTestId('open-settings').click()
  await page.getByTestId('settings-secret-managers').click()
  await page.getByTestId('manager-remove').click()
  await expect(page.getByTestId('manager-remove-step')).toContainText('Take that place off its list first')
  await expect(page.getByTestId('manager-remove-confirm')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
})

test('axe finds nothing wrong, in both looks', async () => {
  test.setTimeout(120_000)
  const { page } = running()
  for (const look of ['Light', 'Dark']) {
    await chooseSetting(page, 'theme', look)
    const check = async (screen: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      const words = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
      expect.soft(words, screen).toEqual([])
    }
    await doInPalette(page, 'secret managers')
    await expect(page.getByTestId('manager-row')).toBeVisible()
    await check(`${look}: list`)
    await page.getByTestId('manager-add').click()
    await expect(page.getByTestId('manager-form')).toBeVisible()
    await check(`${look}: form`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('managers-dialog')).toBeHidden()
  }
})

test('neither the access nor a key is in the page, or in any file', async () => {
  const { page } = running()
  const [text, heap] = [await documentText(page), await heapSnapshot(page)]
  for (const secret of [endpoint.key.secretAccessKey, secrets.first, secrets.second]) {
    const search = searchFor(secret)
    const found = [...search.inText('page', text), ...search.inText('heap', heap)]
    expect([...found, ...(await search.inFiles(shared.home()))]).toEqual([])
  }
})
