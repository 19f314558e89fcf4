import { Button, UnstyledButton } from '@mantine/core'
import type { WorklistView } from '@shared/schemas/worklist'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { useWorklists } from '../../stores/worklist-store'
import { useWorklistWords } from './use-worklist-words'
import { countsOf, standingOf } from './worklist-facts'
import { standingLooks } from './worklist-looks'

interface WorklistListProps {
  worklists: readonly WorklistView[]
  chosenId: string | null
  onChoose(id: string): void
}

const Row = ({ worklist, isChosen, onChoose }: { worklist: WorklistView; isChosen: boolean; onChoose(): void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useWorklistWords()
  const isStopping = useWorklists(store => store.stopping.includes(worklist.id))
  const standing = standingOf(worklist, isStopping)
  const { icon, tone } = standingLooks[standing]
  const counts = countsOf(worklist.items)
  return (
    <li>
      <UnstyledButton
        className="worklist-row"
        aria-current={isChosen}
        onClick={onChoose}
        data-testid="worklist-row"
        data-standing={standing}
      >
        <span className="worklist-row-line">
          <strong>{t('worklists.name', { count: counts.total })}</strong>
          <span className="quiet" title={format.instant(worklist.openedAt)}>
            {format.moment(worklist.openedAt)}
          </span>
        </span>
        <IconWord icon={icon} tone={tone}>
          {t(`worklists.standing.${standing}`)}
        </IconWord>
        <span className="quiet worklist-row-progress">{words.progress(counts)}</span>
      </UnstyledButton>
    </li>
  )
}

/** Every worklist, those that run or want a person first. */
export const WorklistList = ({ worklists, chosenId, onChoose }: WorklistListProps) => {
  const { t } = useTranslation()
  return (
    <div className="worklist-list scroll" data-testid="worklist-list">
      <ul aria-label={t('worklists.list')} className="plain-list">
        {worklists.map(worklist => (
          <Row
            key={worklist.id}
            worklist={worklist}
            isChosen={worklist.id === chosenId}
            onChoose={() => onChoose(worklist.id)}
          />
        ))}
      </ul>
      <Button
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => useWorklists.getState().propose([])}
        data-testid="worklist-begin"
      >
        {t('worklists.begin')}
      </Button>
    </div>
  )
}
