import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorklistWords } from './use-worklist-words'
import type { Counts } from './worklist-facts'

const parts = [
  { name: 'done', className: 'worklist-bar-done' },
  { name: 'undone', className: 'worklist-bar-undone' },
  { name: 'waits', className: 'worklist-bar-waits' },
  { name: 'failed', className: 'worklist-bar-failed' }
] as const

/** How far it is, as a bar and in words; the words alone say all of it. */
export const WorklistProgress = ({ counts }: { counts: Counts }) => {
  const { t } = useTranslation()
  const words = useWorklistWords()
  const { total, forPerson, forTime } = counts
  const sizes = { ...counts, waits: forPerson + forTime }
  return (
    <div className="worklist-progress">
      <Progress.Root
        size={8}
        role="progressbar"
        aria-label={t('worklists.progressLabel')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={counts.done}
        aria-valuetext={words.progress(counts)}
      >
        {parts.map(({ name, className }) => (
          <Progress.Section key={name} value={(100 * sizes[name]) / total} className={className} withAria={false} />
        ))}
      </Progress.Root>
      <span data-testid="worklist-progress">{words.progress(counts)}</span>
    </div>
  )
}
