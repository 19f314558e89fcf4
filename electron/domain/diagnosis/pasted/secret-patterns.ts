/** What gives a secret away in a text: where it stands, the name it stands under, its own shape. Data. */

export interface SecretPattern {
  by: 'header' | 'name' | 'shape' | 'userinfo'
  /** Groups: `before` stays, `secret` is masked, `name` tells what it was. Without `secret` the whole is one. */
  pattern: RegExp
  name: string
}

const names =
  '[\\w.-]{0,40}(?:api[-_]?key|apikey|secret|passw(?:or)?d|passphrase|pwd|private[-_]?key|[-_]key|token|session(?:[-_]?id)?|credential|signature)'
const envNames = '[A-Z][A-Z0-9_]{0,40}_(?:KEY|TOKEN|SECRET|PASSWORD|PASS|PWD)'
const headerNames =
  '(?:proxy-)?authorization|set-cookie2?|cookie|[\\w-]{0,40}(?:api[-_]?key|token|secret|password|signature)[\\w-]{0,40}'
/** With the word before it, which stays, and which is never the secret itself. */
const scheme = '(?:(?:Bearer|Basic|Api-Key|ApiKey|Token|Key|Digest|JWT)[ \\t]+)?(?!(?:Bearer|Basic|Api-Key)[ \\t])'
/** Words that may follow a scheme without being a credential: the parameters of a challenge. */
const notCredential = '(?!(?:error|realm|scope|title|charset)\\w{0,20}=)'

/** In this order: what knows most about the place comes first. */
export const secretPatterns: readonly SecretPattern[] = [
  {
    by: 'shape',
    name: 'private key',
    pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g
  },
  {
    by: 'userinfo',
    name: 'user',
    pattern: /(?<before>[a-z][a-z0-9+.-]{1,20}:\/\/)(?<secret>[^/\s@"'<>]{1,2000})(?=@)/gi
  },
  // A header line of its own, as wire logs and `curl -v` have it: everything behind the colon.
  {
    by: 'header',
    name: '',
    pattern: new RegExp(
      `(?<before>^[<>*\\s]{0,8}(?<name>${headerNames})[ \\t]*:[ \\t]*${scheme})(?<secret>\\S[^\\r\\n]*)`,
      'gim'
    )
  },
  // `-H 'Name: value'` and `"Name: value"`: up to the quote.
  {
    by: 'header',
    name: '',
    pattern: new RegExp(
      `(?<before>(?<quote>\\\\?["'])(?<name>${headerNames})[ \\t]*:[ \\t]*${scheme})(?<secret>(?:(?!\\k<quote>)[^\\r\\n]){1,65536})`,
      'gi'
    )
  },
  // A HAR's header or parameter: `"name": "Authorization", "value": "…"`.
  {
    by: 'header',
    name: '',
    pattern: new RegExp(
      `(?<before>"name"\\s*:\\s*"(?<name>${headerNames}|${names})"\\s*,\\s*"value"\\s*:\\s*"${scheme})(?<secret>(?:\\\\.|[^"\\\\])+)`,
      'gi'
    )
  },
  {
    by: 'header',
    name: '',
    pattern: new RegExp(
      `(?<before>"value"\\s*:\\s*"${scheme})(?<secret>(?:\\\\.|[^"\\\\])+)(?="\\s*,\\s*"name"\\s*:\\s*"(?<name>${headerNames}|${names})")`,
      'gi'
    )
  },
  // JSON, also inside a JSON text: `"token": "…"`, `\"token\": \"…\"`, `'token': '…'`, a number too.
  {
    by: 'name',
    name: '',
    pattern: new RegExp(
      `(?<before>(?<quote>\\\\{0,3}["'])(?<name>${headerNames}|${names})\\k<quote>\\s*:\\s*\\k<quote>${scheme})(?<secret>(?:(?!\\k<quote>)[^\\r\\n]){1,65536})`,
      'gi'
    )
  },
  {
    by: 'name',
    name: '',
    pattern: new RegExp(`(?<before>["'](?<name>${names})\\\\{0,3}["']\\s*:\\s*)(?<secret>-?\\d[\\d.]*)`, 'gi')
  },
  // `?api_key=…`, form fields, `NAME=…` of a shell or a `.env` file, quoted or not.
  {
    by: 'name',
    name: '',
    pattern: new RegExp(
      `(?<before>(?<![\\w.-])(?<name>${names}|authorization)[ \\t]?=[ \\t]?(?<quote>["']))(?<secret>[^"'\\r\\n]+)`,
      'gi'
    )
  },
  {
    by: 'name',
    name: '',
    pattern: new RegExp(
      `(?<before>(?<![\\w.-])(?<name>${names}|authorization)[ \\t]?=[ \\t]?${scheme})(?<secret>[^\\s&"'#;,]+)`,
      'gi'
    )
  },
  {
    by: 'name',
    name: '',
    pattern: new RegExp(`(?<before>\\b(?<name>${envNames})[ \\t]?[=:][ \\t]?["']?)(?<secret>[^\\s"']+)`, 'g')
  },
  {
    by: 'name',
    name: '',
    pattern: new RegExp(
      `(?<before>(?<![\\w.-])(?<name>${headerNames}|${names})[ \\t]*:[ \\t]*${scheme})(?<secret>[^\\s"',;{}[\\]]+)`,
      'gi'
    )
  },
  { by: 'name', name: 'cookie', pattern: /(?<before>\s(?:-b|--cookie)[ =](?<quote>["']))(?<secret>[^"'\r\n]+)/g },
  { by: 'name', name: 'cookie', pattern: /(?<before>\s(?:-b|--cookie)[ =])(?<secret>[^\s"']+)/g },
  {
    by: 'userinfo',
    name: 'user',
    pattern: /(?<before>\s(?:-u|--user|-U|--proxy-user|--oauth2-bearer)[ =]?["']?)(?<secret>[^\s"']+)/g
  },
  {
    by: 'header',
    name: '',
    pattern: new RegExp(
      `(?<before>\\b(?<name>Bearer|Basic|Api-Key)[ \\t]+)${notCredential}(?<secret>[A-Za-z0-9._~+/=-]{6,})`,
      'gi'
    )
  },
  // Also words of a sentence, so it must look like more than one.
  {
    by: 'header',
    name: '',
    pattern: /(?<before>\b(?<name>ApiKey|Token|JWT|Key)[ \t]+)(?<secret>(?=\S{0,64}\d|\S{16})[A-Za-z0-9._~+/=-]{6,})/gi
  },
  { by: 'shape', name: 'JWT', pattern: /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{2,}(?:\.[\w-]*)?/g },
  {
    by: 'shape',
    name: 'key',
    pattern: /(?<![\w-])(?:fw_key_|agent_|exec_|api_|sk[-_]|pk[-_]|rk[-_]|gh[pousr]_|glpat-|xox[abpr]-|AKIA)[\w-]{10,}/g
  },
  { by: 'shape', name: 'key', pattern: /(?<![\w.-])[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}(?![\w-])/g },
  { by: 'shape', name: 'base64', pattern: /(?<![\w+/=-])[A-Za-z0-9+/]{42,43}={1,2}(?![\w+/=])/g },
  {
    by: 'shape',
    name: 'UUID',
    pattern: /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi
  },
  {
    by: 'shape',
    name: 'long text',
    pattern: /(?<![\w-])(?=[\w-]{0,64}\d)(?=[\w-]{0,64}[A-Za-z])[\w-]{32,}/g
  }
]
