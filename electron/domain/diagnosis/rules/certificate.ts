import type { EvidenceItem, FindingId } from '@shared/schemas/diagnosis'
import { askedUrl } from '../address'
import type { Evidence } from '../evidence'
import { finding, type Rule } from '../finding'
import { parseUrl } from '../wire'

/** Node's codes for what was wrong with a certificate. */
const codes: readonly [pattern: RegExp, id: FindingId][] = [
  [/ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH/, 'certificate_name'],
  [/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/, 'certificate_date'],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|CERT_UNTRUSTED|CERT_SIGNATURE_FAILURE|INVALID_CA/,
    'certificate_issuer'
  ]
]

const shown = ({ certificate }: Evidence): EvidenceItem[] => {
  if (!certificate) return []
  const { subject, issuer, validFrom, validTo, names } = certificate
  return [{ kind: 'certificate', subject, issuer, names: [...names], validFrom, validTo }]
}

/** The server's certificate is for another name, out of its time, or of an issuer that this computer does not trust. */
export const certificate: Rule = evidence => {
  const { failure, hops } = evidence.exchange
  if (failure?.code !== 'tls_failed') return []
  const id = codes.find(([pattern]) => pattern.test(failure.detail))?.[1]
  if (!id) return []
  const isEarly = failure.detail.includes('CERT_NOT_YET_VALID')
  return [
    finding(id, 'certain', {
      // A certificate from the future is far oftener a clock that is behind.
      fix: isEarly ? { action: 'check_clock' } : { action: 'check_certificate' },
      evidence: [...shown(evidence), { kind: 'failure', code: failure.code, detail: failure.detail }],
      parameters: {
        host: (parseUrl(hops.at(-1)?.url ?? '') ?? askedUrl(evidence))?.hostname ?? '',
        issuer: evidence.certificate?.issuer ?? '',
        validTo: evidence.certificate?.validTo ?? '',
        names: evidence.certificate?.names.join(', ') ?? ''
      }
    })
  ]
}
