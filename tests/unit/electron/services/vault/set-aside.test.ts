import { describe, expect, it } from 'vitest'
import { codeOf, exampleCredential, setUpServices } from '../setup'

/** A vault whose database key is gone from the keychain. */
const damaged = async () => {
  const before = setUpServices()
  await before.vault.open()
  await before.credentials.create(exampleCredential)
  before.vaultFiles.hasDatabase = true
  await before.vault.close()
  await before.keychain.drop('data-key')
  const services = setUpServices({ ...before.ports })
  await services.vault.open()
  return { ...services, keychain: before.keychain, vaultFiles: before.vaultFiles, audited: before.audited }
}

describe('setting a damaged vault aside', () => {
  it('moves its files away and begins anew', async () => {
    const { vault, vaultFiles, credentials, audited } = await damaged()
    expect(vault.state()).toMatchObject({ status: 'damaged', reason: 'key_missing' })
    audited.length = 0
    expect(await vault.setAside()).toMatchObject({ status: 'open', backend: 'keychain' })
    expect(vaultFiles.aside).toHaveLength(1)
    expect(await credentials.list()).toEqual([])
    expect(audited.map(({ type }) => type)).toEqual(['vault.created', 'vault.opened'])
  })

  it('is for damaged ones alone', async () => {
    const { vault, vaultFiles, keychain } = setUpServices()
    keychain.mode = 'locked'
    for (const mode of ['locked', 'no_service', 'open'] as const) {
      keychain.mode = mode
      await vault.open()
      expect(await codeOf(vault.setAside())).toBe('vault_unavailable')
    }
    expect(vaultFiles.aside).toEqual([])
  })

  it('leaves everything as it is where the files cannot be moved', async () => {
    const { vault, vaultFiles } = await damaged()
    const { header } = vaultFiles
    vaultFiles.refuses = true
    expect(await codeOf(vault.setAside())).toBe('vault_unavailable')
    expect(vault.state()).toMatchObject({ status: 'damaged', reason: 'key_missing' })
    expect(vaultFiles.header).toBe(header)
  })
})
