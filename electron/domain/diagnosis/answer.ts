/** What the server's answer says, in its own words and in the provider's meaning. */
import type { EvidenceItem } from '@shared/schemas/diagnosis'
import type { Hop } from '@shared/schemas/exchange'
import { fitsKnownError, type KnownError } from '@shared/schemas/provider'
import type { Evidence } from './evidence'
import { frameworkAnswers, type Meaning } from './frameworks'
import { listMember, member, textMember } from './json'
import { receivedHeader } from './wire'

const maxWords = 300

/** The hop that was answered last; the last one may have brought no answer. */
export const lastHop = ({ exchange }: Evidence): Hop | undefined => exchange.hops.at(-1)

/** The status that counts as the answer; null where none came or its body broke off. */
export const statusOf = (evidence: Evidence): number | null =>
  evidence.exchange.failure ? null : (lastHop(evidence)?.status ?? null)

/** 401 and 403, whichever the server prefers, and 419 of frameworks whose session is over. */
export const isRefused = (evidence: Evidence): boolean => [401, 403, 419].includes(statusOf(evidence) ?? 0)

export const isSuccess = (evidence: Evidence): boolean => {
  const status = statusOf(evidence)
  return status !== null && status >= 200 && status < 300
}

/** Never the values that a validation error sends back: they are what the person typed, a key perhaps. */
const validationWords = (json: unknown): string =>
  listMember(json, 'detail')
    .slice(0, 5)
    .map(entry => `${fieldPath(entry)}: ${textMember(entry, 'msg') ?? ''}`)
    .join('; ')

const fieldPath = (entry: unknown): string =>
  listMember(entry, 'loc')
    .filter(part => typeof part === 'string' || typeof part === 'number')
    .join('.')

/** The sentence in a JSON error, wherever the usual frameworks put it, or the text itself; a page only by its title. */
export const wordsOf = ({ body, exchange }: Evidence): string => {
  const { json, text } = body
  const found =
    textMember(json, 'detail') ??
    textMember(member(json, 'errors'), 'detail') ??
    textMember(json, 'error_description') ??
    textMember(json, 'error') ??
    textMember(member(json, 'error'), 'message') ??
    textMember(json, 'message') ??
    validationWords(json)
  if (found !== '') return found.slice(0, maxWords)
  if (json !== undefined) return ''
  if (exchange.body.kind === 'html' || /^\s*<(!doctype|html|head|body|h1)/i.test(text)) {
    return (/<title[^>]{0,200}>([^<]{1,200})/i.exec(text)?.[1] ?? '').trim()
  }
  return exchange.body.kind === 'text' ? text.trim().slice(0, maxWords) : ''
}

/** The provider's known answer: the status, and the longest text that stands in the body. */
export const knownAnswer = (evidence: Evidence): KnownError | null => {
  const status = statusOf(evidence)
  const fitting = (evidence.provider?.errors ?? []).filter(
    error => error.status === status && fitsKnownError(error, evidence.body.text)
  )
  return fitting.sort((left, right) => right.body.length - left.body.length)[0] ?? null
}

/** By the provider's own words first; one that names no words says less than the framework's sentence. */
export const meaningOf = (evidence: Evidence): KnownError['kind'] | Meaning | null => {
  const known = knownAnswer(evidence)
  if (known && known.body !== '') return known.kind
  const status = statusOf(evidence) ?? 0
  const words = wordsOf(evidence).toLowerCase()
  const framework = frameworkAnswers.find(answer => answer.statuses.includes(status) && answer.words.test(words))
  return framework?.meaning ?? known?.kind ?? null
}

/** Status, words and known meaning: what nearly every finding about an answer rests on. */
export const answerEvidence = (evidence: Evidence): EvidenceItem[] => {
  const status = statusOf(evidence)
  const words = wordsOf(evidence)
  const known = knownAnswer(evidence)
  return [
    ...(status === null ? [] : [{ kind: 'status', status } as const]),
    ...(words === '' ? [] : [{ kind: 'body_words', text: words } as const]),
    ...(known ? [{ kind: 'known_answer', meaning: known.meaning } as const] : [])
  ]
}

/** `WWW-Authenticate` (RFC 9110 section 11.6.1): the scheme asked for, and the error of RFC 6750 section 3. */
export const challengeOf = (
  evidence: Evidence
): { scheme: string; error: string; scope: string; text: string } | null => {
  const hop = lastHop(evidence)
  const text = hop ? receivedHeader(hop, 'www-authenticate') : null
  if (text === null) return null
  const parameter = (name: string): string => new RegExp(`\\b${name}="([^"]{0,200})"`, 'i').exec(text)?.[1] ?? ''
  return { scheme: /^[A-Za-z][\w-]*/.exec(text)?.[0] ?? '', error: parameter('error'), scope: parameter('scope'), text }
}
