/** Keys written where services read them: shown first, written byte for byte, reported, undone. */
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './support/app'
import {
  addPlace,
  fillPlace,
  placeAt,
  replaceKey,
  showDiff,
  showPlaces,
  standingOf,
  writeShown
} from './support/destination-steps'
import { documentText, heapSnapshot, wholeTextsInSnapshots } from './support/page-memory'
import { takePicture } from './support/pictures'
import { searchFor } from './support/secret-traces'
import { shareApp } from './support/shared-app'
import { recordTraffic, trafficOf } from './support/traffic'
import { addKey, chooseSetting } from './support/window'

const shared = shareApp({ preloads: [recordTraffic], arguments: [wholeTextsInSnapshots] })
const { running } = shared

const baseUrl = 'https://api.wisphub.example'
const label = 'Billing robot'
const secrets = {
  first: 'Qw3rTy7u.a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6',
  second: 'Zx9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6',
  third: 'Mn8bVc3x.z9Y8x7W6v5U4t3S2r1Q0p9O8n7M6l5K4'
}

let folder: string
const file = (name: string) => path.join(folder, name)
const put = async (name: string, content: string, mode = 0o600): Promise<void> => {
  await rm(file(name), { force: true })
  await writeFile(file(name), content)
  await chmod(file(name), mode)
}
const textOf = (name: string) => readFile(file(name), 'utf8')
const picture = async (name: string): Promise<void> => {
  const { page } = running()
  // Notes of what was done before are no part of what is shown.
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.toast button')) button.click()
  })
  await expect(page.locator('.toast')).toHaveCount(0)
  await page.getByTestId('destinations').evaluate(part => {
    const details = part.closest('.details')
    details?.scrollBy(0, part.getBoundingClientRect().top - details.getBoundingClientRect().top - 16)
  })
  await takePicture(running(), name, '.')
}
const modeOf = async (name: string) => ((await stat(file(name))).mode & 0o777).toString(8)

/** Mark, CRLF, an earlier line of the name, quotes, comments, an odd byte order of things, and no final newline. */
const env = (key: string) =>
  [
    '\ufeff# Facturación · no tocar',
    'WISPHUB_API_KEY=an-older-line',
    'export OTHER="a # b"  # WISPHUB_API_KEY=x',
    '',
    `  WISPHUB_API_KEY = "${key}"\t# rotated each quarter`,
    "LAST='it stays'"
  ].join('\r\n')
const manifest = (key: string) =>
  `# top\napiVersion: v1\nkind: Secret # of billing\nmetadata:\n    name: wisphub\ndata:\n    other: eA==\n    api-key: ${Buffer.from(key).toString('base64')}   # why\n---\nkind: ConfigMap\nmetadata: {name: wisphub}\n`
const json = (key: string, url: string) => `{ "kept" : [1,2 ],\r\n\t"api_key"  :"${key}" ,"base_url":"${url}"}`

test.beforeAll(async () => {
  folder = await mkdtemp('/tmp/billing-')
  await put('.env', env(secrets.first), 0o644)
  await put('secret.yaml', manifest(secrets.first))
  await put('reports.json', json(secrets.first, 'https://old.wisphub.example'), 0o640)
  const { page } = running()
  await addKey(page, { label, baseUrl, secret: secrets.first })
  await showPlaces(page, label)
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('a place is noted; what is wrong with it is said at its field; nothing is written by it', async () => {
  const { page } = running()
  await expect(page.getByTestId('destinations-empty')).toBeVisible()
  await page.getByTestId('destination-add').click()
  await page.getByTestId('destination-submit').click()
  await expect(page.getByTestId('destination-form')).toContainText('Please choose a file')
  await page.keyboard.press('Escape')

  await fillPlace(running(), { file: file('.env'), fields: { variable: '1 no name' } })
  await expect(page.getByTestId('target-kind')).toHaveValue('.env file')
  await page.getByTestId('destination-submit').click()
  await expect(page.getByTestId('target-variable')).toHaveAttribute('aria-invalid', 'true')
  await page.getByTestId('target-variable').fill('WISPHUB_API_KEY')
  await expect(page.getByTestId('target-variable')).not.toHaveAttribute('aria-invalid', 'true')
  await picture('destination-add')
  await page.getByTestId('destination-submit').click()
  await expect(standingOf(page, 'WISPHUB_API_KEY')).toHaveAttribute('data-standing', 'open')

  await fillPlace(running(), { file: file('.env'), fields: { variable: 'WISPHUB_API_KEY' } })
  await page.getByTestId('destination-submit').click()
  await expect(page.getByTestId('destination-add-problem')).toContainText('on the list already')
  await page.keyboard.press('Escape')
  expect(await textOf('.env')).toBe(env(secrets.first))
})

test('one line of a .env file changes and every other byte stays; nobody but the file has the key', async () => {
  test.setTimeout(240_000)
  const { page, app, output } = running()
  await replaceKey(page, secrets.second)
  await expect(standingOf(page, 'WISPHUB_API_KEY')).toHaveAttribute('data-standing', 'other')
  await showDiff(page, 'WISPHUB_API_KEY')
  const card = page.getByTestId('write-card')
  await expect(page.getByTestId('write-key')).toContainText(label)
  await expect(page.getByTestId('diff-change')).toContainText('Line 5 · WISPHUB_API_KEY')
  await expect(page.getByTestId('diff-before')).toHaveText(/something else, unknown here · [0-9a-f]{4}$/)
  await expect(page.getByTestId('diff-after')).toHaveText(/version 2 of this key · [0-9a-f]{4}$/)
  await expect(page.locator('[data-warning=earlier_line_stays]')).toBeVisible()
  await expect(page.getByTestId('diff-rights')).toContainText('644 → 600')
  await expect(card).toContainText('Every other byte of the file stays as it is')
  expect(await textOf('.env')).toBe(env(secrets.first))
  await picture('destination-diff')

  await writeShown(page)
  expect(await textOf('.env')).toBe(env(secrets.second))
  expect(await modeOf('.env')).toBe('600')
  await expect(standingOf(page, 'WISPHUB_API_KEY')).toHaveAttribute('data-standing', 'holds')

  for (const secret of [secrets.first, secrets.second]) {
    const search = searchFor(secret)
    expect.soft(search.inText('document', await documentText(page))).toEqual([])
    expect.soft(search.inText('heap', await heapSnapshot(page))).toEqual([])
    expect.soft(search.inText('words from main', await trafficOf(app))).toEqual([])
    expect.soft(search.inText('output', output())).toEqual([])
    expect.soft(await search.inFiles(shared.home())).toEqual([])
  }
})

test('an undo gives back every byte and the rights, and is not done over what somebody else wrote', async () => {
  const { page } = running()
  const undo = async (): Promise<void> => {
    await page.getByTestId('past-write-undo').first().click()
    await page.getByTestId('destination-undo-confirm').click()
  }
  await page.getByTestId('past-writes').click()
  await put('.env', `${env(secrets.second)}\r\nADDED=1`)
  await undo()
  await expect(page.getByTestId('destination-undo-problem')).toContainText('Somebody has changed it')
  await page.keyboard.press('Escape')
  expect(await textOf('.env')).toBe(`${env(secrets.second)}\r\nADDED=1`)

  await put('.env', env(secrets.second))
  await undo()
  await expect(page.locator('[data-testid=past-write][data-state=undone]')).toBeVisible()
  expect(await textOf('.env')).toBe(env(secrets.first))
  expect(await modeOf('.env')).toBe('644')
  await expect(page.getByTestId('past-write-undo')).toHaveCount(0)
})

test('all places of a key are written with one word: .env, Docker secret, Kubernetes Secret and JSON', async () => {
  const { page } = running()
  await addPlace(running(), { file: file('wisphub_key'), isNew: true })
  await addPlace(running(), { file: file('secret.yaml'), fields: { secretName: 'wisphub', entry: 'api-key' } })
  await addPlace(running(), { file: file('reports.json') })
  await expect(standingOf(page, 'Docker secret')).toHaveAttribute('data-standing', 'missing')
  await expect(standingOf(page, 'Kubernetes Secret')).toHaveAttribute('data-standing', 'other')
  await expect(standingOf(page, 'JSON field')).toHaveAttribute('data-standing', 'other')
  await picture('destinations')

  await page.getByTestId('destination-write-all').click()
  await expect(page.locator('[data-testid=write-state][data-state=shown]')).toHaveCount(4)
  await expect(page.getByTestId('write-dialog')).toContainText('https://old.wisphub.example')
  await page.getByTestId('write-submit').click()
  await expect(page.getByTestId('write-report')).toContainText('4 places hold the key now')
  await picture('destination-report')
  await page.getByTestId('write-close').click()

  expect(await textOf('.env')).toBe(env(secrets.second))
  expect(await textOf('wisphub_key')).toBe(secrets.second)
  expect(await textOf('secret.yaml')).toBe(manifest(secrets.second))
  expect(await textOf('reports.json')).toBe(json(secrets.second, baseUrl))
  for (const name of ['.env', 'wisphub_key', 'secret.yaml', 'reports.json']) expect(await modeOf(name)).toBe('600')
  await expect(page.locator('[data-standing=holds]')).toHaveCount(4)
})

test('a file that somebody changes meanwhile is left alone, and looked at again', async () => {
  const { page } = running()
  await replaceKey(page, secrets.third)
  await expect(standingOf(page, 'WISPHUB_API_KEY')).toHaveAttribute('data-standing', 'other')
  await showDiff(page, 'WISPHUB_API_KEY')
  const changed = `${env(secrets.second)}\r\nADDED=1`
  await put('.env', changed)
  await page.getByTestId('write-submit').click()
  await expect(page.getByTestId('write-problem')).toContainText('It has changed since it was shown')
  expect(await textOf('.env')).toBe(changed)
  await picture('destination-changed')
  await page.getByTestId('write-look-again').click()
  await expect(page.getByTestId('write-state')).toHaveAttribute('data-state', 'shown')
  await writeShown(page)
  expect(await textOf('.env')).toBe(`${env(secrets.third)}\r\nADDED=1`)
})

test('a file that cannot be changed safely says why, and what to do', async () => {
  const { page } = running()
  const look = () => placeAt(page, 'WISPHUB_API_KEY').getByTestId('destination-look').click()
  const problem = placeAt(page, 'WISPHUB_API_KEY').getByTestId('destination-problem')
  await put('.env', 'WISPHUB_API_KEY="a"b\n')
  await look()
  await expect(problem).toContainText('Correct its quotes')
  await picture('destination-refused')
  expect(await textOf('.env')).toBe('WISPHUB_API_KEY="a"b\n')

  await put('.env', 'WISPHUB_API_KEY=somebody\n', 0o400)
  await look()
  await expect(standingOf(page, 'WISPHUB_API_KEY')).toHaveAttribute('data-standing', 'other')
  await showDiff(page, 'WISPHUB_API_KEY')
  await expect(page.locator('[data-warning=other_secret]')).toBeVisible()
  await page.getByTestId('write-submit').click()
  await expect(page.getByTestId('write-problem')).toContainText('No permission')
  expect(await textOf('.env')).toBe('WISPHUB_API_KEY=somebody\n')
  await page.getByTestId('write-close').click()
})

test('the keyboard reaches all of it, and comes back to where it was', async () => {
  const { page } = running()
  await put('.env', 'WISPHUB_API_KEY=somebody\n')
  const button = placeAt(page, 'WISPHUB_API_KEY').getByTestId('destination-write')
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('write-state')).toHaveAttribute('data-state', 'shown')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('write-dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('write-close')).toBeFocused()
  await expect(page.getByTestId('write-submit')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('write-report')).toBeVisible()
  await expect(page.getByTestId('live-region')).toContainText('1 place holds the key now')
  await page.keyboard.press('Escape')
  expect(await textOf('.env')).toBe(`WISPHUB_API_KEY=${secrets.third}\n`)
})

test('axe finds nothing wrong, in both looks', async () => {
  test.setTimeout(180_000)
  const { page } = running()
  for (const look of ['Light', 'Dark']) {
    await chooseSetting(page, 'theme', look)
    const check = async (screen: string): Promise<void> => {
      // Animations are over: a colour half way is no colour that anyone has to read.
      await page.waitForTimeout(400)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      const words = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
      expect.soft(words, screen).toEqual([])
    }
    await check(`${look}: list`)
    await page.getByTestId('destination-add').click()
    await check(`${look}: form`)
    await page.keyboard.press('Escape')
    await page.getByTestId('destination-write-all').click()
    await expect(page.locator('[data-testid=write-state][data-state=shown]').first()).toBeVisible()
    await check(`${look}: diff`)
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('write-dialog')).toHaveCount(0)
  }
})

test('a place that is taken off the list keeps its file, and a place is there after a restart', async () => {
  const before = await textOf('reports.json')
  await placeAt(running().page, 'JSON field').getByTestId('destination-remove').click()
  await expect(running().page.getByRole('dialog')).toContainText('The file stays exactly as it is')
  await running().page.getByTestId('destination-remove-confirm').click()
  await expect(running().page.getByTestId('destination')).toHaveCount(3)
  expect(await textOf('reports.json')).toBe(before)

  const { page } = await shared.restart()
  await showPlaces(page, label)
  await expect(page.getByTestId('destination')).toHaveCount(3)
  await expect(standingOf(page, 'WISPHUB_API_KEY')).toHaveAttribute('data-standing', 'holds')
})
