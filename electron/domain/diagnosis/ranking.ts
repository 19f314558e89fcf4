/**
 * In which order findings are shown. First by confidence: what is certain before what is likely. Among equals by how
 * particular a cause is: one that names the very link that broke (a blank in the key, a slash in the path) explains
 * the answer, while one that repeats the answer (the key was refused) is true as well and helps less. The order of the
 * registry decides the rest, so that the same evidence always gives the same list.
 */
import type { Confidence, Finding, FindingId } from '@shared/schemas/diagnosis'

const confidence: Record<Confidence, number> = { certain: 2, likely: 1, possible: 0 }

/** 4 the cause of what would be a cause itself · 3 names the link · 2 names a part of the path · 1 repeats the answer · 0 a last resort */
type Rank = 0 | 1 | 2 | 3 | 4

const ranks: Record<FindingId, Rank> = {
  credential_missing: 3,
  credential_unavailable: 4,
  scheme_wrong: 3,
  header_name_wrong: 3,
  place_wrong: 3,
  key_not_seen: 2,
  key_dirty: 4,
  key_masked: 4,
  key_cut: 4,
  key_of_other_provider: 3,
  key_of_other_environment: 3,
  key_retired: 4,
  key_revoked: 3,
  key_expired: 4,
  key_refused: 1,
  permission_missing: 3,
  token_expired: 3,
  token_not_yet_valid: 3,
  token_wrong_audience: 3,
  clock_skew: 4,
  header_dropped_on_redirect: 3,
  redirect_refused: 2,
  redirect_loop: 2,
  base_path_missing: 3,
  base_path_doubled: 3,
  base_path_extra: 3,
  port_wrong: 3,
  host_is_panel: 4,
  host_of_other_region: 3,
  plain_http: 4,
  tls_on_plain_port: 3,
  session_expired: 3,
  redirect_to_login: 2,
  login_page: 2,
  page_instead_of_api: 1,
  empty_answer: 2,
  rate_limited: 3,
  filter_ignored: 3,
  refusal_ambiguous: 0,
  upstream_key_refused: 3,
  certificate_name: 3,
  certificate_date: 3,
  certificate_issuer: 3,
  tls_failed: 1,
  proxy_authentication: 3,
  proxy_fault: 2,
  server_fault: 2,
  server_unavailable: 2,
  sandbox_stopped: 3,
  connection_refused: 1,
  connection_broken: 1,
  unknown_host: 2,
  unreachable: 2,
  timed_out: 2,
  not_http: 1,
  response_unreadable: 2,
  disk_full: 2,
  content_type_wrong: 3,
  request_invalid: 1,
  trailing_slash: 4,
  method_not_allowed: 1,
  not_found: 1,
  refused_unexplained: 0
}

/** Ids that say only that something is wrong: nothing of them is left beside a finding that says what. */
const lastResorts: readonly FindingId[] = ['refused_unexplained']

const compare = (left: Finding, right: Finding): number =>
  confidence[right.confidence] - confidence[left.confidence] || ranks[right.id] - ranks[left.id]

/** Best first; of several with one id the surest stays. */
export const rank = (findings: readonly Finding[]): Finding[] => {
  const sorted = [...findings].sort(compare)
  const once = sorted.filter(({ id }, index) => sorted.findIndex(other => other.id === id) === index)
  const telling = once.filter(({ id }) => !lastResorts.includes(id))
  return telling.length > 0 ? telling : once
}
