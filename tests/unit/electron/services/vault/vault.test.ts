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
    ['locked', { status: 'locked' }],
    ['no_service', { status: 'unavailable', reason: 'no_service' }]
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
    expect(await vault.open()).toEqual({ status: 'locked' })
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
