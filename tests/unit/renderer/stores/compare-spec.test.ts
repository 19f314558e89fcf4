import type { RequestSpec } from '@shared/schemas/request'
import { describe, expect, it } from 'vitest'
import { otherSigner, signedBy } from '../../../../renderer/stores/compare-spec'
import { credential, environments, fakeId, productionId, sandboxId } from '../fake-data'

const [production] = environments().filter(({ id }) => id === productionId)

const spec: RequestSpec = {
  method: 'POST',
  url: '/api/tickets/{id}/',
  pathParameters: [{ name: 'id', value: '7', enabled: true }],
  query: [{ name: 'limit', value: '5', enabled: true }],
  headers: [{ name: 'X-Own', value: 'yes', enabled: true }],
  body: { kind: 'json', text: '{"a":1}' },
  environmentId: productionId,
  credentialId: fakeId(2, 1),
  timeoutMs: 30_000,
  followRedirects: true
}

describe('the same request for another signer', () => {
  it('keeps path, query, headers and body', () => {
    const other = signedBy(spec, { credentialId: fakeId(2, 2), environmentId: sandboxId }, environments())
    expect(other).toEqual({ ...spec, credentialId: fakeId(2, 2), environmentId: sandboxId })
  })

  it('goes to the other environment where its address was written in full', () => {
    const full = { ...spec, url: `${production?.baseUrl}/api/clientes/` }
    expect(signedBy(full, { credentialId: null, environmentId: sandboxId }, environments()).url).toBe('/api/clientes/')
    expect(signedBy(full, { credentialId: null, environmentId: productionId }, environments()).url).toBe(full.url)
    const elsewhere = { ...spec, url: `${production?.baseUrl}.example.com/api/` }
    expect(signedBy(elsewhere, { credentialId: null, environmentId: sandboxId }, environments()).url).toBe(
      elsewhere.url
    )
  })

  it('goes with the session of the signer, and with no other', () => {
    const inSession = { ...spec, credentialId: null, session: 'cookie' as const }
    const signer = { credentialId: null, environmentId: sandboxId }
    expect(signedBy(spec, { ...signer, session: 'bearer' }, environments()).session).toBe('bearer')
    expect(signedBy(inSession, signer, environments())).not.toHaveProperty('session')
    const key = { credentialId: fakeId(2, 2), environmentId: sandboxId }
    expect(signedBy(inSession, key, environments())).not.toHaveProperty('session')
  })
})

describe('whom to compare with', () => {
  const signer = { credentialId: fakeId(2, 1), environmentId: productionId }
  const own = credential(1)

  it('is another key of the place first', () => {
    const keys = [own, credential(2, { environmentId: sandboxId }), credential(3)]
    expect(otherSigner(signer, keys, environments())).toEqual({ ...signer, credentialId: fakeId(2, 3) })
  })

  it('else the key of the same label elsewhere', () => {
    const keys = [
      own,
      credential(2, { environmentId: sandboxId }),
      credential(3, { environmentId: sandboxId, label: own.label })
    ]
    expect(otherSigner(signer, keys, environments())).toEqual({ credentialId: fakeId(2, 3), environmentId: sandboxId })
  })

  it('else the same once more', () => {
    expect(otherSigner(signer, [own], environments())).toEqual(signer)
  })
})
