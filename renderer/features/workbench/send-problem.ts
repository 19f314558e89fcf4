import type { Draft } from '../../stores/draft'
import { missingPathValues } from './url-preview'
import type { DraftContext } from './use-draft-context'

export type SendProblem = { kind: 'environment' } | { kind: 'url' } | { kind: 'path'; names: string[] }

/** What is still missing before a draft can be sent; null when it can. */
export const sendProblem = (
  draft: Draft,
  { credential, environment }: Pick<DraftContext, 'credential' | 'environment'>
): SendProblem | null => {
  // A key that is gone must be chosen anew: sending without it would be another request than the one that was asked for.
  if (!environment || (draft.credentialId !== null && !credential)) return { kind: 'environment' }
  if (draft.url.trim() === '') return { kind: 'url' }
  const names = missingPathValues(draft)
  return names.length > 0 ? { kind: 'path', names } : null
}
