import { expect, it } from 'vitest'
import { listEntries } from '../../../../../renderer/features/credentials/credential-filter'
import { signerGroups, signerOf, signerValue } from '../../../../../renderer/features/workbench/signer-options'
import { credential, environments, exampleCredentials, fakeId, productionId } from '../../fake-data'

const words = {
  withoutKey: 'Without a key',
  production: 'Production',
  temporary: 'Until you quit',
  session: { cookie: 'With the session', bearer: 'As Bearer' }
}
const noWays = () => []
const entries = listEntries([credential(0), ...exampleCredentials()], environments(), [])

it('groups keys by environment, and offers each environment without one', () => {
  const [production, sandbox] = signerGroups(entries, environments(), null, words, noWays)
  expect(production?.group).toBe('wisphub.net · Production')
  expect(production?.items.map(({ label }) => label)).toEqual(['Without a key · wisphub.net', 'Support team · a1f3'])
  expect(sandbox?.items).toHaveLength(4)
})

it('offers the keys of the chosen environment alone, and marks those that do not last', () => {
  const kept = listEntries([credential(0), credential(1, { temporary: true })], environments(), [])
  const groups = signerGroups(kept, environments(), productionId, words, noWays)
  expect(groups).toHaveLength(1)
  expect(groups[0]?.items.map(({ label }) => label)).toEqual([
    'Without a key',
    expect.stringMatching(/^Billing robot · .* · Until you quit$/),
    'Support team · a1f3'
  ])
})

it('tells environments of one name apart by their address', () => {
  const twins = environments().map(one => ({ ...one, name: 'Main', production: false }))
  const groups = signerGroups(entries, twins, null, words, noWays).map(({ group }) => group)
  expect(groups).toEqual(['Main · https://api.wisphub.net', 'Main · http://127.0.0.1:41801'])
})

it('turns every option back into its signer', () => {
  for (const { items } of signerGroups(entries, environments(), null, words, () => ['cookie', 'bearer'])) {
    for (const { value } of items) {
      const signer = signerOf(value, entries) ?? expect.fail(value)
      expect(signerValue(signer)).toBe(value)
    }
  }
  expect(signerOf(`key:${fakeId(8, 8)}`, entries)).toBeNull()
  expect(signerValue({ credentialId: null, environmentId: null })).toBeNull()
})

it('offers the session where people can log in, in the ways that the provider takes', () => {
  const groups = signerGroups(entries, environments(), productionId, words, id =>
    id === productionId ? ['cookie'] : []
  )
  expect(groups[0]?.items.map(({ label }) => label)).toEqual([
    'Without a key',
    'With the session',
    'Support team · a1f3'
  ])
  const chosen = signerOf(groups[0]?.items[1]?.value ?? '', entries)
  expect(chosen).toEqual({ credentialId: null, environmentId: productionId, session: 'cookie' })
})
