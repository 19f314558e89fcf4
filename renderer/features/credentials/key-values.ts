import type { CredentialAuthentication, CredentialDetails, CredentialSummary } from '@shared/schemas/credential'
import type { AuthMethodSummary, ProviderSummary } from '@shared/schemas/provider'
import type { FieldErrors } from './field-errors'

/** What a form holds of a key, the secret and its place aside. */
export interface KeyValues {
  label: string
  methodId: string
  /** What the way needs beside the key, by field name. */
  fields: Readonly<Record<string, string>>
  tags: string[]
  details: CredentialDetails
}

const noDetails: CredentialDetails = { owner: '', issuedOn: null, expiresOn: null, consumers: [] }

export const methodOf = (provider: ProviderSummary, methodId: string): AuthMethodSummary | undefined =>
  provider.authMethods.find(({ id }) => id === methodId) ?? provider.authMethods[0]

const initialFields = (method: AuthMethodSummary | undefined): Record<string, string> =>
  Object.fromEntries((method?.fields ?? []).map(({ name, initial }) => [name, initial]))

/** Another way has other fields; what has the same name is kept. */
export const withMethod = (provider: ProviderSummary, values: KeyValues, methodId: string): KeyValues => {
  const method = methodOf(provider, methodId)
  const fields = initialFields(method)
  const kept = Object.entries(values.fields).filter(([name, value]) => name in fields && value !== '')
  return { ...values, methodId: method?.id ?? '', fields: { ...fields, ...Object.fromEntries(kept) } }
}

export const emptyKey = (provider: ProviderSummary): KeyValues => {
  const [method] = provider.authMethods
  return { label: '', methodId: method?.id ?? '', fields: initialFields(method), tags: [], details: noDetails }
}

export const keyOf = ({ label, authentication, tags, details }: CredentialSummary): KeyValues => ({
  label,
  methodId: authentication.methodId,
  fields: authentication.fields,
  tags,
  details
})

export const authenticationOf = ({ methodId, fields }: KeyValues): CredentialAuthentication => ({
  methodId,
  fields: { ...fields }
})

/** What has to be filled in and is not, with `required` for words. */
export const missingIn = (provider: ProviderSummary, values: KeyValues, required: string): FieldErrors => {
  const errors: FieldErrors = values.label.trim() === '' ? { label: required } : {}
  for (const field of methodOf(provider, values.methodId)?.fields ?? []) {
    if (field.required && (values.fields[field.name] ?? '').trim() === '') errors[`field.${field.name}`] = required
  }
  return errors
}

/**
 * How the key travels, with the fields that are known filled in: `{header}: <key>` becomes `X-Api-Key: <key>`. What
 * has to be filled in and is not stays as its name.
 */
export const wireText = (method: AuthMethodSummary, fields: KeyValues['fields']): string =>
  method.wire.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const field = method.fields.find(one => one.name === name)
    return fields[name] || (field && !field.required ? '' : whole)
  })
