/** The whole app killed in the middle of what it writes: the next start finds all of it or nothing, and says so. */
import path from 'node:path'
import type { RunningApp } from './support/app'
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
    await new Promise(resolve => setTimeout(resolve, delay))
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
  const kill = async (running: RunningApp, delay: number): Promise<void> => {
    await new Promise(resolve => setTimeout(resolve, delay))
    await killApp(running)
  }
  for (let round = 1; round <= 8; round += 1) {
    const own = path.join(home, String(round))
    const delay = upTo(300)
    await kill(await startIn(session, { home: own }), delay)
    const found = Object.keys(await vaultFilesIn(own)).join(' ')
    test.info().annotations.push({ type: `killed after ${delay} ms`, description: found || 'nothing yet' })
    const running = await startIn(session, { home: own })
    await expect(running.page.getByTestId('first-run')).toBeVisible()
    expect(await ask(running.page, 'vault.state', {})).toEqual({
      status: 'open',
      backend: 'keychain',
      damagedRows: [],
      repaired: []
    })
    expect(await itemsOf(session, own)).toEqual(expect.arrayContaining(['data-key', 'database-created', 'sentinel']))
    await running.close()
  }
})
