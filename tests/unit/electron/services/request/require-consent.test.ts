import type { Environment } from '@shared/schemas/environment'
import { describe, expect, it } from 'vitest'
import { providers } from '../../../../../electron/providers/registry'
import type { EnvironmentService } from '../../../../../electron/services/environment'
import { createProviderService } from '../../../../../electron/services/provider'
import { requireConsent } from '../../../../../electron/services/request/require-consent'
import { codeOf } from '../setup'

const place = (id: string, baseUrl: string, guard: Environment['guard']): Environment => ({
  id,
  providerId: 'wisphub-net',
  name: id,
  baseUrl,
  production: false,
  color: 'gray',
  guard,
  sandbox: false
})
const open = place('open', 'https://api.example/staging', 'open')
const guarded = place('guarded', 'https://api.example/prod', 'read_only')

const ask = (url: string) =>
  requireConsent(
    {
      environments: { list: async () => [open, guarded] } as unknown as EnvironmentService,
      providers: createProviderService(providers)
    },
    {
      method: 'PUT',
      url,
      pathParameters: [],
      query: [],
      headers: [],
      body: { kind: 'none' },
      environmentId: open.id,
      credentialId: null,
      timeoutMs: 0,
      followRedirects: true
    },
    open,
    true
  )

describe('an address in full', () => {
  it.each([
    'https://api.example/prod/x',
    'https://api.example/prod',
    'https://api.example/prod?x=1',
    'HTTPS://API.example:443/prod/x',
    'https://api.example/%70rod/x',
    'https://api.example/%70rod/%zz',
    'https://api.example//prod/x',
    'https://api.example/%2Fprod/x',
    'https://api.example/prod%2Fx',
    'https://api.example/PROD/x'
  ])('does not get around the guard of the environment that it reaches: %s', async url => {
    expect(await codeOf(ask(url))).toBe('environment_read_only')
  })

  it.each(['/prod/x', 'https://api.example/staging/x', 'https://api.example/production/x', 'https://b.example/prod/x'])(
    'that reaches another place is none of its business: %s',
    async url => {
      expect(await codeOf(ask(url))).toBe('no failure')
    }
  )
})
