/**
 * What people copy along with a key: blanks, quotes, a header's name, a scheme, the name of a variable. Each layer is
 * recognised and taken off from the outside; what is left is always one piece of the text, never altered within.
 */
import type { SecretFinding, SecretFindingCode } from '@shared/schemas/secret'
import { isEdge, isSendable, strangenessOf } from './secret-characters'
import { hasForm } from './secret-forms'

/** For whom the key is. */
export interface SecretContext {
  /** The provider, for people. */
  provider: string
  /** What stands before the key on the wire, beside the usual schemes: `Api-Key `. */
  prefix: string
  /** The header that carries it, where it has a name of its own; else empty. */
  header: string
  /** A regular expression over the whole key; null where it may be anything. */
  keyForm: string | null
  /** A text that the form shows in the empty field. */
  placeholder: string
  /** Blanks within the key are nothing unusual: passwords have them. */
  blanksWithin: boolean
  /** It travels in a cookie, whose values may be of fewer characters (RFC 6265, section 4.1.1). */
  cookie: boolean
  others: readonly { provider: string; keyForm: string }[]
}

/** What was taken off, by kind; `taken` is what stood there. */
interface Layer {
  text: string
  marks: { code: SecretFindingCode; taken: string; detail: string }[]
}

const openingQuotes = '"\'`“”„‟«»‹›‘’‚‛'
const closingQuotes = '"\'`“”‟«»‹›‘’‛'
const schemes = ['Bearer', 'Api-Key', 'ApiKey', 'Token', 'Key']
const headers = ['authorization', 'proxy-authorization', 'x-api-key', 'api-key', 'apikey', 'x-auth-token', 'cookie']
/** One of these in the name of a variable says that a key follows; `=` alone is in many a key. */
const nameWords = /(^|[_.-])(key|apikey|token|secret|password|passwd|pass|pwd|auth|api|bearer|credentials?)([_.-]|$)/i
const camelWords = /(key|token|secret|password)$/i
const declared =
  /^(?:(export|set|const|let|var)\s+|\$env:)?(["']?)([A-Za-z_][A-Za-z0-9_.-]*)\2\s*(=|:(?=[\s"']))\s*(\S.*)$/s

/** `null` where nothing would be left. */
const layer = (text: string, code: SecretFindingCode, taken: string, detail = ''): Layer | null =>
  text === '' ? null : { text, marks: [{ code, taken, detail }] }

/** Without the characters at either end that pass, which are given to `seen`. */
const trim = (text: string, passes: (character: string) => boolean, seen: (character: string) => void): string => {
  let start = 0
  let end = text.length
  for (; start < end && passes(text[start] ?? ''); start += 1) seen(text[start] ?? '')
  for (; end > start && passes(text[end - 1] ?? ''); end -= 1) seen(text[end - 1] ?? '')
  return text.slice(start, end)
}

const takeEdges = (text: string): Layer | null => {
  const taken = new Map<SecretFindingCode, string>()
  const rest = trim(
    text,
    character => isEdge(strangenessOf(character)),
    character => {
      const code = strangenessOf(character)
      if (code) taken.set(code, (taken.get(code) ?? '') + character)
    }
  )
  if (taken.size === 0 || rest === '') return null
  return { text: rest, marks: [...taken].map(([code, characters]) => ({ code, taken: characters, detail: '' })) }
}

const takeQuotes = (text: string, { keyForm }: SecretContext): Layer | null => {
  const [first = '', last = ''] = [text[0], text.at(-1)]
  if (text.length > 2 && openingQuotes.includes(first) && closingQuotes.includes(last)) {
    return layer(text.slice(1, -1), 'quotes', first + last)
  }
  if (keyForm === null) return null
  // One of two, or the comma of a list, where the form of the key leaves no doubt.
  let taken = ''
  const bare = trim(
    text,
    character => `${openingQuotes}${closingQuotes},;`.includes(character),
    character => {
      taken += character
    }
  )
  return taken !== '' && hasForm(bare, keyForm) ? layer(bare, 'quotes', taken) : null
}

const takeHeader = (text: string, { header }: SecretContext): Layer | null => {
  // As an option of curl, too.
  const line = /^(?:-H|--header)[\s=]*(["'])(.*)\1$/s.exec(text)?.[2] ?? text
  const found = /^([A-Za-z][A-Za-z0-9-]*):\s*(\S.*)$/s.exec(line)
  const [, name = '', rest = ''] = found ?? []
  const known = [...headers, header.toLowerCase()].includes(name.toLowerCase())
  if (!found || !(known || /^x-[a-z0-9-]+$/i.test(name))) return null
  return layer(rest, 'header_prefix', line.slice(0, -rest.length), name)
}

const takeScheme = (text: string, { prefix }: SecretContext): Layer | null => {
  const own = prefix.trim()
  for (const scheme of own === '' ? schemes : [own, ...schemes]) {
    const rest = text.slice(scheme.length)
    const isScheme = text.slice(0, scheme.length).toLowerCase() === scheme.toLowerCase() && /^\s+\S/.test(rest)
    if (isScheme) return layer(rest.trimStart(), 'scheme_prefix', text.slice(0, -rest.trimStart().length), scheme)
  }
  return null
}

/** A quoted text without the comma of the list it stands in. */
const withoutComma = (text: string): string => {
  const bare = /[,;]$/.test(text) ? text.slice(0, -1).trimEnd() : text
  const [first = '', last] = [bare[0], bare.at(-1)]
  return bare.length > 1 && '"\'`'.includes(first) && first === last ? bare : text
}

const takeName = (text: string): Layer | null => {
  const [, declaration, , name = '', , rest = ''] = declared.exec(text) ?? []
  if (rest === '' || /^=+$/.test(rest)) return null
  const named = declaration !== undefined || text.startsWith('$env:') || nameWords.test(name) || camelWords.test(name)
  if (!named) return null
  return layer(withoutComma(rest), 'name_prefix', text.slice(0, -rest.length))
}

const layerOf = (text: string, context: SecretContext): Layer | null =>
  takeEdges(text) ??
  takeQuotes(text, context) ??
  takeHeader(text, context) ??
  takeScheme(text, context) ??
  takeName(text)

/** The key itself and what was around it. A text that already has the provider's form is never looked at further. */
export const unwrap = (pasted: string, context: SecretContext): { text: string; findings: SecretFinding[] } => {
  const findings = new Map<SecretFindingCode, SecretFinding>()
  let text = pasted
  while (context.keyForm === null || !hasForm(text, context.keyForm)) {
    const outermost = layerOf(text, context)
    if (!outermost) break
    for (const { code, taken, detail } of outermost.marks) {
      const refused = !isSendable(taken) || findings.get(code)?.severity === 'refused'
      findings.set(code, { code, severity: refused ? 'refused' : 'doubt', cleanable: true, detail })
    }
    text = outermost.text
  }
  return { text, findings: [...findings.values()] }
}
