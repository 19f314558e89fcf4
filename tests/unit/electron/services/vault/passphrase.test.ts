import { describe, expect, it } from 'vitest'
import { codeOf, exampleCredential, setUpServices } from '../setup'

const passphrase = 'correct horse battery'

/** Where there is no keychain and a person has chosen a passphrase. */
const created = async () => {
  const services = setUpServices()
  services.keychain.mode = 'no_service'
  await services.vault.open()
  await services.vault.createWithPassphrase(passphrase)
  services.vaultFiles.hasDatabase = true
  return services
}

describe('a vault under a passphrase', () => {
  it('is offered only where no vault exists, and made only when it is asked for', async () => {
    const { vault, keychain, vaultFiles } = setUpServices()
    keychain.mode = 'no_service'
    expect(await vault.open()).toEqual({ status: 'unavailable', reason: 'no_service', vaultExists: false })
    expect(vaultFiles.header).toBeNull()
    expect(await vault.createWithPassphrase(passphrase)).toMatchObject({ status: 'open', backend: 'passphrase' })
    expect(vaultFiles.header).toMatchObject({ backend: 'passphrase' })
    expect(keychain.names()).toEqual([])
  })

  it('is not made beside another one', async () => {
    const { vault, passphraseVault } = setUpServices()
    await vault.open()
    expect(await codeOf(vault.createWithPassphrase(passphrase))).toBe('vault_unavailable')
    expect(await passphraseVault.exists()).toBe(false)
    expect(vault.state()).toMatchObject({ status: 'open', backend: 'keychain' })
  })

  it.each(['', 'eleven char', '🔑🔑🔑🔑🔑🔑'])('refuses %j as too short, and leaves nothing behind', async short => {
    const { vault, keychain, vaultFiles, passphraseVault } = setUpServices()
    keychain.mode = 'no_service'
    await vault.open()
    expect(await codeOf(vault.createWithPassphrase(short))).toBe('passphrase_too_short')
    expect(await passphraseVault.exists()).toBe(false)
    expect(vaultFiles.header).toBeNull()
  })

  it('takes the place of one in memory', async () => {
    const { vault, keychain, credentials } = setUpServices()
    keychain.mode = 'no_service'
    await vault.open()
    await vault.openInMemory()
    await credentials.create(exampleCredential)
    expect(await vault.createWithPassphrase(passphrase)).toMatchObject({ backend: 'passphrase' })
    expect(await credentials.list()).toEqual([])
  })

  it('is locked after a start, and opens with its passphrase alone', async () => {
    const before = await created()
    await before.vault.close()
    const { vault, credentials } = setUpServices({ ...before.ports })
    expect(await vault.open()).toEqual({ status: 'locked', backend: 'passphrase' })
    expect(await codeOf(credentials.list())).toBe('vault_locked')
    expect(await codeOf(vault.unlock('wrong horse battery'))).toBe('passphrase_wrong')
    expect(vault.state()).toEqual({ status: 'locked', backend: 'passphrase' })
    expect(await vault.unlock(passphrase)).toMatchObject({ status: 'open', backend: 'passphrase' })
  })

  it('puts wrong passphrases on record once it can, with how many there were', async () => {
    const { vault, audited } = await created()
    await vault.lock()
    audited.length = 0
    for (const wrong of ['one wrong one', 'another wrong']) await codeOf(vault.unlock(wrong))
    expect(audited).toEqual([])
    await vault.unlock(passphrase)
    expect(audited).toEqual([
      { type: 'vault.unlock_failed', data: { backend: 'passphrase', attempts: 2 } },
      { type: 'vault.opened', data: { backend: 'passphrase' } }
    ])
    await vault.lock()
    audited.length = 0
    await vault.unlock(passphrase)
    expect(audited.map(({ type }) => type)).toEqual(['vault.opened'])
  })

  it('forgets everything when it is locked, and says so in the log', async () => {
    const { vault, audited, credentials, knownSecrets, passphraseVault } = await created()
    await credentials.create(exampleCredential)
    expect(knownSecrets.redactor().redactText(exampleCredential.secret).text).not.toContain('canaryKey')
    const access = vault.access()
    expect(await vault.lock()).toEqual({ status: 'locked', backend: 'passphrase' })
    expect(audited.at(-1)).toEqual({ type: 'vault.locked', data: { backend: 'passphrase' } })
    expect(passphraseVault.isLocked()).toBe(true)
    expect(access.dataKey).toEqual(new Uint8Array(32))
    expect(await codeOf(credentials.list())).toBe('vault_locked')
    expect(knownSecrets.redactor().redactText(exampleCredential.secret).text).toBe(exampleCredential.secret)
  })

  it('runs what holds secrets down before it is locked, even where one of them fails', async () => {
    const { vault, vaultFiles } = await created()
    const seen: string[] = []
    vault.onClosing(async () => {
      throw new Error('stuck')
    })
    vault.onClosing(async () => void seen.push(vault.access().vaultId))
    await vault.lock()
    expect(seen).toEqual([vaultFiles.header !== 'damaged' && vaultFiles.header?.vaultId])
    expect(vault.state()).toMatchObject({ status: 'locked' })
  })

  it('has no lock while its keys are in the keychain', async () => {
    const { vault } = setUpServices()
    await vault.open()
    expect(await codeOf(vault.lock())).toBe('vault_unavailable')
    expect(await codeOf(vault.unlock(passphrase))).toBe('no failure')
    expect(vault.state()).toMatchObject({ status: 'open', backend: 'keychain' })
  })

  it('does not open for a passphrase where there is none', async () => {
    const { vault, keychain } = setUpServices()
    keychain.mode = 'no_service'
    await vault.open()
    expect(await codeOf(vault.unlock(passphrase))).toBe('vault_unavailable')
  })

  it.each(['damaged', 'outdated'] as const)('says that its file is %s, and opens nothing', async condition => {
    const before = await created()
    await before.vault.lock()
    before.passphraseVault.condition = condition
    const file = before.passphraseVault.filePath
    expect(await before.vault.unlock(passphrase)).toEqual({ status: 'damaged', reason: `secrets_${condition}`, file })
    expect(before.passphraseVault.isLocked()).toBe(true)
  })

  it('says that its file is gone, or that the file is all there is', async () => {
    const before = await created()
    await before.vault.close()
    before.passphraseVault.remove()
    expect(await setUpServices({ ...before.ports }).vault.open()).toMatchObject({ reason: 'secrets_missing' })

    const alone = await created()
    await alone.vault.close()
    alone.vaultFiles.header = null
    alone.vaultFiles.hasDatabase = false
    expect(await setUpServices({ ...alone.ports }).vault.open()).toMatchObject({ reason: 'header_missing' })
  })

  it('stays locked where opening fails behind the right passphrase', async () => {
    const before = await created()
    await before.vault.lock()
    before.vaultFiles.hasDatabase = false
    expect(await before.vault.unlock(passphrase)).toMatchObject({ status: 'damaged', reason: 'database_missing' })
    expect(before.passphraseVault.isLocked()).toBe(true)
  })
})
