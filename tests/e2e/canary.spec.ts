/**
 * A key that was saved and used is found nowhere but in the keychain and on the wire. `support/prove-canary.mjs` puts
 * leaks into a copy of the app and shows that this test finds each of them.
 */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startSandbox } from '../../electron/sandbox/server'
import { expect, type RunningApp, test } from './support/app'
import { ask } from './support/bridge'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { type SecretSearch, searchFor } from './support/secret-traces'
import { recordTraffic, trafficOf } from './support/traffic'
import { addKey, askToDelete, keyRow, newRequest, openResponseTab, send, useKey } from './support/window'

/** In the form of WispHub's keys, with the characters on which encoders disagree. */
const newCanary = (): string => `Canary${randomBytes(1).toString('hex')}.${randomBytes(12).toString('hex')}+/="&<\\%`

const label = 'Canary'

const watched = { preloads: [recordTraffic], arguments: [wholeTextsInSnapshots] }

type Sandbox = Awaited<ReturnType<typeof startSandbox>>

/** Everything that a page may read of what is kept. */
const readEverything = async (page: Page): Promise<string> => {
  const answers: unknown[] = []
  for (const command of ['app.info', 'settings.get', 'vault.state', 'sandbox.state', 'providers.list'] as const) {
    answers.push(await ask(page, command, {}))
  }
  for (const command of ['environments.list', 'credentials.list'] as const) answers.push(await ask(page, command, {}))
  for (const { id } of await ask(page, 'credentials.list', {}))
    answers.push(await ask(page, 'credentials.check', { id }))
  const { exchanges } = await ask(page, 'history.list', { before: null, limit: 500 })
  answers.push(exchanges)
  for (const { id } of exchanges) {
    answers.push(await ask(page, 'history.get', { id }))
    for (const view of ['pretty', 'raw'] as const) {
      answers.push(await ask(page, 'bodies.read', { exchangeId: id, view, offset: 0, length: 1024 * 1024 }))
    }
  }
  return JSON.stringify(answers)
}

/** Looks at all that the running app shows, holds, tells and keeps. */
const expectNoTrace = async (search: SecretSearch, { app, page, output }: RunningApp, home: string): Promise<void> => {
  const answers = await readEverything(page)
  expect.soft(search.inText('answers to the page', answers), 'answers to the page').toEqual([])
  expect.soft(search.inText('words from main', await trafficOf(app)), 'words from main to the page').toEqual([])
  expect.soft(search.inText('document', await documentText(page)), 'document').toEqual([])
  expect.soft(search.inText('heap', await heapSnapshot(page)), 'heap of the page').toEqual([])
  expect.soft(search.inText('output', output()), 'standard output and error').toEqual([])
  expect.soft(await search.inFiles(home), 'files').toEqual([])
}

/** The search finds what is there: in the page's heap, at the end of a long text too, on the disk, and in what main says. */
const expectSearchToWork = async (
  search: SecretSearch,
  { app, page }: RunningApp,
  home: string,
  canary: string
): Promise<void> => {
  const traffic = await trafficOf(app)
  for (const said of [label, 'history.added', 'requestHead']) expect(traffic).toContain(said)

  await page.evaluate(secret => {
    Object.assign(globalThis, { planted: { short: secret, long: 'x'.repeat(100_000) + btoa(secret) } })
  }, canary)
  const inHeap = search.inText('heap', await heapSnapshot(page))
  expect(inHeap).toContain('heap: json')
  expect(inHeap).toContain('heap: base64 at offset 0')
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'planted'))

  const planted = path.join(home, 'cache', 'planted')
  await writeFile(planted, Buffer.concat([randomBytes(100), Buffer.from(canary), randomBytes(9)]))
  expect(await search.inFiles(home)).toContain(`file ${path.join('cache', 'planted')}: raw`)
  await writeFile(planted, '')
}

/** Sends to every place that would give the key away if it could, and looks at each answer as a person does. */
const useEverywhere = async (page: Page, sandbox: Sandbox, elsewhere: Sandbox, canary: string): Promise<void> => {
  await useKey(page, label)
  await newRequest(page, '/api/clientes/')
  await send(page, '200 OK')
  await expect(page.getByTestId('response-body')).toContainText('"count": 137')

  await newRequest(page, '/__sandbox/echo?first=1')
  await send(page, '200 OK')
  await expect.soft(page.getByTestId('response-body')).toContainText('[redacted:Canary]')
  await openResponseTab(page, 'headers')
  await expect(page.getByTestId('response-headers')).toContainText('x-echoed-credential')
  await expect.soft(page.getByTestId('response-headers')).toContainText('[redacted:Canary]')
  await openResponseTab(page, 'timeline')
  await expect.soft(page.getByTestId('request-head')).toContainText('Authorization: Api-Key [redacted:Canary]')

  sandbox.control.revoke(canary)
  await newRequest(page, '/api/clientes/')
  await send(page, '403 Forbidden')
  await page.getByTestId('response-tab-body').click()
  await expect(page.getByTestId('response-advice')).toBeVisible()
  sandbox.control.restore(canary)

  const target = encodeURIComponent(`${elsewhere.origin}/__sandbox/echo`)
  await newRequest(page, `/__sandbox/redirect?to=${target}&status=307`)
  await send(page, '200 OK')
  await openResponseTab(page, 'timeline')
  await expect(page.getByTestId('timeline-hop')).toHaveCount(2)
  await expect(page.getByTestId('timeline-hop').last()).toContainText('Authorization')
}

const lookThroughHistory = async (page: Page): Promise<void> => {
  await page.getByTestId('nav-history').click()
  const rows = page.getByTestId('history-row')
  for (let index = 0; index < (await rows.count()); index += 1) {
    await rows.nth(index).click()
    await expect(page.getByTestId('history-exchange')).toBeVisible()
    for (const tab of ['headers', 'timeline', 'body'] as const) await openResponseTab(page, tab)
    await expect(page.getByTestId('response-body')).toBeVisible()
  }
}

/** Every request so far carried the key once, in its place, byte for byte, and nowhere else. */
const expectKeyOnTheWire = (sandbox: Sandbox, canary: string, requests: number): void => {
  const log = sandbox.control.log()
  expect(log).toHaveLength(requests)
  for (const { url, rawHeaders, bodyBase64 } of log) {
    const names = rawHeaders.filter((_, index) => index % 2 === 0)
    const values = rawHeaders.filter((_, index) => index % 2 === 1)
    expect(values.filter((_, index) => names[index] === 'Authorization')).toEqual([`Api-Key ${canary}`])
    const others = values.filter(value => value !== `Api-Key ${canary}`)
    const rest = [url, ...names, ...others, Buffer.from(bodyBase64, 'base64').toString('latin1')].join('\n')
    expect(searchFor(canary).inText('request', rest)).toEqual([])
  }
}

test('a key that is saved and used leaves no trace in the page, on the disk or in a log', async ({ start, home }) => {
  test.setTimeout(300_000)
  const canary = newCanary()
  const search = searchFor(canary)
  const sandbox = await startSandbox({ keys: [{ key: canary, permissions: 'all' }] })
  const elsewhere = await startSandbox()

  await test.step('save the key and use it', async () => {
    const running = await start(watched)
    const { page } = running
    await expect(page.getByTestId('first-run')).toBeVisible()
    await addKey(page, { label, baseUrl: sandbox.origin, secret: canary })
    await useEverywhere(page, sandbox, elsewhere, canary)
    await lookThroughHistory(page)
    // The first of them is the test of the key after saving.
    expectKeyOnTheWire(sandbox, canary, 5)
    await expectNoTrace(search, running, home)
    await expectSearchToWork(search, running, home, canary)
    await running.close()
    expect.soft(await search.inFiles(home), 'files after the end').toEqual([])
  })

  await test.step('start again, look again, use it again, delete it', async () => {
    const running = await start(watched)
    const { page } = running
    await expect(keyRow(page, label)).toBeVisible()
    await lookThroughHistory(page)
    await expectNoTrace(search, running, home)

    await useKey(page, label)
    await newRequest(page, '/__sandbox/echo?again=1')
    await send(page, '200 OK')
    expectKeyOnTheWire(sandbox, canary, 6)
    await askToDelete(page, label)
    await expect(keyRow(page, label)).toHaveCount(0)
    await lookThroughHistory(page)
    await expectNoTrace(search, running, home)
    await running.close()
    expect.soft(await search.inFiles(home), 'files after the end').toEqual([])
  })

  const told = elsewhere.control.log()
  expect(told).toHaveLength(1)
  expect(search.inText('the other origin', JSON.stringify(told))).toEqual([])
  await sandbox.close()
  await elsewhere.close()
})

test('a key that is typed and not saved leaves no trace either', async ({ start, home }) => {
  test.setTimeout(180_000)
  const canary = newCanary()
  const search = searchFor(canary)
  const running = await start(watched)
  const { page } = running

  // Refused: a base URL that main does not take.
  await page.getByTestId('add-key').click()
  await page.getByTestId('credential-label').fill(label)
  await page.getByTestId('credential-base-url').fill('ftp://127.0.0.1')
  await page.getByTestId('credential-environment').fill('Nowhere')
  await page.getByTestId('credential-secret').focus()
  await page.keyboard.insertText(canary)
  await page.getByTestId('credential-submit').click()
  await expect(page.getByTestId('credential-form').getByRole('alert')).toBeVisible()
  await page.getByTestId('secret-another').click()
  await expect(page.getByTestId('credential-secret')).toHaveValue('')

  // Closed: typed again, and thought better of.
  await page.getByTestId('credential-secret').focus()
  await page.keyboard.insertText(canary)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('credential-form')).toBeHidden()
  await expectNoTrace(search, running, home)
  await running.close()
  expect.soft(await search.inFiles(home), 'files after the end').toEqual([])
})
