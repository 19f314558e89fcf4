import { describe, expect, it } from 'vitest'
import { filterEntries, listEntries } from '../../../../../renderer/features/credentials/credential-filter'
import { credential, environments } from '../../fake-data'

const providers = [{ id: 'wisphub-net', name: 'WispHub Net' }] as never
const many = Array.from({ length: 10_000 }, (_, index) => credential(index))

it('sorts labels as a person reads them', () => {
  const labels = ['key 10', 'Key 2', 'árbol', 'zorro'].map((label, index) => credential(index, { label }))
  const sorted = listEntries(labels, environments(), providers).map(entry => entry.credential.label)
  expect(sorted).toEqual(['árbol', 'Key 2', 'key 10', 'zorro'])
})

describe('the filter', () => {
  const entries = listEntries(many, environments(), providers)

  it('finds by label, provider, environment and fingerprint, in any order', () => {
    expect(filterEntries(entries, 'a1f3').map(({ credential: { label } }) => label)).toEqual(['Support team'])
    expect(filterEntries(entries, 'wisphub.net team support')).toHaveLength(1)
    expect(filterEntries(entries, 'WISPHUB')).toHaveLength(10_000)
    expect(filterEntries(entries, 'no such key')).toHaveLength(0)
  })

  it('gives back the very list when nothing is typed', () => {
    expect(filterEntries(entries, '  ')).toBe(entries)
  })
})

it('shows a key whose environment is not known', () => {
  const [entry] = listEntries([credential(1)], [], [])
  expect(entry).toMatchObject({ environment: undefined, provider: 'wisphub-net' })
})
