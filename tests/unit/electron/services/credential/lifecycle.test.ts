/** From adding to deleting: what a person does with a key, saved or used once. */
import { AppFailure } from '@shared/errors'
import { noDetails } from '@shared/schemas/credential'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { undoWindow } from '../../../../../electron/services/credential/deletions'
import { codeOf, exampleCredential } from '../setup'
import { opened, otherSecret } from './opened'

const fieldsOf = async (promise: Promise<unknown>): Promise<Record<string, string>> => {
  const error: unknown = await promise.then(
    () => null,
    reason => reason
  )
  if (error instanceof AppFailure) return error.fields
  throw new Error(`no AppFailure but ${String(error)}`)
}

const place = { name: 'Local', baseUrl: 'http://127.0.0.1:1', production: false, color: 'gray' as const }
const acmeCredential = { ...exampleCredential, providerId: 'acme', environment: place }

afterEach(() => vi.useRealTimers())

describe('adding', () => {
  it('keeps everything that was given', async () => {
    const { credentials } = await opened()
    const details = { owner: 'Ana', issuedOn: '2026-01-02', expiresOn: '2027-01-02', consumers: ['billing'] }
    const authentication = { methodId: 'header', fields: { header: 'X-Own', prefix: 'Key ' } }
    const given = { label: 'Own', tags: ['a', 'b'], details, authentication }
    const summary = await credentials.create({ ...acmeCredential, ...given })
    expect(summary).toMatchObject({ ...given, origins: [], temporary: false })
    expect(await credentials.list()).toEqual([summary])
  })

  it("takes the provider's first way, with what it begins with, where none is given", async () => {
    const { credentials } = await opened()
    const { authentication } = await credentials.create(acmeCredential)
    expect(authentication).toEqual({ methodId: 'header', fields: { header: 'X-API-Key', prefix: '' } })
  })

  it.each([
    ['an unknown way', { methodId: 'nowhere', fields: {} }, { methodId: 'unknown' }],
    ['a missing field', { methodId: 'basic', fields: {} }, { user: 'required' }],
    ['an empty field', { methodId: 'header', fields: { header: '' } }, { header: 'required' }],
    ['a field of another way', { methodId: 'basic', fields: { user: 'a', header: 'X' } }, { header: 'unknown' }],
    ['a header name with a blank', { methodId: 'header', fields: { header: 'X Key' } }, { header: 'invalid' }],
    ['a header of the connection', { methodId: 'header', fields: { header: 'Host' } }, { header: 'invalid' }],
    ['a prefix with a line break', { methodId: 'header', fields: { prefix: 'a\r\nb' } }, { prefix: 'invalid' }],
    ['a cookie name with =', { methodId: 'cookie', fields: { cookie: 'a=b' } }, { cookie: 'invalid' }],
    ['a path without its slash', { methodId: 'cookie', fields: { cookie: 'c', probe: 'me' } }, { probe: 'invalid' }],
    ['another host as path', { methodId: 'cookie', fields: { cookie: 'c', probe: '//evil' } }, { probe: 'invalid' }],
    ['a user name with a colon', { methodId: 'basic', fields: { user: 'a:b' } }, { user: 'invalid' }]
  ])('refuses %s', async (_what, authentication, problems) => {
    const { credentials, environments } = await opened()
    const named = Object.entries(problems).map(([name, problem]) => [`authentication.${name}`, problem])
    const create = credentials.create({ ...acmeCredential, authentication })
    expect(await fieldsOf(create)).toEqual(Object.fromEntries(named))
    expect(await codeOf(credentials.create({ ...acmeCredential, authentication }))).toBe('credential_invalid')
    expect(await environments.list()).toEqual([])
  })

  it('is done in an environment that is there, of the same provider', async () => {
    const { credentials, environments } = await opened()
    const { id } = await environments.create({ providerId: 'acme', ...place })
    expect(await credentials.create({ ...acmeCredential, environment: { id } })).toMatchObject({ environmentId: id })
    expect(await codeOf(credentials.create({ ...exampleCredential, environment: { id } }))).toBe(
      'environment_not_found'
    )
    expect(await codeOf(credentials.create({ ...acmeCredential, environment: { id: exampleId } }))).toBe(
      'environment_not_found'
    )
  })

  it('leaves no environment behind where it fails', async () => {
    const { credentials, environments, keychain } = await opened()
    keychain.mode = 'unverified'
    expect(await codeOf(credentials.create(exampleCredential))).toBe('secret_not_saved')
    keychain.mode = 'open'
    expect(await environments.list()).toEqual([])
  })

  it('names the field of a base URL that cannot be one', async () => {
    const { credentials } = await opened()
    const environment = { ...place, baseUrl: 'ftp://example.com' }
    const create = credentials.create({ ...acmeCredential, environment })
    expect(await fieldsOf(create)).toEqual({ 'environment.baseUrl': 'scheme_not_http' })
  })

  it('from a file is noted as such, and masked only once it is used', async () => {
    const { credentials, types, knownSecrets } = await opened()
    const { id } = await credentials.create(exampleCredential, 'file')
    expect(types()).toEqual(['credential.imported'])
    expect(knownSecrets.redactor().redactText(exampleCredential.secret).count).toBe(0)
    await credentials.use(id)
    expect(knownSecrets.redactor().redactText(exampleCredential.secret).count).toBe(1)
  })
})

const exampleId = '00000000-0000-4000-8000-000000000000'

describe('a draft', () => {
  const purpose = { providerId: 'wisphub-net', methodId: '' }

  it('is saved, and then gone', async () => {
    const { credentials, secretDrafts, text } = await opened()
    const { id: draftId } = await secretDrafts.type(purpose, exampleCredential.secret)
    const { id } = await credentials.create({ ...exampleCredential, secret: { draftId } })
    expect(await text(id)).toBe(exampleCredential.secret)
    expect(await codeOf(credentials.create({ ...exampleCredential, secret: { draftId } }))).toBe('secret_draft_gone')
    const other = await secretDrafts.type(purpose, otherSecret)
    await credentials.replaceSecret(id, { draftId: other.id })
    expect(await text(id)).toBe(otherSecret)
    expect(await codeOf(secretDrafts.clean(other.id))).toBe('secret_draft_gone')
  })

  it('outlives a save that failed', async () => {
    const { credentials, secretDrafts, keychain, text } = await opened()
    const { id: draftId } = await secretDrafts.type(purpose, exampleCredential.secret)
    keychain.mode = 'unverified'
    expect(await codeOf(credentials.create({ ...exampleCredential, secret: { draftId } }))).toBe('secret_not_saved')
    keychain.mode = 'open'
    const { id } = await credentials.create({ ...exampleCredential, secret: { draftId } })
    expect(await text(id)).toBe(exampleCredential.secret)
  })
})

describe('changing', () => {
  it('keeps the secret and the version', async () => {
    const { credentials, types, text, clock, knownSecrets } = await opened()
    const { id, createdAt, fingerprint } = await credentials.create(acmeCredential)
    clock.advance(1000)
    const authentication = { methodId: 'basic', fields: { user: 'ana' } }
    const details = { ...noDetails, owner: 'Ana' }
    const changed = await credentials.update({ id, label: 'New', tags: ['x'], authentication, details })
    expect(changed).toMatchObject({
      label: 'New',
      tags: ['x'],
      authentication,
      details,
      version: 1,
      fingerprint,
      createdAt
    })
    expect(changed.updatedAt > createdAt).toBe(true)
    expect(types()).toEqual(['credential.created', 'credential.updated'])
    expect(await text(id)).toBe(acmeCredential.secret)
    expect(knownSecrets.redactor().redactText(acmeCredential.secret).text).toBe('[redacted:New]')
  })

  it('is refused where the way needs something else', async () => {
    const { credentials } = await opened()
    const { id, ...before } = await credentials.create(acmeCredential)
    const authentication = { methodId: 'basic', fields: {} }
    const change = { id, label: 'New', tags: [], authentication, details: noDetails }
    expect(await fieldsOf(credentials.update(change))).toEqual({ 'authentication.user': 'required' })
    expect(await credentials.list()).toEqual([{ id, ...before }])
  })
})

describe('replacing the secret', () => {
  it('makes a new version and drops the old one', async () => {
    const { credentials, items, types, text } = await opened()
    const { id, fingerprint } = await credentials.create(exampleCredential)
    const replaced = await credentials.replaceSecret(id, otherSecret)
    expect(replaced).toMatchObject({ id, version: 2, state: 'ready' })
    expect(replaced.fingerprint).not.toBe(fingerprint)
    expect(await text(id)).toBe(otherSecret)
    expect(items()).toEqual([`cred.${id}.v2`])
    expect(types()).toEqual(['credential.created', 'credential.replaced'])
  })

  it('leaves the old one in use where it fails', async () => {
    const { credentials, keychain, items, text } = await opened()
    const { id } = await credentials.create(exampleCredential)
    keychain.mode = 'unverified'
    expect(await codeOf(credentials.replaceSecret(id, otherSecret))).toBe('secret_not_saved')
    keychain.mode = 'open'
    expect(await text(id)).toBe(exampleCredential.secret)
    expect(items()).toEqual([`cred.${id}.v1`])
    expect(await codeOf(credentials.replaceSecret(id, 'a\nb'))).toBe('secret_rejected')
  })

  it('counts even when the old item cannot be removed; the next change removes it', async () => {
    const { credentials, keychain, items, text } = await opened()
    const { id } = await credentials.create(exampleCredential)
    const drop = keychain.delete
    keychain.delete = async () => ({ status: 'unavailable', reason: 'timeout' })
    expect(await credentials.replaceSecret(id, otherSecret)).toMatchObject({ version: 2, state: 'ready' })
    expect(await text(id)).toBe(otherSecret)
    expect(items()).toEqual([`cred.${id}.v1`, `cred.${id}.v2`])
    keychain.delete = drop
    await credentials.check(id)
    expect(items()).toEqual([`cred.${id}.v2`])
  })

  it('is the remedy for a key that the keychain lost', async () => {
    const { credentials, keychain, items, text } = await opened()
    const { id } = await credentials.create(exampleCredential)
    await keychain.drop(`cred.${id}.v1`)
    expect(await credentials.check(id)).toMatchObject({ state: 'missing' })
    expect(await credentials.replaceSecret(id, otherSecret)).toMatchObject({ state: 'ready', version: 2 })
    expect(await text(id)).toBe(otherSecret)
    expect(items()).toEqual([`cred.${id}.v2`])
  })

  it('undoes no change that came before it in the line', async () => {
    const { credentials } = await opened()
    const { id, authentication } = await credentials.create(exampleCredential)
    const update = credentials.update({ id, label: 'New', tags: [], authentication, details: noDetails })
    const [, replaced] = await Promise.all([update, credentials.replaceSecret(id, otherSecret)])
    expect(replaced).toMatchObject({ label: 'New', version: 2 })
  })
})

describe('deleting', () => {
  it('hides it at once and removes it when the time is over', async () => {
    const { credentials, items, types, published } = await opened()
    const { id } = await credentials.create(exampleCredential)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    expect(await credentials.delete(id)).toEqual({ undoWithin: undoWindow })
    expect(await credentials.list()).toEqual([])
    expect(await codeOf(credentials.use(id))).toBe('credential_not_found')
    expect(await codeOf(credentials.check(id))).toBe('credential_not_found')
    expect(await codeOf(credentials.delete(id))).toBe('credential_not_found')
    expect(await codeOf(credentials.replaceSecret(id, otherSecret))).toBe('credential_not_found')
    expect(items()).toEqual([`cred.${id}.v1`])
    expect(types()).toEqual(['credential.created'])
    const before = published.length
    vi.advanceTimersByTime(undoWindow)
    vi.useRealTimers()
    await expect.poll(items).toEqual([])
    await expect.poll(() => published.length).toBeGreaterThan(before)
    expect(types()).toEqual(['credential.created', 'credential.deleted'])
    expect(await codeOf(credentials.undoDelete(id))).toBe('credential_not_found')
  })

  it('can be undone until then', async () => {
    const { credentials, types, text } = await opened()
    const summary = await credentials.create(exampleCredential)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await credentials.delete(summary.id)
    expect(await credentials.undoDelete(summary.id)).toEqual(summary)
    vi.advanceTimersByTime(undoWindow)
    vi.useRealTimers()
    await credentials.finishDeletions()
    expect(await credentials.list()).toEqual([summary])
    expect(await text(summary.id)).toBe(exampleCredential.secret)
    expect(types()).toEqual(['credential.created'])
  })

  it('is carried out when the vault closes', async () => {
    const { credentials, vault, items, types } = await opened()
    const { id } = await credentials.create(exampleCredential)
    await credentials.delete(id)
    await vault.close()
    expect(items()).toEqual([])
    expect(types().at(-1)).toBe('credential.deleted')
  })

  it('shows it again where it cannot be carried out', async () => {
    const { credentials, keychain, published } = await opened()
    const { id } = await credentials.create(exampleCredential)
    await credentials.delete(id)
    keychain.mode = 'locked'
    const before = published.length
    await credentials.finishDeletions()
    expect(published.slice(before).map(([name]) => name)).toContain('credentials.changed')
    const told = { id, label: exampleCredential.label, error: { code: 'vault_locked' } }
    expect(published.slice(before)).toContainEqual([
      'credentials.deletionFailed',
      expect.objectContaining({ ...told, error: expect.objectContaining(told.error) })
    ])
    expect(await credentials.list()).toMatchObject([{ id }])
    keychain.mode = 'open'
    expect(await credentials.check(id)).toMatchObject({ state: 'ready' })
  })
})
