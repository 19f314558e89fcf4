import { UnstyledButton } from '@mantine/core'
import type { WorklistView } from '@shared/schemas/worklist'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { useAnnouncement } from '../../stores/announcement-store'
import { useNavigation } from '../../stores/navigation-store'
import { useWorklists } from '../../stores/worklist-store'
import { useWorklistWords } from './use-worklist-words'
import { countsOf, type Standing, standingOf, worklistInView } from './worklist-facts'
import { standingLooks } from './worklist-looks'

const news = ['canary', 'canary_failed', 'failures', 'put_down', 'waiting', 'finished'] as const

/** Says once how a worklist that ran came to stand still, wherever the person is looking. */
const useNews = (worklists: readonly WorklistView[]): void => {
  const { t } = useTranslation()
  const words = useWorklistWords()
  const ran = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    for (const worklist of worklists) {
      if (worklist.running || !ran.current.has(worklist.id)) continue
      const standing = standingOf(worklist, false)
      const told = news.find(one => one === standing)
      const progress = words.progress(countsOf(worklist.items))
      if (told) useAnnouncement.getState().announce(t(`worklists.news.${told}`, { progress }))
    }
    ran.current = new Set(worklists.filter(({ running }) => running).map(({ id }) => id))
  }, [worklists, words, t])
}

const barWords: Partial<Record<Standing, 'running' | 'stopping' | 'waits' | 'stopped'>> = {
  running: 'running',
  stopping: 'stopping',
  canary: 'waits',
  cut_short: 'stopped',
  canary_failed: 'stopped',
  failures: 'stopped'
}

/** The worklist that runs, or stopped before its end; opens it. */
export const WorklistStatusPart = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useWorklistWords()
  const { worklists, stopping } = useWorklists()
  useNews(worklists)
  const worklist = worklistInView(worklists, stopping)
  if (!worklist) return null
  const standing = standingOf(worklist, stopping.includes(worklist.id))
  const { icon, tone } = standingLooks[standing]
  const counts = countsOf(worklist.items)
  const numbers = { done: format.number(counts.done), total: format.number(counts.total) }
  const text = t(`worklists.bar.${barWords[standing] ?? 'waits'}`, numbers)
  const full = `${t(`worklists.standing.${standing}`)}. ${words.progress(counts)}`
  return (
    <UnstyledButton
      className="status-part worklist-status"
      title={full}
      aria-label={`${text}. ${full}`}
      onClick={() => useNavigation.getState().showRotation('worklists', worklist.id)}
      data-testid="worklist-status"
      data-standing={standing}
    >
      <IconWord icon={icon} tone={tone}>
        {text}
      </IconWord>
    </UnstyledButton>
  )
}
