import { describe, expect, it } from 'vitest'
import { emptyKey, type FoundKey } from '../../../../../electron/domain/interchange/found-key'
import { providers } from '../../../../../electron/providers/registry'
import { placeKey } from '../../../../../electron/services/import/place-key'

const place = (change: Partial<FoundKey>) => {
  const { provider, ...rest } = placeKey({ ...emptyKey, line: 1, label: 'x', secret: '', ...change }, providers)
  return { ...rest, provider: provider?.id ?? null }
}

describe('where a key belongs', () => {
  it.each(providers.map(({ id, name }) => [id, name]))('%s is known by its id and by its name', (id, name) => {
    expect(place({ provider: id }).provider).toBe(id)
    expect(place({ provider: name.toUpperCase() }).provider).toBe(id)
  })

  it('is known by its address', () => {
    expect(place({ url: 'https://api.wisphub.net/api/clientes' })).toMatchObject({ provider: 'wisphub-net' })
    expect(place({ url: 'https://api.wisphub.net.evil.example' }).provider).toBeNull()
  })

  it('is nowhere where nothing tells, and then has no way to travel', () => {
    expect(place({ secret: 'x' })).toEqual({
      provider: null,
      authentication: null,
      environmentName: '',
      baseUrl: '',
      production: true
    })
  })

  it.each([
    ['crm.example', 'https://crm.example'],
    ['crm.example:8443/v1/', 'https://crm.example:8443/v1'],
    ['localhost:8000', 'http://localhost:8000'],
    ['127.0.0.1', 'http://127.0.0.1'],
    ['HTTPS://CRM.example/', 'https://crm.example'],
    ['ftp://crm.example', 'ftp://crm.example'],
    ['', '']
  ])('the address %j is %j', (url, baseUrl) => {
    expect(place({ provider: 'api-key', methodId: 'header', url }).baseUrl).toBe(baseUrl)
  })

  it.each(providers.map(({ id }) => id))('without an address it is nowhere that %s may be', id => {
    expect(place({ provider: id })).toMatchObject({ provider: id, baseUrl: '', environmentName: '' })
  })

  it('is named after what the file says, the provider’s own name, or the host', () => {
    expect(place({ url: 'https://api.wisphub.net', environmentName: 'staging' }).environmentName).toBe('staging')
    const preset = providers[0]?.environments.find(({ baseUrl }) => baseUrl === 'https://api.wisphub.net')
    expect(place({ url: 'https://api.wisphub.net' }).environmentName).toBe(preset?.name)
    expect(place({ url: 'https://crm.example:8443/x' }).environmentName).toBe('crm.example:8443')
  })

  it('is real unless something says otherwise', () => {
    expect(place({ url: 'https://crm.example' }).production).toBe(true)
    expect(place({ url: 'https://staging.crm.example' }).production).toBe(false)
    expect(place({ url: 'https://staging.crm.example', production: true }).production).toBe(true)
    expect(place({ url: 'https://crm.example', environmentName: 'test' }).production).toBe(false)
  })

  it('travels in a way that the provider has, with the fields that the way has', () => {
    const fields = { headerName: 'X-Key', nonsense: 'x', prefix: 'y'.repeat(300) }
    const { authentication } = place({ provider: 'api-key', methodId: 'header', fields })
    expect(authentication).toMatchObject({ methodId: 'header', fields: { headerName: 'X-Key' } })
    expect(authentication?.fields).not.toHaveProperty('nonsense')
    expect(authentication?.fields['prefix']).not.toBe(fields.prefix)
    expect(place({ provider: 'api-key', methodId: 'nowhere' }).authentication?.methodId).toBe('header')
  })
})
