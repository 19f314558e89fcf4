import { AppFailure } from '@shared/errors'
import type { CredentialAuthentication } from '@shared/schemas/credential'
import { checkFields } from '../../domain/authentication-fields'
import type { SecretContext } from '../../domain/secret-hygiene'
import type { AuthMethod, Provider } from '../../providers/provider'

/** The provider's first where none is named, as in rows of the first version; undefined where there is no such one. */
const methodOf = (provider: Provider, methodId: string): AuthMethod | undefined =>
  methodId === '' ? provider.authMethods[0] : provider.authMethods.find(method => method.id === methodId)

/** The way in full: its name, and for fields that were not given what the provider begins with. */
export const completeAuthentication = (
  provider: Provider,
  authentication: CredentialAuthentication | undefined
): CredentialAuthentication => {
  const given = authentication ?? { methodId: '', fields: {} }
  const method = methodOf(provider, given.methodId)
  if (!method) return given
  const initial = Object.fromEntries(method.fields.map(field => [field.name, field.initial]))
  return { methodId: method.id, fields: { ...initial, ...given.fields } }
}

/** Throws `credential_invalid` (fields: `authentication.methodId` or `authentication.<name>` to problem code). */
export const requireAuthentication = (
  provider: Provider,
  authentication: CredentialAuthentication | undefined
): CredentialAuthentication => {
  const complete = completeAuthentication(provider, authentication)
  const method = methodOf(provider, complete.methodId)
  const problems = method ? checkFields(method.fields, complete.fields) : { methodId: 'unknown' }
  const fields = Object.entries(problems).map(([name, problem]) => [`authentication.${name}`, problem])
  if (fields.length === 0) return complete
  throw new AppFailure(
    'credential_invalid',
    'What the key needs beside itself is not right.',
    Object.fromEntries(fields)
  )
}

/** What hygiene is to know of the key; texts that depend on a field of the credential are left out. */
export const secretContextFor = (
  provider: Provider,
  methodId: string,
  providers: readonly Provider[]
): SecretContext => {
  const { authentication, keyForm, secret } = methodOf(provider, methodId) ?? provider.authMethods[0]
  const fixed = (text: string): string => (text.includes('{') ? '' : text)
  const isHeader = authentication.kind === 'header'
  const others = providers
    .filter(other => other.id !== provider.id)
    .flatMap(other => other.authMethods.map(method => ({ provider: other.name, keyForm: method.keyForm })))
  return {
    provider: provider.name,
    prefix: isHeader ? fixed(authentication.prefix) : '',
    header: isHeader ? fixed(authentication.header) : '',
    keyForm,
    placeholder: secret.placeholder,
    blanksWithin: authentication.kind === 'basic',
    cookie: authentication.kind === 'cookie',
    others: others.filter((other): other is { provider: string; keyForm: string } => other.keyForm !== null)
  }
}
