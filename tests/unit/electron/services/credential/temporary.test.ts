import { noDetails } from '@shared/schemas/credential'
import { describe, expect, it } from 'vitest'
import { codeOf, exampleCredential } from '../setup'
import { opened, otherSecret } from './opened'

describe('origins', () => {
  it('are let in and out by their bare form, each once', async () => {
    const { credentials, audited } = await opened()
    const { id } = await credentials.create(exampleCredential)
    await credentials.allowOrigin(id, 'HTTPS://Other.example.com:443/path?x=1')
    const { origins } = await credentials.allowOrigin(id, 'https://other.example.com')
    expect(origins).toEqual(['https://other.example.com'])
    expect(audited.at(-1)).toEqual({
      type: 'credential.origin_allowed',
      subject: id,
      data: { origin: 'https://other.example.com' }
    })
    expect((await credentials.use(id)).row.origins).toEqual(origins)
    expect((await credentials.forgetOrigin(id, 'https://other.example.com')).origins).toEqual([])
    expect(audited.at(-1)).toMatchObject({ type: 'credential.origin_forgotten' })
  })

  it.each(['file:///etc/passwd', 'data:text/plain,x', 'example.com', ''])('refuses %j', async origin => {
    const { credentials } = await opened()
    const { id } = await credentials.create(exampleCredential)
    await expect(async () => credentials.allowOrigin(id, origin)).rejects.toMatchObject({ code: 'credential_invalid' })
  })
})

describe('a key that is used once', () => {
  const once = { ...exampleCredential, keep: false }

  it('is in no keychain, no database and no log, and works', async () => {
    const { credentials, ports, items, types, text, knownSecrets } = await opened()
    const summary = await credentials.create(once)
    expect(summary).toMatchObject({ temporary: true, state: 'ready', version: 1 })
    expect(summary.fingerprint).toMatch(/^[0-9a-f]{4}$/)
    expect(await credentials.list()).toEqual([summary])
    expect(await credentials.check(summary.id)).toEqual(summary)
    expect(await text(summary.id)).toBe(once.secret)
    expect(items()).toEqual([])
    expect((await ports.database.credentials.list()).rows).toEqual([])
    expect(types()).toEqual([])
    expect(knownSecrets.redactor().redactText(once.secret).text).toBe('[redacted:Support]')
  })

  it('can be changed, replaced, let to other origins and deleted', async () => {
    const { credentials, text, ports } = await opened()
    const { id, authentication } = await credentials.create(once)
    const change = { id, label: 'New', tags: ['x'], authentication, details: noDetails }
    expect(await credentials.update(change)).toMatchObject({ label: 'New', tags: ['x'], temporary: true })
    expect(await credentials.replaceSecret(id, otherSecret)).toMatchObject({ version: 2, label: 'New' })
    expect(await text(id)).toBe(otherSecret)
    expect(await credentials.allowOrigin(id, 'https://b.example')).toMatchObject({ origins: ['https://b.example'] })
    await credentials.delete(id)
    expect(await credentials.list()).toEqual([])
    expect(await codeOf(credentials.use(id))).toBe('credential_not_found')
    expect(await credentials.undoDelete(id)).toMatchObject({ id, label: 'New' })
    await credentials.delete(id)
    await credentials.finishDeletions()
    expect(await codeOf(credentials.undoDelete(id))).toBe('credential_not_found')
    expect(await codeOf(credentials.use(id))).toBe('credential_not_found')
    expect((await ports.database.credentials.list()).rows).toEqual([])
  })

  it('is kept under the same id', async () => {
    const { credentials, items, types, text } = await opened()
    const { id } = await credentials.create(once)
    expect(await credentials.keep(id)).toMatchObject({ id, temporary: false, version: 1, state: 'ready' })
    expect(await credentials.list()).toHaveLength(1)
    expect(items()).toEqual([`cred.${id}.v1`])
    expect(types()).toEqual(['credential.kept'])
    expect(await text(id)).toBe(once.secret)
    expect(await codeOf(credentials.keep(id))).toBe('credential_not_found')
  })

  it('stays what it was where keeping it fails', async () => {
    const { credentials, keychain, text, ports } = await opened()
    const { id } = await credentials.create(once)
    keychain.mode = 'unverified'
    expect(await codeOf(credentials.keep(id))).toBe('secret_not_saved')
    keychain.mode = 'open'
    expect(await credentials.list()).toMatchObject([{ id, temporary: true, state: 'ready' }])
    expect(await text(id)).toBe(once.secret)
    expect((await ports.database.credentials.list()).rows).toEqual([])
  })

  it('is gone when the vault has been closed', async () => {
    const { credentials, vault, knownSecrets } = await opened()
    const { id } = await credentials.create(once)
    await vault.close()
    expect(await codeOf(credentials.use(id))).toBe('vault_closed')
    expect(knownSecrets.redactor().redactText(once.secret).count).toBe(0)
  })
})
