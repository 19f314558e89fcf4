import { AppFailure } from '@shared/errors'
import { describe, expect, it } from 'vitest'
import { codeOf, exampleCredential, setUpServices } from '../setup'

const opened = async () => {
  const services = setUpServices()
  await services.vault.open()
  return services
}

/** The next start of the app over the same keychain and files. */
const restarted = async (before: Awaited<ReturnType<typeof opened>>) => {
  before.vaultFiles.hasDatabase = true
  await before.vault.close()
  return setUpServices({ ...before.ports })
}

describe('vault', () => {
  it('makes a new one where there is nothing, and writes the header last', async () => {
    const { vault, keychain, vaultFiles, audited } = await opened()
    expect(vault.state()).toMatchObject({ status: 'open', backend: 'keychain' })
    expect(keychain.names()).toEqual(['audit-key', 'data-key', 'database-created', 'sentinel'])
    expect(vaultFiles.header).toMatchObject({ format: 1, backend: 'keychain' })
    expect(audited.map(event => event.type)).toEqual(['vault.created', 'vault.opened'])
  })

  it.each([
    ['locked', { status: 'locked', backend: 'keychain' }],
    ['no_service', { status: 'unavailable', reason: 'no_service', vaultExists: false }]
  ] as const)('makes none while the keychain is %s', async (mode, state) => {
    const { vault, keychain, vaultFiles } = setUpServices()
    keychain.mode = mode
    expect(await vault.open()).toEqual(state)
    expect(keychain.names()).toEqual([])
    expect(vaultFiles.header).toBeNull()
  })

  it('takes a keychain that answers "absent" for locked, never for empty', async () => {
    const before = await opened()
    const { vault, keychain, vaultFiles } = {
      ...(await restarted(before)),
      keychain: before.keychain,
      vaultFiles: before.vaultFiles
    }
    const names = keychain.names()
    const header = vaultFiles.header
    keychain.mode = 'locked'
    expect(await vault.open()).toEqual({ status: 'locked', backend: 'keychain' })
    expect(keychain.names()).toEqual(names)
    expect(vaultFiles.header).toBe(header)
    keychain.mode = 'open'
    expect(await vault.open()).toMatchObject({ status: 'open' })
  })

  it.each([
    ['header_damaged', before => (before.vaultFiles.header = 'damaged')],
    ['header_missing', before => (before.vaultFiles.header = null)],
    ['database_missing', before => (before.vaultFiles.hasDatabase = false)],
    ['key_missing', before => before.keychain.drop('data-key')],
    ['sentinel_changed', before => before.keychain.replace('sentinel', new Uint8Array(32))]
  ] as [string, (before: Awaited<ReturnType<typeof opened>>) => unknown][])(
    'says %s and changes nothing',
    async (reason, damage) => {
      const before = await opened()
      const after = await restarted(before)
      await damage(before)
      const names = before.keychain.names()
      const header = before.vaultFiles.header
      expect(await after.vault.open()).toMatchObject({ status: 'damaged', reason })
      expect(before.keychain.names()).toEqual(names)
      expect(before.vaultFiles.header).toBe(header)
    }
  )

  it('goes on with a first start that was cut short between header and database', async () => {
    const before = await opened()
    const after = await restarted(before)
    before.vaultFiles.hasDatabase = false
    await before.keychain.drop('database-created')
    expect(await after.vault.open()).toMatchObject({ status: 'open' })
  })

  it('notes that there is a database, also when the first start ended right before that', async () => {
    const before = await opened()
    const after = await restarted(before)
    await before.keychain.drop('database-created')
    expect(await after.vault.open()).toMatchObject({ status: 'open' })
    expect(before.keychain.names()).toContain('database-created')
  })

  it.each([
    ['locked', { status: 'locked', backend: 'keychain' }],
    ['no_service', { status: 'unavailable', reason: 'no_service', vaultExists: true }]
  ] as const)('says %s, not damaged, when that comes in the middle of opening', async (mode, state) => {
    const before = await opened()
    const after = await restarted(before)
    before.vaultFiles.hasDatabase = false
    const { keychain } = before
    const get = keychain.get
    keychain.get = async (...args) => {
      const read = await get.apply(keychain, args)
      keychain.mode = mode
      return read
    }
    expect(await after.vault.open()).toEqual(state)
    keychain.get = get
    keychain.mode = 'open'
    before.vaultFiles.hasDatabase = true
    expect(await after.vault.open()).toMatchObject({ status: 'open' })
  })

  it.each([
    ['database_damaged', {}, { status: 'damaged', reason: 'database_damaged', file: '/vault/vault.db' }],
    ['database_unavailable', { reason: 'wrong_key' }, { status: 'damaged', reason: 'database_damaged' }],
    ['database_unavailable', { reason: 'io' }, { status: 'unavailable', reason: 'storage', vaultExists: true }],
    ['database_unavailable', { reason: 'disk_full' }, { status: 'unavailable', reason: 'disk_full' }],
    ['database_unavailable', { reason: 'newer_version' }, { status: 'unavailable', reason: 'newer_version' }],
    ['database_unavailable', { reason: 'migration_failed' }, { status: 'unavailable', reason: 'migration_failed' }]
  ] as const)('says of a database that ends in %s %j: %j', async (code, fields, state) => {
    const { ports } = setUpServices()
    const open = async () => {
      throw new AppFailure(code, 'cannot be opened', fields)
    }
    const { vault } = setUpServices({ ...ports, database: { ...ports.database, open } })
    expect(await vault.open()).toMatchObject(state)
  })

  it('opens beside rows that are damaged, and names them, also those that are met later', async () => {
    const { ports } = setUpServices()
    const { settings, environments, exchanges } = ports.database
    const damaged = [{ table: 'environments', id: 'first' }]
    const database = {
      ...ports.database,
      settings: {
        ...settings,
        read: async () => {
          throw new AppFailure('row_damaged', 'cannot be opened', { table: 'settings', id: 'settings' })
        }
      },
      environments: { ...environments, list: async () => ({ rows: [], damaged }) },
      exchanges: { ...exchanges, list: async () => ({ rows: [], damaged: [{ table: 'exchanges', id: 'second' }] }) }
    }
    const services = setUpServices({ ...ports, database })
    expect(await services.vault.open()).toMatchObject({ damagedRows: [{ table: 'settings', id: 'settings' }] })
    await services.environments.list()
    await services.environments.list()
    await services.history.list(null, 10)
    expect(services.vault.state()).toMatchObject({
      damagedRows: [
        { table: 'settings', id: 'settings' },
        { table: 'environments', id: 'first' },
        { table: 'exchanges', id: 'second' }
      ]
    })
    expect(services.published.filter(([name]) => name === 'vault.changed')).toHaveLength(4)
  })

  it('says so when its own files cannot be used, and opens once they can', async () => {
    const services = setUpServices()
    const { vault, vaultFiles, credentials } = services
    const writeHeader = vaultFiles.writeHeader
    vaultFiles.writeHeader = async () => {
      throw new Error('ENOSPC')
    }
    expect(await vault.open()).toEqual({ status: 'unavailable', reason: 'storage', vaultExists: false })
    expect(await codeOf(credentials.list())).toBe('vault_unavailable')
    vaultFiles.writeHeader = writeHeader
    expect(await vault.open()).toMatchObject({ status: 'open' })
  })

  it('says so when a folder of its own is a file', async () => {
    const { vault, vaultFiles, keychain } = setUpServices()
    vaultFiles.refuses = true
    expect(await vault.open()).toEqual({ status: 'unavailable', reason: 'storage', vaultExists: false })
    expect(keychain.names()).toEqual([])
    vaultFiles.refuses = false
    expect(await vault.open()).toMatchObject({ status: 'open' })
  })

  it('says when a disk that is full kept it from being made', async () => {
    const { vault, vaultFiles } = setUpServices()
    vaultFiles.writeHeader = async () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    }
    expect(await vault.open()).toMatchObject({ status: 'unavailable', reason: 'disk_full' })
  })

  it.each([true, false])('says whether a damaged database lets it only be read: %s', async readOnly => {
    const { ports } = setUpServices()
    const open: typeof ports.database.open = async (...args) => {
      await ports.database.open(...args)
      return { readOnly }
    }
    const { vault } = setUpServices({ ...ports, database: { ...ports.database, open } })
    expect(await vault.open()).toMatchObject({ status: 'open', readOnly })
  })

  it('opens once, however many ask', async () => {
    const { vault, audited } = setUpServices()
    const states = await Promise.all([vault.open(), vault.open(), vault.open()])
    expect(new Set(states).size).toBe(1)
    expect(audited.filter(event => event.type === 'vault.opened')).toHaveLength(1)
  })

  it('refuses every use while it is not open', async () => {
    const { credentials, environments, history, keychain, vault } = setUpServices()
    expect(await codeOf(credentials.list())).toBe('vault_closed')
    keychain.mode = 'locked'
    await vault.open()
    expect(await codeOf(credentials.create(exampleCredential))).toBe('vault_locked')
    expect(await codeOf(environments.list())).toBe('vault_locked')
    expect(await codeOf(history.list(null, 10))).toBe('vault_locked')
  })

  it('can be tried in memory, plainly marked, without touching keychain or files', async () => {
    const { vault, credentials, keychain, vaultFiles } = setUpServices()
    keychain.mode = 'no_service'
    await vault.open()
    expect(await vault.openInMemory()).toMatchObject({ status: 'open', backend: 'memory' })
    await credentials.create(exampleCredential)
    expect(await credentials.list()).toHaveLength(1)
    expect(keychain.names()).toEqual([])
    expect(vaultFiles.header).toBeNull()
  })
})
