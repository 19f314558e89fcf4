import { answerEvidence, challengeOf, isRefused, wordsOf } from '../answer'
import { finding, type Rule } from '../finding'

/** The token was made for another API (RFC 7519 section 4.1.3). */
export const tokenAudience: Rule = evidence => {
  if (!isRefused(evidence)) return []
  const audience = evidence.token?.claims?.audience ?? []
  const expected = evidence.token?.audience ?? null
  const said = /audience|\baud\b/i.test(`${wordsOf(evidence)} ${challengeOf(evidence)?.text ?? ''}`)
  const differs = expected !== null && audience.length > 0 && !audience.includes(expected)
  if (!said && !differs) return []
  return [
    finding('token_wrong_audience', said ? 'certain' : 'likely', {
      fix: { action: 'choose_credential', credentialId: null },
      evidence: [
        ...audience.map(value => ({ kind: 'claim', name: 'aud', value }) as const),
        ...answerEvidence(evidence)
      ],
      parameters: { audience: audience.join(', '), expected: expected ?? '' }
    })
  ]
}
