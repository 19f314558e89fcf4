/**
 * Everything known about one exchange, as the rules read it. Plain data, masked: facts about a secret are worked out by
 * the caller before it is masked, and no field here may hold one. A domain file knows no provider, so what is particular
 * to one stands in `ProviderFacts`, which the provider's own data fit as they are.
 */

import type { CredentialState } from '@shared/schemas/credential'
import type { Probe } from '@shared/schemas/diagnosis'
import type { Environment } from '@shared/schemas/environment'
import type { Exchange, FailureCode, WireHeader } from '@shared/schemas/exchange'
import type { Endpoint, KnownError } from '@shared/schemas/provider'
import type { SecretFinding } from '@shared/schemas/secret'
import type { TokenClaims } from './token-claims'

/** Bytes of the body that the rules see. */
export const bodySampleBytes = 64 * 1024

/** Where a key goes. `prefix` is what stands before it, with its blank. */
export type KeyPlace =
  | { kind: 'header'; header: string; prefix: string }
  | { kind: 'query'; parameter: string }
  | { kind: 'cookie'; cookie: string }
  | { kind: 'basic'; userName: string }
  /** Sent once to `path`; what comes back travels in the header. */
  | { kind: 'exchange'; path: string; header: string; prefix: string }

export interface AuthMethodFacts {
  id: string
  authentication: KeyPlace
  keyForm: string | null
  /** The harmless call that shows whether a key is taken. */
  probe: { kind: 'endpoint'; endpointId: string } | { kind: 'field'; field: string } | { kind: 'exchange' } | null
}

/** Answers of a server that hide that its own key for another service was refused. */
export interface HiddenUpstream {
  /** The setting of the server that holds that key. */
  setting: string
  /** `empty` 200 with an empty list · any other is the status. `searches` may be empty for good reason. */
  answers: readonly { path: string; shows: 'empty' | number; searches: boolean }[]
}

export interface ProviderFacts {
  id: string
  name: string
  environments: readonly { name: string; baseUrl: string; production: boolean }[]
  basePathToTrim: string | null
  authMethods: readonly AuthMethodFacts[]
  endpoints: readonly Endpoint[]
  limits: readonly { requests: number; seconds: number }[]
  errors: readonly KnownError[]
  hiddenUpstream?: HiddenUpstream
  /** The GET endpoint that lists a person's keys, by id; for probes. */
  keyListEndpointId?: string
  /** Where people may log in, and the cookie of the session is taken too. */
  session?: { cookieName: string | null }
}

/** What the provider itself says of the key, where it has a list of them. */
export interface ListedKey {
  listed: boolean
  /** ISO 8601; null for never or not told. */
  expiresAt: string | null
  scopes: readonly string[] | null
}

/** Of the credential that the request named, worked out from the secret before it was masked. */
export interface CredentialFacts {
  id: string | null
  label: string
  methodId: string | null
  /** Where its method puts it, with the fields of the credential filled in. */
  place: KeyPlace | null
  length: number
  /** As the method's own form; null where the provider's keys may be anything. */
  matchesForm: boolean | null
  findings: readonly SecretFinding[]
  /** Name of another provider whose form it has. */
  matchesOtherProvider: string | null
  /** Where the vault holds the very same key for another environment of this provider. */
  alsoIn: { environmentName: string; baseUrl: string } | null
  /** `current` one in the vault · `retired` one that was replaced, and by which; `currentLabel` where it is another's */
  fingerprint: { match: 'current' | 'retired' | 'none'; currentCredentialId: string | null; currentLabel?: string }
  state: CredentialState
  /** As the person noted it: a day. */
  expiresOn: string | null
  listed: ListedKey | null
}

export interface TokenFacts {
  claims: TokenClaims | null
  /** Milliseconds since the epoch, by this computer's clock; from `expires_in`. */
  expiresAt: number | null
  /** What an audience should be, where the provider says. */
  audience: string | null
}

export interface HistoryFacts {
  /** Of the same credential here. */
  lastSuccessAt: string | null
  /** Of the same credential at another base URL. */
  workedAt: { baseUrl: string; at: string } | null
  /** Answers 429 of this host in the last hour. */
  rateLimited: number
  /** Requests that were sent within the shortest window of the provider. */
  sentInWindow: number | null
  /** Records of the same path when it was last asked without a filter. */
  countWithoutFilter: number | null
  /** True where the same call brought records before. */
  hadRecords: boolean
}

/** The certificate that the server showed, whether it was taken or not. */
export interface CertificateFacts {
  subject: string
  issuer: string
  /** ISO 8601. */
  validFrom: string | null
  validTo: string | null
  names: readonly string[]
}

/** What a probe brought, masked. Absent members were not seen. */
export interface ProbeResult {
  probe: Probe
  status: number | null
  failure: { code: FailureCode; detail: string } | null
  headers: readonly WireHeader[]
  /** Of `description` the whole text, else the sample. */
  body: { text: string; json: unknown }
  /** Milliseconds since the epoch, by this computer's clock. */
  receivedAt: number | null
  /** Of `lookup`. */
  addresses?: readonly string[]
  /** Of `tls`. */
  certificate?: CertificateFacts
  /** Of `key_list`: the row of this very key, found by its prefix before masking. */
  listed?: ListedKey
}

export interface Evidence {
  /** `pasted`: nothing was sent, and what is not in the text is not known. */
  source: 'sent' | 'pasted'
  /** Milliseconds since the epoch; null where it is not known when the answer came. */
  receivedAt: number | null
  exchange: Pick<Exchange, 'hops' | 'failure' | 'body' | 'durationMs' | 'purpose'>
  /** Masked. `json` is undefined where the text is no JSON, was cut or is nested too deeply. */
  body: { text: string; json: unknown }
  credential: CredentialFacts | null
  /** How the session of the environment went along, where it did. */
  session?: 'cookie' | 'bearer' | null
  token: TokenFacts | null
  provider: ProviderFacts | null
  environment: Pick<Environment, 'name' | 'baseUrl' | 'production' | 'guard' | 'sandbox'> | null
  /** Seconds that this computer is ahead of the server (`measureClock`); null where there is no `Date`. */
  clockAheadSeconds: number | null
  certificate: CertificateFacts | null
  /** Host and port of the proxy in between, without its user. */
  proxy: string | null
  history: HistoryFacts
  probes: readonly ProbeResult[]
}

export const noHistory: HistoryFacts = {
  lastSuccessAt: null,
  workedAt: null,
  rateLimited: 0,
  sentInWindow: null,
  countWithoutFilter: null,
  hadRecords: false
}
