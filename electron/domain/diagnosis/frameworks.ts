/** What widely used frameworks say when they refuse, in their own words. Data; a provider's own answers come before it. */

export type Meaning =
  | 'key_missing'
  | 'key_refused'
  | 'key_missing_or_refused'
  | 'scheme_refused'
  | 'not_allowed'
  | 'key_expired'
  | 'key_revoked'
  | 'token_expired'
  | 'csrf'

interface FrameworkAnswer {
  statuses: readonly number[]
  /** Compared with the words of the answer in lower case. */
  words: RegExp
  meaning: Meaning
}

const refusals = [401, 403] as const

/** More particular ones first. */
export const frameworkAnswers: readonly FrameworkAnswer[] = [
  // FastAPI: 403 before 0.122, 401 since, the same words.
  { statuses: refusals, words: /^not authenticated$/, meaning: 'key_missing' },
  // FastAPI's HTTPBearer and HTTPBasic, where the word before the key is another one.
  { statuses: refusals, words: /^invalid authentication credentials$/, meaning: 'scheme_refused' },
  // Django REST and its packages, in both languages.
  { statuses: refusals, words: /authentication credentials were not provided/, meaning: 'key_missing' },
  { statuses: refusals, words: /credenciales de autenticación no se proveyeron/, meaning: 'key_missing' },
  {
    statuses: refusals,
    words: /token (has|is) expired|token_expired|jwt expired|signature has expired/,
    meaning: 'token_expired'
  },
  { statuses: refusals, words: /(key|clave).{0,40}(expired|vencid|caducad|expirad)/, meaning: 'key_expired' },
  {
    statuses: refusals,
    words: /(key|clave).{0,40}(revoked|revocad|disabled|desactivad|deleted|inactive)/,
    meaning: 'key_revoked'
  },
  {
    statuses: refusals,
    words: /invalid or missing|missing or invalid|inválida o ausente/,
    meaning: 'key_missing_or_refused'
  },
  {
    statuses: refusals,
    words: /credenciales de autenticación incorrectas|incorrect authentication credentials/,
    meaning: 'key_refused'
  },
  {
    statuses: refusals,
    words: /do(es)? not have permission|no tiene permiso|insufficient (permissions?|scope)|has no permission/,
    meaning: 'not_allowed'
  },
  {
    statuses: refusals,
    words:
      /authentication required|missing (access )?token|no api key|api key (is )?(missing|required)|missing api key/,
    meaning: 'key_missing'
  },
  {
    statuses: refusals,
    words: /(invalid|unknown|wrong|bad|inválida).{0,12}(api.?key|token|credential)|(api.?key|token) (is )?invalid/,
    meaning: 'key_refused'
  },
  { statuses: [403, 419], words: /csrf|page expired/, meaning: 'csrf' }
]
