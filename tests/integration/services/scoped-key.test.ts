/** Keys that live at Fiberwise: listed, made, changed, revoked, and found again when an answer was lost. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fiberwiseKeys, fiberwiseLogin } from '../../../electron/sandbox/server'
import { setUpSandboxServices } from './sandbox-services'

const { email, password } = fiberwiseLogin

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
let environmentId: string
beforeEach(async () => {
  the = await setUpSandboxServices()
  const saved = await the.save('fiberwise', the.emulators.fiberwise.origin, {
    secret: fiberwiseKeys.uuid.key,
    methodId: 'bearer-api'
  })
  environmentId = saved.environmentId
  await the.sessions.logIn({ environmentId, account: email, password, keepPassword: false })
})
afterEach(() => the.close())

const create = (change: { name?: string; scopes?: string[]; confirmed?: boolean } = {}) =>
  the.scopedKeys.create({
    ...{ environmentId, name: 'Reports', scopes: ['read:all'], expiresInDays: 90, confirmed: false },
    ...change
  })
const named = async (name: string) =>
  (await the.scopedKeys.list(environmentId)).entries.filter(entry => entry.name === name)
const creates = (): number =>
  the.logOf('fiberwise').filter(({ method, url }) => method === 'POST' && url.endsWith('/user/api-keys')).length
const failureOf = (promise: Promise<unknown>): Promise<{ code: string; fields: Record<string, string> }> =>
  promise.then(
    () => ({ code: 'no failure', fields: {} }),
    error => error
  )

describe('scoped keys', () => {
  it('are listed with what they are here', async () => {
    const { entries, unreadable } = await the.scopedKeys.list(environmentId)
    expect(unreadable).toBe(0)
    expect(entries.length).toBeGreaterThan(2)
    const linked = entries.filter(({ link }) => link.kind === 'linked')
    expect(linked).toHaveLength(1)
    expect(linked[0]).toMatchObject({ name: 'Full access, UUID form', link: { by: 'prefix' } })
    expect(linked[0]?.marks).toContain('over_broad')
    expect(linked[0]?.marks).not.toContain('unknown')
    expect(entries.some(({ marks }) => marks.includes('unknown'))).toBe(true)
  })

  it('need a session', async () => {
    await the.sessions.logOut(environmentId)
    expect((await failureOf(the.scopedKeys.list(environmentId))).code).toBe('session_missing')
  })

  it.each(['fw_key', 'uuid'] as const)(
    'in the form %s go straight into the vault when they are made',
    async keyForm => {
      the.emulators.fiberwise.control.setSwitches({ keyForm, instants: 'no-zone' })
      const created = await create()
      expect(created).toMatchObject({ draftId: null, key: { name: 'Reports', scopes: ['read:all'] } })
      expect(created.key.expiresAt).toMatch(/Z$/)
      const credentialId = created.credentialId ?? ''
      const { secret } = await the.credentials.use(credentialId)
      const text = new TextDecoder().decode(secret)
      const answer = await the.send({ id: credentialId, environmentId }, { url: '/api/v1/agents' })
      expect(answer.hops[0]?.status).toBe(200)
      expect((await named('Reports'))[0]).toMatchObject({ link: { kind: 'linked', credentialId, by: 'id' } })
      const exchanges = await Promise.all(
        (await the.history.list(null, 50)).exchanges.map(async ({ id }) => [
          await the.history.get(id),
          await the.textOf(id).catch(() => '')
        ])
      )
      const shown = JSON.stringify([created, exchanges, the.published, the.authLog.list(), the.audited, the.logged])
      expect(shown).not.toContain(text)
    }
  )

  it('are not told of as lost while their answer is on its way', async () => {
    const { transport } = the.ports
    const { exchange } = transport
    let release: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    transport.exchange = async (request, signal) => {
      const answer = await exchange(request, signal)
      if (request.method === 'POST') await held
      return answer
    }
    const creating = create()
    await expect.poll(creates).toBe(1)
    expect((await the.scopedKeys.list(environmentId)).lostCreates).toEqual([])
    release()
    await creating
    expect((await the.scopedKeys.list(environmentId)).lostCreates).toEqual([])
  })

  it('with broad scopes are made only when the person has said so', async () => {
    for (const scopes of [['admin'], ['read:all', 'write:all']]) {
      expect((await failureOf(create({ scopes }))).code).toBe('confirmation_needed')
    }
    expect(creates()).toBe(0)
    expect((await create({ scopes: ['admin'], confirmed: true })).key.scopes).toEqual(['admin'])
  })

  it.each(['PUT', 'PATCH'] as const)('are changed where the server takes %s', async editVerb => {
    the.emulators.fiberwise.control.setSwitches({ editVerb })
    const { key } = await create()
    const edited = await the.scopedKeys.edit({ environmentId, keyId: key.id, scopes: ['app:access'], confirmed: false })
    expect(edited).toMatchObject({ name: 'Reports', scopes: ['app:access'] })
  })

  it('are not changed where the server has no such call', async () => {
    const { key } = await create()
    the.emulators.fiberwise.control.setSwitches({ editVerb: 'none' })
    const failure = await failureOf(the.scopedKeys.edit({ environmentId, keyId: key.id, name: 'x', confirmed: false }))
    expect(failure.code).toBe('scoped_key_failed')
  })

  it.each([200, 204] as const)('are revoked by their name, answered with %d', async revokeStatus => {
    the.emulators.fiberwise.control.setSwitches({ revokeStatus })
    const { key, credentialId } = await create()
    const revoke = (typedName: string) => the.scopedKeys.revoke({ environmentId, keyId: key.id, typedName })
    expect((await failureOf(revoke('Report'))).code).toBe('scoped_key_name_differs')
    expect(await named('Reports')).toHaveLength(1)
    expect(await revoke('Reports')).toEqual({ credentialIds: [credentialId] })
    expect(await named('Reports')).toEqual([])
  })
})

describe('an audit log that cannot be written when it is done', () => {
  beforeEach(() => {
    const { audit } = the.ports.backends.keychain
    const { append } = audit
    audit.append = async event => {
      if (/^scoped_key\.(created|lost|revoked)$/.test(event.type)) throw new Error('disk full')
      await append(event)
    }
  })

  it('does not make a key look as if it had not been made, nor one as if it were still there', async () => {
    const { key, credentialId } = await create()
    expect(credentialId).not.toBeNull()
    expect((await the.scopedKeys.list(environmentId)).lostCreates).toEqual([])
    const revoked = await the.scopedKeys.revoke({ environmentId, keyId: key.id, typedName: 'Reports' })
    expect(revoked).toEqual({ credentialIds: [credentialId] })
    expect(the.logged).toHaveLength(2)
  })

  it('does not hide that an answer was lost', async () => {
    the.emulators.fiberwise.control.setSwitches({ loseCreateReply: true })
    expect((await failureOf(create())).code).toBe('scoped_key_lost')
  })
})

describe('a create whose answer is lost', () => {
  beforeEach(() => void the.emulators.fiberwise.control.setSwitches({ loseCreateReply: true }))

  it('is told, never repeated, and its orphan is found and revoked', async () => {
    expect(await failureOf(create())).toMatchObject({ code: 'scoped_key_lost', fields: { name: 'Reports' } })
    expect(creates()).toBe(1)
    expect((await the.scopedKeys.list(environmentId)).lostCreates).toMatchObject([{ name: 'Reports' }])
    const { certain, possible } = await the.scopedKeys.findOrphans(environmentId)
    const found = [...certain, ...possible]
    expect(found.map(({ name }) => name)).toEqual(['Reports'])
    await the.scopedKeys.revoke({ environmentId, keyId: found[0]?.id ?? '', typedName: 'Reports' })
    expect(await the.scopedKeys.findOrphans(environmentId)).toEqual({ certain: [], possible: [] })
    const lost = (await the.scopedKeys.list(environmentId)).lostCreates
    expect(lost).toHaveLength(1)
    for (let times = 0; times < 2; times += 1) await the.scopedKeys.settle(environmentId, lost[0]?.id ?? '')
    expect((await the.scopedKeys.list(environmentId)).lostCreates).toEqual([])
    expect(the.audited.map(({ type }) => type).filter(type => type.startsWith('scoped_key.'))).toEqual([
      'scoped_key.create_asked',
      'scoped_key.lost',
      'scoped_key.revoke_asked',
      'scoped_key.revoked',
      'scoped_key.settled'
    ])
  })
})

describe('which key is which', () => {
  const idOf = async (name: string) => (await named(name))[0]?.id ?? ''
  const linkOf = async (name: string) => (await named(name))[0]?.link
  const save = (label: string) =>
    the.save('fiberwise', the.emulators.fiberwise.origin, { label, secret: fiberwiseKeys.good.key, methodId: 'bearer' })

  it('is said by a person, and taken back', async () => {
    const [keyId, { id: credentialId }] = [await idOf('Full access'), await save('by hand')]
    await the.scopedKeys.link(environmentId, keyId, credentialId)
    expect(await linkOf('Full access')).toEqual({ kind: 'linked', credentialId, by: 'id' })
    const credential = async () => (await the.credentials.list()).find(({ id }) => id === credentialId)
    expect((await credential())?.details.providerKeyId).toBe(keyId)
    await the.scopedKeys.link(environmentId, keyId, null)
    expect((await credential())?.details).not.toHaveProperty('providerKeyId')
    expect(await linkOf('Full access')).not.toMatchObject({ by: 'id' })
  })

  it('is never two credentials at once, nor one of another environment', async () => {
    const [keyId, first, second] = [await idOf('Full access'), await save('one'), await save('two')]
    await the.scopedKeys.link(environmentId, keyId, first.id)
    await the.scopedKeys.link(environmentId, keyId, first.id)
    const failure = (credentialId: string) => failureOf(the.scopedKeys.link(environmentId, keyId, credentialId))
    expect(await failure(second.id)).toMatchObject({ code: 'invalid_input', fields: { keyId: 'taken' } })
    const elsewhere = await the.save('fiberwise', 'https://elsewhere.example', { secret: fiberwiseKeys.readOnly.key })
    expect(await failure(elsewhere.id)).toMatchObject({ code: 'invalid_input', fields: { credentialId: 'not_here' } })
  })
})

describe('the least that tasks need', () => {
  const suggest = async (...ids: string[]) => (await the.scopedKeys.suggest(environmentId, ids)).scopes

  it('is what the endpoints ask for, and nothing where one does not say', async () => {
    expect(await suggest('list-agents')).toEqual(['read:all'])
    expect(await suggest('list-agents', 'create-agent')).toEqual(['read:all', 'write:all'])
    expect(await suggest()).toEqual([])
    expect(await suggest('list-agents', 'create-api-key')).toBeNull()
    expect(await suggest('no-such-endpoint')).toBeNull()
  })
})
