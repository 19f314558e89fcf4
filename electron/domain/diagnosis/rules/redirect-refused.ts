import type { FindingId, Fix } from '@shared/schemas/diagnosis'
import type { FailureCode } from '@shared/schemas/exchange'
import { withPath } from '../address'
import { finding, type Rule } from '../finding'
import { isUpgrade, stepsOf } from '../redirects'
import { parseUrl } from '../wire'

const ids: Partial<Record<FailureCode, FindingId>> = {
  redirect_refused: 'redirect_refused',
  redirect_loop: 'redirect_loop',
  redirect_limit: 'redirect_loop'
}

/** A redirect that was not followed for safety's sake, or that leads in a circle. */
export const redirectRefused: Rule = evidence => {
  const { failure, hops } = evidence.exchange
  const id = failure ? ids[failure.code] : undefined
  if (!failure || !id) return []
  const step = stepsOf(evidence).at(-1)
  const path = parseUrl(evidence.environment?.baseUrl ?? '')?.pathname ?? ''
  const fix: Fix =
    step && isUpgrade(step)
      ? { action: 'change_base_url', to: withPath(step.to, path) }
      : { action: 'change_base_url', to: null }
  const last = hops.at(-1)
  return [
    finding(id, 'certain', {
      fix,
      evidence: [
        { kind: 'failure', code: failure.code, detail: failure.detail },
        ...(last
          ? [{ kind: 'hop', hop: hops.length - 1, url: last.url, status: last.status, dropped: last.dropped } as const]
          : [])
      ],
      parameters: { to: step?.to.origin ?? '' }
    })
  ]
}
