import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CredentialFilter,
  countChoices,
  filterEntries,
  listEntries,
  noFilter,
  sortEntries
} from '../../../../../renderer/features/credentials/credential-filter'
import { credential, environments, productionId, sandboxId } from '../../fake-data'

const providers = [{ id: 'wisphub-net', name: 'WispHub Net' }] as never
const many = Array.from({ length: 10_000 }, (_, index) => credential(index))
const details = { owner: 'Ana Ruiz', issuedOn: null, expiresOn: '2026-01-05', consumers: ['Nightly report'] }

it('sorts labels as a person reads them', () => {
  const labels = ['key 10', 'Key 2', 'árbol', 'zorro'].map((label, index) => credential(index, { label }))
  const sorted = listEntries(labels, environments(), providers).map(entry => entry.credential.label)
  expect(sorted).toEqual(['árbol', 'Key 2', 'key 10', 'zorro'])
})

describe('the filter', () => {
  const entries = listEntries(many, environments(), providers)
  const find = (words: string, change: Partial<CredentialFilter> = {}) =>
    filterEntries(entries, { ...noFilter, words, ...change })

  it('finds by label, provider, environment and fingerprint, in any order', () => {
    expect(find('a1f3').map(({ credential: { label } }) => label)).toEqual(['Support team'])
    expect(find('wisphub.net team support')).toHaveLength(1)
    expect(find('WISPHUB')).toHaveLength(10_000)
    expect(find('no such key')).toHaveLength(0)
  })

  it('finds by tag, owner and what uses it', () => {
    const noted = listEntries([credential(1, { tags: ['Soporte'], details }), credential(2)], environments(), providers)
    for (const words of ['soporte', 'ana', 'nightly']) {
      expect(filterEntries(noted, { ...noFilter, words })).toHaveLength(1)
    }
  })

  it('narrows by every choice', () => {
    const mixed = listEntries(
      [
        credential(1, { tags: ['a'], state: 'missing' }),
        credential(2, { environmentId: sandboxId, providerId: 'apala', state: 'ready' })
      ],
      environments(),
      providers
    )
    const only = (change: Partial<CredentialFilter>) =>
      filterEntries(mixed, { ...noFilter, ...change }).map(({ credential: { id } }) => id)
    const [first, second] = [credential(1).id, credential(2).id]
    expect(only({ tag: 'a' })).toEqual([first])
    expect(only({ state: 'missing' })).toEqual([first])
    expect(only({ environmentId: productionId })).toEqual([first])
    expect(only({ environmentId: sandboxId })).toEqual([second])
    expect(only({ providerId: 'apala' })).toEqual([second])
    expect(only({ providerId: 'apala', tag: 'a' })).toEqual([])
    expect(countChoices({ ...noFilter, words: 'x', tag: 'a', state: 'ready' })).toBe(2)
  })

  it('gives back the very list when nothing is wanted', () => {
    expect(find('  ')).toBe(entries)
  })

  it('keeps the order, and loses nothing that fits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), words => {
        const found = find(words)
        const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
        expect(found).toEqual(entries.filter(({ text }) => wanted.every(word => text.includes(word))))
      }),
      { numRuns: 30 }
    )
  })
})

describe('the order', () => {
  const entries = listEntries(
    [
      credential(1, { label: 'b', createdAt: '2025-03-01T00:00:00.000Z' }),
      credential(2, { label: 'a', createdAt: '2025-01-01T00:00:00.000Z', details }),
      credential(3, {
        label: 'c',
        createdAt: '2025-02-01T00:00:00.000Z',
        details: { ...details, expiresOn: '2025-12-31' }
      })
    ],
    environments(),
    providers
  )
  const labels = (order: 'label' | 'created' | 'expires') =>
    sortEntries(entries, order)
      .map(one => one.credential.label)
      .join('')

  it('is by label, by creation or by expiry, with keys that never expire at the end', () => {
    expect(labels('label')).toBe('abc')
    expect(labels('created')).toBe('bca')
    expect(labels('expires')).toBe('cab')
  })
})

it('shows a key whose environment is not known', () => {
  const [entry] = listEntries([credential(1)], [], [])
  expect(entry).toMatchObject({ environment: undefined, provider: 'wisphub-net' })
})
