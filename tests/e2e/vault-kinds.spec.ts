/** The vault where there is no keychain but a passphrase, where its folders cannot be used, and its log from outside. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { foldersOf, root, userDataOf } from './support/app'
import { ask, call } from './support/bridge'
import { expect, test, withoutBus } from './support/keyring'
import { filesWith, spellingsOf } from './support/vault-on-disk'

const passphrase = 'canary horse battery'
const secret = 'CaNaRyPaSs.0123456789abcdefghijklmnop'
const credential = {
  providerId: 'wisphub-net',
  label: 'Support',
  environment: { name: 'Own', baseUrl: 'http://127.0.0.1:9', production: false },
  secret
}

test('a passphrase opens what it closed, and nothing of it lies on the disk', async ({ home, start }) => {
  const first = await start({ environment: withoutBus })
  await expect
    .poll(() => ask(first.page, 'vault.state', {}))
    .toMatchObject({ status: 'unavailable', vaultExists: false })
  const short = await call(first.page, 'vault.createWithPassphrase', { passphrase: 'too short' })
  expect(short).toMatchObject({ ok: false, error: { code: 'passphrase_too_short' } })
  expect(await ask(first.page, 'vault.createWithPassphrase', { passphrase })).toMatchObject({ backend: 'passphrase' })
  const { id } = await ask(first.page, 'credentials.create', credential)
  await first.close()

  const second = await start({ environment: withoutBus })
  await expect.poll(() => ask(second.page, 'vault.state', {})).toEqual({ status: 'locked', backend: 'passphrase' })
  const wrong = await call(second.page, 'vault.unlock', { passphrase: 'canary horse batterY' })
  expect(wrong).toMatchObject({ ok: false, error: { code: 'passphrase_wrong' } })
  expect(await ask(second.page, 'vault.unlock', { passphrase })).toMatchObject({ status: 'open' })
  expect(await ask(second.page, 'credentials.check', { id })).toMatchObject({ state: 'ready' })
  expect(await ask(second.page, 'credentials.reveal', { id })).toMatchObject({ text: secret })
  expect(await ask(second.page, 'audit.verify', {})).toMatchObject({ result: 'intact', head: 'at_end' })
  expect(await ask(second.page, 'vault.lock', {})).toEqual({ status: 'locked', backend: 'passphrase' })
  expect(await call(second.page, 'credentials.reveal', { id })).toMatchObject({ error: { code: 'vault_locked' } })
  await second.close()
  expect(await filesWith(home, [...spellingsOf(passphrase), ...spellingsOf(secret)])).toEqual([])
})

for (const folder of ['audit', 'bodies', 'logs']) {
  test(`a window opens and says why where ${folder} is a file`, async ({ home, start }) => {
    await mkdir(userDataOf(home), { recursive: true })
    const file = path.join(userDataOf(home), folder)
    await writeFile(file, '')
    const { page } = await start()
    await expect
      .poll(() => ask(page, 'vault.state', {}))
      .toEqual({ status: 'unavailable', reason: 'storage', vaultExists: false })
    await rm(file)
    expect(await ask(page, 'vault.retry', {})).toMatchObject({ status: 'open', backend: 'keychain', readOnly: false })
  })
}

/** The app as a command: what it printed, and how it ended. */
const verifyAudit = (home: string): Promise<{ code: number; output: string }> => {
  const program: string = createRequire(import.meta.url)('electron')
  const flags = process.env['E2E_OS_SANDBOX'] === '1' ? [] : ['--no-sandbox']
  const env = { ...process.env, ...foldersOf(home) }
  return new Promise(resolve => {
    execFile(program, [...flags, root, '--verify-audit'], { env }, (error, stdout) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout })
    )
  })
}

test('the audit log can be checked without a window', async ({ home, start }) => {
  expect(await verifyAudit(home)).toMatchObject({ code: 2, output: expect.stringContaining('NOT READ') })
  const { page, close } = await start()
  await expect.poll(() => ask(page, 'vault.state', {})).toMatchObject({ status: 'open' })
  await ask(page, 'credentials.create', credential)
  await close()
  expect(await verifyAudit(home)).toMatchObject({ code: 0, output: expect.stringContaining('INTACT') })

  const { vaultId } = JSON.parse(await readFile(path.join(userDataOf(home), 'vault.json'), 'utf8'))
  const log = path.join(userDataOf(home), 'audit', vaultId, 'audit-000001.jsonl')
  await writeFile(log, (await readFile(log, 'utf8')).replace('credential.created', 'credential.deleted'))
  expect(await verifyAudit(home)).toMatchObject({ code: 1, output: expect.stringContaining('BROKEN at record') })
})
