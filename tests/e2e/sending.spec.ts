/** What support staff do: tasks of the catalogue, keys that may do less, changes that are asked about first. */
import { expect, test } from './support/app'
import { clearLog, firstClient, logOf, originOf, signAs } from './support/practice-api'
import { shareApp } from './support/shared-app'
import { choose, newRequest, openTask, send, trySandbox } from './support/window'

const { running } = shareApp()
let origin = ''

test.beforeAll(async () => {
  const { page } = running()
  await trySandbox(page)
  origin = await originOf(page)
})

test.beforeEach(async () => {
  const { page } = running()
  await page.getByTestId('nav-requests').click()
  await signAs(page, 'good')
  await clearLog(origin)
})

test('a client is found by the ID number', async () => {
  const { page } = running()
  const { cedula, nombre } = await firstClient(origin)
  await page.getByTestId('catalogue-search').fill('cédula buscar')
  await expect(page.getByTestId('catalogue-item')).toHaveCount(1)
  await openTask(page, 'find-client-by-document')
  await page.getByRole('textbox', { name: 'cedula', exact: true }).fill(cedula)
  await expect(page.getByTestId('request-preview')).toContainText(`/api/clientes/?cedula=${cedula}`)
  await send(page, '200 OK')
  await expect(page.getByTestId('response-body')).toContainText('"count": 1')
  await expect(page.getByTestId('response-body')).toContainText(nombre)
  await page.getByTestId('catalogue-search').fill('')
})

test('a ticket is opened as multipart', async () => {
  const { page } = running()
  await openTask(page, 'create-ticket')
  await page.getByRole('textbox', { name: 'asunto', exact: true }).fill('Señal débil "ayer"')
  await page.getByRole('textbox', { name: 'tecnico', exact: true }).fill('11')
  await send(page, '201 Created')
  await expect(page.getByTestId('response-body')).toContainText('Señal débil')
  const [request] = await logOf(origin)
  expect(request?.rawHeaders.join('\n')).toMatch(/content-type\nmultipart\/form-data; boundary=/i)
  const body = Buffer.from(request?.bodyBase64 ?? '', 'base64').toString('utf8')
  expect(body).toContain('name="asunto"\r\n\r\nSeñal débil "ayer"\r\n')
})

test('a client is changed as JSON, sent as it stands', async () => {
  const { page } = running()
  await openTask(page, 'update-client')
  const editor = page.getByTestId('request-body')
  await page.getByTestId('tab-body').click()
  await editor.click()
  await page.keyboard.press('Control+A')
  const text = '{ "telefono" : "3001112233",   "saldo": "12.50" }'
  await page.keyboard.insertText(text)
  await send(page, '200 OK')
  await expect(page.getByTestId('response-body')).toContainText('3001112233')
  const [request] = await logOf(origin)
  expect(request?.method).toBe('PUT')
  expect(Buffer.from(request?.bodyBase64 ?? '', 'base64').toString()).toBe(text)
})

test('deleting asks first, and Cancel sends nothing', async () => {
  const { page } = running()
  await openTask(page, 'delete-client')
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('send-confirm')).toBeVisible()
  // Enter alone never destroys anything.
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('send-confirm')).toBeHidden()
  expect(await logOf(origin)).toEqual([])

  await page.getByTestId('send-button').click()
  await page.getByTestId('send-confirm').click()
  await expect(page.getByTestId('response-status')).toHaveText('204 No Content')
  expect((await logOf(origin)).map(({ method }) => method)).toEqual(['DELETE'])
})

test('a key that may only read is refused, with the reason in words', async () => {
  const { page } = running()
  await openTask(page, 'create-ticket')
  await signAs(page, 'readOnly')
  await send(page, '403 Forbidden')
  await page.getByTestId('response-tab-body').click()
  await expect(page.getByTestId('response-advice')).toContainText('may not do this')
  await expect(page.getByTestId('response-advice')).toContainText('Check the permission in the Docs tab')
  await page.getByTestId('tab-docs').click()
  await expect(page.getByText('write tickets')).toBeVisible()
})

test('a revoked key is refused', async () => {
  const { page } = running()
  await openTask(page, 'list-clients')
  await signAs(page, 'revoked')
  await send(page, '403 Forbidden')
  await page.getByTestId('response-tab-body').click()
  await expect(page.getByTestId('response-advice')).toBeVisible()
  await signAs(page, 'next')
  await send(page, '200 OK')
})

test('too many requests are explained', async () => {
  const { page } = running()
  const switches = (requestsPerMinute: number) =>
    fetch(`${origin}/__sandbox/switches`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestsPerMinute })
    })
  await switches(0)
  await openTask(page, 'list-plans')
  await send(page, '429 Too Many Requests')
  await page.getByTestId('response-tab-body').click()
  await expect(page.getByTestId('response-advice')).toContainText('100 requests a minute')
  await switches(100)
})

test('a key for one address is not sent to another', async () => {
  const { page } = running()
  await newRequest(page, 'http://localhost:1/api/clientes/')
  await page.getByTestId('send-button').click()
  await expect(page.getByRole('dialog')).toContainText('http://localhost:1')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await logOf(origin)).toEqual([])
})

test('what cannot be sent is said at its place', async () => {
  const { page } = running()
  await newRequest(page, '/api/clientes/#part')
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('send-error')).toContainText('Nothing was sent')
  await expect(page.getByTestId('send-error')).toContainText('# is never sent')
  expect(await logOf(origin)).toEqual([])
})

test('a method is chosen, and a path parameter asked for', async () => {
  const { page } = running()
  await newRequest(page, '/__sandbox/echo/../{id}', 'PATCH')
  await expect(page.getByTestId('send-problem')).toContainText('id')
  await expect(page.getByTestId('send-button')).toBeDisabled()
  await page.getByTestId('request-url').fill('/__sandbox/echo')
  await choose(page.getByTestId('request-method'), 'OPTIONS')
  await send(page, '200 OK')
  await expect(page.getByTestId('response-body')).toContainText('"method": "OPTIONS"')
})
