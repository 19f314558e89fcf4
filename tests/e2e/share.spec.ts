/** A call is handed on: for a ticket, as files, and never with a value of the vault. */
import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { wisphubNetKeys } from '../../electron/sandbox/server'
import { expect, type RunningApp, test } from './support/app'
import { takePicture } from './support/pictures'
import { originOf, signAs } from './support/practice-api'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { auditRecordsOf } from './support/vault-on-disk'
import { chooseSetting, doInPalette, newRequest, openTask, send, trySandbox } from './support/window'

const run = promisify(execFile)
const { running, home } = shareApp()
const search = searchFor(wisphubNetKeys.good.key)

/** What the person answers in the system's dialog; null closes it. */
const answerDialog = ({ app }: RunningApp, file: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
  }, file)

const clipboardOf = ({ app }: RunningApp): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())

test.beforeAll(async () => {
  const { page } = running()
  await trySandbox(page)
  await signAs(page, 'good')
})

test('a call is saved as a ZIP file whose parts work, and its customers’ data are hidden', async () => {
  const { page } = running()
  await openTask(page, 'list-clients')
  await signAs(page, 'good')
  await send(page, '200 OK')
  await page.getByTestId('share-open').click()
  await expect(page.getByTestId('share-preview')).toContainText('GET /api/clientes/')
  await expect(page.getByTestId('share-hidden')).toContainText('fields are hidden')
  await takePicture(running(), 'share')
  await answerDialog(running(), null)
  await page.getByTestId('share-save').click()
  await expect(page.getByTestId('live-region')).toContainText('Nothing was saved.')
  const file = path.join(home(), 'call.zip')
  await answerDialog(running(), file)
  await page.getByTestId('share-save').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const folder = path.join(home(), 'shared')
  await run('unzip', ['-q', file, '-d', folder])
  expect((await readdir(folder)).sort()).toEqual(['call.har', 'findings.json', 'repeat.sh', 'ticket.md'])
  expect(await search.inFiles(folder)).toEqual([])
  const { stdout } = await run('/bin/sh', [path.join(folder, 'repeat.sh')], {
    env: { PATH: process.env['PATH'], LATCHKEY_KEY: wisphubNetKeys.good.key, NO_PROXY: '*' },
    maxBuffer: 50_000_000
  })
  const [client] = (JSON.parse(stdout) as { results: { telefono: string; cedula: string }[] }).results
  const { stdout: all } = await run('cat', ['ticket.md', 'call.har'], { cwd: folder, maxBuffer: 50_000_000 })
  expect(all).toContain('[hidden]')
  expect(all).not.toContain(client?.telefono)
  expect(all).not.toContain(client?.cedula)
})

test('a refused call is copied with its causes, in the language of the window', async () => {
  const { page } = running()
  await signAs(page, 'revoked')
  await send(page, '403 Forbidden')
  await chooseSetting(page, 'language', 'Español')
  await page.getByTestId('share-open').click()
  await expect(page.getByTestId('share-preview')).toContainText('## Causas probables')
  await page.getByTestId('share-copy').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const text = await clipboardOf(running())
  expect(text).toContain('El servidor no conoce esta clave')
  expect(text).toContain('"$LATCHKEY_KEY"')
  expect(searchFor(wisphubNetKeys.revoked.key).inText('clipboard', text)).toEqual([])
  await chooseSetting(page, 'language', 'English')
})

test('from the history, one file alone', async () => {
  const { page } = running()
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-row').first().click()
  await doInPalette(page, 'Share this call')
  for (const part of ['markdown', 'curl', 'findings']) await page.getByTestId(`share-part-${part}`).uncheck()
  const file = path.join(home(), 'one.har')
  await answerDialog(running(), file)
  await page.getByTestId('share-save').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const { stdout } = await run('cat', [file])
  expect(JSON.parse(stdout).log.version).toBe('1.2')
})

test('a value of the vault that is still in it is refused, and nothing is written', async () => {
  const { page } = running()
  await page.getByTestId('nav-requests').click()
  await signAs(page, 'good')
  // A server that writes the key in lines: no mask for single values finds it.
  const pieces = wisphubNetKeys.good.key.match(/.{1,6}/g)?.join('%0A') ?? ''
  await newRequest(page, `/__sandbox/echo?q=${pieces}`)
  await send(page, '200 OK')
  await page.getByTestId('share-open').click()
  await expect(page.getByTestId('share-error')).toContainText('A value of the vault is still in this call')
  await expect(page.getByTestId('share-save')).toBeDisabled()
  await expect(page.getByTestId('share-copy')).toBeDisabled()
  await page.keyboard.press('Escape')
  const shared = (await auditRecordsOf(home())).filter(({ type }) => type === 'exchange.shared')
  expect(shared.map(({ data }) => data['parts'])).toEqual(['markdown.har.curl.findings', 'markdown', 'har'])
  expect(await originOf(page)).toContain('127.0.0.1')
})
