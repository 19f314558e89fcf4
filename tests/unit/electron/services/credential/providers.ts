/** A provider whose ways need something beside the key, for what the registered ones may not show. */
import type { CredentialField } from '@shared/schemas/provider'
import type { Provider } from '../../../../../electron/providers/provider'
import { providers } from '../../../../../electron/providers/registry'

const field = (name: string, kind: CredentialField['kind'], required: boolean, initial = ''): CredentialField => ({
  name,
  label: { en: name, es: name },
  help: null,
  initial,
  required,
  kind
})

const [model] = providers as [Provider]
const [method] = model.authMethods

export const acme: Provider = {
  ...model,
  id: 'acme',
  name: 'Acme',
  basePathToTrim: null,
  authMethods: [
    {
      ...method,
      id: 'header',
      fields: [field('header', 'header_name', true, 'X-API-Key'), field('prefix', 'header_prefix', false)],
      authentication: { kind: 'header', header: '{header}', prefix: '{prefix}' },
      keyForm: null
    },
    {
      ...method,
      id: 'basic',
      fields: [field('user', 'user_name', true)],
      authentication: { kind: 'basic', userName: '{user}' },
      keyForm: null
    },
    {
      ...method,
      id: 'cookie',
      fields: [field('cookie', 'cookie_name', true), field('probe', 'path', false)],
      authentication: { kind: 'cookie', cookie: '{cookie}' },
      keyForm: null
    }
  ]
}
export const withAcme: readonly Provider[] = [...providers, acme]
