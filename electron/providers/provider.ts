/**
 * The type of a provider: data, no code. A new API is one file of this shape and one line in `registry.ts`. No I/O,
 * nothing secret, and nothing that the renderer could not be told.
 */
import type { LocalizedText } from '@shared/schemas/common'
import type { AuthMethodSummary, Endpoint, KnownError, ProviderSummary } from '@shared/schemas/provider'

/**
 * Where the secret goes in a request. `{name}` in a text stands for a field of the credential. What stands before the
 * secret (`prefix`) includes its blank: `Api-Key `.
 */
export type Authentication =
  | { kind: 'header'; header: string; prefix: string }
  | { kind: 'query'; parameter: string }
  | { kind: 'cookie'; cookie: string }
  /** The secret is the password (RFC 7617). */
  | { kind: 'basic'; userName: string }
  /** The key is sent once, in a JSON body, for a token that then travels in a header. */
  | {
      kind: 'exchange'
      path: string
      /** Members of the request's body and of the reply. */
      keyMember: string
      tokenMember: string
      /** Seconds that the token is good for. */
      expiresInMember: string
      header: string
      prefix: string
    }

/** The harmless call that shows whether a key is taken. */
export type Probe =
  /** An endpoint of the catalogue that reads. `compare`: asked without the key first, since some answer either way. */
  | { kind: 'endpoint'; endpointId: string; compare: boolean }
  /** A path that the person gave, in this field; `unprovable` while it is empty. Always compared. */
  | { kind: 'field'; field: string }
  /** The exchange for a token proves the key by itself. */
  | { kind: 'exchange' }

export interface AuthMethod extends Omit<AuthMethodSummary, 'wire'> {
  authentication: Authentication
  /** Null where no call without consequences proves the key. */
  probe: Probe | null
  /** What its keys look like, as a regular expression over the whole key; null where they may be anything. */
  keyForm: string | null
}

/** Names under which this provider's settings stand in a `.env` file. */
export interface DotenvNames {
  methodId: string
  secret: readonly string[]
  baseUrl: readonly string[]
  /** Other names that are read with them, by field of the credential. */
  fields: Readonly<Record<string, readonly string[]>>
}

/** Answers of a server in between which hide that its own key for the service behind it was refused. */
export interface HiddenUpstream {
  /** The setting of the server that holds that key. */
  setting: string
  /** `empty` 200 with an empty list · any other is the status. `searches` may be empty for good reason. */
  answers: readonly { path: string; shows: 'empty' | number; searches: boolean }[]
}

export interface Provider {
  /** Stable, lower case: it is stored. */
  id: string
  name: string
  description: LocalizedText
  environments: ProviderSummary['environments']
  baseUrlHelp: LocalizedText
  keyPage: LocalizedText
  /** A path that people paste at the end of the base URL and that the endpoints begin with already: `/api`. */
  basePathToTrim: string | null
  /** The first one is what most people have. */
  authMethods: readonly [AuthMethod, ...AuthMethod[]]
  endpoints: Endpoint[]
  limits: ProviderSummary['limits']
  errors: KnownError[]
  /** Members of a JSON response whose text is a secret: a created key, a token. Masked before it is stored or shown. */
  secretMembers: readonly string[]
  /** Members that hold personal data or passwords of others: masked in whatever is shared. */
  sensitiveMembers: readonly string[]
  dotenv: readonly DotenvNames[]
  /** Where it hides that its own key for another service was refused. */
  hiddenUpstream?: HiddenUpstream
  /** The GET endpoint that lists a person's keys. */
  keyListEndpointId?: string
  /** The endpoint that a first-time user is led to. */
  tourEndpointId: string
}
