import { describe, expect, it } from 'vitest'
import { wisphubNet } from '../../../../../electron/providers/wisphub-net'
import { groupEndpoints, matchesSearch } from '../../../../../renderer/features/catalogue/catalogue-groups'
import { signerFor } from '../../../../../renderer/features/catalogue/use-open-endpoint'
import { credential, fakeId, productionId } from '../../fake-data'

const { endpoints } = wisphubNet

describe('groups', () => {
  it('are what the calls are about, without the part all share', () => {
    const groups = groupEndpoints(endpoints)
    expect(groups.map(({ name }) => name)).toContain('clientes')
    expect(groups.map(({ name }) => name)).not.toContain('api')
    expect(groups.flatMap(group => group.endpoints)).toHaveLength(endpoints.length)
  })

  it('hold one call and no call', () => {
    expect(groupEndpoints(endpoints.slice(0, 1))).toHaveLength(1)
    expect(groupEndpoints([])).toEqual([])
  })
})

describe('the search', () => {
  const client = endpoints[0] ?? expect.fail('no endpoint')
  it('takes words in any order, and without accents', () => {
    expect(matchesSearch(client, 'Buscar cliente por teléfono', 'TELEFONO buscar')).toBe(true)
    expect(matchesSearch(client, 'Listar clientes', 'get api/clientes')).toBe(true)
    expect(matchesSearch(client, 'Listar clientes', 'ticket')).toBe(false)
    expect(matchesSearch(client, 'Listar clientes', ' ')).toBe(true)
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
