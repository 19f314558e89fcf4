/**
 * The type of a provider: data, no code. A new API is one file of this shape and one line in `registry.ts`. No I/O,
 * nothing secret, and nothing that the renderer could not be told.
 */
import type { LocalizedText } from '@shared/schemas/common'
import type { AuthMethodSummary, Endpoint, KnownError, ProviderSummary } from '@shared/schemas/provider'
import type { Overlap, RotationMode } from '@shared/schemas/rotation'

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
      /** The name of whose key it is, in the reply; null where it has none. */
      companyMember: string | null
      /** How a token is had by the last one, without the key; null where every token takes the key. */
      refresh: TokenRefresh | null
    }

/** A refresh token comes with a reply and goes out in the JSON body of the next call. */
export interface TokenRefresh {
  path: string
  requestMember: string
  replyMember: string
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

/**
 * Login by form for a session cookie. Paths follow the base URL, those of the two pages the origin. `cookieName` is null
 * where nobody documents it.
 */
export interface SessionMechanism {
  cookieName: string | null
  /** The pages with the forms: a redirect back to one says that it failed. */
  loginPath: string
  registerPath: string
  login: { path: string; accountField: string; passwordField: string }
  logout: { path: string }
  register: { path: string; fields: readonly SessionFormField[] }
  /** The token in the cookie is taken as a Bearer token too. */
  bearer: boolean
}

/** One field of the registration form. */
export interface SessionFormField {
  name: string
  label: LocalizedText
  secret: boolean
  /** The field whose content has to be typed here once more. */
  repeats?: string
}

/**
 * Keys that live at the provider and are managed there with a session. `{id}` in a path stands for the key's id; which of
 * the edit methods it takes may be unknown: they are tried in this order while the answer is 404 or 405.
 */
export interface ScopedKeyMechanism {
  listPath: string
  createPath: string
  keyPath: string
  editMethods: readonly ('PUT' | 'PATCH')[]
  members: ScopedKeyMembers
  /** Members of a create: name, scopes, days until it ends (null for never). */
  request: { name: string; scopes: string; expiresInDays: string }
  /** The secret in the answer to a create, the only time that it is shown. */
  secretMember: string
  scopes: ScopeRules
  prefix: PrefixRules
}

/** Names of the members in which a provider tells of its keys. */
export interface ScopedKeyMembers {
  id: string
  name: string
  prefix: string
  scopes: string
  createdAt: string
  lastUsedAt: string
  expiresAt: string
}

/** `known` from the one that allows least to the one that allows most; `broad` ones are so by themselves. */
export interface ScopeRules {
  known: readonly string[]
  broad: readonly string[]
  read: readonly string[]
  write: readonly string[]
}

/** What may stand before the random part of a key, and in how many characters its beginning is shown. */
export interface PrefixRules {
  marks: readonly string[]
  lengths: readonly number[]
}

/**
 * How its keys are replaced. `overlap`: whether two keys of one account work side by side. `longestUseSeconds`: how long a
 * cache or a token may go on as if its key were still good. `keyPages`: where a person makes and removes keys, by the
 * origin of the environment or `*` for any other one, as a URL or a path of that origin; absent where it is not known.
 */
export interface RotationRules {
  mode: RotationMode
  overlap: Overlap
  longestUseSeconds: number
  keyPages?: Readonly<Record<string, string>>
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
  /** Where the provider has sessions beside its keys. */
  session?: SessionMechanism
  /** Where its keys can be managed by way of a session. */
  scopedKeys?: ScopedKeyMechanism
  rotation: RotationRules
  /** The endpoint that a first-time user is led to. */
  tourEndpointId: string
}
