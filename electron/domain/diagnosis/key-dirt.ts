import type { SecretFinding } from '@shared/schemas/secret'
import { isTokenExchange } from './credential-sent'
import type { Evidence } from './evidence'

/** Doubts about the form as a whole, for which there are rules of their own. */
const formDoubts: readonly SecretFinding['code'][] = [
  'masked',
  'cut_to_prefix',
  'other_provider',
  'unusual_form',
  'empty'
]

/** What is in the key and not of the key. */
export const dirtIn = ({ credential }: Evidence): SecretFinding[] =>
  (credential?.findings ?? []).filter(({ code }) => !formDoubts.includes(code))

/** Servers take blanks from both ends of a header's value (RFC 9110 section 5.5), but not from a member of a body. */
export const isHarmless = (evidence: Evidence, { code }: SecretFinding): boolean =>
  (code === 'surrounding_blank' || code === 'tab') && !isTokenExchange(evidence)
