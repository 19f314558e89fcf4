import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAuditFile, createKeychainHead, verifyInProcess } from '../../../../electron/adapters/audit-file'
import { verifyAudit } from '../../../../electron/main/verify-audit'
import { setUpServices } from '../services/setup'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-verify-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

/** A vault that was opened and closed once, with its log in files. */
const closed = async () => {
  const { ports, keychain } = setUpServices()
  const head = createKeychainHead(keychain)
  const audit = createAuditFile({ directory, clock: ports.clock, head, actor: 'app', verifier: verifyInProcess })
  const backends = { ...ports.backends, keychain: { ...ports.backends.keychain, audit } }
  const services = setUpServices({ ...ports, backends })
  await services.vault.open()
  const { vaultId } = services.vault.access()
  await services.vault.close()
  const printed: string[] = []
  const run = () => verifyAudit(services.ports, directory, text => void printed.push(text))
  return { ...services, keychain, printed, run, file: join(directory, vaultId, 'audit-000001.jsonl') }
}

describe('checking the audit log from the command line', () => {
  it('says 0 for a log that is intact', async () => {
    const { run, printed } = await closed()
    expect(await run()).toBe(0)
    expect(printed.join()).toMatch(/^INTACT\n2 records in 1 file\./)
  })

  it('says 1 for one that is not, and where', async () => {
    const { run, printed, file } = await closed()
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('vault.opened', 'vault.closed'))
    expect(await run()).toBe(1)
    expect(printed.join()).toContain('BROKEN at record 2 in audit-000001.jsonl: mac')
    await writeFile(file, `${text.split('\n')[0]}\n`)
    expect(await run()).toBe(1)
    expect(printed.join()).toContain('truncated')
  })

  it('says 1 where the end of the log is not known any more', async () => {
    const { run, printed, keychain } = await closed()
    await keychain.drop('audit-head')
    expect(await run()).toBe(1)
    expect(printed.join()).toContain('INCOMPLETE')
  })

  it('says 2 where it cannot tell', async () => {
    const { run, printed, keychain, ports } = await closed()
    keychain.mode = 'locked'
    expect(await run()).toBe(2)
    keychain.mode = 'no_service'
    expect(await run()).toBe(2)
    const { vaultFiles } = setUpServices()
    expect(await verifyAudit({ ...ports, vaultFiles }, directory, text => void printed.push(text))).toBe(2)
    expect(printed.every(text => text.startsWith('NOT READ: '))).toBe(true)
  })

  it('does not ask for a passphrase', async () => {
    const { ports, vaultFiles, keychain, vault } = setUpServices()
    keychain.mode = 'no_service'
    await vault.open()
    await vault.createWithPassphrase('correct horse battery')
    expect(vaultFiles.header).toMatchObject({ backend: 'passphrase' })
    const printed: string[] = []
    expect(await verifyAudit(ports, directory, text => void printed.push(text))).toBe(2)
    expect(printed.join()).toContain('passphrase')
  })
})
