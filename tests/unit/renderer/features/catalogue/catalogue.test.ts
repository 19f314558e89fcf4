import { describe, expect, it } from 'vitest'
import { providers } from '../../../../../electron/providers/registry'
import { summarizeProvider } from '../../../../../electron/providers/summary'
import { wisphubNet } from '../../../../../electron/providers/wisphub-net'
import {
  groupEndpoints,
  matchesSearch,
  searchProviders
} from '../../../../../renderer/features/catalogue/catalogue-groups'
import { signerFor } from '../../../../../renderer/features/catalogue/open-endpoint'
import { credential, fakeId, productionId } from '../../fake-data'

const { endpoints } = wisphubNet

describe('groups', () => {
  it('are what the calls are about, without the part all share', () => {
    const groups = groupEndpoints(endpoints)
    expect(groups.map(({ name }) => name)).toContain('clientes')
    expect(groups.map(({ name }) => name)).not.toContain('api')
    expect(groups.flatMap(group => group.endpoints)).toHaveLength(endpoints.length)
  })

  it('keep their names when a search leaves only one of them', () => {
    const clients = endpoints.filter(({ path }) => path.startsWith('/api/clientes/'))
    expect(groupEndpoints(clients, endpoints).map(({ name }) => name)).toEqual(['clientes'])
  })

  it('hold one call and no call', () => {
    expect(groupEndpoints(endpoints.slice(0, 1))).toHaveLength(1)
    expect(groupEndpoints([])).toEqual([])
  })
})

describe('the search', () => {
  const client = endpoints.find(({ id }) => id === 'list-clients') ?? expect.fail('no endpoint')
  it('takes words of both languages in any order, and without accents', () => {
    expect(matchesSearch(client, 'CLIENTES listar')).toBe(true)
    expect(matchesSearch(client, 'list clients')).toBe(true)
    expect(matchesSearch(client, 'get api/clientes')).toBe(true)
    expect(matchesSearch(client, 'ticket')).toBe(false)
    expect(matchesSearch(client, ' ')).toBe(true)
  })

  it('finds a call by the name of a parameter', () => {
    const [parameter] = client.parameters
    expect(matchesSearch(client, parameter?.name ?? '-')).toBe(true)
  })

  it('goes over all providers, and leaves out those without a match', () => {
    const all = providers.map(summarizeProvider)
    expect(searchProviders(all, '')).toHaveLength(all.length)
    expect(searchProviders(all, 'formas-de-pago').map(({ id }) => id)).toEqual(['wisphub-net'])
  })
})

describe('who signs a task', () => {
  const provider = { id: 'wisphub-net' }
  const nobody = { signer: null, providerId: null }
  it('stays the signer where it fits', () => {
    const signer = { credentialId: null, environmentId: productionId }
    expect(signerFor(provider, { signer, providerId: 'wisphub-net' }, [credential(1)])).toBe(signer)
  })

  it('is the only key there is, and never a guess between several', () => {
    expect(signerFor(provider, nobody, [credential(1)])?.credentialId).toBe(credential(1).id)
    expect(signerFor(provider, nobody, [credential(1), credential(2)])).toBeUndefined()
    expect(
      signerFor(provider, { signer: { credentialId: null, environmentId: fakeId(1, 9) }, providerId: 'other' }, [])
    ).toBeUndefined()
  })
})
