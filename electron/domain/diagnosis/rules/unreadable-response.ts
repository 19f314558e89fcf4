import type { FindingId } from '@shared/schemas/diagnosis'
import type { FailureCode } from '@shared/schemas/exchange'
import { finding, type Rule } from '../finding'

const ids: Partial<Record<FailureCode, FindingId>> = {
  undecodable: 'response_unreadable',
  headers_too_large: 'response_unreadable',
  body_too_large: 'response_unreadable',
  disk_full: 'disk_full'
}

/** An answer came and could not be taken in. */
export const unreadableResponse: Rule = evidence => {
  const { failure } = evidence.exchange
  const id = failure ? ids[failure.code] : undefined
  if (!failure || !id) return []
  return [
    finding(id, 'certain', {
      fix: { action: failure.code === 'undecodable' ? 'retry' : 'none' },
      evidence: [{ kind: 'failure', code: failure.code, detail: failure.detail }],
      parameters: { reason: failure.code }
    })
  ]
}
