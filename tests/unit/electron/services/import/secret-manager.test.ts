import { afterEach, expect, it } from 'vitest'
import { setUpConnection } from '../secret-manager/opened'
import { codeOf, exampleCredential } from '../setup'
import { choicesOf } from './opened'

let close = async (): Promise<void> => undefined
afterEach(() => close())

const readId = '00000000-0000-4000-8000-000000000001'
const setUp = async () => {
  const all = await setUpConnection()
  close = () => all.vault.close()
  return all
}

it('a document: its key with its address, without the key, and then saved', async () => {
  const { imports, connection, secretManager, credentials, secretAccess } = await setUp()
  const { secret, environment } = exampleCredential
  secretManager.put('production/billing', JSON.stringify({ api_key: secret, base_url: environment.baseUrl, port: 1 }))
  const preview = await imports.fromSecretManager(connection.id, 'production/billing', readId)
  expect(preview).toMatchObject({
    fileName: 'production/billing',
    format: 'managed_secret',
    rows: [{ label: 'production/billing', baseUrl: 'https://api.wisphub.net', providerId: 'wisphub-net' }],
    skipped: [{ line: 3 }]
  })
  expect(JSON.stringify(preview)).not.toContain('canary')
  expect(await imports.save(preview.id, choicesOf(preview))).toMatchObject({ saved: 1, failed: [] })
  const [saved] = await credentials.list()
  expect((await secretAccess.reveal(saved?.id ?? '')).text).toBe(secret)
  expect(await codeOf(imports.deleteFile(preview.id))).toBe('import_gone')
})

it.each([
  ['a key alone', ' AbCd1234.otherKey5678otherKey5678other1234\n', 1],
  ['several members', '{"billing_api_key":"aaaaaaaaaaaaaaaaaaaaaaaa","mailToken":"bbbbbbbbbbbbbbbbbbbbbbbb"}', 2],
  ['nothing', '{"name":"x"}', 0],
  ['a list', '["x"]', 0],
  ['many lines', 'a\nb', 0],
  ['no text', '  ', 0]
])('%s', async (_, text, keys) => {
  const { imports, connection, secretManager } = await setUp()
  secretManager.put('a/secret', text)
  const { rows } = await imports.fromSecretManager(connection.id, 'a/secret', readId)
  expect(rows).toHaveLength(keys)
})
