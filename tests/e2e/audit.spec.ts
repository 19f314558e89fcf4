/** The check of the audit log in the settings: sound, stopped short of nothing, and honest about what was changed. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, userDataOf } from './support/app'
import { shareApp } from './support/shared-app'
import { type SmallApi, startSmallApi } from './support/small-api'
import { addKey, doInPalette, newRequest, send, useKey } from './support/window'

const { running, home } = shareApp()
let api: SmallApi

test.beforeAll(async () => {
  api = await startSmallApi()
})
test.afterAll(() => api.close())

/** The first file of the log. */
const logFile = async (): Promise<string> => {
  const folder = path.join(userDataOf(home()), 'audit')
  const files = await readdir(folder, { recursive: true })
  const name = files.filter(file => file.endsWith('.jsonl')).sort()[0]
  if (!name) throw new Error('There is no audit log.')
  return path.join(folder, name)
}

test('the settings say that the log is intact, and where it is not', async () => {
  const { page } = running()
  await addKey(page, { label: 'Audited', baseUrl: api.origin, secret: 'Audited1.0123456789abcdefghijklmnopqrstuv' })
  await useKey(page, 'Audited')
  await newRequest(page, '/api/clientes/')
  await send(page, '200 OK')

  await page.getByTestId('open-settings').click()
  await page.getByTestId('audit-verify').click()
  const result = page.getByTestId('audit-result')
  await expect(result).toContainText(/^Intact: \d+ records, checked in/)

  const file = await logFile()
  const before = await readFile(file, 'utf8')
  // Somebody hides to whom the key went first.
  const altered = before.replace(`"origin":"${api.origin}"`, `"origin":"${api.origin.slice(0, -1)}x"`)
  const place = altered.split('\n').findIndex((line, index) => line !== before.split('\n')[index])
  expect(place).toBeGreaterThan(0)
  const { seq } = JSON.parse(altered.split('\n')[place] ?? '') as { seq: number }
  await writeFile(file, altered)

  await page.getByTestId('audit-verify').click()
  await expect(result).toContainText('The audit log was changed')
  await expect(result).toContainText(`First fault: record ${seq} of ${path.basename(file)}.`)
  await expect(result).toContainText('What is written there is not what was written at the time.')
  await page.keyboard.press('Escape')

  // Put back, it is sound again: the check reads what is there, with the record of the check itself.
  const restored = (await readFile(file, 'utf8')).split('\n').with(place, before.split('\n')[place] ?? '')
  await writeFile(file, restored.join('\n'))
  await doInPalette(page, 'check the audit log')
  await expect(result).toContainText('Intact')
})
