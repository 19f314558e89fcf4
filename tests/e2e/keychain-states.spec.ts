/** The window while the keychain is absent, locked, silent, shared or dying: a real bus, a real gnome-keyring. */
import { ask, call } from './support/bridge'
import {
  expectAllReady,
  expectItemsFit,
  expectNoWayToSave,
  expectRefused,
  expectRowState,
  expectSends,
  expectState,
  fillForm,
  fillVault,
  keyIds,
  outcomeOfForm,
  secretOf,
  sendWith,
  teams
} from './support/keychain-steps'
import { expect, test, withoutBus } from './support/keyring'
import { takePicture } from './support/pictures'
import {
  auditRecordsOf,
  filesWith,
  itemsOf,
  killHelper,
  serviceOf,
  spellingsOf,
  vaultFilesIn
} from './support/vault-on-disk'
import { askToDelete, keyRow, send, trySandbox } from './support/window'

const typed = (label: string) => ({
  providerId: 'wisphub-net',
  label,
  environment: { name: 'Own', baseUrl: 'http://127.0.0.1:9', production: false },
  secret: secretOf(label)
})

for (const [how, switches] of [
  ['as it is', []],
  ['with --password-store=basic', ['--password-store=basic']]
] as const) {
  test(`without a bus nothing can be saved, and the sandbox leaves no trace: ${how}`, async ({ home, start }) => {
    const running = await start({ environment: withoutBus, arguments: [...switches] })
    const { page } = running
    await expectState(page, 'unavailable', 'There is no keychain in this session')
    await expectNoWayToSave(page)
    await takePicture(running, 'no-bus')
    const refused = { ok: false, error: { code: 'vault_unavailable', fields: { reason: 'no_bus' } } }
    expect(await call(page, 'credentials.create', typed('Refused'))).toMatchObject(refused)
    await page.getByTestId('vault-retry').click()
    await expectState(page, 'unavailable', 'There is no keychain in this session')

    await trySandbox(page)
    await send(page, '200 OK')
    await expect(page.getByTestId('response-body')).toContainText('"count": 137')
    await expect(page.getByTestId('memory-banner')).toContainText('Nothing is saved.')
    await expect(page.getByTestId('vault-status')).toHaveText('Vault open, nothing is saved')
    await takePicture(running, 'in-memory')
    await page.getByTestId('nav-vault').click()
    await fillForm(page, 'Only for now')
    await page.getByTestId('credential-submit').click()
    await expect(keyRow(page, 'Only for now')).toBeVisible()
    const tell = async () => ({
      traces: await filesWith(home, [
        ...spellingsOf(secretOf('Only for now')),
        ...spellingsOf(secretOf('Refused')),
        'Only for now',
        'v10'
      ]),
      files: await vaultFilesIn(home)
    })
    expect(await tell()).toEqual({ traces: [], files: {} })
    await running.close()
    expect(await tell()).toEqual({ traces: [], files: {} })

    const next = await start({ environment: withoutBus, arguments: [...switches] })
    await expectState(next.page, 'unavailable', 'There is no keychain in this session')
  })
}

test('a bus without a keychain is named, and a keychain that comes is taken', async ({
  openSession,
  startIn,
  home
}) => {
  const session = await openSession({ keyring: 'none' })
  const running = await startIn(session)
  const { page } = running
  await expectState(page, 'unavailable', 'No keychain is running')
  await expectNoWayToSave(page)
  await takePicture(running, 'no-service')
  expect(await vaultFilesIn(home)).toEqual({})
  await session.startKeyring('unlocked')
  await page.getByTestId('vault-retry').click()
  await expect(page.getByTestId('first-run')).toBeVisible()
})

test('a keychain that never answers is waited for, then named', async ({ openSession, startIn, home }) => {
  const session = await openSession({ keyring: 'none', service: 'hanging' })
  const running = await startIn(session)
  await expectState(running.page, 'opening', 'Opening the vault')
  await takePicture(running, 'opening')
  await expectState(running.page, 'unavailable', 'The keychain does not answer')
  await takePicture(running, 'timeout')
  expect(await vaultFilesIn(home)).toEqual({})
})

test('a keychain that freezes during a save holds up nothing else and leaves nothing half saved', async ({
  openSession,
  startIn,
  home,
  api
}) => {
  test.setTimeout(240_000)
  const session = await openSession()
  const running = await startIn(session)
  const { page } = running
  await fillVault(page, api)
  await page.getByTestId('nav-vault').click()
  const labels = [...teams]

  for (const delay of [0, 10, 20, 40, 80]) {
    const label = `Frozen after ${delay}`
    await fillForm(page, label)
    await page.getByTestId('credential-submit').click()
    await page.waitForTimeout(delay)
    session.freezeKeyring()
    const outcome = outcomeOfForm(page)
    // The save waits for seconds yet; whatever needs no keychain is there at once.
    await ask(page, 'history.list', { before: null, limit: 10 })
    await ask(page, 'credentials.list', {})
    const ended = await outcome
    const { length: open } = (await ask(page, 'credentials.list', {})).filter(({ state }) => state === 'saving')
    test.info().annotations.push({ type: `frozen after ${delay} ms`, description: `${ended}, ${open} open` })
    if (ended === 'refused') {
      const words = page.getByTestId('credential-form').getByRole('alert')
      await expect(words).toContainText(/The keychain did not take the key|The keychain does not answer/)
      if (delay === 0) await takePicture(running, 'save-refused')
      session.thawKeyring()
      await fillForm(page, label)
      await page.getByTestId('credential-submit').click()
      expect(await outcomeOfForm(page)).toBe('saved')
    }
    session.thawKeyring()
    labels.push(label)
    await expect(keyRow(page, label)).toHaveCount(1)
  }
  await expectAllReady(page, labels)
  await expectItemsFit(page, await itemsOf(session, home))
  await expect(page.getByTestId('credential-row')).toHaveCount(labels.length)
})

test('a keyring that is locked at the start changes nothing, and opens whole', async ({
  openSession,
  startIn,
  home,
  api
}) => {
  const session = await openSession()
  const first = await startIn(session)
  await fillVault(first.page, api)
  await first.close()
  const items = await itemsOf(session, home)
  const files = await vaultFilesIn(home)
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['vault.db', 'vault.json']))

  await session.stopKeyring()
  await session.startKeyring('locked')
  const running = await startIn(session)
  const { page } = running
  await expectState(page, 'locked', 'The keychain is locked')
  await expectNoWayToSave(page)
  await takePicture(running, 'locked')
  expect(await call(page, 'credentials.create', typed('Refused'))).toMatchObject({ error: { code: 'vault_locked' } })
  await page.getByTestId('vault-retry').click()
  await expectState(page, 'locked', 'The keychain is locked')
  expect(await vaultFilesIn(home)).toEqual(files)

  await session.unlock()
  expect(await itemsOf(session, home)).toEqual(items)
  await page.getByTestId('vault-retry').click()
  await expect(page.getByTestId('credential-row')).toHaveCount(teams.length)
  await expectAllReady(page, teams)
  await expectSends(page, api, 'Support')
  expect((await ask(page, 'history.list', { before: null, limit: 10 })).exchanges).toHaveLength(2)
})

test('a keyring that is locked meanwhile refuses with words, and loses nothing', async ({
  openSession,
  startIn,
  home,
  api
}) => {
  const session = await openSession()
  const running = await startIn(session)
  const { page } = running
  await fillVault(page, api)
  const items = await itemsOf(session, home)
  await session.lock()

  await expectRefused(page, api, 'Support', 'The keychain is locked. Nothing was changed.')
  await takePicture(running, 'locked-send-refused')
  await askToDelete(page, 'Support')
  await expect(page.getByRole('alert').filter({ hasText: 'The keychain is locked' })).toBeVisible()
  await takePicture(running, 'locked-delete-refused')
  await expect(keyRow(page, 'Support')).toBeVisible()

  await session.unlock()
  expect(await itemsOf(session, home)).toEqual(items)
  await expectSends(page, api, 'Support')
  await expectAllReady(page, teams)
})

test('an item of another program under our service disturbs nothing', async ({ openSession, startIn, home, api }) => {
  const session = await openSession()
  const first = await startIn(session)
  await fillVault(first.page, api)
  await first.close()
  const service = await serviceOf(home)
  await session.secretTool(['store', '--label=foreign', 'service', service, 'username', 'ana'], 'theirs')

  const { page } = await startIn(session)
  await expect(page.getByTestId('credential-row')).toHaveCount(teams.length)
  await expectSends(page, api, 'Support')
  await expectAllReady(page, teams)
  expect(await session.secretTool(['lookup', 'service', service, 'username', 'ana'])).toBe('theirs')
})

test('items that others replaced or removed are named, recorded and never sent', async ({
  openSession,
  startIn,
  home,
  api
}) => {
  const session = await openSession()
  const running = await startIn(session)
  const { page } = running
  await fillVault(page, api)
  const service = await serviceOf(home)
  const ids = await keyIds(page)
  const account = (label: string): string[] => ['service', service, 'account', `cred.${ids[label]}.v1`]

  const cases = [
    { label: 'Support', state: 'mismatch', words: 'The keychain holds something else than what was saved here.' },
    { label: 'Billing', state: 'mismatch', words: 'The keychain holds something else' },
    { label: 'Field work', state: 'missing', words: 'The keychain no longer holds this key. Nothing was sent.' }
  ]
  await session.secretTool(['store', '--label=x', ...account('Support')], 'hunter2')
  await session.secretTool(['store', '--label=x', ...account('Billing')], 'v1:QUJDREVGR0hJSktMTU5PUA')
  await session.secretTool(['clear', ...account('Field work')])
  for (const { label, state, words } of cases) {
    await expectRefused(page, api, label, words)
    if (label === 'Support') await takePicture(running, 'mismatch-send-refused')
    await expectRowState(page, label, state)
    expect(await auditRecordsOf(home)).toContainEqual(
      expect.objectContaining({ type: `credential.${state}`, subject: ids[label], data: { version: 1 } })
    )
  }
  await takePicture(running, 'mismatch-and-missing')
  expect(JSON.stringify(await auditRecordsOf(home))).not.toContain('hunter2')
  await expectSends(page, api, 'Dispatch')
})

test('a helper or a keychain that dies is replaced without a restart', async ({ openSession, startIn, api }) => {
  const session = await openSession()
  const running = await startIn(session)
  const { page } = running
  await fillVault(page, api)
  for (const helper of ['Latchkey keychain', 'Latchkey database']) {
    await killHelper(running, helper)
    await expectSends(page, api, 'Support')
  }

  // Killed while it waits for the keychain.
  session.freezeKeyring()
  await sendWith(page, 'Support')
  await killHelper(running, 'Latchkey keychain')
  await expect(page.getByTestId('send-error')).toContainText('The keychain does not answer.')
  session.thawKeyring()
  await expectSends(page, api, 'Support')

  await session.stopKeyring()
  await session.startKeyring('unlocked')
  await expectSends(page, api, 'Support')
  await session.stopKeyring()
  await expectRefused(page, api, 'Support', 'The keychain does not answer. Nothing was changed.')
  await session.startKeyring('unlocked')
  await expectSends(page, api, 'Support')
  await expectAllReady(page, teams)
})
