import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { DestinationChange, DestinationPlan, DestinationWrite } from '@shared/schemas/destination'
import { needsWrite } from './standing'

/**
 * One place on its way. `unable` it cannot be shown what would change · `shown` waits for a word · `same` there was
 * nothing to change · `written` read back and found right
 */
export type WriteItem = { id: string } & (
  | { at: 'looking' }
  | { at: 'unable'; error: AppError }
  | { at: 'shown' | 'waiting' | 'writing' | 'same' | 'written'; plan: DestinationPlan }
  | { at: 'failed'; plan: DestinationPlan; error: AppError }
)

export interface WriteCalls {
  plan(id: string, version: number | null): Promise<Result<DestinationPlan>>
  write(id: string, version: number | null, token: string): Promise<Result<DestinationWrite | null>>
}

type Tell = (item: WriteItem) => void

/** Shows what would change in each; nothing is written. */
export const lookAt = async (
  ids: readonly string[],
  version: number | null,
  calls: Pick<WriteCalls, 'plan'>,
  tell: Tell
): Promise<void> => {
  const look = async (id: string): Promise<void> => {
    tell({ id, at: 'looking' })
    const result = await calls.plan(id, version)
    if (!result.ok) return tell({ id, at: 'unable', error: result.error })
    tell({ id, at: needsWrite(result.value) ? 'shown' : 'same', plan: result.value })
  }
  // A share that does not answer holds up none of the others.
  await Promise.all(ids.map(look))
}

/** Without the line, which another write to the same file may have moved. */
const wordOf = ({ name, secret, plain }: DestinationChange): string => JSON.stringify([name, secret, plain])

/** Whether what would change now is no more than what was confirmed. */
export const isWithin = (now: DestinationPlan, confirmed: DestinationPlan): boolean => {
  const words = new Set(confirmed.changes.map(wordOf))
  return (
    now.file === confirmed.file &&
    now.version === confirmed.version &&
    now.changes.every(change => words.has(wordOf(change))) &&
    now.warnings.every(warning => confirmed.warnings.includes(warning))
  )
}

const changedMeanwhile: AppError = {
  code: 'destination_changed',
  message: 'Something else would change than was shown.',
  fields: {}
}

/** One after the other: exactly what was shown. One that fails keeps none of the others from it. */
export const writeAll = async (
  items: readonly WriteItem[],
  version: number | null,
  calls: WriteCalls,
  tell: Tell
): Promise<void> => {
  const shown = items.flatMap(item => (item.at === 'shown' ? [{ id: item.id, plan: item.plan }] : []))
  for (const item of shown) tell({ ...item, at: 'waiting' })
  const written = new Set<string>()

  /** A file that was just written for another place in it is another file for main: it is looked at once more. */
  const tokenFor = async (id: string, plan: DestinationPlan): Promise<Result<string>> => {
    if (!written.has(plan.file)) return { ok: true, value: plan.token }
    const again = await calls.plan(id, version)
    if (!again.ok) return again
    return isWithin(again.value, plan) ? { ok: true, value: again.value.token } : { ok: false, error: changedMeanwhile }
  }
  for (const { id, plan } of shown) {
    tell({ id, at: 'writing', plan })
    const token = await tokenFor(id, plan)
    const result = token.ok ? await calls.write(id, version, token.value) : token
    if (!result.ok) {
      tell({ id, at: 'failed', plan, error: result.error })
      continue
    }
    written.add(plan.file)
    tell({ id, at: result.value === null ? 'same' : 'written', plan })
  }
}
