import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { Diff } from './diff'
import { ItemState } from './item-state'
import { useTargetName } from './use-place-name'
import { useProblemText } from './use-problem-text'
import type { WriteItem } from './write-run'

/** Where a place is known that main could not look at. */
export interface KnownPlace {
  name: string
  path: string
}

interface WriteCardProps {
  item: WriteItem
  known: KnownPlace | null
}

/** One place in the dialog: what changes there, and afterwards what came of it. */
export const WriteCard = ({ item, known }: WriteCardProps) => {
  const { t } = useTranslation()
  const targetName = useTargetName()
  const problemText = useProblemText()
  const plan = 'plan' in item ? item.plan : null
  const error = 'error' in item ? item.error : null
  const name = plan ? targetName(plan.target) : (known?.name ?? t('destinations.dialog.looking'))
  return (
    <article className="write-card" aria-label={name} data-testid="write-card" data-destination={item.id}>
      <header className="write-card-head">
        <h3>{name}</h3>
        <ItemState item={item} />
      </header>
      <p className="wire destination-path">{plan?.file ?? known?.path}</p>
      {plan && item.at !== 'same' && item.at !== 'written' && <Diff plan={plan} />}
      {error && (
        <Notice tone="bad" testId="write-problem">
          {problemText(error)}
        </Notice>
      )}
    </article>
  )
}
