import type { WorklistItem } from '@shared/schemas/worklist'
import { useTranslation } from 'react-i18next'
import { en } from '../../i18n/en'
import { useFormat } from '../../i18n/use-format'
import { isKnownKey } from '../feedback/known-key'
import type { Counts } from './worklist-facts'

export interface WorklistWords {
  /** `14 of 40 replaced, 1 failed, 3 wait for you`; what there is none of is left out. */
  progress(counts: Counts): string
  /** What a key waits for, or what went wrong with it; empty where there is nothing to say. */
  why(item: WorklistItem): string
  grace(seconds: number): string
}

export const useWorklistWords = (): WorklistWords => {
  const { t } = useTranslation()
  const format = useFormat()

  const problem = (code: string): string => {
    if (isKnownKey(en.worklists.problems, code)) return t(`worklists.problems.${code}`)
    return isKnownKey(en.errors, code) ? t(`errors.${code}`) : t('worklists.problems.unexpected')
  }
  return {
    progress({ total, done, undone, failed, forPerson, forTime, left }) {
      const parts = [t('worklists.progress.done', { done: format.number(done), total: format.number(total) })]
      const others = { undone, failed, forPerson, forTime, left } as const
      for (const name of ['undone', 'failed', 'forPerson', 'forTime', 'left'] as const) {
        if (others[name] > 0) parts.push(t(`worklists.progress.${name}`, { count: others[name] }))
      }
      return parts.join(', ')
    },
    why({ state, waitsFor, problem: code }) {
      if (state === 'done' || state === 'undone') return t(`worklists.after.${state}`)
      if (state === 'failed') return problem(code ?? 'unexpected')
      return state === 'open' && waitsFor !== null ? t(`worklists.waitsFor.${waitsFor}`) : ''
    },
    grace: seconds => (seconds === 0 ? t('worklists.start.graces.none') : format.roughSpan(seconds * 1000))
  }
}
