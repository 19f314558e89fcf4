import type { AppError } from '@shared/errors'
import type { RequestSpec } from '@shared/schemas/request'
import type { Consent, Question } from '../../stores/send-store'

/**
 * The question that main's refusal leads to; null where there is nothing to ask. What was agreed to already is not
 * asked again: then main has another reason, which is shown.
 */
export const questionFor = (error: AppError, spec: RequestSpec, consent: Consent): Question | null => {
  const { code, fields } = error
  if (code === 'plain_http_secret' && !consent.allowPlainHttp) return { kind: 'plainHttp', spec, consent }
  if (code === 'confirmation_needed' && !consent.confirmed) {
    const { level, environmentId = spec.environmentId } = fields
    return { kind: 'guard', level: level === 'type' ? 'type' : 'ask', environmentId, spec, consent }
  }
  const { label = '', origin = '', bound = '' } = fields
  if (code === 'origin_refused' && spec.credentialId !== null && origin !== '') {
    return { kind: 'origin', credentialId: spec.credentialId, label, origin, bound, spec, consent }
  }
  return null
}

/** The consent that a yes to the question adds. */
export const consentAfter = ({ kind, consent }: Question): Consent => ({
  allowPlainHttp: consent.allowPlainHttp || kind === 'plainHttp',
  confirmed: consent.confirmed || kind === 'guard'
})
