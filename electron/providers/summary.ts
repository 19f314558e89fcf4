import type { AuthMethodSummary, ProviderSummary } from '@shared/schemas/provider'
import type { Authentication, AuthMethod, Provider } from './provider'

/** How the key travels, for people; fields stay as `{name}`. */
const wireOf = (authentication: Authentication): string => {
  switch (authentication.kind) {
    case 'header':
      return `${authentication.header}: ${authentication.prefix}<key>`
    case 'query':
      return `?${authentication.parameter}=<key>`
    case 'cookie':
      return `Cookie: ${authentication.cookie}=<key>`
    case 'basic':
      return `Authorization: Basic ${authentication.userName}:<key>`
    case 'exchange':
      return `POST ${authentication.path} → ${authentication.header}: ${authentication.prefix}<token>`
  }
}

const summarizeMethod = ({ id, label, secret, fields, authentication }: AuthMethod): AuthMethodSummary => ({
  id,
  label,
  wire: wireOf(authentication),
  secret,
  fields,
  ...(authentication.kind === 'exchange' && { exchanged: true })
})

/** What the renderer may know of a provider. */
export const summarizeProvider = (provider: Provider): ProviderSummary => ({
  id: provider.id,
  name: provider.name,
  description: provider.description,
  environments: provider.environments,
  baseUrlHelp: provider.baseUrlHelp,
  keyPage: provider.keyPage,
  authMethods: provider.authMethods.map(summarizeMethod),
  endpoints: provider.endpoints,
  limits: provider.limits,
  errors: provider.errors,
  rotation: { mode: provider.rotation.mode, overlap: provider.rotation.overlap },
  ...(provider.scopedKeys && {
    scopedKeys: {
      scopes: [...provider.scopedKeys.scopes.known],
      broad: [...provider.scopedKeys.scopes.broad],
      editable: provider.scopedKeys.editMethods.length > 0
    }
  }),
  ...(provider.session && {
    session: {
      accountField: provider.session.login.accountField,
      registerFields: [...provider.session.register.fields],
      bearer: provider.session.bearer
    }
  })
})
