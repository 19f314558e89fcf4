import { expect, it } from 'vitest'
import { environmentGroups, signerIn } from '../../../../../renderer/features/workbench/environment-options'
import { credential, environments, fakeId, moreEnvironments, productionId, sandboxId } from '../../fake-data'

const providers = [
  { id: 'wisphub-net', name: 'WispHub Net' },
  { id: 'apala', name: 'Apala' }
]

it('puts the environments of the request’s provider first', () => {
  const groups = environmentGroups([...environments(), ...moreEnvironments()], providers, 'apala')
  expect(groups.map(({ group }) => group)).toEqual(['Apala', 'WispHub Net', 'fiberwise'])
})

it('tells two of one name apart by their address', () => {
  const [one] = environments()
  const twins = one ? [one, { ...one, id: fakeId(1, 9), baseUrl: 'https://other.example' }] : []
  const labels = environmentGroups(twins, providers, null).flatMap(({ items }) => items.map(({ label }) => label))
  expect(new Set(labels).size).toBe(2)
})

const here = [
  credential(1, { label: 'Support', environmentId: sandboxId }),
  credential(2, { label: 'Billing', environmentId: sandboxId }),
  credential(3, { label: 'Support', environmentId: productionId })
]

it('takes the key of the same name along, else the only one, else none', () => {
  expect(signerIn(sandboxId, { label: 'Support' }, here).credentialId).toBe(here[0]?.id)
  expect(signerIn(productionId, { label: 'Billing' }, here).credentialId).toBe(here[2]?.id)
  expect(signerIn(sandboxId, { label: 'Unknown' }, here)).toEqual({ environmentId: sandboxId, credentialId: null })
  expect(signerIn(fakeId(1, 9), undefined, here).credentialId).toBeNull()
})

it('goes with the session there where it went with one', () => {
  expect(signerIn(sandboxId, { label: 'Support' }, here, 'bearer')).toEqual({
    environmentId: sandboxId,
    credentialId: null,
    session: 'bearer'
  })
})
