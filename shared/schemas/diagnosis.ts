import { z } from 'zod'
import { idSchema, localizedTextSchema } from './common'
import { failureCodeSchema } from './exchange'
import { secretFindingCodeSchema } from './secret'

/** Why a call was refused or did not arrive. Closed, so that every one of them has words in both languages. */
export const findingIdSchema = z.enum([
  'credential_missing',
  'credential_unavailable',
  'scheme_wrong',
  'header_name_wrong',
  'place_wrong',
  'key_not_seen',
  'key_dirty',
  'key_masked',
  'key_cut',
  'key_of_other_provider',
  'key_of_other_environment',
  'key_retired',
  'key_revoked',
  'key_expired',
  'key_refused',
  'permission_missing',
  'token_expired',
  'token_not_yet_valid',
  'token_wrong_audience',
  'clock_skew',
  'header_dropped_on_redirect',
  'redirect_refused',
  'redirect_loop',
  'base_path_missing',
  'base_path_doubled',
  'base_path_extra',
  'port_wrong',
  'host_is_panel',
  'host_of_other_region',
  'plain_http',
  'tls_on_plain_port',
  'session_expired',
  'redirect_to_login',
  'login_page',
  'page_instead_of_api',
  'empty_answer',
  'rate_limited',
  'filter_ignored',
  'refusal_ambiguous',
  'upstream_key_refused',
  'certificate_name',
  'certificate_date',
  'certificate_issuer',
  'tls_failed',
  'proxy_authentication',
  'proxy_fault',
  'server_fault',
  'server_unavailable',
  'sandbox_stopped',
  'connection_refused',
  'connection_broken',
  'unknown_host',
  'unreachable',
  'timed_out',
  'not_http',
  'response_unreadable',
  'disk_full',
  'content_type_wrong',
  'request_invalid',
  'trailing_slash',
  'method_not_allowed',
  'not_found',
  'refused_unexplained'
])
export type FindingId = z.infer<typeof findingIdSchema>

/** `certain` nothing else explains what was seen · `likely` it fits and little else does · `possible` it fits */
export const confidenceSchema = z.enum(['certain', 'likely', 'possible'])
export type Confidence = z.infer<typeof confidenceSchema>

/** What a finding rests on, as data; every text in it is masked. The renderer has the words. */
export const evidenceItemSchema = z.discriminatedUnion('kind', [
  /** As it left in this hop (counted from 0); null where no such header was sent. */
  z.object({ kind: z.literal('header_sent'), name: z.string(), value: z.string().nullable(), hop: z.number().int() }),
  z.object({ kind: z.literal('header_received'), name: z.string(), value: z.string() }),
  z.object({ kind: z.literal('status'), status: z.number().int() }),
  z.object({ kind: z.literal('body_words'), text: z.string() }),
  /** What the provider is known to mean by this answer. */
  z.object({ kind: z.literal('known_answer'), meaning: localizedTextSchema }),
  z.object({
    kind: z.literal('hop'),
    hop: z.number().int(),
    url: z.string(),
    status: z.number().int().nullable(),
    dropped: z.array(z.string())
  }),
  z.object({ kind: z.literal('claim'), name: z.string(), value: z.string() }),
  /** Seconds that this computer is ahead of the server. */
  z.object({ kind: z.literal('clock'), aheadSeconds: z.number() }),
  z.object({
    kind: z.literal('certificate'),
    subject: z.string(),
    issuer: z.string(),
    names: z.array(z.string()),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable()
  }),
  /** What the name was found to stand for just now. */
  z.object({ kind: z.literal('addresses'), host: z.string(), addresses: z.string() }),
  z.object({ kind: z.literal('failure'), code: failureCodeSchema, detail: z.string() }),
  z.object({ kind: z.literal('secret_finding'), code: secretFindingCodeSchema, detail: z.string() }),
  /** Characters of the key; whether it looks as the provider's keys do. */
  z.object({ kind: z.literal('key_form'), length: z.number().int(), matches: z.boolean().nullable() }),
  z.object({
    kind: z.literal('setting'),
    setting: z.enum([
      'base_url',
      'provider_base_url',
      'credential_state',
      'expires_on',
      'endpoint_permission',
      'key_scopes',
      'limit',
      'proxy'
    ]),
    value: z.string()
  }),
  z.object({
    kind: z.literal('history'),
    fact: z.enum(['last_success', 'worked_at', 'refused_for_rate', 'count', 'count_without_filter']),
    value: z.string()
  }),
  z.object({ kind: z.literal('probe'), probe: z.string(), status: z.number().int().nullable() })
])
export type EvidenceItem = z.infer<typeof evidenceItemSchema>

/** What a person can do about it, and the button does for them. */
export const fixSchema = z.discriminatedUnion('action', [
  /** `credentialId` where the right one is in the vault. */
  z.object({ action: z.literal('choose_credential'), credentialId: z.string().nullable() }),
  /** `where`: the vault, or a setting of the server itself, by its name. */
  z.object({ action: z.literal('replace_key'), where: z.enum(['vault', 'server']), setting: z.string().nullable() }),
  z.object({ action: z.literal('clean_key') }),
  /** The provider's way in which the key should travel; null where the person must choose. `name`: of header or parameter. */
  z.object({ action: z.literal('change_method'), methodId: z.string().nullable(), name: z.string().nullable() }),
  /** The word before the key, with its blank; empty for none. */
  z.object({ action: z.literal('change_scheme'), to: z.string() }),
  z.object({ action: z.literal('change_base_url'), to: z.string().nullable() }),
  /** In the provider's words. */
  z.object({ action: z.literal('add_permission'), permission: localizedTextSchema.nullable() }),
  z.object({ action: z.literal('renew_token') }),
  z.object({ action: z.literal('log_in') }),
  z.object({ action: z.literal('wait'), seconds: z.number().int().nonnegative().nullable() }),
  z.object({ action: z.literal('remove_filter'), names: z.array(z.string()) }),
  z.object({ action: z.literal('change_content_type'), to: z.string() }),
  z.object({ action: z.literal('add_trailing_slash'), url: z.string() }),
  /** The address of the request itself. */
  z.object({ action: z.literal('change_url'), url: z.string() }),
  z.object({ action: z.literal('allow_origin'), origin: z.string() }),
  z.object({ action: z.literal('check_clock') }),
  z.object({ action: z.literal('check_certificate') }),
  z.object({ action: z.literal('retry') }),
  z.object({ action: z.literal('start_sandbox') }),
  z.object({ action: z.literal('find_out') }),
  z.object({ action: z.literal('none') })
])
export type Fix = z.infer<typeof fixSchema>
export type FixAction = Fix['action']

/** One ranked cause. `parameters` are what its words name: never a secret. */
export const findingSchema = z.object({
  id: findingIdSchema,
  confidence: confidenceSchema,
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(evidenceItemSchema),
  fix: fixSchema
})
export type Finding = z.infer<typeof findingSchema>

/**
 * How a probe looks, for the list that a person sees before and while it runs: `lookup` and `tls` ask for no page,
 * all others are one request each.
 */
export const probeKindSchema = z.enum([
  'lookup',
  'tls',
  'without_credential',
  'list_call',
  'cleaned_key',
  'other_method',
  'without_filter',
  'other_path',
  'description',
  'key_list'
])
export type ProbeKind = z.infer<typeof probeKindSchema>

export const probeSchema = z.object({
  id: z.string(),
  kind: probeKindSchema,
  /** Null where nothing is asked over HTTP. */
  method: z.enum(['GET', 'HEAD', 'OPTIONS']).nullable(),
  url: z.string(),
  /** `none` nothing of the vault · `as_set` as the request had it · `cleaned` the clean form · `method` another way */
  credential: z.discriminatedUnion('use', [
    z.object({ use: z.literal('none') }),
    z.object({ use: z.literal('as_set') }),
    z.object({ use: z.literal('cleaned') }),
    z.object({ use: z.literal('method'), methodId: z.string() })
  ]),
  /** Requests it takes from the budget. */
  cost: z.number().int().nonnegative(),
  /** Causes that its answer speaks for or against. */
  tells: z.array(findingIdSchema),
  /** True where a secret would go in a way that the provider does not name: the person is asked first. */
  needsConsent: z.boolean()
})
export type Probe = z.infer<typeof probeSchema>

/** A place in a pasted text where a secret was: line from 1, what gave it away, and never the secret. */
export const maskedPlaceSchema = z.object({
  line: z.number().int().positive(),
  by: z.enum(['header', 'name', 'shape', 'userinfo']),
  name: z.string()
})
export type MaskedPlace = z.infer<typeof maskedPlaceSchema>

/** What is known of one exchange: its causes, best first, and what could still be asked to find out more. */
export const diagnosisSchema = z.object({
  exchangeId: idSchema,
  findings: z.array(findingSchema),
  probes: z.array(probeSchema)
})
export type Diagnosis = z.infer<typeof diagnosisSchema>

/** `done` of `total` probes were asked; `kind` is the one under way, null at the end. */
export const diagnosisProgressSchema = z.object({
  runId: idSchema,
  exchangeId: idSchema,
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  kind: probeKindSchema.nullable()
})
export type DiagnosisProgress = z.infer<typeof diagnosisProgressSchema>

/** Characters that may be pasted; one of this length takes seconds. */
export const maxPastedLength = 10 * 1024 * 1024
