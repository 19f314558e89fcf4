/** The whole app killed in the middle of what it writes: the next start finds all of it or nothing, and says so. */
import { existsSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { userDataOf } from './support/app'
import { ask } from './support/bridge'
import { expectAllReady, expectItemsFit, fillForm, fillVault, teams } from './support/keychain-steps'
import { expect, test } from './support/keyring'
import { takePicture } from './support/pictures'
import { seededRandom } from './support/seeded-random'
import { itemsOf, killApp, vaultFilesIn } from './support/vault-on-disk'

const random = seededRandom(20_261_122)
const upTo = (milliseconds: number): number => Math.floor(random() * milliseconds)

test('a save that a kill cuts short is there whole or not at all', async ({ openSession, startIn, home, api }) => {
  test.setTimeout(600_000)
  const session = await openSession()
  let running = await startIn(session)
  await fillVault(running.page, api)
  const labels = [...teams]
  let pictured = false

  for (let round = 1; round <= 12; round += 1) {
    const label = `Cut short ${round}`
    await running.page.getByTestId('nav-vault').click()
    await fillForm(running.page, label)
    const delay = upTo(300)
    await running.page.getByTestId('credential-submit').click({ noWaitAfter: true })
    await wait(delay)
    await killApp(running)

    running = await startIn(session)
    const { page } = running
    await expect(page.getByTestId('credential-row').first()).toBeVisible()
    const whole = (await ask(page, 'credentials.list', {})).some(credential => credential.label === label)
    const state = await ask(page, 'vault.state', {})
    const repaired = state.status === 'open' ? state.repaired : []
    if (whole) labels.push(label)
    else expect([[], [{ label, outcome: 'save_undone' }]]).toContainEqual(repaired)
    const notice = page.getByTestId('repaired')
    if (repaired.length > 0) await expect(notice).toContainText(label)
    else await expect(notice).toBeHidden()
    if (repaired.length > 0 && !pictured) {
      await takePicture(running, 'save-undone')
      pictured = true
    }
    await expectAllReady(page, labels)
    await expectItemsFit(page, await itemsOf(session, home))
    const outcome = whole ? 'whole' : repaired.length > 0 ? 'undone' : 'not begun'
    test.info().annotations.push({ type: `killed after ${delay} ms`, description: outcome })
  }
})

test('a first start that a kill cuts short leaves a vault or none', async ({ openSession, startIn, home }) => {
  test.setTimeout(600_000)
  const session = await openSession()
  const keyring = path.join(session.folder, 'data/keyrings/login.keyring')
  let changed = 0

  /** What a first start leaves behind, in this order; the kill comes at or soon after one of them. */
  const signs: Record<string, (own: string) => boolean> = {
    'first item': () => (statSync(keyring, { throwIfNoEntry: false })?.mtimeMs ?? changed) !== changed,
    header: own => existsSync(path.join(userDataOf(own), 'vault.json')),
    // It is there for a moment only, and may be missed.
    'database begun': own => ['vault.db.new', 'vault.db'].some(name => existsSync(path.join(userDataOf(own), name))),
    database: own => existsSync(path.join(userDataOf(own), 'vault.db'))
  }
  for (const [sign, isThere] of Object.entries(signs)) {
    for (const delay of [0, upTo(40)]) {
      const own = path.join(home, `${sign} ${delay}`)
      changed = (await stat(keyring)).mtimeMs
      const cut = await startIn(session, { home: own })
      while (!isThere(own)) await wait(1)
      await wait(delay)
      await killApp(cut)
      const found = Object.keys(await vaultFilesIn(own)).join(' ')
      test.info().annotations.push({ type: `${sign}, killed ${delay} ms later`, description: found || 'no file' })

      const { page, close } = await startIn(session, { home: own })
      await expect(page.getByTestId('first-run')).toBeVisible()
      const state = await ask(page, 'vault.state', {})
      expect(state).toEqual({ status: 'open', backend: 'keychain', damagedRows: [], repaired: [], readOnly: false })
      expect(await itemsOf(session, own)).toEqual(expect.arrayContaining(['data-key', 'database-created', 'sentinel']))
      await close()
    }
  }
})
