import { Button } from '@mantine/core'
import type { WorklistView } from '@shared/schemas/worklist'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { useWorklists } from '../../stores/worklist-store'
import { useFeedback } from '../feedback/use-feedback'
import { useHasRotation } from './use-has-rotation'
import { useWorklistWords } from './use-worklist-words'
import { countsOf, itemInHand, type Standing } from './worklist-facts'
import { standingLooks } from './worklist-looks'

interface WorklistStandingProps {
  worklist: WorklistView
  standing: Standing
}

/** What letting it go on means where it stands; null where there is nothing to go on with. */
const useGoOnWords = ({ worklist, standing }: WorklistStandingProps): string | null => {
  const { t } = useTranslation()
  const { left, failed, forPerson, forTime } = countsOf(worklist.items)
  switch (standing) {
    case 'canary':
      return t('worklists.actions.goOn', { count: left })
    case 'cut_short':
    case 'put_down':
      return t('worklists.actions.proceed')
    case 'canary_failed':
    case 'failures':
      return t('worklists.actions.retry')
    case 'waiting':
      if (failed > 0) return t('worklists.actions.retryFailed', { count: failed })
      return forPerson + forTime > 0 ? t('worklists.actions.lookAgain') : null
    default:
      return null
  }
}

const useWhat = ({ worklist, standing }: WorklistStandingProps): string => {
  const { t } = useTranslation()
  const words = useWorklistWords()
  const [first] = worklist.items
  if (standing === 'canary' && first?.state === 'open') {
    return t('worklists.what.canary_open', { waits: words.why(first) })
  }
  return t(`worklists.what.${standing}`, { count: worklist.failures })
}

const Actions = (props: WorklistStandingProps) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { worklist, standing } = props
  const { id, items } = worklist
  const goOn = useGoOnWords(props)
  const hasRotation = useHasRotation()
  const [busy, setBusy] = useState(false)
  const ask = async (asked: ReturnType<ReturnType<typeof useWorklists.getState>['proceed']>): Promise<void> => {
    setBusy(true)
    unwrap(await asked)
    setBusy(false)
  }
  const runs = standing === 'running' || standing === 'stopping'
  const canaryId = standing === 'canary' || standing === 'canary_failed' ? (items[0]?.rotationId ?? null) : null
  if (!runs && goOn === null) return null
  return (
    <div className="notice-actions">
      {goOn !== null && (
        <Button
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          loading={busy}
          onClick={() => ask(useWorklists.getState().proceed(id))}
          data-testid="worklist-proceed"
        >
          {goOn}
        </Button>
      )}
      {runs && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={14} aria-hidden />}
          disabled={standing === 'stopping'}
          onClick={() => ask(useWorklists.getState().stop(id))}
          data-testid="worklist-stop"
        >
          {t(standing === 'stopping' ? 'worklists.actions.stopping' : 'worklists.actions.stop')}
        </Button>
      )}
      {hasRotation(canaryId) && canaryId !== null && (
        <Button
          variant="default"
          onClick={() => useNavigation.getState().showRotation('rotations', canaryId)}
          data-testid="worklist-open-canary"
        >
          {t('worklists.actions.openCanary')}
        </Button>
      )}
      {standing === 'canary' && (
        <Button
          variant="subtle"
          disabled={busy}
          onClick={() => ask(useWorklists.getState().stop(id))}
          data-testid="worklist-leave"
        >
          {t('worklists.actions.leave')}
        </Button>
      )}
    </div>
  )
}

/** How it stands, what that means, and what can be done about it. */
export const WorklistStanding = (props: WorklistStandingProps) => {
  const { t } = useTranslation()
  const { worklist, standing } = props
  const what = useWhat(props)
  const inHand = itemInHand(worklist)
  return (
    <Notice
      tone={standingLooks[standing].tone}
      title={t(`worklists.standing.${standing}`)}
      testId={`worklist-standing-${standing}`}
    >
      {what}
      {inHand && (
        <div className="ellipsis" data-testid="worklist-now">
          {t('worklists.now', { label: inHand.label })}
        </div>
      )}
      <Actions {...props} />
    </Notice>
  )
}
