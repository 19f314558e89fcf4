/**
 * The type of a provider: data, no code. A new API is one file of this shape and one line in `registry.ts`. No I/O,
 * nothing secret, and nothing that the renderer could not be told.
 */
import type { LocalizedText } from '@shared/schemas/common'
import type { Endpoint, ProviderSummary } from '@shared/schemas/provider'

/** Where the secret goes in a request. */
export interface HeaderAuthentication {
  kind: 'header'
  header: string
  /** What stands before the secret, with its blank: `Api-Key `. */
  prefix: string
}

export type Authentication = HeaderAuthentication

export interface Provider {
  /** Stable, lower case: it is stored. */
  id: string
  name: string
  description: LocalizedText
  environments: ProviderSummary['environments']
  baseUrlHelp: LocalizedText
  /** A path that people paste at the end of the base URL and that the endpoints begin with already: `/api`. */
  basePathToTrim: string | null
  secret: ProviderSummary['secret']
  authentication: Authentication
  endpoints: Endpoint[]
  limits: ProviderSummary['limits']
  /** The endpoint that a first-time user is led to. */
  tourEndpointId: string
}
