import { isRefused } from '../answer'
import { finding, type Rule } from '../finding'

/** The keychain has no such key any more, or another one than was saved. */
export const credentialUnavailable: Rule = evidence => {
  const { credential } = evidence
  if (!credential || !isRefused(evidence)) return []
  if (!['missing', 'mismatch', 'unreadable'].includes(credential.state)) return []
  return [
    finding('credential_unavailable', 'certain', {
      fix: { action: 'replace_key', where: 'vault', setting: null },
      evidence: [{ kind: 'setting', setting: 'credential_state', value: credential.state }],
      parameters: { label: credential.label, state: credential.state }
    })
  ]
}
