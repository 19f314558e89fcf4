import type { CreateEnvironment } from '@shared/schemas/environment'
import { describe, expect, it } from 'vitest'
import { codeOf, exampleCredential, setUpServices } from './setup'

const opened = async () => {
  const services = setUpServices()
  await services.vault.open()
  const types = () => services.audited.map(({ type }) => type).filter(type => type.startsWith('environment.'))
  const told = () => services.published.filter(([name]) => name === 'environments.changed').length
  return { ...services, types, told }
}

const wanted: CreateEnvironment = {
  providerId: 'wisphub-net',
  name: 'Staging',
  baseUrl: ' HTTPS://Staging.example.com/api/ ',
  production: false,
  color: 'teal'
}
const { providerId: _, ...place } = wanted
const baseUrl = 'https://staging.example.com'

describe('environments', () => {
  it('are made with a base URL that paths can be put behind', async () => {
    const { environments, audited, told } = await opened()
    const made = await environments.create(wanted)
    expect(made).toMatchObject({ ...wanted, baseUrl, guard: 'open', sandbox: false })
    expect(await environments.list()).toEqual([made])
    expect(await environments.get(made.id)).toEqual(made)
    expect(audited.at(-1)).toEqual({
      type: 'environment.created',
      subject: made.id,
      data: { origin: baseUrl, guard: 'open' }
    })
    expect(told()).toBe(1)
  })

  it('are guarded where they are for production, unless something else is asked', async () => {
    const { environments } = await opened()
    expect(await environments.create({ ...wanted, production: true })).toMatchObject({ guard: 'confirm' })
    expect(await environments.create({ ...wanted, guard: 'read_only' })).toMatchObject({ guard: 'read_only' })
    expect(await environments.create({ ...wanted, production: true, guard: 'open' })).toMatchObject({ guard: 'open' })
  })

  it('refuse a base URL that cannot be one', async () => {
    const { environments } = await opened()
    await expect(environments.create({ ...wanted, baseUrl: 'ftp://x' })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { baseUrl: 'scheme_not_http' }
    })
    expect(await codeOf(environments.create({ ...wanted, providerId: 'nobody' }))).toBe('provider_not_found')
    expect(await codeOf(environments.get('00000000-0000-4000-8000-000000000000'))).toBe('environment_not_found')
  })

  it('are changed, and keep their guard where none is given', async () => {
    const { environments, types, told } = await opened()
    const { id } = await environments.create({ ...wanted, guard: 'read_only' })
    const change = { ...place, id, name: 'New', color: 'red', production: true, rebind: false } as const
    const changed = await environments.update(change)
    expect(changed).toMatchObject({ id, name: 'New', color: 'red', production: true, guard: 'read_only', baseUrl })
    expect(await environments.update({ ...change, guard: 'open' })).toMatchObject({ guard: 'open' })
    expect(types()).toEqual(['environment.created', 'environment.updated', 'environment.updated'])
    expect(told()).toBe(3)
  })

  it.each([true, false])('move to another origin with keys in them only when that was said (kept: %s)', async keep => {
    const { environments, credentials } = await opened()
    const { environmentId: id } = await credentials.create({ ...exampleCredential, keep })
    const [before] = await environments.list()
    const elsewhere = { ...place, id, baseUrl: 'https://elsewhere.example' }
    await expect(environments.update({ ...elsewhere, rebind: false })).rejects.toMatchObject({
      code: 'environment_rebinds',
      fields: { origin: 'https://elsewhere.example' }
    })
    expect(await environments.list()).toEqual([before])
    const path = { ...place, id, baseUrl: 'https://api.wisphub.net/v2', rebind: false }
    expect(await environments.update(path)).toMatchObject({ baseUrl: 'https://api.wisphub.net/v2' })
    expect(await environments.update({ ...elsewhere, rebind: true })).toMatchObject({ baseUrl: elsewhere.baseUrl })
  })

  it('do not move under a key whose deletion may still be undone', async () => {
    const { environments, credentials } = await opened()
    const { id: credentialId, environmentId: id } = await credentials.create(exampleCredential)
    await credentials.delete(credentialId)
    const elsewhere = { ...place, id, baseUrl: 'https://elsewhere.example', rebind: false }
    expect(await codeOf(environments.update(elsewhere))).toBe('environment_rebinds')
  })

  it('move freely while nothing is in them', async () => {
    const { environments } = await opened()
    const { id } = await environments.create(wanted)
    const elsewhere = { ...place, id, baseUrl: 'https://elsewhere.example', rebind: false }
    expect(await environments.update(elsewhere)).toMatchObject({ baseUrl: 'https://elsewhere.example' })
  })

  it.each([true, false])('are not deleted while a key is in them (kept: %s)', async keep => {
    const { environments, credentials, types } = await opened()
    const { id, environmentId } = await credentials.create({ ...exampleCredential, keep })
    expect(await codeOf(environments.delete(environmentId))).toBe('environment_in_use')
    await credentials.delete(id)
    await environments.delete(environmentId)
    expect(await environments.list()).toEqual([])
    expect(await codeOf(credentials.undoDelete(id))).toBe('credential_not_found')
    expect(types()).toEqual(['environment.created', 'environment.deleted'])
  })

  it('of the sandbox move with it alone, and stay', async () => {
    const { environments, types } = await opened()
    const made = await environments.placeSandbox('wisphub-net', 'Sandbox', 'http://127.0.0.1:4780')
    expect(made).toMatchObject({ sandbox: true, guard: 'open', production: false })
    expect(await environments.placeSandbox('wisphub-net', 'Sandbox', 'http://127.0.0.1:4780')).toEqual(made)
    const moved = await environments.placeSandbox('wisphub-net', 'Sandbox', 'http://127.0.0.1:4781')
    expect(moved).toEqual({ ...made, baseUrl: 'http://127.0.0.1:4781' })
    const change = { ...place, id: made.id, rebind: true }
    expect(await codeOf(environments.update(change))).toBe('invalid_input')
    expect(await environments.update({ ...change, baseUrl: moved.baseUrl })).toMatchObject({ name: 'Staging' })
    expect(await codeOf(environments.delete(made.id))).toBe('environment_in_use')
    expect(types()).toEqual(['environment.created', 'environment.updated', 'environment.updated'])
  })

  it('are written only where the keychain and the log let them', async () => {
    const { environments, keychain } = await opened()
    const { id } = await environments.create(wanted)
    keychain.mode = 'locked'
    expect(await codeOf(environments.create(wanted))).toBe('vault_locked')
    expect(await codeOf(environments.update({ ...place, id, rebind: false }))).toBe('vault_locked')
    expect(await codeOf(environments.delete(id))).toBe('vault_locked')
    keychain.mode = 'open'
    expect(await environments.list()).toHaveLength(1)
  })
})
