/** Somebody else's call and a key without a name: explained in the window, by the real worker, and kept nowhere. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { wisphubNetKeys } from '../../electron/sandbox/server'
import { expect, type RunningApp, test } from './support/app'
import { call } from './support/bridge'
import { takePicture } from './support/pictures'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { doInPalette, trySandbox } from './support/window'

const { running, home } = shareApp()

/** Nobody's: neither in the vault nor in the sandbox. */
const canary = 'Zx9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6'
const known = wisphubNetKeys.good.key

const curl = (key: string): string =>
  [
    '* Connected to api.wisphub.net (192.0.2.1) port 443',
    '> GET /api/clientes/ HTTP/1.1',
    '> Host: api.wisphub.net',
    `> Authorization: Bearer ${key}`,
    '>',
    '< HTTP/1.1 401 Unauthorized',
    '< Content-Type: application/json',
    '<',
    '{"detail":"Las credenciales de autenticación no se proveyeron."}'
  ].join('\n')

const harOf = (entries: [path: string, status: number, text: string][]): string => {
  const headers = [{ name: 'Authorization', value: `Bearer ${canary}` }]
  return JSON.stringify({
    log: {
      version: '1.2',
      entries: entries.map(([where, status, text]) => ({
        request: { method: 'GET', url: `https://api.wisphub.net${where}`, headers },
        response: { status, statusText: '', headers: [], content: { mimeType: 'application/json', text } }
      }))
    }
  })
}

/** What the person answers in the system's dialog; null closes it. */
const answerDialog = ({ app }: RunningApp, file: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, file)

const write = async (name: string, text: string | Uint8Array): Promise<string> => {
  const file = path.join(home(), name)
  await writeFile(file, text)
  return file
}

const copyText = ({ app }: RunningApp, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, copied) => void clipboard.writeText(copied), text)

const close = async (): Promise<void> => {
  const { page } = running()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test.beforeAll(() => trySandbox(running().page))

test('the output of curl is explained from the clipboard, and its key is masked', async () => {
  const { page } = running()
  await copyText(running(), curl(canary))
  await doInPalette(page, 'Explain something pasted')
  await page.getByTestId('pasted-paste').click()
  await expect(page.locator('[data-testid=finding][data-finding=scheme_wrong]')).toBeVisible()
  await expect(page.getByTestId('pasted-view')).toContainText('With a key that is not in the vault')
  await page.getByTestId('pasted-seen').locator('summary').click()
  await expect(page.getByTestId('pasted-seen')).toContainText('Authorization: Bearer ••••••••')
  expect(searchFor(canary).inText('page', await page.content())).toEqual([])
  await takePicture(running(), 'explain-curl')
  await page.getByTestId('pasted-again').click()
  await page.getByTestId('pasted-text').fill(curl(known))
  await page.getByTestId('pasted-explain').click()
  await expect(page.getByTestId('pasted-view')).toContainText('With the key “Full access”')
  await close()
})

test('of a HAR with many calls the one that failed is shown, and another can be chosen', async () => {
  const { page } = running()
  const refusal = '{"detail":"Las credenciales de autenticación no se proveyeron."}'
  const file = await write(
    'calls.har',
    harOf([
      ['/api/plan-internet/', 200, '[]'],
      ['/api/clientes/', 401, refusal],
      ['/api/tickets/', 200, '[]']
    ])
  )
  await page.getByTestId('nav-history').click()
  await page.getByTestId('history-explain').click()
  await answerDialog(running(), null)
  await page.getByTestId('pasted-file').click()
  await expect(page.getByTestId('pasted-file')).toBeVisible()
  await answerDialog(running(), file)
  await page.getByTestId('pasted-file').click()
  await expect(page.getByTestId('pasted-call')).toHaveCount(3)
  await expect(page.getByTestId('pasted-view')).toContainText('/api/clientes/')
  await expect(page.getByTestId('finding').first()).toBeVisible()
  await takePicture(running(), 'explain-har')
  await page.getByTestId('pasted-call').filter({ hasText: '/api/tickets/' }).click()
  await expect(page.getByTestId('pasted-view')).toContainText('Nothing about this call looks wrong.')
  await close()
})

test('a file that is dropped is explained; one that is none of the kind is told of', async () => {
  const { page } = running()
  const session = await page.context().newCDPSession(page)
  const drop = async (file: string): Promise<void> => {
    const data = { items: [], files: [file], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data })
    }
  }
  await drop(await write('server.log', '10.0.0.1 - - "GET /api/clientes/ HTTP/1.1" 429 12'))
  await expect(page.locator('[data-testid=finding][data-finding=rate_limited]')).toBeVisible()
  await page.getByTestId('pasted-again').click()
  await drop(await write('picture.har', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])))
  await expect(page.getByTestId('pasted-problem')).toContainText('This is no text.')
  await drop(await write('cut.har', harOf([['/api/clientes/', 401, '{}']]).slice(0, -20)))
  await expect(page.getByTestId('pasted-problem')).toContainText('breaks off in the middle')
  await page.getByTestId('pasted-text').fill('Good morning, the key does not work.')
  await page.getByTestId('pasted-explain').click()
  await expect(page.getByTestId('pasted-problem')).toContainText('There is no call in this text.')
  // What was handed over is not in the field any more.
  await expect(page.getByTestId('pasted-text')).toHaveValue('')
  await close()
})

test('five megabytes are read beside everything else, and can be let go of', async () => {
  const { page } = running()
  const body = JSON.stringify(Array.from({ length: 900 }, (_, id) => ({ id, text: 'x'.repeat(40) })))
  const entries = Array.from({ length: 110 }, (_, place): [string, number, string] => [
    `/api/clientes/${place}/`,
    place === 50 ? 403 : 200,
    body
  ])
  const text = harOf(entries)
  expect(text.length).toBeGreaterThan(5_000_000)
  const file = await write('large.har', text)
  await doInPalette(page, 'Explain something pasted')
  await answerDialog(running(), file)
  await page.getByTestId('pasted-file').click()
  // Main answers others in the meantime.
  const longest = await page.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: { call(name: string, input: object): Promise<unknown> } }
    let slowest = 0
    while (document.querySelector('[data-testid=pasted-reading]')) {
      const start = performance.now()
      await bridge.call('app.info', {})
      slowest = Math.max(slowest, performance.now() - start)
    }
    return slowest
  })
  expect(longest).toBeLessThan(1500)
  await expect(page.getByTestId('pasted-view')).toContainText('/api/clientes/50/', { timeout: 40_000 })
  await page.getByTestId('pasted-again').click()
  await page.getByTestId('pasted-file').click()
  await page.getByTestId('pasted-cancel').click()
  await expect(page.getByTestId('pasted-file')).toBeVisible()
  await close()
})

test('a key is named, whatever was copied along with it, and never shown', async () => {
  const { page } = running()
  await page.getByTestId('nav-vault').click()
  await page.getByTestId('vault-more').click()
  await page.getByTestId('open-which-key').click()
  await copyText(running(), `Authorization: Api-Key "${known}"\n`)
  await page.getByTestId('which-key-paste').click()
  const answer = page.getByTestId('which-key-answer')
  await expect(answer).toContainText('This is the key of “Full access”')
  await expect(answer).toContainText('Without what was copied along with it')
  await takePicture(running(), 'which-key')
  await page.getByTestId('which-key-again').click()
  await page.getByTestId('which-key-text').fill(Buffer.from(known).toString('base64'))
  await page.getByTestId('which-key-ask').click()
  await expect(answer).toContainText('Decoded from base64')
  await page.getByTestId('which-key-again').click()
  await page.getByTestId('which-key-text').fill(canary)
  await page.getByTestId('which-key-ask').click()
  await expect(answer).toContainText('No entry in the vault has this key')
  await expect(answer).toContainText('It looks like a key of WispHub Net.')
  expect(searchFor(canary).inText('page', await page.content())).toEqual([])
  await close()
})

test('the keys of a .env file are named, and lead into the vault', async () => {
  const { page } = running()
  const file = await write('.env', `LOG=debug\nWISPHUB_NET_KEY="${known}"\nPLAIN=${known}\nOTHER_API_KEY=${canary}\n`)
  await doInPalette(page, 'Which key is this')
  await answerDialog(running(), file)
  await page.getByTestId('which-key-file').click()
  await expect(page.getByTestId('file-key')).toHaveCount(3)
  await expect(page.getByTestId('file-key').filter({ hasText: 'OTHER_API_KEY' })).toContainText('Not in the vault')
  await takePicture(running(), 'which-key-file')
  const row = page.getByTestId('file-key').filter({ hasText: 'WISPHUB_NET_KEY' })
  await row.getByRole('button').click()
  await expect(page.getByTestId('credential-details')).toContainText('Full access')
})

test('nothing of it is left anywhere, and nothing that hurts gets in', async () => {
  const { page, output } = running()
  for (const input of [{ from: 'text', text: 7 }, { from: 'file', path: '' }, { from: 'nowhere' }, {}]) {
    const result = await call(page, 'diagnosis.paste', input as never)
    expect(result.ok ? 'ok' : result.error.code).toBe('invalid_input')
  }
  const missing = await call(page, 'diagnosis.paste', { from: 'file', path: path.join(home(), 'nowhere.har') })
  expect(missing.ok ? 'ok' : missing.error.code).toBe('import_unreadable')
  const search = searchFor(canary)
  expect(search.inText('output', output())).toEqual([])
  expect(await search.inFiles(path.join(home(), 'config'))).toEqual([])
})
