/** The buttons of causes, pressed as a person would: what they change is seen, and the next call goes well. */
import type { Locator, Page } from '@playwright/test'
import { wisphubMiddlewareKeys, wisphubNetKeys } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { takePicture } from './support/pictures'
import { clearLog, logOf, originOf, signAs, signWithExample, turn } from './support/practice-api'
import { shareApp } from './support/shared-app'
import { addKey, choose, chooseNewPlace, newRequest, openTaskOf, send, trySandbox, useKey } from './support/window'

const { running } = shareApp()

const fix = (page: Page, id: string, action: string): Locator =>
  page.locator(`[data-testid=finding][data-finding=${id}] [data-testid=finding-fix][data-fix=${action}]`)

/** What a person has before them who does not know what a header is. */
const look = async (id: string): Promise<void> => {
  await expect(running().page.locator(`[data-testid=finding][data-finding=${id}]`)).toBeVisible()
  await takePicture(running(), `why-${id.replaceAll('_', '-')}`, 'causes')
}

const signer = (page: Page): Locator => page.getByTestId('request-credential')

/** In the environment of the request; other providers have the same words further down. */
const signWithoutKey = async (page: Page): Promise<void> => {
  await signer(page).click()
  await page
    .getByRole('option', { name: /^Without a key/ })
    .first()
    .click()
}

const typeHeader = async (page: Page, name: string, value: string): Promise<void> => {
  await page.getByTestId('tab-headers').click()
  await page.getByRole('textbox', { name: 'Name of line 1' }).fill(name)
  await page.getByRole('textbox', { name, exact: true }).fill(value)
}

const addOwnKey = async (page: Page, key: Parameters<typeof addKey>[1]): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await addKey(page, key)
  await useKey(page, key.label)
}

/** A key that the vault does not hold yet: of one that it holds, the form would warn. */
const makeGood = async (origin: string, key: string): Promise<string> => {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ key, permissions: 'all' })
  expect((await fetch(`${origin}/__sandbox/keys`, { method: 'POST', headers, body })).ok).toBe(true)
  return key
}

/** Saves a key with what was copied along, although the form says so. */
const addDirtyKey = async (page: Page, label: string, baseUrl: string, secret: string): Promise<void> => {
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('credential-add').click()
  await choose(page.getByTestId('credential-form').getByRole('combobox', { name: 'Provider' }), 'WispHub Net')
  await page.getByTestId('credential-label').fill(label)
  await chooseNewPlace(page)
  await page.getByTestId('credential-base-url').fill(baseUrl)
  await page.getByTestId('credential-secret').focus()
  await page.keyboard.insertText(secret)
  await page.getByTestId('credential-submit').click()
  await page.getByTestId('secret-keep').click()
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-form')).toBeHidden()
  await useKey(page, label)
}

test.beforeAll(() => trySandbox(running().page))

test.beforeEach(async () => {
  const { page } = running()
  await page.getByTestId('nav-requests').click()
})

test('a request without a key is led to the choice of one', async () => {
  const { page } = running()
  await newRequest(page, '/api/clientes/?limit=6')
  await signWithoutKey(page)
  await send(page, '401 Unauthorized')
  await look('credential_missing')
  await fix(page, 'credential_missing', 'choose_credential').click()
  await expect(signer(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await signAs(page, 'good')
  await send(page, '200 OK')
})

test('a credential takes the place of a key that was typed with the wrong word', async () => {
  const { page } = running()
  await newRequest(page, '/api/clientes/?limit=3')
  await signWithoutKey(page)
  await typeHeader(page, 'Authorization', `Bearer ${wisphubNetKeys.good.key}`)
  await send(page, '401 Unauthorized')
  await look('scheme_wrong')
  await fix(page, 'scheme_wrong', 'change_scheme').click()
  await expect(page.getByText('The typed key is switched off.').first()).toBeVisible()
  await expect(signer(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await signAs(page, 'good')
  await send(page, '200 OK')
})

test('a filter that the server ignores is removed', async () => {
  const { page } = running()
  await newRequest(page, '/api/clientes/')
  await signAs(page, 'good')
  await send(page, '200 OK')
  await newRequest(page, '/api/clientes/?documento=99')
  await send(page, '200 OK')
  await look('filter_ignored')
  await fix(page, 'filter_ignored', 'remove_filter').click()
  await expect(page.getByTestId('request-url')).toHaveValue('/api/clientes/')
  await send(page, '200 OK')
  await expect(page.getByTestId('response-tab-why')).toBeHidden()
})

const ticket = {
  servicio: '1',
  asunto: 'Internet Lento',
  tecnico: '11',
  descripcion: 'Baja velocidad',
  estado: '1',
  prioridad: '2',
  fecha_inicio: '23/11/2026 09:00',
  fecha_final: '23/11/2026 18:00',
  departamento: 'Soporte Técnico'
}

test('JSON becomes a form, and the slash comes back', async () => {
  const { page } = running()
  const origin = await originOf(page)
  await newRequest(page, '/api/tickets', 'POST')
  await signAs(page, 'good')
  await page.getByTestId('tab-body').click()
  await page.getByTestId('body-kind').getByText('JSON').click()
  await page.getByTestId('request-body').click()
  await page.keyboard.insertText(JSON.stringify(ticket))
  await page.getByTestId('send-button').click()
  await look('trailing_slash')
  await fix(page, 'trailing_slash', 'add_trailing_slash').click()
  await expect(page.getByTestId('request-url')).toHaveValue(/\/api\/tickets\/$/)
  await send(page, '415 Unsupported Media Type')
  await clearLog(origin)
  await look('content_type_wrong')
  await fix(page, 'content_type_wrong', 'change_content_type').click()
  await send(page, /^20[01] /)
  expect((await logOf(origin)).map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /api/tickets/'])
})

test('after a limit the button waits as long as the server asks, and then sends', async () => {
  const { page } = running()
  const origin = await originOf(page, 'apala')
  await openTaskOf(page, 'Apala', 'optimize-message')
  await signWithExample(page, 'apala', 'Full access')
  await turn(origin, { dataStatus: 429, failFirst: 1, retryAfter: 'seconds', retryAfterSeconds: 2 })
  await send(page, '429 Too Many Requests')
  const again = fix(page, 'rate_limited', 'wait')
  await expect(again).toBeDisabled()
  await look('rate_limited')
  await expect(again).toBeEnabled()
  await again.click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  await turn(origin, { dataStatus: null, failFirst: null })
})

test('a token that is over has a successor, with which the call is sent where that is offered', async () => {
  const { page } = running()
  const origin = await originOf(page, 'apala')
  await turn(origin, { tokenSeconds: 55 })
  await openTaskOf(page, 'Apala', 'optimize-message')
  await signWithExample(page, 'apala', 'Its successor')
  await send(page, '200 OK')
  const body = JSON.stringify({ advanceMs: 56_000 })
  const headers = { 'content-type': 'application/json' }
  expect((await fetch(`${origin}/__sandbox/clock`, { method: 'PUT', headers, body })).ok).toBe(true)
  await send(page, '401 Unauthorized')
  await look('token_expired')
  await expect(fix(page, 'token_expired', 'renew_token')).toHaveCount(0)
  await page.getByTestId('replay-send').click()
  await expect(page.getByTestId('response-status')).toHaveText('200 OK')
  await turn(origin, { tokenSeconds: 3600 })
})

test('a key for which no token is given is explained where the request was not sent', async () => {
  const { page } = running()
  await openTaskOf(page, 'Apala', 'optimize-message')
  await signWithExample(page, 'apala', 'Revoked')
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('send-error')).toBeVisible()
  await look('key_refused')
  await fix(page, 'key_refused', 'replace_key').click()
  await expect(page.getByTestId('credential-replace-form')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the typed header of another name makes room as well', async () => {
  const { page } = running()
  await openTaskOf(page, 'WispHub middleware', 'list-subjects')
  await signWithExample(page, 'wisphub-middleware', 'Full access')
  await signWithoutKey(page)
  await typeHeader(page, 'Authorization', `Bearer ${wisphubMiddlewareKeys.good.key}`)
  await send(page, '401 Unauthorized')
  await look('header_name_wrong')
  await fix(page, 'header_name_wrong', 'change_method').click()
  await expect(signer(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await signWithExample(page, 'wisphub-middleware', 'Full access')
  await send(page, '200 OK')
})

test('a key is cleaned of what was copied along', async () => {
  const { page } = running()
  const baseUrl = await originOf(page)
  const key = await makeGood(baseUrl, 'Copied01.Example4Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7')
  await addDirtyKey(page, 'Copied', baseUrl, `"${key}"`)
  await newRequest(page, '/api/clientes/?limit=1')
  await send(page, '403 Forbidden')
  await look('key_dirty')
  await fix(page, 'key_dirty', 'clean_key').click()
  await expect(page.getByText('The key was cleaned. Send again.').first()).toBeVisible()
  await send(page, '200 OK')
})

test('a key that is refused is replaced', async () => {
  const { page } = running()
  const baseUrl = await originOf(page)
  await addOwnKey(page, { label: 'Old', baseUrl, secret: 'Unknown1.Example5Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7' })
  await newRequest(page, '/api/clientes/?limit=2')
  await send(page, '403 Forbidden')
  await look('key_refused')
  await fix(page, 'key_refused', 'replace_key').click()
  await page.getByTestId('credential-secret').focus()
  await page.keyboard.insertText(await makeGood(baseUrl, 'Renewed1.Example5Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7'))
  await page.getByTestId('credential-replace-form').getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-replace-form')).toBeHidden()
  await send(page, '200 OK')
})

test('the name of the header is changed where the key is noted', async () => {
  const { page } = running()
  const baseUrl = await originOf(page, 'api-key')
  await turn(baseUrl, { missing: '403' })
  await addOwnKey(page, {
    label: 'Misnamed',
    baseUrl,
    secret: await makeGood(baseUrl, 'key-of-the-other-service-0123456789'),
    provider: 'API key (other service)',
    method: 'In a header',
    fields: { headerName: 'X-API-Key' }
  })
  await newRequest(page, '/secure-endpoint')
  await send(page, '403 Forbidden')
  await look('key_not_seen')
  await fix(page, 'key_not_seen', 'change_method').click()
  await page.getByTestId('credential-field-headerName').fill('api-key')
  await page.getByTestId('credential-edit-form').getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-edit-form')).toBeHidden()
  await send(page, '200 OK')
})

test('https on a port without it is put right where the address is noted', async () => {
  const { page } = running()
  const origin = await originOf(page)
  const baseUrl = origin.replace('http:', 'https:')
  const secret = await makeGood(origin, 'Secure01.Example5Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7')
  await addOwnKey(page, { label: 'Too secure', baseUrl, secret })
  await newRequest(page, '/api/clientes/?limit=5')
  await page.getByTestId('send-button').click()
  await page.getByTestId('find-out').click()
  const change = fix(page, 'tls_on_plain_port', 'change_base_url')
  await expect(page.locator('[data-finding=tls_on_plain_port]')).toContainText('Certain')
  await look('tls_on_plain_port')
  await change.click()
  await expect(page.getByTestId('environment-form').getByTestId('credential-base-url')).toHaveValue(origin)
  await page.getByTestId('environment-submit').click()
  // Its keys follow it to another origin: that is asked about.
  await expect(page.getByTestId('environment-rebind')).toBeVisible()
  await page.getByTestId('environment-submit').click()
  await expect(page.getByTestId('environment-form')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await send(page, '200 OK')
})
