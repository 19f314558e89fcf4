import { describe, expect, it } from 'vitest'
import { providers } from '../../electron/providers/registry'
import { ownProvider } from '../fixtures/own-provider'
import { describeProvider } from './providers'

describe('the registry', () => {
  it('knows each provider once, in the order in which they are offered', () => {
    expect(providers.map(({ id }) => id)).toEqual([
      'wisphub-net',
      'wisphub-middleware',
      'fiberwise',
      'apala',
      'api-key'
    ])
    expect(new Set(providers.map(({ name }) => name)).size).toBe(providers.length)
  })

  it('says by its names in a file which provider is meant', () => {
    const names = providers.flatMap(provider => provider.dotenv.flatMap(({ secret }) => secret))
    expect(new Set(names).size).toBe(names.length)
  })
})

for (const provider of [...providers, ownProvider]) describeProvider(provider)
