import type { AppError } from '@shared/errors'
import type { RequestSpec } from '@shared/schemas/request'
import { asUsual, type Consent, type Manner, type Question } from '../../stores/send-store'

/**
 * The question that main's refusal leads to; null where there is nothing to ask. What was agreed to already is not
 * asked again: then main has another reason, which is shown.
 */
export const questionFor = (
  error: AppError,
  spec: RequestSpec,
  consent: Consent,
  manner: Manner = asUsual
): Question | null => {
  const { code, fields } = error
  const asked = { spec, consent, manner }
  if (code === 'plain_http_secret' && !consent.allowPlainHttp) return { kind: 'plainHttp', ...asked }
  if (code === 'confirmation_needed' && !consent.confirmed) {
    const { level, environmentId = spec.environmentId } = fields
    return { kind: 'guard', level: level === 'type' ? 'type' : 'ask', environmentId, ...asked }
  }
  if (code === 'session_missing' && spec.session) {
    return { kind: 'session', environmentId: spec.environmentId, ...asked }
  }
  const { label = '', origin = '', bound = '' } = fields
  if (code === 'origin_refused' && spec.credentialId !== null && origin !== '') {
    return { kind: 'origin', credentialId: spec.credentialId, label, origin, bound, ...asked }
  }
  return null
}

/** The consent that a yes to the question adds. */
export const consentAfter = ({ kind, consent }: Question): Consent => ({
  allowPlainHttp: consent.allowPlainHttp || kind === 'plainHttp',
  confirmed: consent.confirmed || kind === 'guard'
})
