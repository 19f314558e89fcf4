/**
 * What may be wrong with a key before it is kept. Only looks, and offers the clean form when it is asked for: a key
 * that was "cleaned" without a word is another key.
 */
import type { SecretFinding, SecretFindingCode } from '@shared/schemas/secret'
import { isCookieValue } from './http-syntax'
import { isEdge, isSendable, strangenessOf } from './secret-characters'
import { hasForm, isCut } from './secret-forms'
import { type SecretContext, unwrap } from './secret-wrapping'

export type { SecretContext } from './secret-wrapping'

/** Where nothing is known of the key: only what could not be sent is found. */
export const anySecret: SecretContext = {
  provider: '',
  prefix: '',
  header: '',
  keyForm: null,
  placeholder: '',
  blanksWithin: true,
  cookie: false,
  others: []
}

const doubt = (code: SecretFindingCode, detail = ''): SecretFinding => ({
  code,
  severity: 'doubt',
  cleanable: false,
  detail
})

/** Stars and dots in place of a key, or an example that stands for one. */
const isMasked = (text: string, { placeholder }: SecretContext): boolean =>
  text === placeholder ||
  /\*{3}|[•●∙·█]{3}|…|\.{3}/u.test(text) ||
  /^[xX]{4,}([._-]?[xX]{4,})*$/.test(text) ||
  /^<[^<>]*>$/.test(text)

/** Of what is left without its wrapping, each kind once. */
const findWithin = (text: string, context: SecretContext): SecretFinding[] => {
  const masked = isMasked(text, context)
  const found = new Map<SecretFindingCode, SecretFinding>()
  if (masked) found.set('masked', { ...doubt('masked'), severity: isSendable(text) ? 'doubt' : 'refused' })
  for (const character of text) {
    const strangeness = strangenessOf(character)
    if (!strangeness || (masked && strangeness === 'not_latin1')) continue
    const code = strangeness === 'surrounding_blank' ? 'inner_blank' : strangeness
    const severity = isSendable(character) && found.get(code)?.severity !== 'refused' ? 'doubt' : 'refused'
    if (code !== 'inner_blank' || !context.blanksWithin) found.set(code, { ...doubt(code), severity })
  }
  const isRefused = [...found.values()].some(({ severity }) => severity === 'refused')
  if (context.cookie && !isRefused && !isCookieValue(text)) {
    found.set('not_in_cookie', { ...doubt('not_in_cookie'), severity: 'refused' })
  }
  return [...found.values()]
}

const findForm = (text: string, { provider, keyForm, others }: SecretContext): SecretFinding[] => {
  if (keyForm === null || hasForm(text, keyForm)) return []
  const other = others.find(one => hasForm(text, one.keyForm))
  if (other) return [doubt('other_provider', other.provider)]
  return [doubt(isCut(text, keyForm) ? 'cut_to_prefix' : 'unusual_form', provider)]
}

/**
 * Finds what would keep a key from travelling exactly as it was typed (`refused`), and what makes it doubtful that this
 * is the key at all. Empty for a clean one. `detail` never holds a piece of the key.
 */
export const inspectSecret = (secret: string, context: SecretContext = anySecret): SecretFinding[] => {
  const { text, findings } = unwrap(secret, context)
  const isEmpty = [...text].every(character => isEdge(strangenessOf(character)))
  if (isEmpty) return [{ ...doubt('empty'), severity: 'refused' }]
  const within = findWithin(text, context)
  return [...findings, ...within, ...(within.length > 0 ? [] : findForm(text, context))]
}

/** The key without what was copied along with it: one piece of the text, the same for every further cleaning. */
export const cleanSecret = (secret: string, context: SecretContext = anySecret): string => unwrap(secret, context).text
