import { askedUrl, withPath } from '../address'
import { answerEvidence, statusOf, wordsOf } from '../answer'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { endedBadly, isSlashStep, isUpgrade, stepsOf } from '../redirects'
import { parseUrl } from '../wire'

/** The base URL with the other scheme; a port that was written stays, for only the person knows which one is right. */
const withScheme = (evidence: Evidence, asked: URL, protocol: 'http:' | 'https:'): string => {
  const base = parseUrl(evidence.environment?.baseUrl ?? '') ?? asked
  const other = new URL(base.href)
  other.protocol = protocol
  return withPath(other, evidence.environment ? base.pathname : '')
}

const wantsTls = (evidence: Evidence): boolean =>
  stepsOf(evidence).some(step => isUpgrade(step) && !isSlashStep(step)) && endedBadly(evidence)

const saysTls = (evidence: Evidence): boolean =>
  (statusOf(evidence) === 400 &&
    /plain http request was sent to https/i.test(`${wordsOf(evidence)} ${evidence.body.text}`)) ||
  statusOf(evidence) === 426

/** OpenSSL's words for an answer that is no TLS record: the port speaks plain HTTP. */
const plainAnswer =
  /WRONG_VERSION_NUMBER|wrong version number|PACKET_LENGTH_TOO_LONG|packet length too long|HTTP_REQUEST/i

/** Shaking hands once more, and only that, went wrong in the same way. */
const isPlainAgain = ({ probes }: Evidence): boolean =>
  probes.some(({ probe, failure }) => probe.kind === 'tls' && plainAnswer.test(failure?.detail ?? ''))

/** http where the server speaks https, or the other way round. */
export const urlScheme: Rule = evidence => {
  const asked = askedUrl(evidence)
  if (!asked) return []
  const { failure } = evidence.exchange
  const base = { kind: 'setting', setting: 'base_url', value: asked.origin } as const
  if (asked.protocol === 'http:' && (wantsTls(evidence) || saysTls(evidence))) {
    return [
      finding('plain_http', 'certain', {
        fix: { action: 'change_base_url', to: withScheme(evidence, asked, 'https:') },
        evidence: [base, ...answerEvidence(evidence)]
      })
    ]
  }
  if (asked.protocol === 'https:' && failure?.code === 'tls_failed' && plainAnswer.test(failure.detail)) {
    return [
      finding('tls_on_plain_port', isPlainAgain(evidence) ? 'certain' : 'likely', {
        fix: { action: 'change_base_url', to: withScheme(evidence, asked, 'http:') },
        evidence: [base, { kind: 'failure', code: failure.code, detail: failure.detail }]
      })
    ]
  }
  return []
}
