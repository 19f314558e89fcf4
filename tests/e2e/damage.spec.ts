/** Files and keychain items that do not fit together any more, seen in the window: named, kept, and never made worse. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { KeyringSession } from '../fixtures/keychain/keyring-session'
import { userDataOf } from './support/app'
import { call } from './support/bridge'
import { examine, flipBit, pickByte, remember, writeLargeVault } from './support/damaged-database'
import { expectAllReady, expectNoWayToSave, expectState } from './support/keychain-steps'
import { expect, test } from './support/keyring'
import { takePicture } from './support/pictures'
import { seededRandom } from './support/seeded-random'
import { itemsOf, serviceOf, vaultFilesIn } from './support/vault-on-disk'
import { addKey, keyRow } from './support/window'

interface Damage {
  reason: string
  title: string
  /** The file that the window names; none where the fault is in the keychain. */
  file: 'vault.json' | 'vault.db' | null
  /** Does the damage; what it gives back mends it. */
  hurt(place: { session: KeyringSession; home: string; fileIn(name: string): string }): Promise<() => Promise<unknown>>
}

/** Puts something else, or nothing, in the place of a file. */
const replaceFile =
  (name: string, content: Buffer | null): Damage['hurt'] =>
  async ({ fileIn }) => {
    const former = await readFile(fileIn(name))
    if (content) await writeFile(fileIn(name), content)
    else await rm(fileIn(name))
    return () => writeFile(fileIn(name), former)
  }

/** Puts something else, or nothing, in the place of a keychain item, as any program may. */
const replaceItem =
  (account: string, text: string | null): Damage['hurt'] =>
  async ({ session, home }) => {
    const attributes = ['service', await serviceOf(home), 'account', account]
    const store = (value: string) => session.secretTool(['store', '--label=restored', ...attributes], value)
    const former = await session.secretTool(['lookup', ...attributes])
    await (text ? store(text) : session.secretTool(['clear', ...attributes]))
    return () => store(former)
  }

const damages: Damage[] = [
  {
    reason: 'header-damaged',
    title: 'The vault’s description cannot be read',
    file: 'vault.json',
    hurt: replaceFile('vault.json', Buffer.from('{"format":1,"vaultId":'))
  },
  {
    reason: 'header-missing',
    title: 'The vault’s description is missing',
    file: 'vault.json',
    hurt: replaceFile('vault.json', null)
  },
  {
    reason: 'database-missing',
    title: 'The vault’s database is missing',
    file: 'vault.db',
    hurt: replaceFile('vault.db', null)
  },
  {
    reason: 'database-damaged',
    title: 'The vault’s database is damaged',
    file: 'vault.db',
    hurt: replaceFile('vault.db', Buffer.alloc(20_000, 'x'))
  },
  {
    reason: 'key-missing',
    title: 'The keychain no longer holds the vault’s key',
    file: null,
    hurt: replaceItem('data-key', null)
  },
  {
    reason: 'sentinel-changed',
    title: 'The keychain does not belong to this vault',
    file: null,
    hurt: replaceItem('sentinel', 'v1:QUJDREVGR0hJSktMTU5PUA')
  }
]

for (const { reason, title, file, hurt } of damages) {
  test(`${reason} is named, nothing is written, and all is back once it is mended`, async ({
    openSession,
    startIn,
    home
  }) => {
    const session = await openSession()
    const first = await startIn(session)
    await addKey(first.page, { label: 'Support', baseUrl: 'http://127.0.0.1:9', secret: 'lk-damage-7Qx2Rt9Vw4Zb' })
    await first.close()
    const items = await itemsOf(session, home)
    const mend = await hurt({ session, home, fileIn: name => path.join(userDataOf(home), name) })
    const files = await vaultFilesIn(home)

    const running = await startIn(session)
    const { page } = running
    await expectState(page, 'damaged', title)
    if (file) await expect(page.getByTestId('vault-state')).toContainText(path.join(userDataOf(home), file))
    await expect(page.getByTestId('try-sandbox')).toBeHidden()
    await expectNoWayToSave(page)
    await takePicture(running, reason)
    const key = { label: 'Refused', secret: 'lk-damage-refused-7Qx2Rt9Vw4Zb' }
    const environment = { name: 'Own', baseUrl: 'http://127.0.0.1:9', production: false }
    const refused = await call(page, 'credentials.create', { providerId: 'wisphub-net', environment, ...key })
    expect(refused).toMatchObject({ error: { code: 'vault_closed' } })
    await page.getByTestId('vault-retry').click()
    await expectState(page, 'damaged', title)
    expect(await vaultFilesIn(home)).toMatchObject(files)

    await mend()
    await page.getByTestId('vault-retry').click()
    await expect(keyRow(page, 'Support')).toBeVisible()
    await expectAllReady(page, ['Support'])
    expect((await itemsOf(session, home)).filter(item => item.startsWith('cred.'))).toEqual(
      items.filter(item => item.startsWith('cred.'))
    )
  })
}

test('a folder that cannot be used is named, and is used once it can be', async ({ openSession, startIn, home }) => {
  const session = await openSession()
  const first = await startIn(session)
  await addKey(first.page, { label: 'Support', baseUrl: 'http://127.0.0.1:9', secret: 'lk-damage-7Qx2Rt9Vw4Zb' })
  await first.close()
  const [vaultId = ''] = await readdir(path.join(userDataOf(home), 'audit'))
  const log = path.join(userDataOf(home), 'audit', vaultId)
  await rename(log, `${log}.aside`)
  await writeFile(log, 'in the way')
  const items = await itemsOf(session, home)
  const database = await readFile(path.join(userDataOf(home), 'vault.db'))

  const running = await startIn(session)
  const { page } = running
  await expectState(page, 'unavailable', 'The vault’s folder cannot be used')
  await expectNoWayToSave(page)
  await takePicture(running, 'storage')
  expect(await itemsOf(session, home)).toEqual(items)
  expect(await readFile(path.join(userDataOf(home), 'vault.db'))).toEqual(database)

  await rm(log)
  await rename(`${log}.aside`, log)
  await page.getByTestId('vault-retry').click()
  await expect(keyRow(page, 'Support')).toBeVisible()
  await expectAllReady(page, ['Support'])
})

test('30 flipped bits: each time the window lives, names what is lost, reads the rest and keeps the file', async ({
  openSession,
  startIn,
  home,
  api
}) => {
  test.setTimeout(1_200_000)
  const session = await openSession()
  const first = await startIn(session)
  await writeLargeVault(first.page, api)
  const expected = await remember(first.page)
  await first.close()
  const file = path.join(userDataOf(home), 'vault.db')
  const sound = await readFile(file)
  const random = seededRandom(20_261_122)

  for (let round = 1; round <= 30; round += 1) {
    const offset = pickByte(sound, random)
    const bit = Math.floor(random() * 8)
    const damaged = flipBit(sound, offset, bit)
    await writeFile(file, damaged)
    const running = await startIn(session)
    const { page } = running
    const found = await test.step(`bit ${bit} of byte ${offset} of ${sound.length}`, () => examine(page, expected))
    expect(found.lies).toEqual([])
    if (found.status === 'damaged') await expect(page.getByTestId('vault-state')).toContainText(file)
    if (found.named.length > 0) await expect(page.getByTestId('damaged-rows')).toBeVisible()
    // People read a label or what kind of record it is; what it is called inside is there for who looks for it.
    for (const name of found.named) {
      await expect.poll(() => page.getByTestId('damaged-rows').innerHTML()).toContain(name)
    }
    if (found.summary.includes('versions')) await takePicture(running, 'damaged-rows')
    for (const place of found.lostExchanges) {
      await page.getByTestId('nav-history').click()
      await page.getByTestId('history-row').nth(place).click()
      await expect(page.getByText('This record is damaged. It was kept as it is')).toBeVisible()
      await takePicture(running, 'damaged-exchange')
    }
    await running.close()
    expect(await readFile(file)).toEqual(damaged)
    test.info().annotations.push({ type: `byte ${offset}, bit ${bit}`, description: found.summary })
  }
})
