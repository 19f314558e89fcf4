/**
 * Secrets that a response brings: a key that is made, a token that is given. On first sight already they are masked in
 * the window, the history, the log, the database and the memory of the page; what they are, the emulator tells.
 */
import { fiberwiseKeys, type KnownKey } from '../../electron/sandbox/server'
import { expect, test } from './support/app'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { clearLog, logOf, originOf, signWithExample } from './support/practice-api'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { recordTraffic, trafficOf } from './support/traffic'
import { keyRow, openResponseTab, openTaskOf, send, trySandbox } from './support/window'

const { running, home } = shareApp({ preloads: [recordTraffic], arguments: [wholeTextsInSnapshots] })
const fullAccess = fiberwiseKeys.good.title.en

test.beforeAll(() => trySandbox(running().page))

const keysOf = async (origin: string): Promise<KnownKey[]> => {
  const { keys } = (await (await fetch(`${origin}/__sandbox/keys`)).json()) as { keys: KnownKey[] }
  return keys
}

/** Opens the exchange that was kept last, and every part of it that is shown; its body holds this. */
const lookAtHistory = async (words: string): Promise<void> => {
  const { page } = running()
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-row').first().click()
  for (const tab of ['headers', 'timeline', 'body'] as const) await openResponseTab(page, tab)
  await expect(page.getByTestId('response-body')).toContainText(words)
}

/** Nowhere in what the running app shows, holds, tells and keeps. */
const expectNoTrace = async (secrets: Readonly<Record<string, string>>): Promise<void> => {
  const { app, page, output } = running()
  const heap = await heapSnapshot(page)
  const places = {
    'words from main': await trafficOf(app),
    document: await documentText(page),
    heap,
    output: output()
  }
  for (const [name, secret] of Object.entries(secrets)) {
    const search = searchFor(secret)
    for (const [place, text] of Object.entries(places)) expect.soft(search.inText(place, text), name).toEqual([])
    expect.soft(await search.inFiles(home()), name).toEqual([])
  }
}

test('a key that Fiberwise makes is masked everywhere, and one button saves it', async () => {
  test.setTimeout(120_000)
  const { page } = running()
  const origin = await originOf(page, 'fiberwise')
  const before = new Set((await keysOf(origin)).map(({ key }) => key))
  await openTaskOf(page, 'Fiberwise', 'create-api-key')
  await signWithExample(page, 'fiberwise', fullAccess)
  await send(page, '200 OK')
  const [made] = (await keysOf(origin)).filter(({ key }) => !before.has(key))
  if (!made) throw new Error('Fiberwise made no key.')

  await expect(page.getByTestId('captured')).toContainText('A new key came with this response')
  const body = page.getByTestId('response-body')
  await expect(body).toContainText('"key": "[redacted:key]"')
  // Its beginning is how people tell keys apart, and no secret.
  await expect(body).toContainText('"key_prefix": "fw_key_')
  await lookAtHistory('[redacted:key]')
  await expectNoTrace({ 'the new key': made.key })

  await test.step('saved, it is in the vault and works', async () => {
    await page.getByTestId('nav-requests').click()
    await page.getByTestId('captured-save').click()
    // Thinking about another one does not cost this one, which nobody can have a second time.
    await page.getByTestId('secret-another').click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByTestId('captured-save').click()
    await expect(page.getByTestId('secret-held')).toBeVisible()
    await expect(page.getByTestId('credential-provider')).toHaveValue('Fiberwise')
    await page.getByTestId('credential-label').fill('Reports')
    await page.getByTestId('credential-submit').click()
    await expect(keyRow(page, 'Reports')).toBeVisible()
    await expect(page.getByTestId('key-test-answer')).toHaveAttribute('data-outcome', 'works')

    await openTaskOf(page, 'Fiberwise', 'list-agents')
    await clearLog(origin)
    await page.getByTestId('nav-vault').click()
    await keyRow(page, 'Reports').click()
    await page.getByTestId('details-use').click()
    await send(page, '200 OK')
    expect((await logOf(origin)).map(({ key, status }) => [key, status])).toEqual([[made.key, 200]])
    // The snapshot of the page's memory takes long; what a saved key leaves there is the canary's part.
    expect(searchFor(made.key).inText('document', await documentText(page))).toEqual([])
    expect(searchFor(made.key).inText('words from main', await trafficOf(running().app))).toEqual([])
    expect(await searchFor(made.key).inFiles(home())).toEqual([])
  })
})

test('a captured key that nobody saved is forgotten with its answer, and not offered by the history', async () => {
  const { page } = running()
  await openTaskOf(page, 'Fiberwise', 'create-api-key')
  await signWithExample(page, 'fiberwise', fullAccess)
  await send(page, '200 OK')
  await expect(page.getByTestId('captured')).toBeVisible()
  await lookAtHistory('[redacted:key]')
  await expect(page.getByTestId('captured')).toBeHidden()
})

test('a token that Apala gives is masked everywhere', async () => {
  test.setTimeout(120_000)
  const { page } = running()
  const origin = await originOf(page, 'apala')
  await openTaskOf(page, 'Apala', 'optimize-message')
  await signWithExample(page, 'apala', fullAccess)
  await send(page, '200 OK')
  const headers = (await logOf(origin)).at(-1)?.rawHeaders ?? []
  const token = headers[headers.indexOf('Authorization') + 1]?.slice('Bearer '.length) ?? ''
  expect(token.length).toBeGreaterThan(40)

  await page.getByTestId('token-exchange').click()
  const body = page.getByTestId('response-body')
  await expect(body).toContainText('"access_token": "[redacted:')
  await expect(body).toContainText('"refresh_token": "[redacted:')
  await lookAtHistory('optimized_message')
  // Its signature alone would be enough to recognise it, and its content is worth hiding as well.
  const [, content = token, signature = token] = token.split('.')
  await expectNoTrace({ token, 'its content': content, 'its signature': signature })
})
