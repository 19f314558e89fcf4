import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppFailure } from '@shared/errors'
import { afterEach, describe, expect, it } from 'vitest'
import { secretManagerItemName } from '../../../../../electron/services/vault/items'
import { createFakePorts } from '../../../../fakes/fake-ports'
import { createMemoryVaultFiles } from '../../../../fakes/memory-vault-files'
import { codeOf, setUpServices } from '../setup'
import { exampleAccess, exampleConnection, setUpConnection } from './opened'

let close = async (): Promise<void> => undefined
afterEach(() => close())

const callId = '00000000-0000-4000-8000-000000000001'
const setUp = async () => {
  const all = await setUpConnection()
  close = () => all.vault.close()
  const { vault, ports, connection } = all
  const itemAt = async (number: number): Promise<string> => {
    const name = secretManagerItemName(connection.id, number)
    return (await all.keychain.get({ vaultId: vault.access().vaultId, name })).status
  }
  const row = async () => (await ports.database.secretManagers.list()).rows[0]
  return { ...all, itemAt, row }
}
const place = { label: exampleConnection.label, region: exampleConnection.region, endpoint: null }

describe('a connection', () => {
  it('is told without what signs the calls, which lies in the keychain', async () => {
    const { secretManagers, connection, itemAt, row, audited } = await setUp()
    expect(await secretManagers.list()).toEqual([
      { id: connection.id, ...place, accessKeyEnd: '0001', hasSessionToken: true, destinations: 0 }
    ])
    expect(await itemAt(1)).toBe('ok')
    expect(JSON.stringify([await row(), await secretManagers.list(), audited])).not.toMatch(/canary|AKIA/)
  })

  it('is used with what was given, and each use is on record before it', async () => {
    const { secretManagers, connection, secretManager, audited } = await setUp()
    secretManager.put('a', 'x')
    expect(await secretManagers.test(connection.id, callId)).toEqual({ outcome: 'works' })
    expect(secretManager.access).toEqual({ region: 'eu-south-2', endpoint: null, ...exampleAccess })
    expect(await secretManagers.names(connection.id, null, callId)).toEqual({ names: ['a'], next: null })
    expect(audited.filter(({ type }) => type.startsWith('secret_manager.'))).toMatchObject([
      { type: 'secret_manager.added' },
      { type: 'secret_manager.used', data: { purpose: 'test' } },
      { type: 'secret_manager.used', data: { purpose: 'list' } }
    ])
  })

  it('works where it may not list, and says so', async () => {
    const { secretManagers, connection, secretManager } = await setUp()
    const refuse = (reason: string) => () => {
      throw new AppFailure('secret_manager_failed', '', { reason })
    }
    secretManager.before = refuse('not_allowed')
    expect(await secretManagers.test(connection.id, callId)).toEqual({ outcome: 'no_list' })
    secretManager.before = refuse('wrong_key')
    expect(await codeOf(secretManagers.test(connection.id, callId))).toBe('secret_manager_failed')
  })

  it('takes another access, and lets go of the old one', async () => {
    const { secretManagers, connection, itemAt, secretManager } = await setUp()
    const access = { ...exampleAccess, accessKeyId: 'AKIALATCHKEYTEST0002', sessionToken: null }
    const { id } = connection
    expect(await secretManagers.update({ id, ...place, access })).toMatchObject({
      accessKeyEnd: '0002',
      hasSessionToken: false
    })
    expect([await itemAt(1), await itemAt(2)]).toEqual(['absent', 'ok'])
    await secretManagers.test(id, callId)
    expect(secretManager.access).toMatchObject(access)
  })

  it('keeps the old access where the keychain does not take the new one', async () => {
    const { secretManagers, connection, keychain, itemAt, secretManager, row } = await setUp()
    const { id } = connection
    const { set } = keychain
    Object.assign(keychain, { set: async () => ({ status: 'unavailable' }) })
    const access = { ...exampleAccess, accessKeyId: 'AKIALATCHKEYTEST0002' }
    expect(await codeOf(secretManagers.update({ id, ...place, access }))).toBe('secret_not_saved')
    Object.assign(keychain, { set })
    await secretManagers.test(id, callId)
    expect(secretManager.access).toMatchObject(exampleAccess)
    expect(await row()).toMatchObject({ access: 1, accesses: [1] })
    expect(await itemAt(2)).toBe('absent')
  })

  it('does not take its access along to another address', async () => {
    const { secretManagers, connection, row } = await setUp()
    const { id } = connection
    const elsewhere = { ...place, endpoint: 'https://elsewhere.example' }
    expect(await codeOf(secretManagers.update({ id, ...elsewhere, access: null }))).toBe('invalid_input')
    expect(await row()).toMatchObject({ endpoint: null })
    await secretManagers.update({ id, ...elsewhere, access: exampleAccess })
    expect(await row()).toMatchObject({ endpoint: elsewhere.endpoint, access: 2 })
  })

  it('goes with its item', async () => {
    const { secretManagers, connection, itemAt, row, knownSecrets } = await setUp()
    await secretManagers.remove(connection.id)
    expect([await secretManagers.list(), await row(), await itemAt(1)]).toEqual([[], undefined, 'absent'])
    expect(knownSecrets.redactor().redactText(exampleAccess.secretAccessKey).text).toBe(exampleAccess.secretAccessKey)
    expect(await codeOf(secretManagers.test(connection.id, callId))).toBe('secret_manager_not_found')
  })

  it('is unknown to nobody who redacts', async () => {
    const { knownSecrets } = await setUp()
    const { secretAccessKey, sessionToken } = exampleAccess
    const text = knownSecrets.redactor().redactText(`a ${secretAccessKey} b ${sessionToken} c`).text
    expect(text).not.toMatch(/canary/)
  })
})

it('what was cut short leaves nothing in the keychain after the next start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-secret-managers-'))
  const { backends } = createFakePorts().ports
  const vaultFiles = createMemoryVaultFiles()
  const location = { kind: 'file', path: join(folder, 'vault.db') } as const
  const all = await setUpConnection({
    backends: { ...backends, keychain: { ...backends.keychain, location } },
    vaultFiles
  })
  const { vault, connection, ports } = all
  const { secretStore } = backends.keychain
  const { vaultId } = vault.access()
  const refOf = (id: string, number: number) => ({ vaultId, name: secretManagerItemName(id, number) })
  const [known] = (await ports.database.secretManagers.list()).rows
  if (!known) throw new Error('There is no row.')
  const unborn = { ...known, id: '00000000-0000-4000-8000-000000000009', access: null, accesses: [1] }
  await secretStore.set(refOf(known.id, 2), new Uint8Array([1]))
  await secretStore.set(refOf(unborn.id, 1), new Uint8Array([1]))
  await ports.database.secretManagers.put({ ...known, accesses: [1, 2] })
  await ports.database.secretManagers.put(unborn)
  await vault.close()
  vaultFiles.hasDatabase = true

  const again = setUpServices(all.ports)
  close = async () => {
    await again.vault.close()
    await rm(folder, { recursive: true })
  }
  await again.vault.open()
  await expect
    .poll(async () => (await ports.database.secretManagers.list()).rows)
    .toMatchObject([{ id: known.id, access: 1, accesses: [1] }])
  const statuses = [refOf(connection.id, 1), refOf(connection.id, 2), refOf(unborn.id, 1)].map(
    async ref => (await secretStore.get(ref)).status
  )
  expect(await Promise.all(statuses)).toEqual(['ok', 'absent', 'absent'])
})
