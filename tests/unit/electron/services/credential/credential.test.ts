import { AppFailure } from '@shared/errors'
import { describe, expect, it } from 'vitest'
import { codeOf, exampleCredential, setUpServices } from '../setup'

const opened = async () => {
  const services = setUpServices()
  await services.vault.open()
  return services
}

const itemOf = (names: string[]): string => {
  const name = names.find(candidate => candidate.startsWith('cred.'))
  if (!name) throw new Error('no item of a credential')
  return name
}

describe('credentials', () => {
  it('keeps the secret in the keychain alone and tells no more than that it exists', async () => {
    const { credentials, keychain, audited, published } = await opened()
    const summary = await credentials.create(exampleCredential)
    expect(summary).toMatchObject({ label: 'Support', state: 'ready', version: 1, example: false })
    expect(summary.fingerprint).toMatch(/^[0-9a-f]{4}$/)
    expect(itemOf(keychain.names())).toBe(`cred.${summary.id}.v1`)
    expect(audited.at(-1)).toMatchObject({ type: 'credential.created', subject: summary.id })
    expect(JSON.stringify([summary, audited, published])).not.toContain('canary')
  })

  it('binds it to a base URL without a doubled path', async () => {
    const { credentials, environments } = await opened()
    const first = await credentials.create(exampleCredential)
    const second = await credentials.create({
      ...exampleCredential,
      label: 'Other',
      environment: { ...exampleCredential.environment, baseUrl: 'https://api.wisphub.net/' }
    })
    expect(second.environmentId).toBe(first.environmentId)
    expect(await environments.list()).toMatchObject([{ baseUrl: 'https://api.wisphub.net' }])
  })

  it.each(['a\nb-long-enough', 'a\rb-long-enough', 'nul\0-long-enough', 'schlüssel-\u{1f511}'])(
    'refuses %j',
    async secret => {
      const { credentials, keychain } = await opened()
      const names = keychain.names()
      expect(await codeOf(credentials.create({ ...exampleCredential, secret }))).toBe('secret_rejected')
      expect(keychain.names()).toEqual(names)
      expect(await credentials.list()).toEqual([])
    }
  )

  it('takes everything back when the keychain did not keep what it was given', async () => {
    const { credentials, keychain } = await opened()
    keychain.mode = 'unverified'
    expect(await codeOf(credentials.create(exampleCredential))).toBe('secret_not_saved')
    keychain.mode = 'open'
    expect(await credentials.list()).toEqual([])
    expect(keychain.names().filter(name => name.startsWith('cred.'))).toEqual([])
  })

  it.each(['locked', 'no_service'] as const)('writes and deletes nothing while the keychain is %s', async mode => {
    const { credentials, keychain } = await opened()
    const { id } = await credentials.create(exampleCredential)
    const names = keychain.names()
    keychain.mode = mode
    const code = mode === 'locked' ? 'vault_locked' : 'vault_unavailable'
    expect(await codeOf(credentials.create(exampleCredential))).toBe(code)
    expect(await codeOf(credentials.delete(id))).toBe(code)
    expect(await codeOf(credentials.use(id))).toBe(code)
    expect(keychain.names()).toEqual(names)
    keychain.mode = 'open'
    expect(await credentials.list()).toMatchObject([{ id, state: 'ready' }])
    expect((await credentials.use(id)).row.id).toBe(id)
  })

  it('tells a missing item from a replaced one, refuses both, and notes it once', async () => {
    const { credentials, keychain, audited } = await opened()
    const { id } = await credentials.create(exampleCredential)
    await keychain.replace(itemOf(keychain.names()), new TextEncoder().encode('another-key-entirely'))
    expect(await codeOf(credentials.use(id))).toBe('secret_mismatch')
    expect(await credentials.check(id)).toMatchObject({ state: 'mismatch' })
    await keychain.drop(itemOf(keychain.names()))
    expect(await codeOf(credentials.use(id))).toBe('secret_missing')
    expect(await credentials.check(id)).toMatchObject({ state: 'missing' })
    expect(audited.map(event => event.type).filter(type => type.startsWith('credential.'))).toEqual([
      'credential.created',
      'credential.mismatch',
      'credential.missing'
    ])
  })

  it('deletes item and row', async () => {
    const { credentials, keychain, audited } = await opened()
    const { id } = await credentials.create(exampleCredential)
    await credentials.delete(id)
    await credentials.finishDeletions()
    expect(await credentials.list()).toEqual([])
    expect(keychain.names().filter(name => name.startsWith('cred.'))).toEqual([])
    expect(audited.at(-1)).toMatchObject({ type: 'credential.deleted', subject: id })
  })

  it('adds an example once, whatever the language of its label', async () => {
    const { credentials, environments } = await opened()
    const { id } = await environments.placeSandbox('wisphub-net', 'Sandbox', 'http://127.0.0.1:4780')
    const example = {
      providerId: 'wisphub-net',
      environmentId: id,
      secret: 'DemoGood.Example4Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7'
    }
    await credentials.createExample({ ...example, label: 'all permissions' })
    await credentials.createExample({ ...example, label: 'todos los permisos' })
    expect(await credentials.list()).toMatchObject([{ label: 'all permissions', example: true }])
  })

  it('keeps a key above the size of an item, byte for byte', async () => {
    const { credentials } = await opened()
    const secret = `-----BEGIN KEY-----${'x'.repeat(4000)}`
    const { id } = await credentials.create({ ...exampleCredential, secret })
    expect(new TextDecoder().decode((await credentials.use(id)).secret)).toBe(secret)
  })
})

describe('a keychain that stops answering', () => {
  const stopped = { status: 'unavailable', reason: 'timeout' } as const

  /** The write happens all the same, as when the service wakes up later, and nothing is answered from then on. */
  const hangAtSet = (keychain: Awaited<ReturnType<typeof opened>>['keychain']) => {
    const { get, set, delete: drop } = keychain
    keychain.set = async (...args) => {
      await set.apply(keychain, args)
      Object.assign(keychain, { get: async () => stopped, set: async () => stopped, delete: async () => stopped })
      return stopped
    }
    return () => void Object.assign(keychain, { get, set, delete: drop })
  }

  it('leaves a save open; the next change that goes well undoes it', async () => {
    const { credentials, keychain, audited } = await opened()
    const wake = hangAtSet(keychain)
    expect(await codeOf(credentials.create(exampleCredential))).toBe('secret_not_saved')
    expect(await credentials.list()).toMatchObject([{ label: 'Support', state: 'saving' }])
    expect(await codeOf(credentials.create({ ...exampleCredential, label: 'Other' }))).toBe('vault_unavailable')

    wake()
    const { id } = await credentials.create({ ...exampleCredential, label: 'Other' })
    expect(await credentials.list()).toMatchObject([{ id, label: 'Other', state: 'ready' }])
    expect(keychain.names().filter(name => name.startsWith('cred.'))).toEqual([`cred.${id}.v1`])
    expect(audited.at(-1)).toMatchObject({ type: 'credential.repaired', data: { outcome: 'save_undone' } })
  })

  it('leaves a save open; asking for its state undoes it, and so does using another key', async () => {
    for (const ask of ['check', 'use'] as const) {
      const { credentials, keychain } = await opened()
      const other = await credentials.create({ ...exampleCredential, label: 'Other' })
      const wake = hangAtSet(keychain)
      await codeOf(credentials.create(exampleCredential))
      wake()
      const open = (await credentials.list()).find(({ state }) => state === 'saving')
      await codeOf(credentials[ask](ask === 'check' ? (open?.id ?? '') : other.id))
      await expect.poll(() => credentials.list()).toMatchObject([{ id: other.id }])
      expect(keychain.names().filter(name => name.startsWith('cred.'))).toEqual([`cred.${other.id}.v1`])
    }
  })

  it('leaves a deletion open; the next change that goes well finishes it', async () => {
    const { credentials, keychain } = await opened()
    const { id } = await credentials.create(exampleCredential)
    const drop = keychain.delete
    keychain.delete = async () => stopped
    await credentials.delete(id)
    await credentials.finishDeletions()
    keychain.delete = drop
    const other = await credentials.create({ ...exampleCredential, label: 'Other' })
    expect(await credentials.list()).toMatchObject([{ id: other.id }])
    expect(keychain.names().filter(name => name.startsWith('cred.'))).toEqual([`cred.${other.id}.v1`])
  })
})

describe('without a record there is no deed', () => {
  const refuse = async () => {
    throw new AppFailure('audit_unavailable', 'The disk is full.')
  }
  const recording = async () => {
    const { ports } = setUpServices()
    const audit = { ...ports.backends.keychain.audit }
    const keychain = { ...ports.backends.keychain, audit }
    const services = setUpServices({ ...ports, backends: { ...ports.backends, keychain } })
    await services.vault.open()
    return { ...services, audit, keychain: keychain.secretStore as typeof services.keychain }
  }

  it('a key is not saved', async () => {
    const { credentials, audit, keychain } = await recording()
    audit.append = refuse
    expect(await codeOf(credentials.create(exampleCredential))).toBe('audit_unavailable')
    expect(await credentials.list()).toEqual([])
    expect(keychain.names().filter(name => name.startsWith('cred.'))).toEqual([])
  })

  it('a keychain that stopped answering is named, not the log whose end it keeps', async () => {
    const { credentials, audit, keychain } = await recording()
    const { id } = await credentials.create(exampleCredential)
    audit.append = async () => {
      keychain.mode = 'locked'
      return refuse()
    }
    expect(await codeOf(credentials.create({ ...exampleCredential, label: 'Other' }))).toBe('vault_locked')
    expect(await codeOf(credentials.delete(id))).toBe('vault_locked')
  })

  it('a key is not deleted', async () => {
    const { credentials, audit } = await recording()
    const { id } = await credentials.create(exampleCredential)
    await credentials.delete(id)
    audit.append = refuse
    await credentials.finishDeletions()
    expect(await credentials.list()).toMatchObject([{ id }])
    expect((await credentials.use(id)).row.id).toBe(id)
  })
})

describe('a credential of which a row is damaged', () => {
  it('is unreadable, refused, and can be deleted with its item', async () => {
    const { ports } = setUpServices()
    const { credentials } = ports.database
    let damage = false
    const damaged = new AppFailure('row_damaged', 'The row cannot be opened.', { table: 'versions' })
    const repository: typeof credentials = {
      ...credentials,
      async listVersions() {
        const { rows, damaged } = await credentials.listVersions()
        if (!damage) return { rows, damaged }
        return { rows: [], damaged: rows.map(row => ({ table: 'versions', id: `${row.credentialId}/${row.version}` })) }
      },
      getVersion: async (id, version) => {
        if (damage) throw damaged
        return credentials.getVersion(id, version)
      },
      versionsOf: async id => {
        if (damage) throw damaged
        return credentials.versionsOf(id)
      }
    }
    const services = setUpServices({ ...ports, database: { ...ports.database, credentials: repository } })
    const keychain = ports.backends.keychain.secretStore as typeof services.keychain
    await services.vault.open()
    const { id } = await services.credentials.create(exampleCredential)
    damage = true
    expect(await services.credentials.list()).toMatchObject([{ id, state: 'unreadable' }])
    expect(await services.credentials.check(id)).toMatchObject({ id, state: 'unreadable' })
    expect(await codeOf(services.credentials.use(id))).toBe('secret_unreadable')
    await services.credentials.delete(id)
    await services.credentials.finishDeletions()
    expect(await services.credentials.list()).toEqual([])
    expect(keychain.names().filter(name => name.startsWith('cred.'))).toEqual([])
  })
})
