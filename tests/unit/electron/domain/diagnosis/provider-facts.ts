/** The five providers as they are, with what the rules need beside: what a later version of their data will say. */
import type { Endpoint } from '@shared/schemas/provider'
import type { ProviderFacts } from '../../../../../electron/domain/diagnosis/evidence'
import { apala as apalaData } from '../../../../../electron/providers/apala'
import { apiKey as apiKeyData } from '../../../../../electron/providers/api-key'
import { fiberwise as fiberwiseData } from '../../../../../electron/providers/fiberwise'
import { wisphubMiddleware } from '../../../../../electron/providers/wisphub-middleware'
import { wisphubNet as wisphubNetData } from '../../../../../electron/providers/wisphub-net'

const form = (path: string, withoutKey: boolean): Endpoint => ({
  id: path,
  task: { en: path, es: path },
  method: 'POST',
  path,
  parameters: [],
  body: { kind: 'form', fields: [] },
  permission: null,
  effect: 'write',
  withoutKey
})

export const wisphubNet: ProviderFacts = wisphubNetData
export const apala: ProviderFacts = apalaData
export const apiKey: ProviderFacts = apiKeyData

export const middleware: ProviderFacts = wisphubMiddleware

export const fiberwise: ProviderFacts = {
  ...fiberwiseData,
  authMethods: [
    ...fiberwiseData.authMethods,
    { id: 'session', authentication: { kind: 'cookie', cookie: 'session' }, keyForm: null, probe: null }
  ],
  endpoints: [...fiberwiseData.endpoints, form('/api/v1/auth/login', true), form('/api/v1/auth/logout', false)]
}
